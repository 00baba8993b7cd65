// The part of Switchboard that lets callers leave a message: where nobody answers, and where an
// overflow rule says so.
#include "core/base/log.h"
#include "core/service/phone/switchboard.h"

namespace heddle::service {

// Once for each call; by then it may be answered, or over.
void Switchboard::waitForMessage(const LiveCall& call)
{
    const PhoneLine* line = settingsOf(call.account);
    const bool isNew = call.stage == CallStage::RingingHere && !m_messages.contains(call.id);
    if (!line || line->voicemail <= Duration{} || !isNew)
        return;
    m_messages.insert(call.id);
    m_engine.ledger().clock().callAt(call.started + line->voicemail, this,
                                     [this, id = call.id] { takeMessage(id); });
}

void Switchboard::hearAdmission(const store::Record& record)
{
    const QString step = record.facts.value(QLatin1String("overflow"))
                             .toObject()
                             .value(QLatin1String("step"))
                             .toString();
    if (overflowStepFromName(step) != OverflowStep::Message)
        return;
    for (const auto& [id, call] : m_calls) {
        const PhoneLine* line = settingsOf(call.call.account);
        if (call.interaction == record.interaction && line && line->voicemail > Duration{})
            return takeMessage(QString(id));
    }
}

void Switchboard::takeMessage(const QString& id)
{
    const auto found = m_calls.find(id);
    const auto line = lineOf(id);
    m_messages.remove(id);
    if (found == m_calls.end() || !line || found->second.call.stage != CallStage::RingingHere)
        return;
    const PhoneLine* settings = settingsOf(found->second.call.account);
    QDir().mkpath(m_desk.recordings);
    const QString file = m_desk.recordings + QLatin1Char('/') + id + QStringLiteral(".flac");
    whenDone<void>((*line)->takeMessage(id, {.greeting = settings->greeting, .file = file}), this,
                   [](const Done& done) {
                       if (!done)
                           qCWarning(logCore)
                               << "phone: no message is taken" << errorName(done.error().code)
                               << done.error().detail;
                   });
}

} // namespace heddle::service
