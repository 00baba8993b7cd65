// The part of Telephone that does what the agent asks for.
#include "app/phone/media/wavfile.h"
#include "app/phone/sip/telephone.h"
#include "core/channel/phone/callstages.h"

namespace heddle::phone {

void Telephone::place(const QString& id)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end() || !found->second.call || !found->second.call->hasMedia())
        return;
    Entry& entry = found->second;
    Party party{.part = Part::Silent, .group = {}, .isMuted = entry.last.isMuted};
    switch (entry.last.stage) {
    case CallStage::Talking: party.part = entry.part; break;
    case CallStage::RingingThere:
        // What the exchange plays is heard; it does not hear us.
        party.part = Part::Talking;
        party.isMuted = true;
        break;
    case CallStage::OnHold:
    case CallStage::Transferring: party.part = Part::OnHold; break;
    case CallStage::RingingHere:
        if (entry.announcement)
            party.part = Part::Announced;
        break;
    case CallStage::Dialling:
    case CallStage::Answering:
    case CallStage::Ended: break;
    }
    party.group = !entry.supervises.isEmpty()        ? entry.supervises
                  : !entry.last.conference.isEmpty() ? entry.last.conference
                                                     : id;
    // A message is spoken once they hear us.
    const bool isTalking = entry.last.stage == CallStage::Talking;
    if (entry.message)
        party.part = Part::Silent;
    m_audio.set(id, {.audio = entry.call->sharedAudio(),
                     .party = party,
                     .recorder = entry.message && !isTalking ? nullptr : entry.recorder,
                     .message = isTalking ? entry.message : nullptr,
                     .announcement = entry.announcement});
}

void Telephone::placeAll()
{
    for (const auto& [id, entry] : m_calls)
        place(id);
}

void Telephone::holdOthers(const QString& talking)
{
    const auto of = m_calls.find(talking);
    // A supervisor comes besides.
    if (of != m_calls.end() && !of->second.supervises.isEmpty())
        return;
    const QString conference = of == m_calls.end() ? QString() : of->second.last.conference;
    for (auto& [id, entry] : m_calls) {
        const bool isWithUs = (!conference.isEmpty() && entry.last.conference == conference)
                              || !entry.supervises.isEmpty();
        const bool isMine = entry.call && !entry.message;
        if (id != talking && !isWithUs && isMine && entry.last.stage == CallStage::Talking)
            [[maybe_unused]]
            const Done done = entry.call->hold();
    }
}

Done Telephone::makeTalk(const QString& call)
{
    const auto entry = findLive(call);
    if (!entry)
        return passOn(entry);
    if ((*entry)->message)
        return breakIn(call, **entry);
    const Done done = (*entry)->last.stage == CallStage::RingingHere ? (*entry)->call->answer()
                                                                     : (*entry)->call->resume();
    if (done)
        holdOthers(call);
    return done;
}

Done Telephone::answer(const QString& call)
{
    return makeTalk(call);
}

Done Telephone::resume(const QString& call)
{
    return makeTalk(call);
}

Done Telephone::decline(const QString& call)
{
    const auto entry = findLive(call);
    return entry ? (*entry)->call->decline() : passOn(entry);
}

Done Telephone::hangUp(const QString& call)
{
    const auto entry = findLive(call);
    return entry ? (*entry)->call->hangUp() : passOn(entry);
}

Done Telephone::hold(const QString& call)
{
    const auto entry = findLive(call);
    return entry ? (*entry)->call->hold() : passOn(entry);
}

Done Telephone::mute(const QString& call)
{
    const auto entry = findLive(call);
    if (!entry)
        return passOn(entry);
    (*entry)->call->setMuted(true);
    return {};
}

Done Telephone::unmute(const QString& call)
{
    const auto entry = findLive(call);
    if (!entry)
        return passOn(entry);
    (*entry)->call->setMuted(false);
    return {};
}

Done Telephone::sendDigits(const QString& call, const QString& keys)
{
    const auto entry = findLive(call);
    return entry ? (*entry)->call->sendDigits(keys) : passOn(entry);
}

Done Telephone::transfer(const QString& call, const QString& target)
{
    const auto entry = findLive(call);
    if (!entry)
        return passOn(entry);
    Line* line = lineNamed((*entry)->last.account);
    const QByteArray address = line ? line->addressOf(target) : QByteArray();
    if (address.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("number"));
    return (*entry)->call->transfer(address);
}

Done Telephone::transferTo(const QString& call, const QString& other)
{
    const auto entry = findLive(call);
    const auto to = findLive(other);
    if (!entry || !to)
        return entry ? passOn(to) : passOn(entry);
    if (call == other)
        return failure(ErrorCode::BadInput, QStringLiteral("the same call"));
    return (*entry)->call->transferTo(*(*to)->call);
}

