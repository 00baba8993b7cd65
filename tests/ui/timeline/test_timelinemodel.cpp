#include "core/base/fakeclock.h"
#include "tests/support/catch.h"
#include "tests/support/fakedesk/fakedirectory.h"
#include "tests/support/fakedesk/sample.h"
#include "ui/timeline/timelinemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::test;
using namespace heddle::ui;

namespace {

class Story {
public:
    Story()
        : sample(fillSample(centre)), directory(centre), model(directory),
          tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {}

    void open()
    {
        model.open(sample.amira);
        REQUIRE(QTest::qWaitFor([&] { return !model.isLoading(); }));
    }
    bool isOrdered() const
    {
        for (int row = 1; row < model.rowCount(); ++row) {
            if (model.entry(row).at < model.entry(row - 1).at)
                return false;
        }
        return true;
    }

    FakeClock clock;
    FakeCentre centre{clock};
    Sample sample;
    FakeDirectory directory;
    TimelineModel model;
    QAbstractItemModelTester tester;
};

} // namespace

TEST_CASE("A customer's timeline opens with the newest page, oldest first", "[timeline]")
{
    Story story;
    story.open();
    REQUIRE(story.model.rowCount() > 3);
    CHECK(story.isOrdered());
    CHECK(story.model.startsDay(0));
    CHECK_FALSE(
        story.model.data(story.model.index(0, 0), Qt::AccessibleTextRole).toString().isEmpty());
}

TEST_CASE("A mail that arrives stands at the end, and a change is shown in place", "[timeline]")
{
    Story story;
    story.open();
    QSignalSpy arrived(&story.model, &TimelineModel::arrived);
    const int before = story.model.rowCount();
    story.clock.advance(1min);
    const EntryId id = story.centre.receive(story.sample.parcel, QStringLiteral("Any news?"));
    REQUIRE(QTest::qWaitFor([&] { return story.model.rowCount() == before + 1; }));
    CHECK(arrived.count() == 1);
    CHECK(story.model.rowOf(id) == before);

    story.centre.find(id)->text = QStringLiteral("changed");
    story.centre.touch(story.sample.parcel, QStringLiteral("entry.changed"), id);
    REQUIRE(QTest::qWaitFor(
        [&] { return story.model.entry(before).text == QStringLiteral("changed"); }));
    CHECK(story.model.rowCount() == before + 1);
}

TEST_CASE("Words that were taken away are shown no longer", "[timeline]")
{
    Story story;
    const EntryId id = story.centre.receive(story.sample.parcel, QStringLiteral("Forget me"));
    story.open();
    const int row = story.model.rowOf(id);
    REQUIRE(row >= 0);
    story.centre.find(id)->text.clear();
    // The change tells of the contact, not of each entry.
    story.centre.touch(story.sample.parcel, QStringLiteral("words.purged"), {});
    CHECK(QTest::qWaitFor(
        [&] {
            return story.model.rowOf(id) >= 0
                   && story.model.entry(story.model.rowOf(id)).text.isEmpty();
        },
        30000));
}

TEST_CASE("Older pages go in above, each entry once", "[timeline]")
{
    Story story;
    const Entry like = *story.centre.find(story.sample.firstMail);
    for (int i = 0; i < 175; ++i) {
        Entry entry = like;
        entry.id = {};
        entry.at = like.at - std::chrono::hours(i + 1);
        entry.text = QString::number(i);
        story.centre.add(entry);
    }
    story.open();
    CHECK(story.model.hasOlder());
    for (int page = 0; page < 10 && story.model.hasOlder(); ++page) {
        story.model.fetchOlder();
        REQUIRE(QTest::qWaitFor([&] { return !story.model.isLoading(); }));
    }
    CHECK(story.isOrdered());
    QSet<qint64> ids;
    for (int row = 0; row < story.model.rowCount(); ++row)
        ids << story.model.entry(row).id.value;
    CHECK(ids.size() == story.model.rowCount());
    CHECK(story.model.rowCount() > 175);
}

TEST_CASE("A failed fetch is told and nothing is shown in its place", "[timeline]")
{
    Story story;
    QSignalSpy failed(&story.model, &TimelineModel::failed);
    story.centre.failNextRead = Error{ErrorCode::Corrupt, {}};
    story.open();
    CHECK(failed.count() == 1);
    CHECK(story.model.rowCount() == 0);
}
