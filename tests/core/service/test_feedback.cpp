#include "core/service/desk/casework.h"
#include "core/service/feedback/feedback.h"
#include "core/service/feedback/promises.h"
#include "core/store/learned/learnedstore.h"
#include "core/store/rebuild.h"
#include "core/store/tables/entrystore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QTest>

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

const QString amira = QStringLiteral("amira@home.example");
const QString refund = QStringLiteral("refund");

Inbound withReadings(Inbound mail, const Readings& readings)
{
    mail.mail.readings = readings;
    return mail;
}

Readings severe(int score)
{
    return {.severity = {{.kind = SeverityKind::Safety,
                          .score = score,
                          .words = {QStringLiteral("caught fire")}}}};
}

InteractionView viewOf(TestCentre& centre, InteractionId id)
{
    const auto view = Reader(centre.store(), centre.admin, {}).interaction(id);
    REQUIRE(view);
    return *view;
}

QStringList tagsOf(const QList<TagSuggestion>& suggestions)
{
    QStringList tags;
    for (const TagSuggestion& one : suggestions)
        tags.append(one.tag);
    return tags;
}

/// The tables follow from the journal, also those of corrections.
void checkRebuild(TestCentre& centre)
{
    const auto difference = store::rebuildCheck(centre.store());
    REQUIRE(difference);
    INFO(difference->value_or(QString()).toStdString());
    CHECK_FALSE(difference->has_value());
}

} // namespace

TEST_CASE("What was read is stored with the entry and comes back", "[service][learning]")
{
    TestCentre centre;
    const Readings readings{
        .version = QStringLiteral("rules 1"),
        .sentiment = {.score = -420, .confidence = 800, .why = QStringLiteral("never")},
        .motive = Motive::Vent,
        .complaint = 900,
        .signature = 0xfedcba9876543210U};
    const Entry entry = centre.arrive(withReadings(
        centre.mail(QStringLiteral("one"), amira, QStringLiteral("Never again")), readings));
    centre.crash();
    CHECK(centre.entry(entry.id).readings == readings);
    const auto view = Reader(centre.store(), centre.admin, {})
                          .customer(centre.interaction(entry.interaction).customer);
    REQUIRE(view);
    REQUIRE(view->feelings.size() == 1);
    CHECK(view->feelings.first().sentiment.score == -420);
    CHECK(view->motive == Motive::Vent);
    checkRebuild(centre);
}

TEST_CASE("A suggested tag is put on or never suggested here again; both are journalled",
          "[service][learning]")
{
    TestCentre centre;
    const Readings readings{
        .tags = {{refund, 800, QStringLiteral("because: money back")},
                 {QStringLiteral("delay"), 600, QStringLiteral("because: late")}}};
    const Entry entry = centre.arrive(withReadings(
        centre.mail(QStringLiteral("one"), amira, QStringLiteral("My money back")), readings));
    CHECK(tagsOf(viewOf(centre, entry.interaction).suggestedTags)
          == QStringList{refund, QStringLiteral("delay")});

    Feedback& feedback = centre.engine->feedback();
    REQUIRE(feedback.acceptTag(centre.admin, entry.interaction, refund));
    REQUIRE(feedback.rejectTag(centre.admin, entry.interaction, QStringLiteral("delay")));
    const InteractionView view = viewOf(centre, entry.interaction);
    CHECK(view.interaction.tags == QStringList{refund});
    CHECK(view.suggestedTags.isEmpty());

    const auto corrections = centre.store().learned().corrections(entry.interaction);
    REQUIRE(corrections);
    REQUIRE(corrections->size() == 2);
    CHECK(corrections->at(0).judgement == Judgement::Accepted);
    CHECK(corrections->at(0).entry == entry.id);
    CHECK(corrections->at(0).agent == centre.admin);
    CHECK(corrections->at(1).judgement == Judgement::Rejected);
    CHECK(corrections->at(1).answer.isEmpty());
    CHECK(feedback.acceptTag(centre.admin, {999}, refund).error().code == ErrorCode::NotFound);
    CHECK(feedback.rejectTag(centre.admin, entry.interaction, {}).error().code
          == ErrorCode::BadInput);
    checkRebuild(centre);
}

