// What was read in a message, in the timeline.
#include "tests/ui/timeline/timelinescreen.h"

#include "ui/insight/correctionmenu.h"
#include "ui/insight/readingwords.h"
#include "ui/timeline/entrywords.h"

#include <QMenu>
#include <QSignalSpy>

#include <algorithm>

using namespace heddle;
using namespace heddle::ui;

namespace {

/// Amira's newest mail, from which something was read.
struct Screen : test::TimelineScreen {
    Screen()
    {
        row = model().rowCount() - 1;
        Entry& mail = *centre.find(model().entry(row).id);
        mail.moments = {{QStringLiteral("charity"),
                         QStringLiteral("I am away on a charity run until Monday"),
                         {}}};
        mail.readings.severity = {{SeverityKind::Money, 800, {QStringLiteral("charged twice")}}};
        mail.readings.sentiment = {-700, 900, QStringLiteral("never arrived −")};
        mail.automatic = {
            AutomaticKind::AutoReply, QStringLiteral("Auto-Submitted: auto-replied"), {}};
        const EntryId id = mail.id;
        centre.touch(sample.parcel, QStringLiteral("entry.changed"), id);
        REQUIRE(QTest::qWaitFor([&] { return !model().entry(row).moments.isEmpty(); }));
        view().toRow(row);
        QTest::qWait(10);
    }
    EntryId mail() { return model().entry(row).id; }
    QString spoken()
    {
        return model().data(model().index(row, 0), Qt::AccessibleTextRole).toString();
    }

    int row = 0;
};

} // namespace

TEST_CASE_METHOD(Screen, "A human moment is quoted and waits for a person", "[timeline]")
{
    CHECK(spoken().contains(QStringLiteral("charity run until Monday")));
    QSignalSpy seen(&panel, &TimelinePanel::momentAcknowledged);
    QSignalSpy let(&panel, &TimelinePanel::momentLetBe);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                      middleOf(row, EntryAction::AcknowledgeMoment));
    REQUIRE(seen.count() == 1);
    CHECK(seen.first().first().value<EntryId>() == mail());
    CHECK(seen.first().at(1).toInt() == 0);

    view().setFocus();
    view().setCurrentIndex(model().index(row, 0));
    QTest::keyClick(&view(), Qt::Key_Return);
    auto* menu = view().findChild<QMenu*>(QStringLiteral("entryMenu"));
    REQUIRE(menu);
    for (QAction* action : menu->actions()) {
        if (action->text() == QStringLiteral("Let it be"))
            action->trigger();
    }
    menu->close();
    CHECK(let.count() == 1);
}

