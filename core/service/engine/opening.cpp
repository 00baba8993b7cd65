#include "core/service/engine/opening.h"

#include "core/store/tables/settingstore.h"

namespace heddle::service {

namespace {

const QString keySetting = QStringLiteral("reply.token.key");
constexpr Duration firstTarget = 4h;

Result<AgentId> firstAgent(Ledger& ledger, const QString& login, const QString& name)
{
    const auto agentId = ledger.store().newAgentId();
    if (!agentId)
        return agentId;
    const auto queueId = ledger.store().newQueueId();
    if (!queueId)
        return passOn(queueId);
    const Agent agent{.id = *agentId,
                      .login = login,
                      .name = name.isEmpty() ? login : name,
                      .role = Role::Administrator,
                      .presenceSince = ledger.now()};
    const Queue queue{.id = *queueId,
                      .name = QStringLiteral("General"),
                      .targets = {.firstReply = firstTarget, .nextReply = firstTarget},
                      .members = {*agentId}};
    const auto done = ledger.record(
        {{.kind = QStringLiteral("centre.opened"), .actor = *agentId, .rows = {agent, queue}}});
    if (!done)
        return passOn(done);
    return *agentId;
}

} // namespace

Result<QByteArray> replyTokenKey(Ledger& ledger, Random& random)
{
    const auto kept = ledger.store().settings().value(keySetting);
    if (!kept)
        return passOn(kept);
    if (*kept)
        return QByteArray::fromHex((*kept)->toLatin1());
    QByteArray key;
    for (int i = 0; i < 4; ++i)
        key += QByteArray::number(random.next(), 16).rightJustified(16, '0');
    const auto done =
        ledger.record({{.kind = QStringLiteral("setting.changed"),
                        .rows = {store::Setting{keySetting, QString::fromLatin1(key)}}}});
    if (!done)
        return passOn(done);
    return QByteArray::fromHex(key);
}

Result<AgentId> signedIn(Ledger& ledger, const Roster& roster, const QString& login,
                         const QString& name)
{
    if (roster.agents().empty())
        return firstAgent(ledger, login, name);
    for (const auto& [id, agent] : roster.agents()) {
        if (agent.login == login && agent.active)
            return id;
    }
    return failure(ErrorCode::NotFound,
                   QStringLiteral("nobody here has the login %1; name somebody with --agent, "
                                  "heddlectl agents lists them")
                       .arg(login));
}

} // namespace heddle::service
