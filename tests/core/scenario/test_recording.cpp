#include "core/insight/readings.h"
#include "core/scenario/rehearse/likeness.h"
#include "core/scenario/rehearse/recording.h"
#include "core/scenario/script/scriptfile.h"
#include "tests/core/scenario/stageplay.h"
#include "tests/support/catch.h"

#include <QRegularExpression>

#include <set>

using namespace heddle;
using namespace heddle::scenario;
using namespace heddle::test;

TEST_CASE("A recorded stretch names nobody, is a fit scenario and plays the same contacts",
          "[scenario]")
{
    Script script = starter("quiet-guitar");
    script.centre.rules = QList<Rule>{
        {.name = QStringLiteral("Brandt"),
         .tests = {{.field = RuleField::From, .value = QStringLiteral("@sixstrings.example")}},
         .actions = {{.kind = RuleActionKind::Notify, .value = QStringLiteral("tom")}}}};
    script.centre.feeds =
        QList<service::FeedSource>{{.name = QStringLiteral("Joel plays"),
                                    .address = QStringLiteral("https://sixstrings.example/feed")}};
    script.centre.social =
        QList<service::SocialAccount>{{.name = QStringLiteral("Skerry"),
                                       .network = QStringLiteral("mastodon"),
                                       .server = QStringLiteral("https://sixstrings.example")}};
    script.centre.chat = service::WebChat{.origins = {QStringLiteral("https://skerry.example")}};
    Stageplay play(script);
    REQUIRE(play.player->runTo(play.player->end()));
    const auto yaml =
        recorded(play.player->engine().ledger().store(), play.player->start(), play.player->end());
    REQUIRE(yaml);
    // Where a word begins: a customer is not Tom.
    for (const char* name :
         {"Joel", "Brandt", "sixstrings", "Tom", "tom", "guitar", "Becker", "Skerry", "skerry"}) {
        const QRegularExpression word(QStringLiteral("\\b") + QLatin1String(name));
        INFO(name << " in\n" << yaml->toStdString());
        CHECK_FALSE(word.match(QString::fromUtf8(*yaml)).hasMatch());
    }
    const ScriptReading reading = readScript(
        *yaml, QStringLiteral("recorded.yaml"),
        [](const QString&) -> Result<QByteArray> { return failure(ErrorCode::NotFound); });
    for (const ScriptComplaint& one : reading.complaints)
        UNSCOPED_INFO(sentenceOf(one).toStdString());
    REQUIRE(reading.isFit());
    Stageplay again(reading.script);
    REQUIRE(again.player->runTo(again.player->end()));
    CHECK(again.player->chronicle().contacts().size()
          == play.player->chronicle().contacts().size());
    CHECK(recorded(play.player->engine().ledger().store(), {0}, {1}).error().code
          == ErrorCode::BadInput);
}

TEST_CASE("What a recorded customer says is invented, varied, and the same each time", "[scenario]")
{
    std::set<QString> texts;
    std::set<QString> subjects;
    for (int number = 1; number <= 60; ++number) {
        const Outlines said{
            .number = number, .contact = number, .words = 20 + number, .begins = true};
        const Likeness like = likenessOf(said);
        CHECK(like == likenessOf(said));
        texts.insert(like.text);
        subjects.insert(like.subject);
        const auto words = like.text.simplified().count(u' ') + 1;
        INFO(like.text.toStdString());
        CHECK(words >= said.words / 2);
        CHECK(words <= said.words * 2);
    }
    CHECK(texts.size() == 60);
    CHECK(subjects.size() >= 8);
    CHECK(likenessOf({.number = 7, .contact = 1, .words = 2}).text.size() < 25);
}

TEST_CASE("What was angry or severe is read as that again when it is recorded", "[scenario]")
{
    const auto readAgain = [](const Outlines& said) {
        return insight::readMessage(likenessOf(said).text, {});
    };
    for (const SeverityKind kind : {SeverityKind::Money, SeverityKind::Safety, SeverityKind::Legal,
                                    SeverityKind::Vulnerability, SeverityKind::Outage,
                                    SeverityKind::Repeat, SeverityKind::Deadline}) {
        const auto severity =
            readAgain({.number = 3, .contact = 3, .words = 30, .severity = {kind}}).severity;
        INFO(toName(kind).data());
        CHECK(std::any_of(severity.begin(), severity.end(),
                          [kind](const Severity& one) { return one.kind == kind; }));
    }
    CHECK(readAgain({.number = 4, .contact = 4, .words = 30, .sentiment = -700}).sentiment.score
          < 0);
    CHECK(readAgain({.number = 4, .contact = 4, .words = 30, .sentiment = 700}).sentiment.score
          > 0);
    CHECK(readAgain({.number = 5, .contact = 5, .words = 30}).severity.isEmpty());
}
