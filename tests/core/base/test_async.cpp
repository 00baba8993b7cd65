#include "core/base/async.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>

using namespace heddle;

TEST_CASE("An answer reaches its receiver", "[base]")
{
    QObject owner;
    int sum = 0;
    Answer<int> answer;

    SECTION("later, in every listener, once")
    {
        whenDone<int>(answer.future(), &owner, [&](const Result<int>& r) { sum += *r; });
        whenDone<int>(answer.future(), &owner, [&](const Result<int>& r) { sum += 10 * *r; });
        answer.give(2);
        answer.give(5);
        CHECK(sum == 0);
        REQUIRE(QTest::qWaitFor([&] { return sum == 22; }));
    }

    SECTION("also when it was given before anybody listened")
    {
        answer.give(3);
        whenDone<int>(answer.future(), &owner, [&](const Result<int>& r) { sum = *r; });
        CHECK(sum == 0);
        REQUIRE(QTest::qWaitFor([&] { return sum == 3; }));
    }

    SECTION("as Cancelled when the answerer is gone")
    {
        std::optional<ErrorCode> code;
        {
            Answer<int> dropped;
            whenDone<int>(dropped.future(), &owner,
                          [&](const Result<int>& r) { code = r.error().code; });
        }
        REQUIRE(QTest::qWaitFor([&] { return code.has_value(); }));
        CHECK(*code == ErrorCode::Cancelled);
    }

    SECTION("never after its owner is gone")
    {
        auto mortal = std::make_unique<QObject>();
        whenDone<int>(answer.future(), mortal.get(), [&](const Result<int>&) { sum = 1; });
        mortal.reset();
        answer.give(1);
        QTest::qWait(20);
        CHECK(sum == 0);
    }

    SECTION("and may destroy its owner")
    {
        auto mortal = std::make_unique<QObject>();
        whenDone<int>(answer.future(), mortal.get(), [&](const Result<int>& r) {
            mortal.reset();
            sum = *r;
        });
        answer.give(4);
        REQUIRE(QTest::qWaitFor([&] { return sum == 4; }));
    }
}

TEST_CASE("Work runs in the thread of its target", "[base]")
{
    QThread thread;
    auto* target = new QObject;
    target->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, target, &QObject::deleteLater);
    thread.start();

    QObject owner;
    QThread* ranIn = nullptr;
    whenDone<QThread*>(
        runIn<QThread*>(target, [] { return Result<QThread*>(QThread::currentThread()); }), &owner,
        [&](const Result<QThread*>& r) { ranIn = *r; });
    CHECK(QTest::qWaitFor([&] { return ranIn != nullptr; }));
    CHECK(ranIn == &thread);
    thread.quit();
    thread.wait();
}
