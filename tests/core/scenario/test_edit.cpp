#include "core/scenario/edit/completion.h"
#include "core/scenario/edit/cursorplace.h"
#include "core/scenario/edit/keys.h"
#include "core/scenario/edit/preview.h"
#include "core/scenario/edit/storyworkshop.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace heddle;
using namespace heddle::scenario;
using service::StoryText;
using Part = CursorPlace::Part;

namespace {

const char* const smallDay = R"(scenario: small
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
  - {id: mail, at: 1 min, mark: First, from: joel, by: email, subject: Hello, text: Hello there}
  - id: again
    when: mail answered
    wait: 2 min
    from: joel
    by: email
    of: mail
    text: And another thing
)";

std::optional<CursorPlace> placeIn(const char* text)
{
    return cursorPlace(QString::fromUtf8(text));
}

QStringList offered(const QString& text, const Script& script = {})
{
    QStringList words;
    for (const auto& choice : completionsAt(text, script).choices)
        words += choice.text;
    return words;
}

Script smallScript()
{
    const ScriptReading reading =
        readScript(smallDay, QStringLiteral("small.yaml"), besides(QStringLiteral("/nowhere"), {}));
    REQUIRE(reading.isFit());
    return reading.script;
}

template<class T>
Result<T> wait(const Async<T>& future)
{
    REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }));
    return future.result();
}

} // namespace

TEST_CASE("The editor knows where in a scenario its cursor stands", "[scenario]")
{
    CHECK(placeIn("sce") == CursorPlace{{}, Part::Key, QStringLiteral("sce"), {}});
    CHECK(placeIn("steps:\n  - {id: mail, b")
          == CursorPlace{
              QStringLiteral("steps"), Part::Key, QStringLiteral("b"), {QStringLiteral("id")}});
    CHECK(placeIn("steps:\n  - {id: mail, by: em")
          == CursorPlace{QStringLiteral("steps.by"),
                         Part::Value,
                         QStringLiteral("em"),
                         {QStringLiteral("id"), QStringLiteral("by")}});
    CHECK(placeIn("steps:\n  - id: mail\n    wh")->path == QStringLiteral("steps"));
    CHECK(placeIn("steps:\n  - id: mail\n    when: call an")->typed == QStringLiteral("call an"));
    CHECK(placeIn("centre:\n  queues:\n    - {name: Care, members: [an")->path
          == QStringLiteral("centre.queues.members"));
    CHECK(placeIn("centre:\n  queues:\n    - name: Care\nsteps:\n  - ")->path
          == QStringLiteral("steps"));
    CHECK_FALSE(placeIn("story: 'It is quiet, by"));
    CHECK_FALSE(placeIn("story: quiet # by"));
    CHECK_FALSE(placeIn("teaches: >-\n  Look, by"));
    CHECK(placeIn("teaches: >-\n  Look\nic")->typed == QStringLiteral("ic"));
}

TEST_CASE("No text, however broken, stops the editor from looking where its cursor is",
          "[scenario]")
{
    const QString text = QString::fromUtf8(smallDay);
    for (qsizetype i = 0; i <= text.size(); ++i)
        static_cast<void>(cursorPlace(QStringView(text).left(i)));
    for (const char* odd :
         {"", "}", "]]]", "- - - -", "{[{[", ": :", "  \n\t\n-", "'", "a: [}", "#"})
        static_cast<void>(placeIn(odd));
}

TEST_CASE("Keys are offered with their meaning, words and names where they may stand", "[scenario]")
{
    const Script script = smallScript();
    CHECK(offered(QStringLiteral("cust")) == QStringList{QStringLiteral("customers: ")});
    CHECK(completionsAt(u"cust", script).choices.first().meaning == QStringLiteral("who is met"));
    CHECK(offered(QStringLiteral("steps:\n  - {by: e")) == QStringList{QStringLiteral("email")});
    CHECK(offered(QStringLiteral("steps:\n  - {id: a, does: bre"))
          == QStringList{QStringLiteral("breaks-down")});
    CHECK(offered(QStringLiteral("steps:\n  - {from: "), script)
          == QStringList{QStringLiteral("joel")});
    CHECK(offered(QStringLiteral("steps:\n  - {when: mail an"), script)
          == QStringList{QStringLiteral("mail answered")});
    CHECK(offered(QStringLiteral("assert:\n  - {of: mail, routed_to: "), script)
          == QStringList{QStringLiteral("anna")});
    CHECK(offered(QStringLiteral("centre:\n  queues:\n    - name: Care\n      targ"))
          == QStringList{QStringLiteral("targets: ")});
    CHECK(offered(QStringLiteral("steps:\n  - {about: y")) == QStringList{QStringLiteral("yes")});
    CHECK_FALSE(offered(QStringLiteral("steps:\n  - {id: x, i")).contains(QStringLiteral("id: ")));
}

