#include "core/service/config/centrefile.h"
#include "core/service/config/centrekeys.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace heddle;
using namespace heddle::service;

namespace {

Result<QByteArray> nothingBeside(const QString&)
{
    return failure(ErrorCode::NotFound, QStringLiteral("no such file"));
}

CentreReading reading(const QByteArray& yaml)
{
    return readCentre(yaml, nothingBeside);
}

/// Each complaint as "line:column what", errors and warnings.
QStringList saidOf(const QByteArray& yaml)
{
    QStringList said;
    const CentreReading read = reading(yaml);
    for (const Complaint& complaint : read.complaints)
        said += sentenceOf(complaint, QStringLiteral("f"));
    return said;
}

void checkSaid(const QByteArray& yaml, std::initializer_list<const char*> expected)
{
    const QStringList said = saidOf(yaml);
    INFO(said.join(QLatin1Char('\n')).toStdString());
    REQUIRE(said.size() == static_cast<qsizetype>(expected.size()));
    qsizetype i = 0;
    for (const char* line : expected)
        CHECK(said.at(i++) == QString::fromUtf8(line));
}

/// A small centre with a part put in, so that the rest is right.
QByteArray centreWith(const char* part)
{
    return QByteArray("skills: [billing, fr]\n"
                      "agents:\n"
                      "  - {login: anna, name: Anna, role: administrator, skills: {billing: 7}}\n"
                      "queues:\n"
                      "  - name: Billing\n"
                      "    members: [anna]\n")
           + part;
}

} // namespace

TEST_CASE("A centre file becomes a centre", "[config]")
{
    const CentreReading read = reading(R"(
centre: Northwind
skills: [billing, {name: fr, meaning: French}]
calendars:
  - name: office
    zone: Europe/Berlin
    week: mon-fri 08:00-17:00
    special_days: [2026-12-25, {date: 2026-12-24, hours: "08:00-12:00"}]
agents:
  - {login: anna, name: Anna, role: administrator, skills: {billing: 7, fr: 9}}
  - {login: "a{08..11}", name: "Agent {8..11}", capacity: {limits: {chat: 2}}}
queues:
  - name: Billing
    members: [anna, "a{09..11}"]
    targets: {first_reply: 4 h}
    special_targets: [{tier: Gold, first_reply: 1 h}]
    calendar: office
    rings: [{needs: billing >= 5 and language, wait: 30 s}, {needs: anyone}]
    overflow: [{when: full, waiting: 9, step: queue, queue: Rest}]
    rank: {policy: points, points: 3}
  - {name: Rest, members: anna}
boosts:
  - {name: Gold, when: {tier: Gold}, earlier: 20 min}
)");
    REQUIRE(read.complaints == QList<Complaint>());
    const CentrePlan& plan = read.plan;
    CHECK(plan.name == QStringLiteral("Northwind"));
    CHECK(plan.skills.size() == 2);
    CHECK(plan.agents.size() == 5);
    CHECK(plan.agents[1].login == QStringLiteral("a08"));
    CHECK(plan.agents[4].name == QStringLiteral("Agent 11"));
    CHECK(plan.agents[4].capacity.limits.chat == 2);
    CHECK(plan.agents[4].capacity.limits.email == 4);
    const Queue& billing = plan.queues.at(0);
    CHECK(billing.members == QList<AgentId>{{1}, {3}, {4}, {5}});
    CHECK(billing.targets.firstReply == Duration(4h));
    CHECK(billing.specialTargets.at(0).targets.firstReply == Duration(1h));
    CHECK(billing.overflow.at(0).queue == plan.queues.at(1).id);
    CHECK(billing.rank == RankPolicy(RankByPoints{3}));
    CHECK(billing.rings.at(1).needs == SkillExpression());
    // In order of their dates, however they were written.
    CHECK(plan.calendars.at(0).specialDays.at(0).date == QDate(2026, 12, 24));
    CHECK(plan.calendars.at(0).specialDays.at(1).hours.isEmpty());
    CHECK_FALSE(plan.cannedReplies);
    CHECK_FALSE(plan.mailboxes);
}

