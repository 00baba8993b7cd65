// A centre file is mended in one go: each mistake in it is told, wherever it hides.
#include "core/service/config/centrefile.h"
#include "core/service/config/centreplan.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::service;

namespace {

const QByteArray small = "agents: [{login: a, name: A, role: administrator}]\n"
                         "queues: [{name: Q, members: [a]}]\n";

/// What is said of the lines that follow, each counted from 1.
QStringList saidOf(const QByteArray& more)
{
    QStringList said;
    for (Complaint complaint : readCentre(small + more, {}).complaints) {
        complaint.place.line -= 2;
        said += sentenceOf(complaint, QStringLiteral("f"));
    }
    return said;
}

QStringList texts(std::initializer_list<const char*> all)
{
    QStringList texts;
    for (const char* text : all)
        texts += QString::fromUtf8(text);
    return texts;
}

} // namespace

TEST_CASE("Every mistake in one week is told, each where it stands", "[config]")
{
    CHECK(saidOf("calendars:\n"
                 "  - {name: c, zone: UTC, week: 'mon 08:00-25:00 09:00-09:00, fry 10:00-12:00, "
                 "sat 08:00-12:00 11:00-13:00, sun'}\n")
          == texts(
              {"f:2:37: '08:00-25:00' is no range of hours; write it like 08:00-17:30",
               "f:2:49: '09:00-09:00' ends as it begins; a whole day is 00:00-24:00",
               "f:2:62: 'fry' is no day; use mon, tue, wed, thu, fri, sat, sun, mon-fri or daily",
               "f:2:95: 11:00-13:00 overlaps 08:00-12:00",
               "f:2:108: hours are wanted after 'sun', like 08:00-17:30"}));
    CHECK(saidOf("calendars:\n"
                 "  - {name: c, zone: UTC, week: daily 08:00-18:00,\n"
                 "     special_days: [{date: 2026-12-24, hours: '08:00-09 22:00-06:00'}]}\n")
              .size()
          == 2);
}

TEST_CASE("Every mistake in one mailbox is told, a part that is missing once", "[config]")
{
    CHECK(
        saidOf("mailboxes:\n"
               "  - {address: nowhere, login: a, incoming: {host: imap/x}, outgoing: {host: a b},\n"
               "     sign_in: oauth, after_taking: move, folders: [], poll_interval: 2 s}\n")
        == texts({"f:2:5: whose sign-in it is has to be said", "f:2:5: a folder is wanted",
                  "f:2:15: a mail address is wanted", "f:2:51: a server name is wanted",
                  "f:2:77: a server name is wanted", "f:3:51: a folder is wanted",
                  "f:3:70: 10 s at least"}));
    CHECK(saidOf("mailboxes: [{address: a@b.example}]\n").size() == 3);
}

TEST_CASE("Every mistake in one line, one campaign and one rule is told", "[config]")
{
    CHECK(saidOf("lines: [{name: a/b, user: 1 2, domain: x.example, server: 'a b', region: gb}]\n")
              .size()
          == 4);
    CHECK(saidOf("campaigns:\n"
                 "  - {name: C, words: '(a', tags: [a, b, c, d, e, f, g, h, i, j, k]}\n")
              .size()
          == 2);
    CHECK(saidOf("rules:\n"
                 "  - {name: R, if: [severty at least 7, queue is Nowhere],\n"
                 "     then: [move to Elsewhere, notify nobody, fly away]}\n")
              .size()
          == 5);
}

TEST_CASE("Two macros with one key are told, however it is written", "[config]")
{
    CHECK(saidOf("macros:\n"
                 "  - {name: A, key: Ctrl+Shift+M, then: tag a}\n"
                 "  - {name: B, key: shift + ctrl + m, then: tag b}\n"
                 "  - {name: C, key: Ctrl+M, then: tag c}\n"
                 "  - {name: D, then: tag d}\n"
                 "  - {name: E, then: tag e}\n")
          == texts({"f:3:20: shift + ctrl + m is the key of 'A' already; give each macro "
                    "its own"}));
}

