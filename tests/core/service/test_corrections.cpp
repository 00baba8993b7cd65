// What agents put right, what follows from it, and what is learned from it.
#include "core/service/desk/drafting.h"
#include "core/service/desk/sending/sending.h"
#include "core/service/feedback/feedback.h"
#include "core/service/feedback/majorproblem.h"
#include "core/service/feedback/promises.h"
#include "core/service/feedback/replyranking.h"
#include "core/service/rules/rulebook.h"
#include "core/store/journalstore.h"
#include "core/store/learned/learnedstore.h"
#include "core/store/rebuild.h"
#include "core/store/tables/entrystore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

const QString amira = QStringLiteral("amira@home.example");

struct Corrected : TestCentre {
    Entry arriving(const QString& key, const QString& address, const QString& text,
                   const Readings& readings = {})
    {
        Inbound inbound = mail(key, address, text);
        inbound.mail.readings = readings;
        return arrive(inbound);
    }
    Done correct(EntryId entry, ReadingKind what, const char* answer)
    {
        return engine->feedback().correctReading(admin, entry, what, QLatin1String(answer));
    }
    InteractionView view(InteractionId id)
    {
        const auto read = Reader(store(), admin, {}).interaction(id);
        REQUIRE(read);
        return *read;
    }
    void checkRebuild()
    {
        const auto difference = store::rebuildCheck(store());
        REQUIRE(difference);
        INFO(difference->value_or(QString()).toStdString());
        CHECK_FALSE(difference->has_value());
    }
};

Readings severe(int score)
{
    return {.severity = {{SeverityKind::Money, score, {QStringLiteral("charged twice")}}}};
}

} // namespace

TEST_CASE("Every reading is put right with one command, is marked so and stands in the journal",
          "[service][learning]")
{
    Corrected centre;
    const Entry entry = centre.arriving(
        QStringLiteral("one"), amira, QStringLiteral("You will call me."),
        {.promises = {{QStringLiteral("You will call me."), {}, QStringLiteral("will")}}});
    const std::pair<ReadingKind, const char*> corrections[] = {
        {ReadingKind::Sentiment, "-450"},
        {ReadingKind::Severity, "money"},
        {ReadingKind::Motive, "vent"},
        {ReadingKind::Stance, "about us"},
        {ReadingKind::Complaint, "1000"},
        {ReadingKind::Language, "de"},
        {ReadingKind::Automatic, "auto-reply"},
        {ReadingKind::Promise, "0"},
        {ReadingKind::Reach, "600"},
        {ReadingKind::Alike, "0"}};
    for (const auto& [what, answer] : corrections) {
        INFO(toName(what).data());
        REQUIRE(centre.correct(entry.id, what, answer));
        CHECK(centre.entry(entry.id).readings.corrected.contains(what));
    }
    const Entry after = centre.entry(entry.id);
    CHECK(after.automatic.kind == AutomaticKind::AutoReply);
    CHECK(after.language == QStringLiteral("de"));
    CHECK(after.readings.promises.isEmpty());
    CHECK(after.text == entry.text);
    const auto kept = centre.store().learned().corrections(entry.interaction);
    REQUIRE(kept);
    CHECK(kept->size() == 10);
    const auto lines = centre.store().journal().of(entry.interaction, 100);
    REQUIRE(lines);
    CHECK(std::count_if(lines->begin(), lines->end(),
                        [](const JournalEvent& line) {
                            return line.kind == QLatin1String("reading.corrected");
                        })
          == 10);
    CHECK(centre.correct(entry.id, ReadingKind::Automatic, "robot").error().code
          == ErrorCode::BadInput);
    CHECK(centre.correct(entry.id, ReadingKind::Promise, "0").error().code == ErrorCode::BadInput);
    centre.checkRebuild();
}