TEST_CASE("What is written out reads back as the same centre", "[config]")
{
    QByteArray yaml = centreWith(R"(    latest: 90 min
    choice: least-flexible
    rings: [{needs: "billing >= 5 or not fr", wait: 1 h 5 s, leaves: yes}, {needs: anyone}]
    auto_accept: {phone: yes}
    wrap_up: {mode: timed, limit: 30 s, needs_code: yes, codes: ["yes", 'a: "b"', "null", "~"]}
    call_back: {windows: closed}
    overflow: [{when: closed, channels: phone, step: notice, notice: "#1: é\n\ttwo"}]
canned_replies: [{shortcut: hi, title: Hello, text: "Hello {customer.name},\n\n"}]
mailboxes:
  - {address: a@x.example, login: a, queue: Billing, incoming: {host: imap.x.example},
     outgoing: {host: smtp.x.example, port: 587, encryption: starttls}, sent_copy: server}
lines:
  - {name: Support, user: "1001", domain: pbx.example, queue: Billing, transport: tls,
     encryption: required, codecs: [opus, PCMA], recording: announced}
recordings: [{queue: Billing, rule: always, keep: 90 d}]
notice_sounds: [{queue: Billing, when: closed, sound: /srv/closed.wav}, {queue: Billing, sound: a.wav}]
)");
    const CentreReading first = readCentre(yaml, nothingBeside);
    REQUIRE(first.isFit());
    const QByteArray written = toYaml(first.plan);
    INFO(written.toStdString());
    const CentreReading second = readCentre(written, nothingBeside);
    CHECK(second.isFit());
    CHECK(second.plan == first.plan);
    CHECK(first.plan.queues.at(0).wrapUp.codes.at(3) == QStringLiteral("~"));
    CHECK(first.plan.mailboxes->at(0).settings.outgoing.port == 587);
    CHECK(first.plan.lines->at(0).codecs.size() == 2);
    CHECK(first.plan.recordings->at(0).keep == 90 * 24h);
}

