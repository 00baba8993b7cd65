#include "tests/support/catch.h"

#include "core/service/engine/mentions.h"

using namespace heddle;
using service::mentionedIn;

namespace {

std::map<AgentId, Agent> colleagues()
{
    std::map<AgentId, Agent> agents;
    const auto add = [&](qint64 id, const char* login, const char* name) {
        Agent agent;
        agent.id = {id};
        agent.login = QLatin1String(login);
        agent.name = QString::fromUtf8(name);
        agents.emplace(agent.id, agent);
    };
    add(1, "maya", "Maya Lindqvist");
    add(2, "tom", "Tom Berger");
    add(3, "tom2", "Tom Bergerson");
    return agents;
}

QList<AgentId> named(const char* text)
{
    return mentionedIn(QString::fromUtf8(text), colleagues());
}

} // namespace

TEST_CASE("A note names colleagues by name, login, or a first name that only one has", "[service]")
{
    CHECK(named("@Maya Lindqvist can you look?") == QList<AgentId>{{1}});
    CHECK(named("please, @maya: a refund") == QList<AgentId>{{1}});
    CHECK(named("(@TOM BERGER)") == QList<AgentId>{{2}});
    CHECK(named("@Tom Bergerson, then @Maya, then @maya again") == QList<AgentId>{{3}, {1}});
    CHECK(named("@tom2 or @tom") == QList<AgentId>{{3}, {2}});
}

TEST_CASE("Addresses and strangers in a note name nobody", "[service]")
{
    CHECK(named("write to help@maya.example").isEmpty());
    CHECK(named("@mayan calendar, @, @ maya, @bergers").isEmpty());
    CHECK(named("").isEmpty());
}