TEST_CASE("Where the new words of a mail end is put right; they are read again, nothing is lost",
          "[service][learning]")
{
    Corrected centre;
    Inbound inbound = centre.mail(QStringLiteral("one"), amira, {});
    const QString history =
        QStringLiteral("The heater smells of burning and sparks.\nWe will call you by Friday.");
    inbound.mail.text = QStringLiteral("Thank you, that is lovely!\n") + history;
    inbound.mail.newText = QStringLiteral("Thank you, that is lovely!");
    inbound.mail.quoted = history;
    const Entry entry = centre.arrive(inbound);
    REQUIRE(entry.quoted == history);
    CHECK(centre.view(entry.interaction).majorProblem.isEmpty());

    REQUIRE(centre.correct(entry.id, ReadingKind::Sentiment, "800"));
    REQUIRE(centre.correct(entry.id, ReadingKind::Trimming, "3"));
    const Entry all = centre.entry(entry.id);
    CHECK(all.text == inbound.mail.text);
    CHECK(all.quoted.isEmpty());
    CHECK(all.readings.corrected.contains(ReadingKind::Trimming));
    CHECK(all.readings.sentiment.score == 800);
    CHECK(topSeverity(all.readings) >= majorBound);
    CHECK_FALSE(all.readings.promises.isEmpty());
    CHECK_FALSE(centre.view(entry.interaction).majorProblem.isEmpty());
    CHECK(centre.view(entry.interaction).promises.size() == 2); // theirs and the call back

    REQUIRE(centre.correct(entry.id, ReadingKind::Trimming, "1"));
    const Entry again = centre.entry(entry.id);
    CHECK(again.text == entry.text);
    CHECK(again.quoted == entry.quoted);
    CHECK(again.raw == entry.raw);
    CHECK(topSeverity(again.readings) == 0);
    CHECK(centre.view(entry.interaction).majorProblem.isEmpty());
    CHECK(centre.view(entry.interaction).promises.isEmpty());
    for (const char* wrong : {"0", "-1", "4", "", "two", "99999999999"})
        CHECK(centre.correct(entry.id, ReadingKind::Trimming, wrong).error().code
              == ErrorCode::BadInput);
    centre.checkRebuild();
}

TEST_CASE("Where a mail was said to end the next one like it ends by itself, until that was wrong",
          "[service][learning]")
{
    Corrected centre;
    const auto mail = [&centre](const char* key, const char* address) {
        return centre.arriving(QLatin1String(key), QLatin1String(address),
                               QStringLiteral("Well?\nBrought to you by Acme Talk 5\nGet it free"));
    };
    const Entry first = mail("one", "a@x.example");
    REQUIRE(first.quoted.isEmpty());
    REQUIRE(centre.correct(first.id, ReadingKind::Trimming, "1"));
    const Entry second = mail("two", "b@x.example");
    CHECK(second.text == QStringLiteral("Well?"));
    CHECK(second.quoted == QStringLiteral("Brought to you by Acme Talk 5\nGet it free"));
    CHECK_FALSE(second.readings.corrected.contains(ReadingKind::Trimming));
    centre.crash();
    const Entry third = centre.arriving(QStringLiteral("three"), QStringLiteral("c@x.example"),
                                        QStringLiteral("Hm.\n\nbrought to you by ACME talk 77"));
    CHECK(third.text == QStringLiteral("Hm.\n"));
    REQUIRE(centre.correct(third.id, ReadingKind::Trimming, "3"));
    CHECK(mail("four", "d@x.example").quoted.isEmpty());
    centre.checkRebuild();
}

TEST_CASE("Reach that was put right makes a major problem, and unmakes it", "[service][learning]")
{
    Corrected centre;
    const Entry entry =
        centre.arriving(QStringLiteral("one"), amira, QStringLiteral("Everybody look at this"));
    REQUIRE(centre.correct(entry.id, ReadingKind::Reach, "900"));
    CHECK_FALSE(centre.view(entry.interaction).majorProblem.isEmpty());
    REQUIRE(centre.correct(entry.id, ReadingKind::Reach, "0"));
    CHECK(centre.view(entry.interaction).majorProblem.isEmpty());
    for (const char* wrong : {"-1", "1001", "far"})
        CHECK(centre.correct(entry.id, ReadingKind::Reach, wrong).error().code
              == ErrorCode::BadInput);
    centre.checkRebuild();
}