TEST_CASE("Every mistake is told with its line, its column and what would be right", "[config]")
{
    SECTION("names")
    {
        checkSaid(centreWith("    rings: [{needs: bilng and fr}]\n"),
                  {"f:7:21: unknown skill 'bilng'; did you mean 'billing'?"});
        checkSaid(centreWith("    rings: [{needs: 'fr or bilng'}]\n"),
                  {"f:7:28: unknown skill 'bilng'; did you mean 'billing'?"});
        checkSaid(centreWith("    calendar: office\n"),
                  {"f:7:15: unknown calendar 'office'; there is none"});
        checkSaid(centreWith("  - {name: Other, members: [ana]}\n"),
                  {"f:7:29: unknown agent 'ana'; did you mean 'anna'?"});
        checkSaid(
            centreWith("    overflow: [{when: full, waiting: 5, step: queue, queue: Bling}]\n"),
            {"f:7:16: step 'queue' needs 'queue': where it goes",
             "f:7:61: unknown queue 'Bling'; did you mean 'Billing'?"});
        checkSaid(centreWith("    chioce: round-robin\n"),
                  {"f:7:5: unknown key 'chioce'; did you mean 'choice'?"});
        checkSaid(centreWith("    choice: roundrobin\n"),
                  {"f:7:13: unknown word 'roundrobin'; did you mean 'round-robin'?"});
        checkSaid(centreWith("calendars: [{name: o, zone: Europe/Belin, week: mon 08:00-09:00}]\n"),
                  {"f:7:29: unknown time zone 'Europe/Belin'; did you mean 'Europe/Berlin'?"});
    }
    SECTION("twice")
    {
        checkSaid(centreWith("  - {name: Billing, members: [anna]}\n"),
                  {"f:7:12: 'Billing' comes twice in queues; it is in line 5 already"});
        checkSaid(centreWith("    members: [anna]\n"),
                  {"f:7:5: 'members' stands here twice; it is in line 6 already"});
        checkSaid("agents:\n"
                  "  - {login: anna, name: Anna, role: administrator}\n"
                  "  - {login: anna, name: Again}\n"
                  "queues: [{name: Q, members: [anna, anna]}]\n",
                  {"f:3:13: 'anna' comes twice in agents; it is in line 2 already",
                   "f:4:36: 'anna' is a member twice"});
    }
    SECTION("values")
    {
        checkSaid(centreWith("    targets: {first_reply: -4 h}\n"),
                  {"f:7:28: 'first_reply' is -4 h and so negative; at least 1 s is wanted"});
        checkSaid(centreWith("    targets: {first_reply: soon}\n"),
                  {"f:7:28: 'soon' is not a time span; write it like 20 s, 4 h or 1 h 30 min"});
        checkSaid(centreWith("    targets: 4 h\n"),
                  {"f:7:14: 'targets' has named parts, like 'key: value'"});
        checkSaid(centreWith("    rings: {needs: fr}\n"),
                  {"f:7:12: 'rings' is a list; each of its items begins with '- '"});
        checkSaid(centreWith("    latest: [1 h]\n"),
                  {"f:7:13: 'latest' is a single value, not a list"});
        checkSaid(centreWith("    auto_accept: {phone: maybe}\n"),
                  {"f:7:26: 'maybe' is neither yes nor no"});
        checkSaid(centreWith("    offer_times: {chat: 0 s}\n"),
                  {"f:7:25: an offer has to stand for at least 1 s"});
        checkSaid("agents: [{login: a, name: A, role: administrator, skills: {fr: 11}}]\n"
                  "skills: [fr]\n"
                  "queues: [{name: Q, members: a}]\n",
                  {"f:1:64: 'level' is 11 and so out of range; 1 to 10 is wanted"});
        checkSaid(
            centreWith("calendars: [{name: o, zone: UTC, week: 'mon 08:00-12:00 11:00-13:00'}]\n"),
            {"f:7:57: 11:00-13:00 overlaps 08:00-12:00"});
        checkSaid(centreWith("  - members: [anna]\n"), {"f:7:5: 'name' is missing: as shown"});
    }
    SECTION("what goes together")
    {
        checkSaid(centreWith(
                      "    overflow: [{when: full, waiting: 5, step: queue, queue: B}]\n"
                      "  - name: B\n"
                      "    members: [anna]\n"
                      "    overflow: [{when: too-long, wait: 1 h, step: queue, queue: Billing}]\n"),
                  {"f:10:64: overflow goes in a circle: Billing → B → Billing"});
        checkSaid(centreWith("    wrap_up: {mode: timed}\n"),
                  {"f:7:14: mode 'timed' needs 'limit': when it ends"});
        checkSaid(
            centreWith("chat: {origins: ['https://a.example'], queues: [{queue: Nowhere}]}\n"),
            {"f:7:57: there is no queue 'Nowhere'"});
        checkSaid(centreWith("boosts: [{name: all, when: {}, earlier: 5 min}]\n"),
                  {"f:7:28: this would apply to everything; name what has to hold"});
        checkSaid(centreWith("retired_queues: [{name: Billing, moves_to: Billing}]\n"),
                  {"f:7:25: 'Billing' is among the queues too"});
    }
    SECTION("warnings leave the file fit")
    {
        checkSaid(centreWith("    rings: [{needs: billing >= 8}, {needs: fr}]\n"),
                  {"f:7:21: warning: this ring can never match: no member has billing >= 8 (the "
                   "highest level is 7)",
                   "f:7:44: warning: this ring can never match: no member has fr (nobody has it)"});
        CHECK(readCentre(centreWith("    rings: [{needs: fr}]\n"), nothingBeside).isFit());
    }
    SECTION("YAML itself")
    {
        checkSaid("queues: [\n",
                  {"f:2:1: a list that begins with [ is not closed by ] up to here"});
        checkSaid("", {"f:1:1: the file is empty"});
        checkSaid("just words\n", {"f:1:1: sections are wanted, like 'queues:'"});
        checkSaid("queues: !!python/object {}\n",
                  {"f: warning: nobody works here; the first to sign in is the administrator",
                   "f:1:9: the tag tag:yaml.org,2002:python/object has no meaning here; leave it "
                   "out",
                   "f:1:9: 'queues' is a list; each of its items begins with '- '"});
        checkSaid("a: \x01\n", {"f:1:4: a control sign (byte 1); is this a text file?"});
    }
}

