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

// What the queue has to say comes first; a message is taken after it, never in place of it.
void Switchboard::hearAdmission(const store::Record& record, const Interaction& caller)
{
    const QJsonObject overflow = record.facts.value(QLatin1String("overflow")).toObject();
    const QString step = overflow.value(QLatin1String("step")).toString();
    const bool wantsMessage = overflowStepFromName(step) == OverflowStep::Message;
    m_notices.tell(caller, overflow, [this, wantsMessage, id = caller.conversation] {
        const auto found = m_calls.find(id);
        const PhoneLine* line =
            found == m_calls.end() ? nullptr : settingsOf(found->second.call.account);
        if (wantsMessage && line && line->voicemail > Duration{})
            takeMessage(id);
    });
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
