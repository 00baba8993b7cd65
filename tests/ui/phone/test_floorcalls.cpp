#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"
#include "tests/ui/phone/fakephone.h"
#include "ui/phone/floor/floorcallmodel.h"
#include "ui/phone/floor/floorcallsbox.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;
using heddle::service::FloorCall;

namespace {

FloorCall callOf(qint64 id, const QString& who)
{
    return {.id = {id},
            .who = who,
            .agent = QStringLiteral("Tom Becker"),
            .queue = QStringLiteral("Help"),
            .began = Timestamp{0}};
}

/// The box with calls at other desks.
struct Floor : test::Desktop {
    test::FakePhone phone;
    FloorCallsBox box{{desk, directory, setup, clock, nullptr, nullptr, &phone}};

    void show(const QList<FloorCall>& calls)
    {
        phone.elsewhere = calls;
        box.resize(900, 400);
        box.refresh();
        REQUIRE(QTest::qWaitFor([&] { return list().model()->rowCount() == calls.size(); }));
    }
    QListView& list() { return *box.findChild<QListView*>(QStringLiteral("floorCalls.list")); }
    void press(const char* name)
    {
        box.findChild<QAbstractButton*>(QLatin1String("attend.") + QLatin1String(name))->click();
    }
};

} // namespace

TEST_CASE("Calls at other desks are listed with who talks to whom", "[phone]")
{
    FloorCallModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCalls({callOf(1, QStringLiteral("Ana")), callOf(2, QStringLiteral("Ben"))});
    CHECK(model.index(0).data(Qt::AccessibleTextRole).toString()
          == QStringLiteral("Ana, with Tom Becker, Help"));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setCalls({callOf(1, QStringLiteral("Ana Diaz")), callOf(2, QStringLiteral("Ben"))});
    CHECK(reset.isEmpty());
    CHECK(model.rowOf({2}) == 1);
    CHECK(model.rowOf({9}) == -1);
}

TEST_CASE_METHOD(Floor, "From the list of calls a supervisor listens, whispers and joins",
                 "[phone]")
{
    box.refresh();
    QTest::qWait(20);
    CHECK(box.isHidden()); // nobody talks
    show({callOf(1, QStringLiteral("Ana")), callOf(2, QStringLiteral("Ben"))});
    CHECK_FALSE(box.isHidden());
    box.show();
    press("listen");
    QTest::keyClick(&list(), Qt::Key_Down);
    press("whisper");
    press("join");
    CHECK(phone.told
          == QStringList{QStringLiteral("attend 1 listen"), QStringLiteral("attend 2 whisper"),
                         QStringLiteral("attend 2 join")});
    QSignalSpy opened(&box, &FloorCallsBox::openRequested);
    QTest::keyClick(&list(), Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().first().value<InteractionId>() == InteractionId{2});
}

TEST_CASE_METHOD(Floor, "The chosen call stays chosen when others begin and end", "[phone]")
{
    show({callOf(1, QStringLiteral("Ana")), callOf(2, QStringLiteral("Ben"))});
    list().setCurrentIndex(list().model()->index(1, 0));
    show({callOf(3, QStringLiteral("Cleo")), callOf(1, QStringLiteral("Ana")),
          callOf(2, QStringLiteral("Ben"))});
    press("join");
    CHECK(phone.told == QStringList{QStringLiteral("attend 2 join")});
    show({});
    CHECK(QTest::qWaitFor([&] { return box.isHidden(); }));
}