TEST_CASE("A text is shown as the day it comes to, with what waits for something after it",
          "[scenario]")
{
    const ScriptReading reading =
        readScript(smallDay, QStringLiteral("small.yaml"), besides(QStringLiteral("/nowhere"), {}));
    const service::StoryCheck check = previewOf(reading, QStringLiteral("small.yaml"));
    CHECK(check.isFit);
    CHECK(check.faults.isEmpty());
    REQUIRE(check.moments.size() == 2);
    CHECK(check.moments.first() == service::StoryMoment{14, 1min});
    CHECK(check.moments.last().line == 15);
    CHECK(check.moments.last().at > 3min);
    REQUIRE(check.day.contacts.size() == 2);
    CHECK(check.day.contacts.first().came == check.day.start + 1min);
    CHECK(check.day.marks.first().title == QStringLiteral("First"));
    CHECK(check.day.end - check.day.start == 10min);
}

TEST_CASE("Every mistake of a text is told with its place and cure, also while it is broken YAML",
          "[scenario]")
{
    QTemporaryDir folder;
    StoryWorkshop workshop(folder.filePath(QStringLiteral("own")), {});
    QString text = QString::fromUtf8(smallDay);
    text.replace(QStringLiteral("from: joel, by"), QStringLiteral("from: jol, by"));
    text.replace(QStringLiteral("when: mail answered"), QStringLiteral("when: mail answred"));
    const auto check = wait(workshop.check({.text = text}));
    REQUIRE(check);
    CHECK_FALSE(check->isFit);
    REQUIRE(check->faults.size() >= 2);
    CHECK(check->faults.first().line == 14);
    CHECK(check->faults.first().what.contains(QStringLiteral("did you mean 'joel'?")));
    CHECK(check->faults.first().file.isEmpty());
    CHECK(check->faults.at(1).line == 16);
    CHECK_FALSE(wait(workshop.check({.text = QStringLiteral("steps: [{id: a")}))->isFit);
    // The names of before are still known.
    CHECK(workshop.completions(QStringLiteral("steps:\n  - {from: jo"), 21).choices.size() == 1);
}

TEST_CASE("What is typed is kept until it is saved or dropped", "[scenario]")
{
    QTemporaryDir folder;
    const QString own = folder.filePath(QStringLiteral("own"));
    const QString library = folder.filePath(QStringLiteral("library"));
    REQUIRE(QDir().mkpath(library));
    const QString shipped = library + QStringLiteral("/small.yaml");
    QFile file(shipped);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(smallDay);
    file.close();
    StoryText text;
    {
        StoryWorkshop workshop(own, {own, library});
        text = *wait(workshop.text(shipped));
        CHECK_FALSE(text.isDraft);
        text.text += QStringLiteral("# more\n");
        REQUIRE(wait(workshop.keepDraft(text)));
    }
    // As if the window had died in between.
    StoryWorkshop workshop(own, {own, library});
    const auto again = wait(workshop.text(shipped));
    REQUIRE(again);
    CHECK(again->isDraft);
    CHECK(again->text == text.text);
    const auto saved = wait(workshop.save(*again));
    REQUIRE(saved);
    // Never over what came with Heddle.
    CHECK(saved->file == own + QStringLiteral("/small.yaml"));
    CHECK_FALSE(wait(workshop.text(shipped))->isDraft);
    CHECK(wait(workshop.text(saved->file))->text == text.text);
    CHECK(wait(workshop.save({.text = QStringLiteral("scenario: ../../x\n")})).error().code
          == ErrorCode::BadInput);
    REQUIRE(wait(workshop.keepDraft({.file = shipped, .text = QStringLiteral("x")})));
    CHECK(wait(workshop.dropDraft(shipped))->text == QString::fromUtf8(smallDay));
}

TEST_CASE("A new scenario can be played as it is", "[scenario]")
{
    QTemporaryDir folder;
    StoryWorkshop workshop(folder.path(), {});
    const auto fresh = wait(workshop.text({}));
    REQUIRE(fresh);
    const auto check = wait(workshop.check(*fresh));
    REQUIRE(check);
    for (const auto& fault : check->faults)
        UNSCOPED_INFO(fault.line << ": " << fault.what.toStdString());
    CHECK(check->isFit);
    CHECK(check->faults.isEmpty());
}

TEST_CASE("The schema that lies beside the scenarios is the one that reading has", "[scenario]")
{
    QFile file(QStringLiteral(HEDDLE_SOURCE_DIR "/resources/scenarios/scenario.schema.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    // heddlectl scenario schema > resources/scenarios/scenario.schema.json
    CHECK(QJsonDocument::fromJson(file.readAll()).object() == scenarioSchema());
    const QJsonObject step = scenarioSchema()[QStringLiteral("properties")]
                                 .toObject()[QStringLiteral("steps")]
                                 .toObject()[QStringLiteral("items")]
                                 .toObject()[QStringLiteral("properties")]
                                 .toObject();
    CHECK(step[QStringLiteral("by")].toObject()[QStringLiteral("enum")].toArray().contains(
        QStringLiteral("email")));
    CHECK(step[QStringLiteral("of")].toObject()[QStringLiteral("description")].toString()
          == QStringLiteral("the step whose contact is meant"));
}