TEST_CASE("All mistakes are told at once, in order", "[config]")
{
    checkSaid("skils: [fr]\n"
              "agents:\n"
              "  - {login: a, name: A, role: boss}\n"
              "queues:\n"
              "  - {name: Q, members: [a, b], latest: -1 s, rings: [{needs: fr}]}\n",
              {"f:1:1: unknown key 'skils'; did you mean 'skills'?",
               "f:3:3: nobody is an administrator, so nobody could change the centre any more; "
               "give one of them 'role: administrator'",
               "f:3:31: unknown word 'boss'; use agent, supervisor, administrator, trainer",
               "f:5:28: unknown agent 'b'; did you mean 'a'?",
               "f:5:40: 'latest' is -1 s and so negative; at least 0 s is wanted",
               "f:5:62: unknown skill 'fr'; there is none"});
}

TEST_CASE("One mistake in a line for many agents is told once", "[config]")
{
    checkSaid("agents:\n"
              "  - {login: 'a{1..40}', name: 'A {1..40}', role: administrator, skills: {fr: 7}}\n"
              "queues: [{name: Q, members: [a1]}]\n",
              {"f:2:74: unknown skill 'fr'; there is none"});
}

TEST_CASE("A mailbox that cannot work is told where it is wrong", "[config]")
{
    checkSaid("agents: [{login: a, name: A, role: administrator}]\n"
              "queues: [{name: Q, members: [a]}]\n"
              "mailboxes:\n"
              "  - {address: nonsense, login: l, incoming: {host: h}, outgoing: {host: h}}\n"
              "  - {address: a@x, login: l, incoming: {host: bad name}, outgoing: {host: h}}\n"
              "  - {address: b@x, login: l, incoming: {host: h}, outgoing: {host: h}, "
              "after_taking: move}\n",
              {"f:4:15: a mail address is wanted", "f:5:47: a server name is wanted",
               "f:6:5: a folder is wanted"});
}

TEST_CASE("A telephone line that cannot work is told where it is wrong", "[config]")
{
    checkSaid("agents: [{login: a, name: A, role: administrator}]\n"
              "queues: [{name: Q, members: [a]}]\n"
              "lines:\n"
              "  - {name: One, user: 1001, domain: pbx.example, transport: tpc}\n"
              "  - {name: One, user: 1 2, domain: pbx.example}\n"
              "  - {name: Two, user: 1001, domain: pbx.example, server: 'pbx:sip'}\n"
              "  - {name: Three, user: 1001, domain: pbx.example, codecs: [opus, iLBC]}\n"
              "  - {name: Four, user: 1001, domain: pbx.example, password: secret}\n"
              "recordings: [{queue: Q, rule: sometimes}, {queue: Q, rule: always}]\n",
              {"f:4:61: unknown word 'tpc'; did you mean 'tcp'?",
               "f:5:12: 'One' comes twice in lines; it is in line 4 already",
               "f:5:23: the part before the @ is wanted, like 1001", "f:6:58: is host or host:port",
               "f:7:60: unknown word 'iLBC'; use opus, G722, PCMA, PCMU",
               "f:8:51: unknown key 'password'",
               "f:9:31: unknown word 'sometimes'; use never, on-request, announced, always",
               "f:9:51: 'Q' comes twice in recordings; it is in line 9 already"});
}

TEST_CASE("A boost that no severity can meet is told", "[config]")
{
    checkSaid("agents: [{login: a, name: A, role: administrator}]\n"
              "queues: [{name: Q, members: [a]}]\n"
              "boosts: [{name: safety, when: {severity: danger}, earlier: 5 min}]\n",
              {"f:3:42: unknown severity 'danger'; use money, safety, legal, vulnerability, "
               "outage, repeat, deadline"});
}

