#include "core/service/demo/demoscript.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::service;

namespace {

const QByteArray small = R"({
  "centre": {"name": "Little Shop", "mailbox": "help@little.example"},
  "agents": [
    {"login": "me", "role": "administrator", "presence": "ready", "emailCapacity": 6,
     "signature": "{agent.name}"},
    {"login": "ada", "name": "Ada Field", "role": "agent", "presence": "not-ready",
     "reason": "Lunch", "signature": "Ada"}],
  "queues": [{"name": "Orders", "firstReplyMinutes": 60, "nextReplyMinutes": 90,
              "members": ["me", "ada"], "wrapUpCodes": ["Solved"]}],
  "cannedReplies": [{"shortcut": "hi", "title": "Hello", "text": "Hello {customer.name}",
                     "language": "en"}],
  "customers": [{"address": "kim@post.example", "name": "Kim", "tier": "Gold",
                 "phones": ["+441632960001"], "doNotUse": ["phone"]}],
  "steps": [
    {"at": "-2d 09:00", "do": "mail", "file": "01-hello.eml", "queue": "Orders"},
    {"at": "-2d 09:30", "do": "answer", "id": "a01", "by": "ada", "to": "01-hello",
     "messageId": "a01@little.example", "text": "Hello Kim", "delivery": "failed",
     "deliveryDetail": "552 full"},
    {"at": "-60m", "do": "note", "by": "me", "on": "01-hello", "text": "Rang."},
    {"at": "-50m", "do": "tag", "by": "me", "on": "01-hello", "tag": "friendly"},
    {"at": "-40m", "do": "assign", "by": "me", "on": "01-hello", "agent": "ada"},
    {"at": "-30m", "do": "snooze", "by": "ada", "on": "01-hello", "pending": "until",
     "until": "+1d 08:00"},
    {"at": "-20m", "do": "close", "by": "ada", "on": "01-hello", "code": "Solved"}]
})";

/// What the reader says of the small script with one place in it changed.
QString complaintAfter(const char* before, const char* after)
{
    QByteArray changed = small;
    const auto at = changed.indexOf(before);
    REQUIRE(at >= 0);
    changed.replace(at, qsizetype(qstrlen(before)), after);
    const auto script = readDemoScript(changed);
    REQUIRE_FALSE(script.has_value());
    CHECK(script.error().code == ErrorCode::BadInput);
    return script.error().detail;
}

} // namespace

TEST_CASE("A demo script is read with everything in it", "[service]")
{
    const auto script = readDemoScript(small);
    REQUIRE(script.has_value());
    CHECK(script->centre
          == DemoCentre{QStringLiteral("Little Shop"), QStringLiteral("help@little.example")});
    REQUIRE(script->agents.size() == 2);
    CHECK(script->agents[0].login == demoUser);
    CHECK(script->agents[0].role == Role::Administrator);
    CHECK(script->agents[0].capacity.limits.email == 6);
    CHECK(script->agents[1].capacity == Agent().capacity);
    CHECK(script->agents[1].presence == Presence::NotReady);
    CHECK(script->agents[1].presenceReason == QStringLiteral("Lunch"));
    CHECK(script->queues[0].queue.targets.firstReply == Duration(1h));
    CHECK(script->queues[0].queue.targets.nextReply == Duration(90min));
    CHECK(script->queues[0].queue.wrapUp.needsCode);
    CHECK(script->queues[0].members.size() == 2);
    CHECK(script->cannedReplies[0].shortcut == QStringLiteral("hi"));
    CHECK(script->customers[0].customer.tier == QStringLiteral("Gold"));
    CHECK(script->customers[0].phones == QStringList{QStringLiteral("+441632960001")});
    CHECK(script->customers[0].customer.doNotUse == QStringList{QStringLiteral("phone")});
}

