#include "tests/ui/inbox/inboxfixture.h"

#include "ui/inbox/filters.h"
#include "ui/inbox/offercard.h"

#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTextDocumentFragment>

using namespace heddle;
using namespace heddle::ui;
using service::InboxTab;
using test::InboxFixture;

TEST_CASE_METHOD(InboxFixture, "The tabs carry their counts", "[inbox]")
{
    CHECK(button("inbox.mine").accessibleName() == QStringLiteral("Mine 7"));
    CHECK(button("inbox.offered").accessibleName() == QStringLiteral("Offered 1"));
    CHECK(button("inbox.queue").accessibleName() == QStringLiteral("Queue 3"));
    QTest::mouseClick(&button("inbox.queue"), Qt::LeftButton);
    CHECK(QTest::qWaitFor([this] { return view().model()->rowCount() == 3; }, 1000));
}

TEST_CASE_METHOD(InboxFixture, "Accepting an offer takes it and opens it", "[inbox]")
{
    QSignalSpy accepted(&panel, &InboxPanel::accepted);
    QTest::mouseClick(&button("offer.accept"), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return !accepted.isEmpty(); }, 1000));
    CHECK(accepted.first().first().value<InteractionId>() == sample.offered);
    CHECK(panel.offers().count() == 0);
    CHECK(QTest::qWaitFor([this] { return view().model()->rowCount() == 8; }, 1000));
}

TEST_CASE_METHOD(InboxFixture, "Declining asks for a reason and sends it on", "[inbox]")
{
    auto* reasons = panel.findChild<QMenu*>(QStringLiteral("offer.reasons"));
    REQUIRE(reasons);
    REQUIRE(reasons->actions().size() >= 3);
    reasons->actions().at(1)->trigger();
    CHECK(QTest::qWaitFor([this] { return panel.offers().count() == 0; }, 1000));
    CHECK(called(QStringLiteral("decline %1 %2")
                     .arg(sample.offer.value)
                     .arg(reasons->actions().at(1)->text())));
}

TEST_CASE_METHOD(InboxFixture, "What is cut on an offer is whole in its tooltip", "[inbox]")
{
    const auto* card = panel.findChild<OfferCard*>();
    REQUIRE(card);
    const QString whole =
        QTextDocumentFragment::fromHtml(card->toolTip()).toPlainText().simplified();
    CHECK(card->accessibleName().endsWith(whole.section(QLatin1Char(' '), -6)));
    CHECK(whole.size() > 20);
}

TEST_CASE_METHOD(InboxFixture, "Declining for another reason sends it in one's own words",
                 "[inbox]")
{
    auto* reasons = panel.findChild<QMenu*>(QStringLiteral("offer.reasons"));
    reasons->actions().last()->trigger();
    auto* words = panel.findChild<QLineEdit*>(QStringLiteral("offer.words.reason"));
    REQUIRE(words);
    QTest::keyClick(words, Qt::Key_Return); // nothing was written yet
    CHECK(panel.offers().count() == 1);
    QTest::keyClicks(words, QStringLiteral("Her brother is my neighbour"));
    QTest::keyClick(words, Qt::Key_Return);
    CHECK(QTest::qWaitFor([this] { return panel.offers().count() == 0; }, 1000));
    CHECK(called(QStringLiteral("decline %1 Her brother is my neighbour").arg(sample.offer.value)));
}

TEST_CASE_METHOD(InboxFixture, "A reason that is being written goes with its offer", "[inbox]")
{
    panel.findChild<QMenu*>(QStringLiteral("offer.reasons"))->actions().last()->trigger();
    REQUIRE(panel.findChild<QDialog*>(QStringLiteral("offer.words")));
    centre.endOffer(sample.offer, OfferEnd::NotAnswered);
    CHECK(QTest::qWaitFor(
        [this] { return !panel.findChild<QDialog*>(QStringLiteral("offer.words")); }, 1000));
}

TEST_CASE_METHOD(InboxFixture, "An offer that somebody withdrew says what went wrong", "[inbox]")
{
    QSignalSpy failed(&panel, &InboxPanel::acceptFailed);
    centre.failNext = Error{ErrorCode::Conflict, {}};
    QTest::mouseClick(&button("offer.accept"), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return !failed.isEmpty(); }, 1000));
    CHECK(button("offer.accept").isEnabled());
}

TEST_CASE_METHOD(InboxFixture, "An offer that runs out goes away and is told", "[inbox]")
{
    QSignalSpy missed(&panel, &InboxPanel::offerMissed);
    centre.endOffer(sample.offer, OfferEnd::NotAnswered);
    CHECK(panel.offers().count() == 0);
    CHECK(missed.size() == 1);
}

TEST_CASE_METHOD(InboxFixture, "The arrow keys open one interaction after the other", "[inbox]")
{
    QSignalSpy opened(&panel, &InboxPanel::openRequested);
    QTest::keyClick(&view(), Qt::Key_Down);
    QTest::keyClick(&view(), Qt::Key_Down);
    REQUIRE(opened.size() >= 1);
    const int count = int(opened.size());
    centre.touch(sample.parcel, QStringLiteral("interaction.changed"));
    QTest::qWait(20);
    CHECK(opened.size() == count);
}

TEST_CASE_METHOD(InboxFixture, "The row that is open opens again when it is pressed", "[inbox]")
{
    QSignalSpy opened(&panel, &InboxPanel::openRequested);
    const QPoint first = view().visualRect(view().model()->index(0, 0)).center();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::NoModifier, first);
    REQUIRE(opened.count() == 1);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, Qt::NoModifier, first);
    REQUIRE(opened.count() == 2);
    CHECK(opened.at(0) == opened.at(1));
    QTest::mouseClick(view().viewport(), Qt::RightButton, Qt::NoModifier, first);
    CHECK(opened.count() == 2);
}

TEST_CASE_METHOD(InboxFixture, "A closed interaction leaves without opening its neighbour",
                 "[inbox]")
{
    QSignalSpy opened(&panel, &InboxPanel::openRequested);
    panel.showOpen(sample.parcel);
    desk.close(sample.parcel, {});
    CHECK(QTest::qWaitFor([this] { return view().model()->rowCount() == 6; }, 1000));
    CHECK(opened.isEmpty());
}

TEST_CASE_METHOD(InboxFixture, "A filter narrows the list and its chip takes it back", "[inbox]")
{
    QTest::qWait(10);
    QAction* byTag = nullptr;
    for (QMenu* menu : panel.filters().menu()->findChildren<QMenu*>()) {
        for (QAction* action : menu->actions()) {
            if (action->text() == QStringLiteral("vip"))
                byTag = action;
        }
    }
    REQUIRE(byTag);
    byTag->trigger();
    CHECK(QTest::qWaitFor([this] { return view().model()->rowCount() == 1; }, 1000));
    auto* chip = panel.findChild<QAbstractButton*>(QStringLiteral("filter.tag"));
    REQUIRE(chip);
    QTest::keyClick(chip, Qt::Key_Delete);
    CHECK(QTest::qWaitFor([this] { return view().model()->rowCount() == 7; }, 1000));
}

TEST_CASE_METHOD(InboxFixture, "An empty queue says so instead of staying blank", "[inbox]")
{
    for (Interaction& row : centre.interactions)
        row.state = InteractionState::Closed;
    panel.setTab(InboxTab::Queue);
    auto* empty = panel.findChild<QWidget*>(QStringLiteral("inbox.empty"));
    CHECK(QTest::qWaitFor([&] { return empty->isVisible(); }, 1000));
}
