#include "core/scenario/cast/stage.h"

#include "core/service/roster.h"

#include <QTimeZone>

#include <algorithm>

namespace heddle::scenario {

const Line& Stage::lineFacts(ChannelKind channel, const QString& account) const
{
    const auto found =
        std::find_if(script.lines.begin(), script.lines.end(), [&](const Line& line) {
            return account.isEmpty() ? line.channel == channel : line.account == account;
        });
    return found == script.lines.end() ? script.lines.first() : *found;
}

SimulatedChannel* Stage::line(ChannelKind channel, const QString& account) const
{
    const auto found = lines.find(lineFacts(channel, account).account);
    return found == lines.end() ? nullptr : found->second.get();
}

AgentId Stage::agent(const QString& login) const
{
    for (const auto& [id, agent] : engine.roster().agents()) {
        if (agent.login == login)
            return id;
    }
    return {};
}

void Stage::complain(const QString& who, const Error& error)
{
    const QDateTime now = clock.now().toDateTime().toTimeZone(script.start.timeZone());
    troubles.append(QStringLiteral("%1 %2: %3 (%4)")
                        .arg(now.toString(QStringLiteral("HH:mm:ss")), who, error.detail,
                             errorName(error.code)));
}

QString keyOf(const Script& script, qsizetype step)
{
    const QString& id = script.steps.at(step).id;
    return id.isEmpty() ? QStringLiteral("step-%1").arg(step + 1) : id;
}

} // namespace heddle::scenario