TEST_CASE("A language, a login, a shortcut or hours that mean nothing are told", "[config]")
{
    // Hours that cannot be read are no second mistake ("is never open").
    checkSaid("agents:\n"
              "  - {login: mary, name: Mary, role: administrator}\n"
              "  - {login: \"pri ya\", name: Priya}\n"
              "calendars:\n"
              "  - {name: c, zone: Europe/London, week: mon-fri 10:00-10:00}\n"
              "queues:\n"
              "  - {name: Shop, members: [mary]}\n"
              "boosts:\n"
              "  - {name: kl, when: {language: klingon}, earlier: 5 min}\n"
              "canned_replies:\n"
              "  - {shortcut: /a b, title: A, text: A, language: english}\n"
              "feeds: [{name: f, address: nothing}]\n",
              {"f:3:13: 'pri ya' has a blank in it; a login is one word",
               "f:5:50: '10:00-10:00' ends as it begins; a whole day is 00:00-24:00",
               "f:9:33: 'klingon' is no language; write it like de, fr or pt-BR",
               "f:11:16: '/a b' cannot be typed after /; write it in one word, without /",
               "f:11:51: 'english' is no language; write it like de, fr or pt-BR",
               "f:12:28: 'nothing' is no web address; write it with https://"});
}

TEST_CASE("Holidays come from an iCalendar file beside the centre's", "[config]")
{
    const QTemporaryDir folder;
    const auto write = [&folder](const char* name, const QByteArray& bytes) {
        QFile file(folder.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    const auto readWith = [&](const char* holidays) {
        write("centre.yaml",
              centreWith("calendars:\n"
                         "  - name: o\n"
                         "    zone: UTC\n"
                         "    week: mon 08:00-09:00\n"
                         "    special_days: [{date: 2026-12-26, hours: '08:00-09:00'}]\n")
                  + "    holidays: " + holidays + "\n");
        return readCentreFile(folder.filePath(QStringLiteral("centre.yaml")));
    };
    write("good.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\n"
                      "DTEND;VALUE=DATE:20261227\r\nSUMMARY:Christmas\\, both days\r\n"
                      "RRULE:FREQ=YEARLY;COUNT=2\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n"
                      "DTSTART:20260101T100000Z\r\nSUMMARY:a meeting\r\nEND:VEVENT\r\n"
                      "END:VCALENDAR\r\n");
    const CentreReading read = readWith("good.ics");
    INFO((read.complaints.isEmpty() ? std::string() : read.complaints[0].what.toStdString()));
    REQUIRE(read.complaints.isEmpty());
    const auto& days = read.plan.calendars.at(0).specialDays;
    REQUIRE(days.size() == 4);
    CHECK(days[0] == SpecialDay{QDate(2026, 12, 25), QStringLiteral("Christmas, both days"), {}});
    CHECK_FALSE(days[1].hours.isEmpty()); // what the file itself says goes first
    CHECK(days[3].date == QDate(2027, 12, 26));
    write("bad.ics", "this is no calendar");
    write("empty.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    for (const char* name : {"bad.ics", "empty.ics", "none.ics", "../good.ics", "/etc/passwd"}) {
        const CentreReading bad = readWith(name);
        INFO(name);
        REQUIRE(bad.complaints.size() == 1);
        CHECK(bad.complaints[0].place == Place{12, 15});
        CHECK(bad.complaints[0].what.contains(QStringLiteral("cannot be read: ")));
    }
}

TEST_CASE("The list of keys in the papers is the one the program reads", "[config]")
{
    QString expected;
    for (const CentreKey& key : centreKeys())
        expected += QStringLiteral("| `%1` | %2 | %3 |\n").arg(key.path, key.meaning, key.usual);
    QFile paper(QStringLiteral(HEDDLE_SOURCE_DIR "/resources/centres/README.md"));
    REQUIRE(paper.open(QIODevice::ReadOnly));
    INFO("resources/centres/README.md lacks a row; heddlectl config keys lists them all");
    CHECK(QString::fromUtf8(paper.readAll()).contains(expected));
}