TEST_CASE("A tag put on by hand is suggested for the next message like it, at once",
          "[service][learning]")
{
    TestCentre centre;
    const Entry first =
        centre.arrive(centre.mail(QStringLiteral("one"), amira,
                                  QStringLiteral("The kettle leaks water all over the kitchen")));
    CHECK(viewOf(centre, first.interaction).suggestedTags.isEmpty());
    REQUIRE(centre.engine->casework().tag(centre.admin, first.interaction, QStringLiteral("leak")));

    const Entry second = centre.arrive(
        centre.mail(QStringLiteral("two"), QStringLiteral("luis@home.example"),
                    QStringLiteral("My new kettle leaks water over the kitchen table")));
    const auto suggested = viewOf(centre, second.interaction).suggestedTags;
    REQUIRE(tagsOf(suggested) == QStringList{QStringLiteral("leak")});
    CHECK(suggested.first().source == TagSource::Learned);
    CHECK(suggested.first().why.contains(QStringLiteral("kettle")));

    // And no more, after somebody said no; also after a restart.
    REQUIRE(centre.engine->feedback().rejectTag(centre.admin, second.interaction,
                                                QStringLiteral("leak")));
    centre.crash();
    const Entry third = centre.arrive(
        centre.mail(QStringLiteral("three"), QStringLiteral("mo@home.example"),
                    QStringLiteral("My new kettle leaks water over the kitchen table!")));
    CHECK(viewOf(centre, third.interaction).suggestedTags.isEmpty());
}

TEST_CASE("A model is trained in the pool after enough corrections and survives a restart",
          "[service][learning]")
{
    TestCentre centre;
    const QStringList tags{QStringLiteral("delivery"), QStringLiteral("billing")};
    const QStringList words{QStringLiteral("the parcel has not come to my door, number %1"),
                            QStringLiteral("the invoice shows a wrong amount, number %1")};
    for (int i = 0; i < 30; ++i) {
        const Entry entry = centre.arrive(centre.mail(QStringLiteral("m%1").arg(i),
                                                      QStringLiteral("c%1@x.example").arg(i),
                                                      words.at(i % 2).arg(i)));
        REQUIRE(centre.engine->casework().tag(centre.admin, entry.interaction, tags.at(i % 2)));
    }
    REQUIRE(QTest::qWaitFor([&] {
        const auto model = centre.store().learned().model(QStringLiteral("tags"));
        return model && model->has_value();
    }));
    const auto model = centre.store().learned().model(QStringLiteral("tags"));
    CHECK((*model)->examples == 30);
    CHECK((*model)->labels == 2);
    CHECK((*model)->corrections == 30);
    centre.crash();
    const Entry entry = centre.arrive(centre.mail(
        QStringLiteral("new"), amira, QStringLiteral("where is the parcel for my door")));
    const auto suggested = viewOf(centre, entry.interaction).suggestedTags;
    REQUIRE_FALSE(suggested.isEmpty());
    CHECK(suggested.first().tag == QStringLiteral("delivery"));
    checkRebuild(centre);
}

TEST_CASE("A reading is put right by one command and stays so", "[service][learning]")
{
    TestCentre centre;
    const Entry entry = centre.arrive(withReadings(
        centre.mail(QStringLiteral("one"), amira, QStringLiteral("Great, just great.")),
        {.sentiment = {.score = 700, .confidence = 900, .why = QStringLiteral("great +")}}));
    Feedback& feedback = centre.engine->feedback();
    REQUIRE(feedback.correctReading(centre.admin, entry.id, ReadingKind::Sentiment,
                                    QStringLiteral("-500")));
    REQUIRE(feedback.correctReading(centre.admin, entry.id, ReadingKind::Motive,
                                    QStringLiteral("vent")));
    const Readings readings = centre.entry(entry.id).readings;
    CHECK(readings.sentiment.score == -500);
    CHECK(readings.sentiment.confidence == 1000);
    CHECK(readings.motive == Motive::Vent);
    CHECK(centre.entry(entry.id).text == entry.text);
    const auto corrections = centre.store().learned().corrections(entry.interaction);
    REQUIRE(corrections);
    CHECK(corrections->at(0).said == QStringLiteral("700"));
    CHECK(corrections->at(0).answer == QStringLiteral("-500"));
    for (const char* wrong : {"", "1001", "-1001", "0x10", "happy"})
        CHECK(feedback
                  .correctReading(centre.admin, entry.id, ReadingKind::Sentiment,
                                  QLatin1String(wrong))
                  .error()
                  .code
              == ErrorCode::BadInput);
    CHECK(feedback.correctReading(centre.admin, entry.id, ReadingKind::Tag, refund).error().code
          == ErrorCode::BadInput);
    checkRebuild(centre);
}