TEST_CASE("A macro on a key of the window is told, however it is written", "[config]")
{
    CHECK(saidOf("macros:\n"
                 "  - {name: A, key: alt+a, then: tag a}\n"
                 "  - {name: B, key: F8, then: tag b}\n"
                 "  - {name: C, key: Ctrl+0, then: tag c}\n"
                 "  - {name: D, key: Alt+F8, then: tag d}\n")
          == texts({"f:2:20: warning: the window has alt+a for something else; 'A' is found in "
                    "its menu only",
                    "f:3:20: warning: the window has F8 for something else; 'B' is found in its "
                    "menu only"}));
}

TEST_CASE("A placeholder that nothing fills in is told, with the one that was meant", "[config]")
{
    CHECK(
        saidOf("canned_replies:\n"
               "  - {shortcut: hi, title: Hello, text: 'Hello {customer.nam}, {agent.name} {x}'}\n")
        == texts({"f:2:40: warning: unknown placeholder 'customer.nam'; did you mean "
                  "'customer.name'?; it stays as it is",
                  "f:2:40: warning: unknown placeholder 'x'; use agent.name, agent.firstName, "
                  "customer.name, customer.firstName, customer.address, interaction.subject, "
                  "interaction.number, centre.name; it stays as it is"}));
    const QByteArray signedOff =
        "agents: [{login: a, name: A, role: administrator, signature: '{agent.nmae}'}]\n"
        "queues:\n"
        "  - {name: Q, members: [a], overflow: [{when: full, waiting: 3, step: notice,\n"
        "     notice: 'About {wiat} minutes, {wait} at most'}]}\n";
    const auto said = readCentre(signedOff, {}).complaints;
    REQUIRE(said.size() == 2);
    CHECK(said.at(0).place == Place{1, 62});
    CHECK(said.at(0).what.startsWith(QStringLiteral("unknown placeholder 'agent.nmae'; did you "
                                                    "mean 'agent.name'?")));
    CHECK(said.at(1).place == Place{4, 14});
    CHECK(said.at(1).what.startsWith(QStringLiteral("unknown placeholder 'wiat'; did you mean "
                                                    "'wait'?")));
}

TEST_CASE("A canned reply without a title, and logins that look the same, are told", "[config]")
{
    CHECK(saidOf("canned_replies: [{shortcut: hi, text: Hello}]\n")
          == texts({"f:1:18: warning: 'hi' has no title to be found by in the list"}));
    const auto twins = readCentre("agents: [{login: mary, name: M, role: administrator},\n"
                                  "  {login: Mary, name: N}]\n"
                                  "queues: [{name: Q, members: [mary, Mary]}]\n",
                                  {})
                           .complaints;
    REQUIRE(twins.size() == 1);
    CHECK(twins.first().place == Place{2, 11});
    CHECK(twins.first().weight == Complaint::Weight::Error);
}

TEST_CASE("A ring that can never match is warned of with the reason", "[config]")
{
    const auto saidOfRing = [](const QByteArray& needs) {
        const auto said =
            readCentre("skills: [fr, vip]\n"
                       "agents:\n"
                       "  - {login: a, name: A, role: administrator, skills: {fr: 4}}\n"
                       "  - {login: b, name: B, skills: {vip: 9}}\n"
                       "queues: [{name: Q, members: [a, b], rings: [{needs: '"
                           + needs + "'}]}]\n",
                       {})
                .complaints;
        return said.isEmpty() ? QString() : said.first().what;
    };
    CHECK(saidOfRing("fr >= 4") == QString());
    CHECK(saidOfRing("fr >= 5").contains(QStringLiteral("the highest level is 4")));
    CHECK(saidOfRing("fr and vip").contains(QStringLiteral("no member has all of it at once")));
    CHECK(saidOfRing("fr >= 9 or vip >= 10").contains(QStringLiteral("no member has any of it")));
    CHECK(saidOfRing("fr and not fr").contains(QStringLiteral("can never match")));
}

TEST_CASE("A centre without a queue is written out so that it passes its own check", "[config]")
{
    CentrePlan plan = readCentre(small, {}).plan;
    plan.queues.clear();
    const QByteArray yaml = toYaml(plan);
    INFO(yaml.toStdString());
    const CentreReading again = readCentre(yaml, {});
    CHECK(again.isFit());
    CHECK(again.plan == plan);
    REQUIRE(again.complaints.size() == 1);
    CHECK(again.complaints.first().weight == Complaint::Weight::Warning);
    // Forgotten altogether they are wanted.
    CHECK_FALSE(readCentre("agents: [{login: a, name: A, role: administrator}]\n", {}).isFit());
}
