#include "core/scenario/script/scriptfile.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::scenario;

namespace {

const QByteArray smallDay = R"(scenario: small
zone: Europe/London
start: 2026-03-02 08:00
lasts: 10 min
trainee: anna
centre:
  centre: Firm
  agents: [{login: anna, name: Anna}]
  queues: [{name: Care, members: [anna]}]
lines:
  - {channel: email, account: care@firm.example, queue: Care}
customers:
  - {id: joel, name: Joel, email: joel@home.example}
steps:
  - {id: mail, at: 1 min, from: joel, by: email, subject: Hello, text: Hello there}
  - {id: again, when: mail ignored, wait: 3 min, from: joel, by: email, of: mail, text: 'Anybody?'}
assert:
  - {of: mail, routed_to: anna}
)";

Result<QByteArray> nothing(const QString&)
{
    return failure(ErrorCode::NotFound, QStringLiteral("there is none"));
}

QStringList complaintsAbout(QByteArray yaml, const ReadBesides& beside = nothing)
{
    QStringList all;
    for (const ScriptComplaint& one :
         readScript(yaml, QStringLiteral("day.yaml"), beside).complaints)
        all += sentenceOf(one);
    return all;
}

QStringList changed(const char* from, const char* to)
{
    QByteArray yaml = smallDay;
    REQUIRE(yaml.contains(from));
    return complaintsAbout(yaml.replace(from, to));
}

} // namespace

TEST_CASE("A scenario file is read as it stands", "[scenario]")
{
    const ScriptReading reading = readScript(smallDay, QStringLiteral("day.yaml"), nothing);
    for (const ScriptComplaint& one : reading.complaints)
        UNSCOPED_INFO(sentenceOf(one).toStdString());
    REQUIRE(reading.isFit());
    const Script& script = reading.script;
    CHECK(script.steps.size() == 2);
    CHECK(script.steps.at(1).when == Cue{QStringLiteral("mail"), Turn::Ignored});
    CHECK(script.steps.at(1).wait == 3min);
    CHECK(script.start.toUTC().time() == QTime(8, 0));
    CHECK(script.centre.queues.size() == 1);
    CHECK(script.lines.first().queue == script.centre.queues.first().id);
}

TEST_CASE("Everything wrong in a scenario is said at once, with line, column and cure",
          "[scenario]")
{
    QByteArray yaml = smallDay;
    yaml.replace("from: joel, by: email, subject", "from: joell, by: emial, subject");
    yaml.replace("when: mail ignored", "when: mial ignored");
    yaml.replace("routed_to: anna", "routed_to: ana");
    yaml.replace("lasts: 10 min", "lasts: ten minutes");
    const QStringList all = complaintsAbout(yaml);
    for (const QString& one : all)
        UNSCOPED_INFO(one.toStdString());
    REQUIRE(all.size() >= 5);
    CHECK(all.filter(QStringLiteral("day.yaml:4:8:")).size() == 1);
    CHECK(all.filter(QStringLiteral("unknown customer 'joell'; did you mean 'joel'?")).size() == 1);
    CHECK(all.filter(QStringLiteral("did you mean 'email'?")).size() == 1);
    CHECK(all.filter(QStringLiteral("unknown step 'mial'; did you mean 'mail'?")).size() == 1);
    CHECK(all.filter(QStringLiteral("unknown agent 'ana'; did you mean 'anna'?")).size() == 1);
    CHECK(all.filter(QStringLiteral("day.yaml:15:")).size() == 2);
}

TEST_CASE("A step that cannot happen is a mistake", "[scenario]")
{
    CHECK(changed("at: 1 min, ", "").first().contains(QStringLiteral("'at', 'when' and 'inject'")));
    CHECK(changed("at: 1 min", "at: 11 min").first().contains(QStringLiteral("outside the day")));
    CHECK(changed("email: joel@home.example", "phone: '+441'")
              .first()
              .contains(QStringLiteral("no address for email")));
    CHECK(changed("at: 1 min", "when: again done")
              .filter(QStringLiteral("wait for each other in a circle"))
              .size()
          == 2);
    CHECK(changed("{channel: email", "{channel: chat")
              .first()
              .contains(QStringLiteral("no line for email")));
    CHECK(changed("id: again, when: mail ignored, wait: 3 min, from: joel, by: email, of: mail",
                  "id: again, at: 2 min, agent: anna, does: close")
              .first()
              .contains(QStringLiteral("'of' is missing")));
    CHECK(changed("Europe/London", "Europe/Lundun").first().contains(QStringLiteral("time zone")));
}

TEST_CASE("A language, a time zone and a picture that nobody knows are refused where they stand",
          "[scenario]")
{
    const auto said = [](const char* part) {
        return changed("email: joel@home.example", part).value(0);
    };
    const char* klingon = "email: joel@home.example, language: klingon";
    CHECK(said(klingon).startsWith(QStringLiteral("day.yaml:13:")));
    CHECK(said(klingon).contains(
        QStringLiteral("'klingon' is no language; write its short code, like en or fr")));
    CHECK(said("email: joel@home.example, language: pt-BR").isEmpty());
    CHECK(said("email: joel@home.example, time_zone: Mars/Base")
              .contains(QStringLiteral("'Mars/Base' is no time zone")));
    const QStringList unicorn = changed("scenario: small", "scenario: small\nicon: unicorn");
    REQUIRE(unicorn.size() == 1);
    CHECK(unicorn.first().startsWith(QStringLiteral("day.yaml:2:7: unknown icon 'unicorn'")));
    CHECK(unicorn.first().contains(QStringLiteral("star")));
    CHECK(changed("scenario: small", "scenario: small\nicon: star").isEmpty());
}

TEST_CASE("What is included comes along, and its mistakes are told by its own name and line",
          "[scenario]")
{
    const auto beside = [](const QString& name) -> Result<QByteArray> {
        if (name != QStringLiteral("more.yaml"))
            return failure(ErrorCode::NotFound, QStringLiteral("there is none"));
        return QByteArray(
            "customers:\n  - {id: bea, nam: Bea}\nwords:\n  - {name: hi, any: [hi]}\n");
    };
    const ScriptReading reading =
        readScript("include: more.yaml\n" + smallDay, QStringLiteral("day.yaml"), beside);
    CHECK(reading.script.people.size() == 2);
    CHECK(reading.script.words.size() == 1);
    REQUIRE(reading.complaints.size() == 1);
    CHECK(sentenceOf(reading.complaints.first()).startsWith(QStringLiteral("more.yaml:2:15: ")));
    CHECK(complaintsAbout("include: gone.yaml\n" + smallDay, beside)
              .first()
              .startsWith(QStringLiteral("day.yaml:1:10: 'gone.yaml' cannot be read")));
}

TEST_CASE("A scenario file cut anywhere or with a bit flipped is read without harm", "[scenario]")
{
    for (qsizetype length = 0; length < smallDay.size(); length += 7)
        readScript(smallDay.left(length), QStringLiteral("day.yaml"), nothing);
    for (qsizetype i = 0; i < smallDay.size(); i += 5) {
        QByteArray flipped = smallDay;
        flipped[i] = static_cast<char>(flipped.at(i) ^ 0x11);
        readScript(flipped, QStringLiteral("day.yaml"), nothing);
    }
    CHECK(readScript(smallDay, QStringLiteral("day.yaml"), nothing).isFit());
}