TEST_CASE_METHOD(Screen, "Of two moments, the menu says which one an answer is for", "[timeline]")
{
    centre.find(mail())->moments.append(
        {QStringLiteral("wedding"), QStringLiteral("We marry on Saturday"), {}});
    centre.touch(sample.parcel, QStringLiteral("entry.changed"), mail());
    REQUIRE(QTest::qWaitFor([&] { return model().entry(row).moments.size() == 2; }, 30'000));
    QSignalSpy let(&panel, &TimelinePanel::momentLetBe);
    view().setFocus();
    view().setCurrentIndex(model().index(row, 0));
    QTest::keyClick(&view(), Qt::Key_Return);
    auto* menu = view().findChild<QMenu*>(QStringLiteral("entryMenu"));
    REQUIRE(menu);
    for (QAction* action : menu->actions()) {
        if (action->text() == QStringLiteral("Let it be: “We marry on Saturday”"))
            action->trigger();
    }
    menu->close();
    REQUIRE(let.count() == 1);
    CHECK(let.first().at(1).toInt() == 1);
}

TEST_CASE_METHOD(Screen, "An answered moment stays quoted and asks no more", "[timeline]")
{
    centre.find(mail())->moments.first().answer = QStringLiteral("acknowledged");
    centre.touch(sample.parcel, QStringLiteral("entry.changed"), mail());
    REQUIRE(QTest::qWaitFor([&] { return !model().entry(row).moments.first().answer.isEmpty(); }));
    for (const auto& spot : view().spots(row))
        CHECK(spot.action != EntryAction::AcknowledgeMoment);
    CHECK(spoken().contains(QStringLiteral("charity run")));
}

TEST_CASE_METHOD(Screen, "Severity and feeling stand beside the words, inside the card",
                 "[timeline]")
{
    CHECK(spoken().contains(QStringLiteral("Money: “charged twice”")));
    CHECK(spoken().contains(QStringLiteral("Very unhappy")));
    for (const qreal width : {740.0, 420.0}) {
        const auto laid = layOut(model().entry(row), {.width = width});
        REQUIRE(laid->marks.size() == readingMarks(model().entry(row).readings, {}).size());
        CHECK(laid->marks.size() >= 2);
        for (const auto& mark : laid->marks) {
            CHECK(laid->card.contains(mark.rect));
            CHECK(mark.rect.top() >= laid->bodyAt.y() + laid->body->height());
        }
        REQUIRE(laid->moments.size() == 1);
        CHECK(laid->card.contains(laid->moments.front().box));
        CHECK_FALSE(laid->moments.front().box.intersects(laid->marks.first().rect));
        for (const auto& spot : laid->spots)
            CHECK(laid->card.contains(spot.rect));
    }
}

TEST_CASE_METHOD(Screen, "A mark is put right where it stands, by mouse", "[timeline]")
{
    QSignalSpy corrected(&panel, &TimelinePanel::correctionRequested);
    const auto laid =
        layOut(model().entry(row), {.width = view().viewport()->width() * 1.0,
                                    .followsOurAnswer = model().followsOurAnswer(row)});
    REQUIRE(laid->height == rectOf(row).height());
    const auto mark =
        std::find_if(laid->marks.cbegin(), laid->marks.cend(), [](const EntryLayout::Mark& one) {
            return one.mark.what == ReadingKind::Sentiment;
        });
    REQUIRE(mark != laid->marks.cend());
    const int top = view().visualRect(model().index(row, 0)).top();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                      mark->rect.center().toPoint() + QPoint(0, top));
    auto* menu = view().findChild<CorrectionMenu*>();
    REQUIRE(menu);
    REQUIRE(menu->findChild<QAction*>(QStringLiteral("sentiment.450")));
    CHECK(menu->findChild<QAction*>(QStringLiteral("sentiment.-800"))->isChecked());
    CHECK_FALSE(menu->findChild<QAction*>(QStringLiteral("severity.money")));
    menu->findChild<QAction*>(QStringLiteral("sentiment.450"))->trigger();
    menu->close();
    REQUIRE(corrected.count() == 1);
    CHECK(corrected.first().at(0).value<EntryId>() == mail());
    CHECK(corrected.first().at(1).value<ReadingKind>() == ReadingKind::Sentiment);
    CHECK(corrected.first().at(2).toString() == QStringLiteral("450"));
}

TEST_CASE_METHOD(Screen, "Every reading is put right by keyboard, from the entry's menu",
                 "[timeline]")
{
    Entry& entry = *centre.find(mail());
    entry.readings.promises = {{QStringLiteral("You will call me"), {}, {}}};
    entry.readings.alike = 2;
    entry.text = QStringLiteral("First.\nSecond.");
    entry.quoted = QStringLiteral("\nThird.");
    entry.post = PostFacts{};
    centre.touch(sample.parcel, QStringLiteral("entry.changed"), mail());
    REQUIRE(QTest::qWaitFor([&] { return !model().entry(row).readings.promises.isEmpty(); }));
    QSignalSpy corrected(&panel, &TimelinePanel::correctionRequested);
    QSignalSpy taken(&panel, &TimelinePanel::promiseTaken);
    view().setFocus();
    view().setCurrentIndex(model().index(row, 0));
    QTest::keyClick(&view(), Qt::Key_Return);
    auto* menu = view().findChild<QMenu*>(QStringLiteral("entryMenu"));
    REQUIRE(menu);
    auto* right = view().findChild<CorrectionMenu*>();
    REQUIRE(right);
    CHECK(menu->actions().contains(right->menuAction()));
    const std::pair<const char*, ReadingKind> choices[] = {
        {"sentiment.0", ReadingKind::Sentiment},
        {"severity.safety", ReadingKind::Severity},
        {"severity.money", ReadingKind::Severity},
        {"motive.vent", ReadingKind::Motive},
        {"complaint.1000", ReadingKind::Complaint},
        {"stance.about us", ReadingKind::Stance},
        {"language.de", ReadingKind::Language},
        {"automatic.person", ReadingKind::Automatic},
        {"promise.0", ReadingKind::Promise},
        {"reach.900", ReadingKind::Reach},
        {"alike.0", ReadingKind::Alike},
        {"trimming.1", ReadingKind::Trimming},
        {"trimming.4", ReadingKind::Trimming}};
    for (const auto& [name, what] : choices) {
        INFO(name);
        auto* action = right->findChild<QAction*>(QLatin1String(name));
        REQUIRE(action);
        corrected.clear();
        action->trigger();
        REQUIRE(corrected.count() == 1);
        CHECK(corrected.first().at(1).value<ReadingKind>() == what);
    }
    right->findChild<QAction*>(QStringLiteral("promise.take.0"))->trigger();
    CHECK(taken.count() == 1);
    menu->close();
}

TEST_CASE("What was put right is shown so, even where it says nothing now", "[timeline]")
{
    Readings readings{.sentiment = {0, 1000, {}}, .corrected = {ReadingKind::Sentiment}};
    auto marks = readingMarks(readings, {});
    REQUIRE(marks.size() == 1);
    CHECK(marks.first().words == QStringLiteral("Even"));
    CHECK(marks.first().icon == Icon::Edit);
    CHECK(marks.first().why.contains(QStringLiteral("Put right")));
    readings.corrected.clear();
    CHECK(readingMarks(readings, {}).isEmpty());
    readings.alike = 12;
    readings.stance = Stance::AboutUs;
    marks = readingMarks(readings, {});
    REQUIRE(marks.size() == 2);
    CHECK(marks.first().words.startsWith(QStringLiteral("12 others")));
}

TEST_CASE_METHOD(Screen, "Automatic mail says its kind and how we know", "[timeline]")
{
    CHECK(spoken().contains(QStringLiteral("Automatic reply")));
    const auto laid = layOut(model().entry(row), {.width = 740});
    REQUIRE(laid->automaticLine);
    CHECK(laid->card.contains(*laid->automaticLine));
}

TEST_CASE("Marks of the system say what happened and who did it", "[timeline]")
{
    const auto words = [](const char* what, const QString& text, const QString& author = {}) {
        Entry mark;
        mark.kind = EntryKind::System;
        mark.at = {1'741'097'520'000'000};
        mark.subject = QLatin1String(what);
        mark.text = text;
        mark.author = author;
        QString said = systemWords(mark);
        return said.remove(QChar(0x2068)).remove(QChar(0x2069));
    };
    const QString tom = QStringLiteral("Tom");
    CHECK(words("assigned", tom) == QStringLiteral("Assigned to Tom"));
    CHECK(words("assigned", tom, tom) == QStringLiteral("Taken by Tom"));
    CHECK(words("queued", QStringLiteral("Billing"), tom)
          == QStringLiteral("Routed to Billing by Tom"));
    CHECK(words("closed", QStringLiteral("Solved"), tom)
          == QStringLiteral("Resolved as Solved by Tom"));
    CHECK(words("pending", QStringLiteral("customer"), tom)
          == QStringLiteral("Snoozed until the customer answers by Tom"));
    CHECK(words("pending", QStringLiteral("until 2025-03-05T09:00:00Z"))
              .startsWith(QStringLiteral("Snoozed until ")));
    CHECK(words("tagged", QStringLiteral("vip"), tom) == QStringLiteral("Tagged vip by Tom"));
    CHECK(words("chat.takenover", QStringLiteral("Ines"), tom)
          == QStringLiteral("Tom took the chat over from Ines"));
    CHECK(words("chat.over", {}, tom) == QStringLiteral("Chat ended by Tom"));
    CHECK(words("something new", QStringLiteral("as the core says it"))
          == QStringLiteral("as the core says it"));
}

TEST_CASE("What was left on the website says that nobody checked its address", "[timeline]")
{
    Entry left{.kind = EntryKind::Message,
               .channel = ChannelKind::Email,
               .direction = Direction::Inbound,
               .messageId = QStringLiteral("m1.0123456789abcdef.left@chat.heddle")};
    left.author = QStringLiteral("Ana Costa");
    CHECK(entrySubtitle(left).contains(QStringLiteral("not verified")));
    left.messageId = QStringLiteral("m1@mail.example");
    CHECK_FALSE(entrySubtitle(left).contains(QStringLiteral("not verified")));
}
