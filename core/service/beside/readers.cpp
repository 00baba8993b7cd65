#include "core/service/beside/readers.h"

#include <optional>

namespace heddle::service {

namespace {

using Kind = VisitorSign::Kind;

/// In the place of a sign's text: signs of conversations go by the same link.
constexpr QLatin1String ofReader("reader");

Kind signOf(Reading reading)
{
    switch (reading) {
    case Reading::Open: return Kind::Looks;
    case Reading::Writing: return Kind::Typing;
    case Reading::Closed: break;
    }
    return Kind::Left;
}

std::optional<Reading> readingOf(Kind kind)
{
    switch (kind) {
    case Kind::Looks: return Reading::Open;
    case Kind::Typing: return Reading::Writing;
    case Kind::Left: return Reading::Closed;
    default: return std::nullopt;
    }
}

} // namespace

bool isOfReader(const store::LiveSign& sign)
{
    return sign.agent.isValid() && sign.sign.text == ofReader;
}

Readers::Readers(Ledger& ledger, SignLink& link, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_link(link)
{
    connect(&m_link, &SignLink::heard, this, &Readers::hear);
}

void Readers::show(AgentId agent, InteractionId id, Reading reading)
{
    if (reading == Reading::Closed)
        m_open[id].erase(agent);
    else
        m_open[id][agent] = {reading, Timestamp::never()};
    say(agent, id, reading);
    tell(id);
    goRound();
}

void Readers::say(AgentId agent, InteractionId id, Reading reading)
{
    m_link.say({.interaction = id, .agent = agent, .sign = {signOf(reading), ofReader}});
}

void Readers::hear(const store::LiveSign& sign)
{
    const auto reading = readingOf(sign.sign.kind);
    if (!isOfReader(sign) || !reading)
        return;
    Company& company = m_open[sign.interaction];
    const auto known = company.find(sign.agent);
    const bool isNew = known == company.end();
    if (!isNew && known->second.until == Timestamp::never())
        return; // they sit here as well, which says more
    if (*reading == Reading::Closed)
        company.erase(sign.agent);
    else
        company[sign.agent] = {*reading, m_ledger.now() + forgetAfter};
    if (isNew && *reading != Reading::Closed)
        answer(sign.interaction);
    tell(sign.interaction);
    goRound();
}

// Who came just now heard nothing of those who were here before.
void Readers::answer(InteractionId id)
{
    for (const auto& [agent, seen] : m_open[id]) {
        if (seen.until == Timestamp::never())
            say(agent, id, seen.reading);
    }
}

void Readers::goRound()
{
    if (m_goesRound || m_open.empty())
        return;
    m_goesRound = true;
    m_ledger.clock().callAt(m_ledger.now() + sayEvery, this, [this] {
        m_goesRound = false;
        forget();
        for (const auto& [id, company] : m_open)
            answer(id);
        goRound();
    });
}

void Readers::forget()
{
    for (auto contact = m_open.begin(); contact != m_open.end();) {
        const auto gone = std::erase_if(contact->second, [now = m_ledger.now()](const auto& each) {
            return each.second.until < now;
        });
        if (gone > 0)
            tell(contact->first);
        contact = contact->second.empty() ? m_open.erase(contact) : std::next(contact);
    }
}

void Readers::tell(InteractionId id)
{
    QList<Onlooker> readers;
    for (const auto& [agent, seen] : m_open[id])
        readers.append({agent, seen.reading});
    Q_EMIT changed(id, readers);
}

} // namespace heddle::service