TEST_CASE("A call back comes and goes with the major problem it belongs to", "[service][learning]")
{
    Corrected centre;
    const Entry entry = centre.arriving(QStringLiteral("one"), amira,
                                        QStringLiteral("Charged twice!"), severe(900));
    REQUIRE(centre.view(entry.interaction).promises.size() == 1);
    REQUIRE(centre.correct(entry.id, ReadingKind::Severity, "money"));
    CHECK(centre.view(entry.interaction).majorProblem.isEmpty());
    CHECK(centre.view(entry.interaction).promises.isEmpty());
    REQUIRE(centre.correct(entry.id, ReadingKind::Severity, "safety"));
    const InteractionView view = centre.view(entry.interaction);
    CHECK(view.majorProblem == QStringLiteral("safety"));
    REQUIRE(view.promises.size() == 1);
    CHECK(view.promises.first().due == centre.clock.now() + 4h);
    centre.checkRebuild();
}

TEST_CASE("The clock of an offered call back runs from the start, also over a restart",
          "[service][learning]")
{
    Corrected centre;
    const Entry entry = centre.arriving(QStringLiteral("one"), amira,
                                        QStringLiteral("Charged twice!"), severe(900));
    centre.advance(3h);
    CHECK(centre.interaction(entry.interaction).boosts.size() == 1);
    centre.crash();
    centre.advance(1h);
    const Interaction due = centre.interaction(entry.interaction);
    REQUIRE(due.boosts.size() == 2);
    CHECK(due.boosts.last().name == QStringLiteral("promise"));
    CHECK(due.unread);
    const PromiseId offered = centre.view(entry.interaction).promises.first().id;
    REQUIRE(centre.engine->promises().letBe(centre.admin, offered));
    CHECK(centre.interaction(entry.interaction).boosts.size() == 1);
    centre.checkRebuild();
}

TEST_CASE("Wide reach is a major problem, too", "[service][learning]")
{
    Interaction interaction;
    CHECK(majorProblem(withSeverity(interaction, {.reach = 500})).isEmpty());
    const Interaction wide =
        withSeverity(interaction, {.reach = 800, .reachWhy = QStringLiteral("90,000 followers")});
    CHECK(majorProblem(wide) == QStringLiteral("reach: 90,000 followers"));
    CHECK(majorProblem(withSeverity(interaction, {.severity = severe(900).severity, .reach = 800}))
          == QStringLiteral("money: charged twice"));
}

TEST_CASE("A major problem names each grave kind, the worst first, its words once", "[service]")
{
    const Readings readings{
        .severity = {{SeverityKind::Vulnerability,
                      800,
                      {QStringLiteral("on her own"), QStringLiteral("81 and on her own"),
                       QStringLiteral("on her own, and")}},
                     {SeverityKind::Safety, 900, {QStringLiteral("smell of burning")}},
                     {SeverityKind::Money, 400, {QStringLiteral("refund")}}}};
    CHECK(majorProblem(withSeverity({}, readings))
          == QStringLiteral("safety: smell of burning; vulnerability: 81 and on her own"));
}

TEST_CASE("The graver reason stays when a later message brings another", "[service][learning]")
{
    Corrected centre;
    const Readings burning{
        .severity = {{SeverityKind::Safety, 950, {QStringLiteral("smells of burning")}}}};
    const Entry entry = centre.arriving(QStringLiteral("one"), amira,
                                        QStringLiteral("It smells of burning."), burning);
    const auto offered = centre.view(entry.interaction).promises;
    REQUIRE(offered.size() == 1);
    centre.advance(1h);
    Inbound second = centre.mail(QStringLiteral("two"), amira, QStringLiteral("Charged twice!"));
    second.mail.inReplyTo = entry.messageId;
    second.mail.references = {entry.messageId};
    second.mail.readings = severe(900);
    REQUIRE(centre.arrive(second).interaction == entry.interaction);
    const QString both = QStringLiteral("safety: smells of burning; money: charged twice");
    CHECK(centre.view(entry.interaction).majorProblem == both);
    CHECK(centre.interaction(entry.interaction).boosts.first().critical);
    const auto now = centre.view(entry.interaction).promises;
    REQUIRE(now.size() == 1);
    CHECK(now.first().quote == QStringLiteral("Call back: ") + both);
    CHECK(now.first().due == offered.first().due);
    centre.checkRebuild();
}

