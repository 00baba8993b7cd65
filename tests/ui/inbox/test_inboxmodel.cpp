#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/inbox/inboxmodel.h"
#include "ui/inbox/steadyorder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace heddle;
using namespace heddle::ui;
using service::InboxTab;

namespace {

struct Fixture : test::Desktop {
    Fixture()
    {
        model.setQuery({.tab = InboxTab::Mine});
        settle();
    }
    void settle()
    {
        QSignalSpy done(&model, &InboxModel::refreshed);
        CHECK(QTest::qWaitFor([&] { return !done.isEmpty(); }, 1000));
        QTest::qWait(5);
    }
    QStringList names() const
    {
        QStringList all;
        for (int i = 0; i < model.rowCount(); ++i)
            all.append(model.at(i).customerName);
        return all;
    }

    InboxModel model{directory, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

InteractionId id(int value)
{
    return {value};
}

} // namespace

TEST_CASE("A pinned row stays where it is while others come and go", "[inbox]")
{
    const QList<InteractionId> wanted{id(9), id(1), id(2), id(3)};
    CHECK(steadied(wanted, {}) == wanted);
    CHECK(steadied(wanted, {{id(1), 0}}) == QList<InteractionId>{id(1), id(9), id(2), id(3)});
    CHECK(steadied(wanted, {{id(3), 2}, {id(1), 0}})
          == QList<InteractionId>{id(1), id(9), id(3), id(2)});
    CHECK(steadied(wanted, {{id(7), 1}}) == wanted);
    CHECK(steadied({id(1)}, {{id(1), 5}}) == QList<InteractionId>{id(1)});
    CHECK(steadied({}, {{id(1), 0}}).isEmpty());
}

TEST_CASE_METHOD(Fixture,
                 "What is critical stands above what is only due, below who is on the line",
                 "[inbox]")
{
    const InteractionId last = model.at(model.rowCount() - 1).interaction.id;
    centre.find(last)->boosts = {{.name = QStringLiteral("danger"),
                                  .reason = QStringLiteral("speaks of smoke"),
                                  .critical = true}};
    centre.touch(last, QStringLiteral("interaction.prioritised"));
    settle();
    const auto isLive = [](const service::InboxRow& row) {
        return row.interaction.channel == ChannelKind::Phone
               || row.interaction.channel == ChannelKind::Chat;
    };
    int live = 0;
    while (isLive(model.at(live)))
        ++live;
    CHECK(model.at(live).interaction.id == last);
    const QModelIndex row = model.index(live);
    CHECK(row.data(InboxModel::CriticalRole).toBool());
    CHECK(row.data(Qt::ToolTipRole).toString().contains(QStringLiteral("speaks of smoke")));
    CHECK(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("critical")));
    CHECK_FALSE(model.index(live + 1).data(InboxModel::CriticalRole).toBool());
    model.setQuery({.tab = InboxTab::Mine, .order = service::InboxOrder::Customer});
    settle();
    CHECK(names().first() == QStringLiteral("Amira Haddad"));
}

TEST_CASE_METHOD(Fixture, "My inbox shows what is due first at the top", "[inbox]")
{
    REQUIRE(model.rowCount() == 7);
    CHECK(names().first() == QStringLiteral("Chen Wei"));
    CHECK(names().last() == QStringLiteral("Maya Thompson"));
    model.setQuery({.tab = InboxTab::Mine, .order = service::InboxOrder::Customer});
    settle();
    CHECK(names().first() == QStringLiteral("Amira Haddad"));
}

TEST_CASE_METHOD(Fixture, "An accepted offer comes in as one new row, the rest stay", "[inbox]")
{
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    desk.accept(sample.offer);
    settle();
    CHECK(model.rowCount() == 8);
    CHECK(inserted.size() == 1);
    CHECK(reset.isEmpty());
}

TEST_CASE_METHOD(Fixture, "A closed one leaves, a changed one changes in place", "[inbox]")
{
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    centre.receive(sample.parcel, QStringLiteral("Any news?"));
    settle();
    CHECK(changed.size() == 1);
    CHECK(moved.isEmpty());
    CHECK(model.at(model.indexOf(sample.parcel)).interaction.lastWords
          == QStringLiteral("Any news?"));

    desk.close(sample.parcel, {});
    settle();
    CHECK(model.indexOf(sample.parcel) == -1);
    CHECK(model.rowCount() == 6);
}

TEST_CASE_METHOD(Fixture, "The open row and the one under the pointer keep their places", "[inbox]")
{
    const int place = model.indexOf(sample.parcel);
    REQUIRE(place > 0);
    model.hold({}, sample.parcel);
    Interaction urgent = *centre.find(sample.refund);
    urgent.due = clock.now() - 1h;
    const InteractionId added = centre.add(urgent);
    centre.touch(added, QStringLiteral("interaction.created"));
    settle();
    CHECK(model.rowCount() == 8);
    CHECK(model.indexOf(added) == 0);
    CHECK(model.indexOf(sample.parcel) == place);

    model.hold({}, {});
    centre.touch(added, QStringLiteral("interaction.changed"));
    settle();
    CHECK(model.indexOf(sample.parcel) == place + 1);
}

TEST_CASE_METHOD(Fixture, "Many changes at once need few fetches", "[inbox]")
{
    const int before = directory.inboxReads;
    for (int i = 0; i < 50; ++i)
        centre.touch(sample.parcel, QStringLiteral("interaction.changed"));
    settle();
    QTest::qWait(20);
    CHECK(directory.inboxReads - before <= 2);
}

TEST_CASE_METHOD(Fixture, "A long queue comes page by page", "[inbox]")
{
    Interaction waiting = *centre.find(sample.queued);
    for (int i = 0; i < 250; ++i) {
        waiting.due = clock.now() + std::chrono::minutes(i + 200);
        centre.add(waiting);
    }
    // Apart from the fixture's model: its tester fetches on by itself.
    InboxModel queue(directory, clock);
    const auto settled = [&] {
        QSignalSpy done(&queue, &InboxModel::refreshed);
        return QTest::qWaitFor([&] { return !done.isEmpty(); }, 1000);
    };
    queue.setQuery({.tab = InboxTab::Queue});
    REQUIRE(settled());
    CHECK(queue.rowCount() == 100);
    while (queue.canFetchMore({})) {
        queue.fetchMore({});
        REQUIRE(settled());
    }
    CHECK(queue.rowCount() == 253);
    centre.touch(sample.queued, QStringLiteral("interaction.changed"));
    REQUIRE(settled());
    CHECK(queue.rowCount() == 253);
}

TEST_CASE_METHOD(Fixture, "A read that fails keeps the rows and says so", "[inbox]")
{
    QSignalSpy failed(&model, &InboxModel::failed);
    centre.failNextRead = Error{ErrorCode::Offline, {}};
    model.refresh();
    REQUIRE(QTest::qWaitFor([&] { return !failed.isEmpty(); }, 1000));
    CHECK(model.rowCount() == 7);
}

TEST_CASE_METHOD(Fixture, "An answer to an older question is dropped", "[inbox]")
{
    model.setQuery({.tab = InboxTab::Queue});
    model.setQuery({.tab = InboxTab::Mine});
    settle();
    CHECK(model.rowCount() == 7);
}

TEST_CASE_METHOD(Fixture, "A clock that stands still says who stopped it", "[inbox]")
{
    const auto lena =
        std::find_if(centre.agents.begin(), centre.agents.end(),
                     [](const Agent& agent) { return agent.login == QLatin1String("lena"); });
    REQUIRE(lena != centre.agents.end());
    Interaction& refund = *centre.find(sample.refund);
    refund.state = InteractionState::Pending;
    refund.pendingOn = PendingOn::ThirdParty;
    refund.clocks = {{.pauses = {{.from = clock.now(), .author = lena->id}}}};
    model.refresh();
    const auto said = [this](int role) {
        return model.data(model.index(model.indexOf(sample.refund)), role).toString();
    };
    CHECK(QTest::qWaitFor(
        [&] { return said(Qt::ToolTipRole).contains(QLatin1String("stopped by Lena")); }, 5000));
    CHECK(said(Qt::AccessibleTextRole).contains(QLatin1String("waiting for somebody else")));
}

TEST_CASE_METHOD(Fixture, "A row is spoken with what it shows", "[inbox]")
{
    const QString words =
        model.data(model.index(model.indexOf(sample.refund)), Qt::AccessibleTextRole).toString();
    CHECK(words.contains(QLatin1String("Priya Nair")));
    CHECK(words.contains(QLatin1String("Refund for duplicate charge")));
    CHECK(words.contains(QLatin1String("unread")));
}
