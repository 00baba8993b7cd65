#include "core/service/intake/awaited.h"

#include "core/store/journalstore.h"

#include <QJsonArray>

namespace heddle::service {

namespace {

constexpr qsizetype mostAwaited = 50'000;
constexpr int linesTakenUp = 2'000;
constexpr QLatin1String factName("awaits");

} // namespace

Awaited::Awaited(Ledger& ledger, QObject* parent) : QObject(parent), m_ledger(ledger) {}

Done Awaited::load()
{
    const auto newest = m_ledger.store().journal().newest();
    if (!newest)
        return passOn(newest);
    const JournalSeq from{std::max<qint64>(0, newest->value - linesTakenUp)};
    const auto lines = m_ledger.store().journal().after(from, linesTakenUp);
    if (!lines)
        return passOn(lines);
    for (const JournalEvent& line : *lines)
        remember(line.interaction, line.body.value(QLatin1String("facts")).toObject());
    return {};
}

std::optional<InteractionId> Awaited::interactionOf(const QString& messageId) const
{
    const auto found = m_waiting.constFind(messageId);
    return found == m_waiting.constEnd() ? std::nullopt : std::optional(*found);
}

QJsonObject Awaited::facts(const QStringList& missing)
{
    if (missing.isEmpty())
        return {};
    return {{factName, QJsonArray::fromStringList(missing)}};
}

void Awaited::remember(InteractionId interaction, const QJsonObject& facts)
{
    const QJsonArray missing = facts.value(factName).toArray();
    for (const QJsonValue& value : missing) {
        const QString id = value.toString();
        if (!m_waiting.contains(id))
            m_order.enqueue(id);
        m_waiting.insert(id, interaction);
    }
    while (m_order.size() > mostAwaited)
        m_waiting.remove(m_order.dequeue());
}

} // namespace heddle::service
