#include "core/service/beside/mentionbook.h"

#include "core/base/log.h"
#include "core/service/beside/facts.h"
#include "core/service/engine/mentions.h"
#include "core/store/tables/entrystore.h"

#include <QJsonArray>

namespace heddle::service {

namespace {

const QString notesKey = QStringLiteral("notes");
constexpr qsizetype mostKept = 100;

QString nameOf(AgentId id)
{
    return QStringLiteral("mentions.%1").arg(id.value);
}

} // namespace

MentionBook::MentionBook(Ledger& ledger, const Roster& roster, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster)
{}

void MentionBook::follow()
{
    connect(&m_ledger, &Ledger::recorded, this, &MentionBook::hear);
}

void MentionBook::hear(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        if (record.kind != QLatin1String("note.added"))
            continue;
        for (const store::RowImage& row : record.rows) {
            const auto* note = std::get_if<Entry>(&row);
            if (!note || note->kind != EntryKind::Note)
                continue;
            if (const auto kept = keep(*note); !kept)
                qCWarning(logCore) << "a mention is not kept:" << errorName(kept.error().code);
        }
    }
}

Done MentionBook::keep(const Entry& note)
{
    for (const AgentId id : mentionedIn(note.text, m_roster.agents())) {
        const auto agent = m_roster.agent(id);
        if (!agent || id == note.agent || agent->presence != Presence::Offline)
            continue;
        auto known = Facts(m_ledger).object(nameOf(id));
        if (!known)
            return passOn(known);
        QJsonArray notes = known->value(notesKey).toArray();
        notes.append(note.id.value);
        while (notes.size() > mostKept)
            notes.removeFirst();
        const auto done =
            m_ledger.record({{.kind = QStringLiteral("mention.missed"),
                              .actor = note.agent,
                              .rows = {fact(nameOf(id), QJsonObject{{notesKey, notes}})}}});
        if (!done)
            return done;
    }
    return {};
}

Result<QList<MissedMention>> MentionBook::take(AgentId agent)
{
    return m_ledger.transaction([&]() -> Result<QList<MissedMention>> {
        const auto known = Facts(m_ledger).object(nameOf(agent));
        if (!known)
            return passOn(known);
        QList<MissedMention> missed;
        const QJsonArray notes = known->value(notesKey).toArray();
        for (const QJsonValue& value : notes) {
            const auto note = m_ledger.store().entries().byId({value.toInteger()});
            if (note)
                missed += {note->interaction, note->id, note->author, note->at};
            else if (note.error().code != ErrorCode::NotFound)
                return passOn(note);
        }
        if (notes.isEmpty())
            return missed;
        const store::Removed gone{store::Removed::Kind::Setting, nameOf(agent)};
        const auto done = m_ledger.record(
            {{.kind = QStringLiteral("mention.told"), .actor = agent, .rows = {gone}}});
        if (!done)
            return passOn(done);
        return missed;
    });
}

} // namespace heddle::service