TEST_CASE("Chats, posts and calls come into a demo script as what they are", "[service]")
{
    QByteArray livelier = small;
    livelier.replace(R"("steps": [)",
                     R"("articles": [{"title": "Tea", "text": "Hot.", "tags": ["tea"]}],
      "steps": [
      {"at": "-3d 09:00", "do": "chat", "id": "c1", "from": "visitor-1", "name": "Kim",
       "customer": "kim@post.example", "conversation": "one", "queue": "Orders", "text": "Hello?"},
      {"at": "-3d 09:01", "do": "post", "id": "p1", "from": "@kim@s.example", "queue": "Orders",
       "network": "mastodon", "about": "tea", "audience": 12, "text": "Their tea is cold."},
      {"at": "-3d 09:02", "do": "call", "id": "k1", "from": "+441632960001", "queue": "Orders",
       "waited": 30, "rang": 5, "talked": 60},
      {"at": "-3d 09:03", "do": "close", "by": "ada", "on": "k1", "code": "Solved"},)");
    const auto script = readDemoScript(livelier);
    INFO((script ? QString() : script.error().detail).toStdString());
    REQUIRE(script.has_value());
    CHECK(script->articles.first().title == QStringLiteral("Tea"));
    const auto arrival = [&](int step) {
        return std::get<DemoArrival>(script->steps[step].what).inbound;
    };
    CHECK(arrival(0).channel == ChannelKind::Chat);
    CHECK(arrival(0).conversation == QStringLiteral("one"));
    CHECK(arrival(1).direction == Direction::About);
    CHECK(arrival(1).post->audience == 12);
    CHECK(arrival(2).call->end == CallEnd::Talked);
    CHECK(arrival(2).call->waited == Duration(30s));
    livelier.replace(R"("customer": "kim@post.example")", R"("customer": "who@post.example")");
    CHECK(readDemoScript(livelier).error().detail.startsWith(QStringLiteral("steps[0].customer")));
}

TEST_CASE("Each kind of step of a demo script becomes its own value", "[service]")
{
    const auto script = readDemoScript(small);
    REQUIRE(script.has_value());
    const auto& steps = script->steps;
    REQUIRE(steps.size() == 7);
    CHECK(steps[0].id == QStringLiteral("01-hello"));
    CHECK(std::get<DemoMail>(steps[0].what).queue == QStringLiteral("Orders"));
    CHECK(steps[1].id == QStringLiteral("a01"));
    const auto& answer = std::get<DemoAnswer>(steps[1].what);
    CHECK(answer.to == QStringLiteral("01-hello"));
    CHECK(answer.delivery == DeliveryState::Failed);
    CHECK(answer.deliveryDetail == QStringLiteral("552 full"));
    CHECK(std::get<DemoNote>(steps[2].what).text == QStringLiteral("Rang."));
    CHECK(steps[2].at == DemoMoment{.minutes = -60});
    CHECK(std::get<DemoTag>(steps[3].what).tag == QStringLiteral("friendly"));
    CHECK(std::get<DemoAssign>(steps[4].what).agent == QStringLiteral("ada"));
    const auto& snooze = std::get<DemoSnooze>(steps[5].what);
    CHECK(snooze.pending == PendingOn::Until);
    CHECK(snooze.until == DemoMoment{.days = 1, .time = QTime(8, 0)});
    CHECK(std::get<DemoClose>(steps[6].what).code == QStringLiteral("Solved"));
}

TEST_CASE("A fault in a demo script is named with its place and its cure", "[service]")
{
    struct Case {
        const char* before;
        const char* after;
        const char* place;
        const char* words;
    };
    const Case cases[] = {
        {R"("mailbox": "help@little.example")", R"("mailbox": "")", "centre.mailbox", "is empty"},
        {R"(, "mailbox": "help@little.example")", "", "centre.mailbox", "is missing"},
        {R"("role": "agent")", R"("role": "boss")", "agents[1].role", "supervisor"},
        {R"("presence": "not-ready")", R"("presence": "there")", "agents[1].presence", "offline"},
        {R"("name": "Ada Field", )", "", "agents[1].name", "is missing"},
        {R"("login": "ada")", R"("login": "me")", "agents[1].login", "there twice"},
        {R"("firstReplyMinutes": 60)", R"("firstReplyMinutes": -1)", "queues[0].firstReplyMinutes",
         "above 0"},
        {R"("members": ["me", "ada"])", R"("members": ["me", "eve"])", "queues[0].members",
         "use one of: me, ada"},
        {R"("doNotUse": ["phone"])", R"("doNotUse": ["pigeon"])", "customers[0].doNotUse",
         "pigeon"},
        {R"("-2d 09:00")", R"("yesterday")", "steps[0].at", "-3d 14:20"},
        {R"("-2d 09:00")", R"("-2d 25:00")", "steps[0].at", "is no moment"},
        {R"("do": "note")", R"("do": "sing")", "steps[2].do", "use one of: mail, answer"},
        {R"("queue": "Orders")", R"("quue": "Orders")", "steps[0].queue", "is missing"},
        {R"("01-hello.eml")", R"("01-hello.txt")", "steps[0].file", ".eml"},
        {R"("to": "01-hello")", R"("to": "02-hello")", "steps[1].to", "use one of: 01-hello"},
        {R"("delivery": "failed")", R"("delivery": "lost")", "steps[1].delivery", "lost"},
        {R"("by": "me", "on")", R"("by": "eve", "on")", "steps[2].by", "use one of: me, ada"},
        {R"("pending": "until")", R"("pending": "later")", "steps[5].pending", "third-party"},
        {R"(,
     "until": "+1d 08:00")",
         "", "steps[5].until", "when it comes back"},
        {R"("code": "Solved")", R"("code": "Done")", "steps[6].code", "use one of: Solved"},
        {R"("tag": "friendly")", R"("tag": "friendly", "colour": "red")", "steps[3].colour",
         "is not a field here"},
        {R"("steps": [)", R"("steps": 5, "more": [)", "steps", "a list of objects"},
        {R"("cannedReplies": [{)", R"("cannedReplies": [7, {)", "cannedReplies",
         "a list of objects"},
    };
    for (const Case& each : cases) {
        INFO(each.before << " -> " << each.after);
        const QString complaint = complaintAfter(each.before, each.after);
        CHECK(complaint.startsWith(QString::fromUtf8(each.place) + QStringLiteral(": ")));
        CHECK(complaint.contains(QString::fromUtf8(each.words)));
    }
}

TEST_CASE("A demo script that is no JSON is refused with the line", "[service]")
{
    const auto broken = readDemoScript("{\n\"centre\": {},\n\"agents\": [,]\n}");
    REQUIRE_FALSE(broken.has_value());
    CHECK(broken.error().code == ErrorCode::BadInput);
    CHECK(broken.error().detail.startsWith(QStringLiteral("line 3: ")));
    CHECK_FALSE(readDemoScript("").has_value());
    CHECK_FALSE(readDemoScript("[]").has_value());
    CHECK_FALSE(readDemoScript("{}").has_value());
}

TEST_CASE("A demo script cut off anywhere is an error and never a crash", "[service]")
{
    const auto whole = small.trimmed();
    for (qsizetype length = 0; length < whole.size(); ++length)
        REQUIRE_FALSE(readDemoScript(whole.left(length)).has_value());
}