Done Telephone::join(const QStringList& calls)
{
    QList<Entry*> entries;
    for (const QString& call : calls) {
        const auto entry = findLive(call);
        if (!entry)
            return passOn(entry);
        if (!isConnected((*entry)->last.stage))
            return failure(ErrorCode::Conflict, QStringLiteral("not answered"));
        entries += *entry;
    }
    if (entries.size() < 2)
        return failure(ErrorCode::BadInput, QStringLiteral("two calls at least"));
    const QString name = QStringLiteral("conference-%1").arg(++m_conferences);
    for (Entry* entry : std::as_const(entries)) {
        entry->call->setConference(name);
        if (entry->last.stage == CallStage::OnHold) {
            if (const Done done = entry->call->resume(); !done)
                return done;
        }
    }
    holdOthers(calls.first());
    return {};
}

Done Telephone::part(const QString& call)
{
    const auto entry = findLive(call);
    if (!entry)
        return passOn(entry);
    if ((*entry)->last.conference.isEmpty())
        return failure(ErrorCode::Conflict, QStringLiteral("in no conference"));
    (*entry)->call->setConference({});
    return (*entry)->call->hold();
}

Done Telephone::supervise(const QString& call, const QString& other, Supervising how)
{
    const auto entry = findLive(call);
    const auto to = findLive(other);
    if (!entry || !to)
        return entry ? passOn(to) : passOn(entry);
    Entry& supervisor = **entry;
    supervisor.part = how == Supervising::Listen    ? Part::Listening
                      : how == Supervising::Whisper ? Part::Whispering
                                                    : Part::Talking;
    supervisor.supervises = how == Supervising::End             ? QString()
                            : !(*to)->last.conference.isEmpty() ? (*to)->last.conference
                                                                : other;
    placeAll();
    return {};
}

Done Telephone::startRecording(const QString& call, const QString& file)
{
    const auto entry = findLive(call);
    if (!entry)
        return passOn(entry);
    if (!isConnected((*entry)->last.stage) || (*entry)->recorder)
        return failure(ErrorCode::Conflict, QStringLiteral("not talking, or recording already"));
    auto recorder = Recorder::start(file);
    if (!recorder)
        return passOn(recorder);
    (*entry)->recorder = std::move(*recorder);
    (*entry)->call->setRecording(file, true, false);
    return {};
}

Done Telephone::pauseRecording(const QString& call)
{
    const auto entry = findLive(call);
    if (!entry)
        return passOn(entry);
    if (!(*entry)->recorder)
        return failure(ErrorCode::Conflict, QStringLiteral("not recording"));
    (*entry)->recorder->setPaused(true);
    (*entry)->call->setRecording((*entry)->last.recording, true, true);
    return {};
}

Done Telephone::resumeRecording(const QString& call)
{
    const auto entry = findLive(call);
    if (!entry)
        return passOn(entry);
    if (!(*entry)->recorder)
        return failure(ErrorCode::Conflict, QStringLiteral("not recording"));
    (*entry)->recorder->setPaused(false);
    (*entry)->call->setRecording((*entry)->last.recording, true, false);
    return {};
}

Done Telephone::stopRecording(const QString& call)
{
    const auto entry = findLive(call);
    if (!entry)
        return passOn(entry);
    if (!(*entry)->recorder)
        return failure(ErrorCode::Conflict, QStringLiteral("not recording"));
    const auto recorder = std::exchange((*entry)->recorder, nullptr);
    (*entry)->call->setRecording((*entry)->last.recording, false, false);
    return {};
}

Done Telephone::forget(const QString& call)
{
    const auto entry = find(call);
    if (!entry)
        return passOn(entry);
    if (!(*entry)->last.isOver())
        return failure(ErrorCode::Conflict, QStringLiteral("it goes on"));
    if ((*entry)->call)
        return failure(ErrorCode::Conflict, QStringLiteral("it is just ending"));
    m_calls.erase(call);
    return {};
}

Done Telephone::setRinging(const QString& call, Ringing ringing)
{
    const auto entry = findLive(call);
    if (!entry)
        return passOn(entry);
    (*entry)->isRinging = ringing == Ringing::On && (*entry)->last.stage == CallStage::RingingHere;
    ringAsNeeded();
    return {};
}

Done Telephone::announce(const QString& call, const QString& file)
{
    const auto entry = findLive(call);
    if (!entry)
        return passOn(entry);
    auto sound = readWav(file);
    if (!sound)
        return passOn(sound);
    if (const Done open = (*entry)->call->openEarly(); !open)
        return open;
    (*entry)->announcement = std::make_shared<Announcement>(std::move(*sound));
    place(call);
    return {};
}

Done Telephone::useDevices(const QString& headset, const QString& ring)
{
    auto device = openAudioDevice(headset);
    if (!device)
        return passOn(device);
    std::unique_ptr<AudioDevice> ringDevice;
    if (!ring.isEmpty()) {
        auto opened = openAudioDevice(ring);
        if (!opened)
            return passOn(opened);
        ringDevice = std::move(*opened);
    }
    m_audio.setDevice(std::move(*device));
    m_audio.setRingDevice(std::move(ringDevice));
    return {};
}

void Telephone::testSound()
{
    m_audio.setRing(AudioLoop::Ring::Test);
    m_test.start(3s, [this] { ringAsNeeded(); });
}

} // namespace heddle::phone
