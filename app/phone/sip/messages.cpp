// The part of Telephone that takes messages in the agent's place.
#include "app/phone/sip/phonelog.h"
#include "app/phone/sip/telephone.h"

#include <QFile>

namespace heddle::phone {

Done Telephone::takeMessage(const QString& call, const QString& greeting, const QString& file)
{
    const auto entry = findLive(call);
    if (!entry)
        return passOn(entry);
    if ((*entry)->last.stage != CallStage::RingingHere)
        return failure(ErrorCode::Conflict, QStringLiteral("not ringing"));
    auto taker = MessageTaker::make(greeting);
    if (!taker)
        return passOn(taker);
    if (const auto rest = (*entry)->announcement ? (*entry)->announcement->rest() : 0ms;
        rest > 0ms) {
        (*entry)->heardOut.start(rest, [this, call, greeting, file] {
            if (const Done done = takeMessage(call, greeting, file); !done)
                qCInfo(logPhone) << call << "takes no message:" << done.error().detail;
        });
        return {};
    }
    auto recorder = Recorder::start(file);
    if (!recorder)
        return passOn(recorder);
    (*entry)->message = std::move(*taker);
    (*entry)->recorder = std::move(*recorder);
    (*entry)->call->setMessage(file);
    return (*entry)->call->answer();
}

// The caller speaks to somebody after all: what they began to say is no message.
Done Telephone::breakIn(const QString& call, Entry& entry)
{
    if (entry.last.stage != CallStage::Talking)
        return failure(ErrorCode::Conflict, QStringLiteral("just being answered"));
    const QString file = entry.last.recording;
    entry.message.reset();
    entry.recorder.reset();
    entry.call->setMessage({});
    place(call);
    QFile::remove(file);
    holdOthers(call);
    return {};
}

void Telephone::endMessage(Entry& entry)
{
    if (!entry.message || entry.message->hasMessage())
        return;
    QFile::remove(entry.last.recording);
    entry.call->dropRecording();
    entry.last = entry.call->live();
}

} // namespace heddle::phone
