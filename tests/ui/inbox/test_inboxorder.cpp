#include "tests/ui/inbox/inboxfixture.h"

#include "ui/inbox/filters.h"
#include "ui/inbox/inboxmodel.h"
#include "ui/inbox/offerstack.h"
#include "ui/widgets/label.h"

#include <QCursor>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

using namespace heddle;
using namespace heddle::ui;
using service::InboxTab;
using test::InboxFixture;

namespace {

QStringList choices(InboxPanel& panel, const QString& title)
{
    QStringList words;
    for (const QAction* sub : panel.filters().menu()->actions()) {
        if (!sub->menu() || sub->text() != title)
            continue;
        for (const QAction* action : sub->menu()->actions())
            words << action->text();
    }
    return words;
}

/// Counts how often a scroll bar is put on the screen anew.
class LayoutCount final : public QObject {
public:
    int shown = 0;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        shown += event->type() == QEvent::Show ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

/// The pointer stands on a row.
void pointAt(InboxView& view, int row)
{
    const QPoint middle = view.visualRect(view.model()->index(row, 0)).center();
    QCursor::setPos(view.viewport()->mapToGlobal(middle));
    view.viewport()->setAttribute(Qt::WA_UnderMouse);
}

QString nameAt(InboxView& view, int row)
{
    return view.model()->index(row, 0).data().toString();
}

} // namespace

TEST_CASE_METHOD(InboxFixture, "The states to choose from fit the tab", "[inbox]")
{
    CHECK(choices(panel, QStringLiteral("State")).size() == 4);
    panel.setTab(InboxTab::Queue);
    CHECK(choices(panel, QStringLiteral("State")).size() == 2);
    panel.setTab(InboxTab::Offered);
    CHECK(choices(panel, QStringLiteral("State")).isEmpty());
}

TEST_CASE_METHOD(InboxFixture, "Whoever is on the line stands above the rest", "[inbox]")
{
    Interaction& last = *centre.find(sample.refund);
    last.channel = ChannelKind::Chat;
    last.due = clock.now() + 10h;
    centre.touch(sample.refund, QStringLiteral("interaction.changed"));
    REQUIRE(QTest::qWaitFor([&] { return nameAt(view(), 0) == QStringLiteral("Priya Nair"); }));
    // Who was called back later is not on the line any more.
    last.state = InteractionState::Pending;
    centre.touch(sample.refund, QStringLiteral("interaction.changed"));
    CHECK(QTest::qWaitFor([&] { return nameAt(view(), 6) == QStringLiteral("Priya Nair"); }));
}

TEST_CASE_METHOD(InboxFixture, "The list is sorted by due, age or customer from its menu",
                 "[inbox]")
{
    const auto order = [&](const QString& words) {
        for (QAction* action : panel.filters().menu()->actions()) {
            if (action->text() == words) {
                action->trigger();
                return;
            }
        }
    };
    CHECK(nameAt(view(), 0) == QStringLiteral("Chen Wei"));
    order(QStringLiteral("By customer"));
    REQUIRE(QTest::qWaitFor([&] { return nameAt(view(), 0) == QStringLiteral("Amira Haddad"); }));
    order(QStringLiteral("Oldest first"));
    REQUIRE(
        QTest::qWaitFor([&] { return nameAt(view(), 0) == QStringLiteral("Jonas Lindqvist"); }));
    order(QStringLiteral("Due first"));
    REQUIRE(QTest::qWaitFor([&] { return nameAt(view(), 0) == QStringLiteral("Chen Wei"); }));
}

TEST_CASE_METHOD(InboxFixture, "A card that comes in above leaves the pointed row where it is",
                 "[inbox]")
{
    const QPoint middle = view().visualRect(view().model()->index(2, 0)).center();
    const QPoint pointed = view().viewport()->mapToGlobal(middle);
    QCursor::setPos(pointed);
    view().viewport()->setAttribute(Qt::WA_UnderMouse);
    centre.endOffer(sample.offer, OfferEnd::Withdrawn);
    REQUIRE(QTest::qWaitFor([&] { return panel.offers().isHidden(); }));
    QTest::qWait(20);
    const auto rowThere = [&] {
        return view().indexAt(view().viewport()->mapFromGlobal(pointed)).row();
    };
    const int before = rowThere();
    centre.offer(sample.queued, 60s, QStringLiteral("You are free."));
    REQUIRE(QTest::qWaitFor([&] { return panel.offers().isVisible(); }));
    QTest::qWait(20);
    CHECK(rowThere() == before);
    CHECK(view().verticalScrollBar()->value() > 0);
}

TEST_CASE_METHOD(InboxFixture, "A short list that a card pushes down comes to rest", "[inbox]")
{
    panel.resize(panel.width(), 1'400);
    centre.endOffer(sample.offer, OfferEnd::Withdrawn);
    REQUIRE(QTest::qWaitFor([&] { return panel.offers().isHidden(); }));
    QTest::qWait(20);
    REQUIRE(view().verticalScrollBar()->maximum() == 0);
    LayoutCount layouts;
    view().verticalScrollBar()->installEventFilter(&layouts);
    pointAt(view(), 4);
    centre.offer(sample.queued, 60s, QStringLiteral("You are free."));
    REQUIRE(QTest::qWaitFor([&] { return panel.offers().isVisible(); }));
    QTest::qWait(100);
    CHECK(view().verticalScrollBar()->maximum() > 0);
    CHECK(layouts.shown < 5);
    centre.endOffer(centre.offers.constFirst().id, OfferEnd::Withdrawn);
    REQUIRE(QTest::qWaitFor([&] { return panel.offers().isHidden(); }));
    CHECK(QTest::qWaitFor([&] { return view().verticalScrollBar()->maximum() == 0; }));
}

TEST_CASE_METHOD(InboxFixture, "A card that goes while the list is hidden takes no row with it",
                 "[inbox]")
{
    centre.endOffer(sample.offer, OfferEnd::Withdrawn);
    REQUIRE(QTest::qWaitFor([&] { return panel.offers().isHidden(); }));
    QTest::qWait(20);
    pointAt(view(), 3);
    centre.offer(sample.queued, 60s, QStringLiteral("You are free."));
    REQUIRE(QTest::qWaitFor([&] { return view().verticalScrollBar()->value() > 0; }));
    panel.setTab(InboxTab::Offered);
    REQUIRE(QTest::qWaitFor([&] { return view().isHidden(); }));
    centre.endOffer(centre.offers.constFirst().id, OfferEnd::NotAnswered);
    REQUIRE(QTest::qWaitFor([&] { return panel.offers().isHidden(); }));
    panel.setTab(InboxTab::Mine);
    REQUIRE(QTest::qWaitFor([&] { return view().isVisible() && model().rowCount() == 7; }));
    QTest::qWait(20);
    CHECK(view().verticalScrollBar()->value() == 0);
    CHECK(view().visualRect(view().model()->index(0, 0)).top() == 0);
}

TEST_CASE_METHOD(InboxFixture, "No card pushes the last row out of sight", "[inbox]")
{
    centre.endOffer(sample.offer, OfferEnd::Withdrawn);
    REQUIRE(QTest::qWaitFor([&] { return panel.offers().isHidden(); }));
    QTest::qWait(20);
    pointAt(view(), 6);
    centre.offer(sample.queued, 60s, QStringLiteral("You are free."));
    REQUIRE(QTest::qWaitFor([&] { return view().verticalScrollBar()->value() > 0; }));
    for (Interaction& row : centre.interactions) {
        if (row.id != sample.parcel)
            row.state = InteractionState::Closed;
    }
    centre.touch(sample.parcel, QStringLiteral("interaction.changed"));
    REQUIRE(QTest::qWaitFor([&] { return model().rowCount() == 1; }));
    QTest::qWait(20);
    CHECK(view().visualRect(view().model()->index(0, 0)).top() == 0);
}

TEST_CASE_METHOD(InboxFixture, "A row that the card covers moves down from under it", "[inbox]")
{
    centre.endOffer(sample.offer, OfferEnd::Withdrawn);
    REQUIRE(QTest::qWaitFor([&] { return panel.offers().isHidden(); }));
    QTest::qWait(20);
    pointAt(view(), 0);
    centre.offer(sample.queued, 60s, QStringLiteral("You are free."));
    REQUIRE(QTest::qWaitFor([&] { return panel.offers().isVisible(); }));
    QTest::qWait(20);
    CHECK(view().visualRect(view().model()->index(0, 0)).top() == 0);
}

TEST_CASE_METHOD(InboxFixture, "A list that the pointer leaves lies as if nothing had pushed it",
                 "[inbox]")
{
    centre.endOffer(sample.offer, OfferEnd::Withdrawn);
    REQUIRE(QTest::qWaitFor([&] { return panel.offers().isHidden(); }));
    QTest::qWait(20);
    pointAt(view(), 3);
    centre.offer(sample.queued, 60s, QStringLiteral("You are free."));
    REQUIRE(QTest::qWaitFor([&] { return view().verticalScrollBar()->value() > 0; }));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(view().viewport(), &leave);
    CHECK(view().verticalScrollBar()->value() == 0);
}

TEST_CASE_METHOD(InboxFixture, "What stands first is found once", "[inbox]")
{
    QSignalSpy found(&panel, &InboxPanel::firstFound);
    panel.findFirst();
    REQUIRE(QTest::qWaitFor([&] { return !found.isEmpty(); }));
    CHECK(found.first().first().value<InteractionId>() == model().at(0).interaction.id);
    centre.touch(sample.parcel, QStringLiteral("interaction.changed"));
    QTest::qWait(30);
    CHECK(found.count() == 1);
}

TEST_CASE_METHOD(InboxFixture, "Declining by key asks for the reason, which keys choose", "[inbox]")
{
    panel.offers().declineFirst();
    auto* reasons = panel.findChild<QMenu*>(QStringLiteral("offer.reasons"));
    REQUIRE(reasons);
    REQUIRE(reasons->isVisible());
    QTest::keyClick(reasons, Qt::Key_Down);
    QTest::keyClick(reasons, Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return panel.offers().count() == 0; }));
    CHECK(called(QStringLiteral("decline %1 Not my field").arg(sample.offer.value)));
}

TEST_CASE_METHOD(InboxFixture, "The empty list says why it is empty and leads on", "[inbox]")
{
    auto& empty = *panel.findChild<QWidget*>(QStringLiteral("inbox.empty"));
    for (Interaction& row : centre.interactions) {
        if (row.state == InteractionState::Assigned)
            row.state = InteractionState::Closed;
    }
    panel.setTab(InboxTab::Mine);
    REQUIRE(QTest::qWaitFor([&] { return empty.isVisible(); }));
    auto* onwards = empty.findChild<QAbstractButton*>();
    REQUIRE(onwards);
    CHECK(onwards->text() == QStringLiteral("Look into the queue"));
    // Who is ready is not told that nothing waits where something does.
    centre.endOffer(sample.offer, OfferEnd::Withdrawn);
    const auto* words = empty.findChild<Label*>();
    REQUIRE(words);
    CHECK(QTest::qWaitFor(
        [&] { return words->words().contains(QLatin1String("offered one by one")); }, 30'000));
    QTest::keyClick(onwards, Qt::Key_Space);
    CHECK(panel.tab() == InboxTab::Queue);
    CHECK(QTest::qWaitFor([&] { return view().isVisible(); }));
}