TEST_CASE("What is no promise is let be, and asks no more", "[service][learning]")
{
    Corrected centre;
    const Entry entry = centre.arriving(QStringLiteral("one"), amira,
                                        QStringLiteral("You will call me. You will pay."),
                                        {.promises = {{QStringLiteral("You will call me."), {}, {}},
                                                      {QStringLiteral("You will pay."), {}, {}}}});
    REQUIRE(centre.view(entry.interaction).promises.size() == 2);
    REQUIRE(centre.correct(entry.id, ReadingKind::Promise, "0"));
    const auto left = centre.view(entry.interaction).promises;
    REQUIRE(left.size() == 1);
    CHECK(left.first().quote == QStringLiteral("You will pay."));
    centre.checkRebuild();
}

TEST_CASE("Severity and stance that were put right are read so in the next message like it",
          "[service][learning]")
{
    Corrected centre;
    const QString words =
        QStringLiteral("The frobnicator of my washing machine leaks all over the carpet");
    const Entry first = centre.arriving(QStringLiteral("one"), amira, words);
    CHECK(first.readings.severity.isEmpty());
    REQUIRE(centre.correct(first.id, ReadingKind::Severity, "safety"));
    REQUIRE(centre.correct(first.id, ReadingKind::Stance, "about us"));
    const Entry next = centre.arriving(QStringLiteral("two"), QStringLiteral("luis@x.example"),
                                       words + QStringLiteral(" since Monday"));
    REQUIRE(next.readings.severity.size() == 1);
    CHECK(next.readings.severity.first().kind == SeverityKind::Safety);
    CHECK(next.readings.stance == Stance::AboutUs);
    CHECK_FALSE(next.readings.stanceWhy.isEmpty());

    // And what was taken off is not read again, also after a restart.
    REQUIRE(centre.correct(next.id, ReadingKind::Severity, "safety"));
    centre.crash();
    const Entry third = centre.arriving(QStringLiteral("three"), QStringLiteral("mo@x.example"),
                                        words + QStringLiteral(" since Monday"));
    CHECK(third.readings.severity.isEmpty());
    centre.checkRebuild();
}

