#include "core/service/engine/mentions.h"

#include <algorithm>

namespace heddle::service {

namespace {

QString firstName(const Agent& agent)
{
    return agent.name.section(QLatin1Char(' '), 0, 0);
}

bool isAlone(const QString& first, const std::map<AgentId, Agent>& agents)
{
    return std::count_if(agents.begin(), agents.end(),
                         [&](const auto& known) {
                             return firstName(known.second).compare(first, Qt::CaseInsensitive)
                                    == 0;
                         })
           == 1;
}

QStringList namesOf(const Agent& agent, const std::map<AgentId, Agent>& agents)
{
    QStringList names{agent.name, agent.login};
    if (const QString first = firstName(agent); isAlone(first, agents))
        names += first;
    names.removeAll(QString());
    return names;
}

bool isWord(const QString& text, qsizetype at)
{
    return at >= 0 && at < text.size()
           && (text.at(at).isLetterOrNumber() || text.at(at) == QLatin1Char('_'));
}

/// The colleague whose name is the longest that stands at `at`.
AgentId namedAt(const QString& text, qsizetype at, const std::map<AgentId, Agent>& agents)
{
    AgentId named;
    qsizetype longest = 0;
    for (const auto& [id, agent] : agents) {
        for (const QString& name : namesOf(agent, agents)) {
            const bool fits = QStringView(text).mid(at).startsWith(name, Qt::CaseInsensitive)
                              && !isWord(text, at + name.size());
            if (fits && name.size() > longest) {
                longest = name.size();
                named = id;
            }
        }
    }
    return named;
}

} // namespace

QList<AgentId> mentionedIn(const QString& text, const std::map<AgentId, Agent>& agents)
{
    QList<AgentId> mentioned;
    for (qsizetype at = text.indexOf(QLatin1Char('@')); at >= 0;
         at = text.indexOf(QLatin1Char('@'), at + 1)) {
        if (isWord(text, at - 1)) // a mail address
            continue;
        const AgentId agent = namedAt(text, at + 1, agents);
        if (agent.isValid() && !mentioned.contains(agent))
            mentioned += agent;
    }
    return mentioned;
}

} // namespace heddle::service