TEST_CASE("A human moment is acknowledged or let be, and remembers which", "[service][learning]")
{
    TestCentre centre;
    Inbound mail =
        centre.mail(QStringLiteral("one"), amira, QStringLiteral("I am on a charity run."));
    mail.mail.moments = {
        {.kind = QStringLiteral("charity"), .quote = QStringLiteral("I am on a charity run.")}};
    const Entry entry = centre.arrive(mail);
    Feedback& feedback = centre.engine->feedback();
    REQUIRE(feedback.answerMoment(centre.admin, entry.id, 0, QStringLiteral("acknowledged")));
    CHECK(centre.entry(entry.id).moments.first().answer == QStringLiteral("acknowledged"));
    for (const int none : {-1, 1})
        CHECK(feedback.answerMoment(centre.admin, entry.id, none, QStringLiteral("let be"))
                  .error()
                  .code
              == ErrorCode::NotFound);
    checkRebuild(centre);
}

TEST_CASE("A major problem goes first, is named, and is offered a call back with its own clock",
          "[service][learning]")
{
    TestCentre centre;
    const Entry calm = centre.arrive(withReadings(
        centre.mail(QStringLiteral("one"), amira, QStringLiteral("Hello")), severe(200)));
    CHECK(centre.interaction(calm.interaction).boosts.isEmpty());
    CHECK(viewOf(centre, calm.interaction).majorProblem.isEmpty());

    const Entry entry = centre.arrive(
        withReadings(centre.mail(QStringLiteral("two"), QStringLiteral("luis@x.example"),
                                 QStringLiteral("The toaster caught fire")),
                     severe(900)));
    const InteractionView view = viewOf(centre, entry.interaction);
    CHECK(view.majorProblem == QStringLiteral("safety: caught fire"));
    REQUIRE(view.interaction.boosts.size() == 1);
    CHECK(view.interaction.boosts.first().critical);
    REQUIRE(view.promises.size() == 1);
    CHECK(view.promises.first().progress == PromiseProgress::Found);
    CHECK(view.promises.first().due == centre.clock.now() + 4h);

    // Taken up: its moment brings it up again, in front of everything.
    Promises& promises = centre.engine->promises();
    const PromiseId id = view.promises.first().id;
    REQUIRE(promises.keep(centre.admin, id, centre.clock.now() + 1h));
    centre.crash();
    centre.advance(1h);
    const Interaction due = centre.interaction(entry.interaction);
    REQUIRE(due.boosts.size() == 2);
    CHECK(due.boosts.last().name == QStringLiteral("promise"));
    CHECK(due.unread);
    REQUIRE(centre.engine->promises().settle(centre.admin, id));
    CHECK(centre.interaction(entry.interaction).boosts.size() == 1);
    CHECK(viewOf(centre, entry.interaction).promises.isEmpty());
    CHECK(centre.engine->promises().letBe(centre.admin, id).error().code == ErrorCode::Conflict);

    // Somebody who knows better says that nobody is in danger.
    REQUIRE(centre.engine->feedback().correctReading(centre.admin, entry.id, ReadingKind::Severity,
                                                     QStringLiteral("safety")));
    CHECK(viewOf(centre, entry.interaction).majorProblem.isEmpty());
    checkRebuild(centre);
}

TEST_CASE("Promises found in a message are taken up, let be or made by hand", "[service][learning]")
{
    TestCentre centre;
    const Timestamp friday = centre.clock.now() + 48h;
    const Entry entry = centre.arrive(withReadings(
        centre.mail(QStringLiteral("one"), amira, QStringLiteral("You will call me by Friday")),
        {.promises = {
             {QStringLiteral("You will call me by Friday"), friday, QStringLiteral("will")}}}));
    Promises& promises = centre.engine->promises();
    const auto found = viewOf(centre, entry.interaction).promises;
    REQUIRE(found.size() == 1);
    CHECK(found.first().entry == entry.id);
    REQUIRE(promises.letBe(centre.admin, found.first().id));
    const auto made =
        promises.make(centre.admin, entry.interaction, QStringLiteral("  send  the part "), friday);
    REQUIRE(made);
    const auto open = viewOf(centre, entry.interaction).promises;
    REQUIRE(open.size() == 1);
    CHECK(open.first().quote == QStringLiteral("send the part"));
    CHECK(open.first().agent == centre.admin);
    const auto customer = Reader(centre.store(), centre.admin, {})
                              .customer(centre.interaction(entry.interaction).customer);
    REQUIRE(customer);
    CHECK(customer->promises == open);
    CHECK(promises.make(centre.admin, entry.interaction, QStringLiteral(" "), friday).error().code
          == ErrorCode::BadInput);
    CHECK(promises.make(centre.admin, entry.interaction, QStringLiteral("x"), centre.clock.now())
              .error()
              .code
          == ErrorCode::BadInput);
    CHECK(promises.settle(centre.admin, {999}).error().code == ErrorCode::NotFound);
    checkRebuild(centre);
}