TEST_CASE("Those who say the same of late are counted, one for each sender", "[service][learning]")
{
    Corrected centre;
    const auto like = [](quint64 bits) {
        return Readings{.signature = 0xf0f0'f0f0'f0f0'0000 | bits};
    };
    const QString words = QStringLiteral("The app is down");
    CHECK(centre.arriving(QStringLiteral("1"), amira, words, like(1)).readings.alike == 0);
    CHECK(centre.arriving(QStringLiteral("2"), amira, words, like(2)).readings.alike == 0);
    CHECK(centre.arriving(QStringLiteral("3"), QStringLiteral("b@x.example"), words, like(3))
              .readings.alike
          == 1);
    centre.crash();
    CHECK(centre.arriving(QStringLiteral("4"), QStringLiteral("c@x.example"), words, like(4))
              .readings.alike
          == 2);
    CHECK(centre
              .arriving(QStringLiteral("5"), QStringLiteral("d@x.example"), words,
                        {.signature = 0x0f0f'0f0f'0f0f'0f0f})
              .readings.alike
          == 0);
    centre.advance(std::chrono::days(8));
    CHECK(centre.arriving(QStringLiteral("6"), QStringLiteral("e@x.example"), words, like(5))
              .readings.alike
          == 0);
}

TEST_CASE("What says something of its own is counted among the others no more",
          "[service][learning]")
{
    Corrected centre;
    const QString words = QStringLiteral("The app is down");
    const Readings same{.signature = 0xf0f0'f0f0'f0f0'f0f0};
    const Entry first = centre.arriving(QStringLiteral("1"), amira, words, same);
    const Entry second =
        centre.arriving(QStringLiteral("2"), QStringLiteral("b@x.example"), words, same);
    REQUIRE(second.readings.alike == 1);
    REQUIRE(centre.correct(second.id, ReadingKind::Alike, "0"));
    CHECK(standsAlone(centre.entry(second.id).readings));
    CHECK(centre.arriving(QStringLiteral("3"), QStringLiteral("c@x.example"), words, same)
              .readings.alike
          == 1);
    centre.crash();
    CHECK(centre.arriving(QStringLiteral("4"), QStringLiteral("d@x.example"), words, same)
              .readings.alike
          == 2);
    REQUIRE(centre.correct(second.id, ReadingKind::Alike, "1"));
    CHECK(centre.arriving(QStringLiteral("5"), QStringLiteral("e@x.example"), words, same)
              .readings.alike
          == 4);
}

TEST_CASE("What we promise in an answer is offered as a promise with its moment",
          "[service][learning]")
{
    Corrected centre;
    const Entry question = centre.arriving(QStringLiteral("one"), amira, QStringLiteral("Well?"));
    const InteractionId id = centre.acceptNext(centre.admin);
    centre.channel->outcome = DeliveryOutcome::Accepted;
    auto draft = centre.engine->drafting().draft(centre.admin, id, ComposeKind::Reply, {});
    REQUIRE(draft);
    draft->text = QStringLiteral("Sorry for that. We will refund you within 2 days.");
    const auto sent = centre.engine->sending().send(
        centre.admin, {.draft = *draft, .seen = centre.interaction(id).version});
    REQUIRE(sent);
    CHECK(centre.view(id).promises.isEmpty());
    centre.advance(10s);
    const auto promises = centre.view(id).promises;
    REQUIRE(promises.size() == 1);
    CHECK(promises.first().progress == PromiseProgress::Found);
    CHECK(promises.first().entry == *sent);
    CHECK(promises.first().quote.contains(QStringLiteral("refund you within 2 days")));
    REQUIRE(promises.first().due);
    CHECK(*promises.first().due > centre.clock.now() + 24h);
    CHECK(*promises.first().due < centre.clock.now() + 72h);
    CHECK(centre.entry(*sent).readings.promises.size() == 1);
    CHECK(centre.entry(*sent).text == draft->text);
    centre.checkRebuild();
}

TEST_CASE("A rule for our answers fires when one has left", "[service][rules]")
{
    Corrected centre;
    REQUIRE(centre.engine->ruleBook().saveRules(
        centre.admin, {{.name = QStringLiteral("Answered"),
                        .when = RuleEvent::Replied,
                        .actions = {{RuleActionKind::Tag, QStringLiteral("answered")}}}}));
    centre.arriving(QStringLiteral("one"), amira, QStringLiteral("Well?"));
    const InteractionId id = centre.acceptNext(centre.admin);
    centre.channel->outcome = DeliveryOutcome::Accepted;
    auto draft = centre.engine->drafting().draft(centre.admin, id, ComposeKind::Reply, {});
    REQUIRE(draft);
    draft->text = QStringLiteral("Yes.");
    REQUIRE(centre.engine->sending().send(
        centre.admin, {.draft = *draft, .seen = centre.interaction(id).version}));
    CHECK(centre.interaction(id).tags.isEmpty());
    centre.advance(10s);
    CHECK(centre.interaction(id).tags == QStringList{QStringLiteral("answered")});
}

TEST_CASE("A canned reply that answered a message like this one stands first", "[service][rules]")
{
    const QList<CannedReply> replies{
        {1,
         QStringLiteral("parcel"),
         QStringLiteral("Parcel"),
         QStringLiteral("Your parcel is on its way and comes soon."),
         {}},
        {2,
         QStringLiteral("depot"),
         QStringLiteral("Depot"),
         QStringLiteral("Dear {customer.name}, please fetch it at the depot in your street."),
         {}}};
    Entry message;
    message.text = QStringLiteral("The courier did not ring, where is the parcel now?");
    CHECK(rankedFor(message, replies).first().id == 1);
    const QList<store::Exchange> before{
        {QStringLiteral("Parcel"),
         QStringLiteral("The courier did not ring the bell. Where is the parcel?"),
         QStringLiteral("Dear Amira, please fetch it at the depot in your street.\n\nTom")}};
    CHECK(rankedFor(message, replies, before).first().id == 2);
}
