#include "app/phone/media/audioloop.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace heddle::phone {

namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr auto frameTime = std::chrono::milliseconds(frameMs);
constexpr auto tooLate = std::chrono::milliseconds(200); // then the rounds missed are left out

int peak(const Frame& frame)
{
    int most = 0;
    for (const std::int16_t sample : frame)
        most = std::max(most, std::abs(static_cast<int>(sample)));
    return most;
}

Frame scaled(Frame frame, int percent)
{
    if (percent == 100)
        return frame;
    for (std::int16_t& sample : frame)
        sample = static_cast<std::int16_t>(std::clamp(sample * percent / 100, -32'768, 32'767));
    return frame;
}

} // namespace

AudioLoop::AudioLoop()
{
    if (auto device = openAudioDevice(QStringLiteral("none")))
        m_device = std::move(*device);
    m_thread = std::thread([this] { run(); });
}

AudioLoop::~AudioLoop()
{
    {
        const std::lock_guard guard(m_lock);
        m_isOver = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void AudioLoop::set(const QString& call, Member member)
{
    {
        const std::lock_guard guard(m_lock);
        std::swap(m_members[call], member);
    }
    // What it held before ends here, outside the lock: a recorder may have to wait for the disk.
    m_changed.notify_one();
}

void AudioLoop::remove(const QString& call)
{
    Member gone;
    {
        const std::lock_guard guard(m_lock);
        std::swap(m_members[call], gone);
        m_members.erase(call);
        m_loudnesses.erase(call);
    }
}

void AudioLoop::setDevice(std::unique_ptr<AudioDevice> device)
{
    {
        const std::lock_guard guard(m_lock);
        m_device.swap(device);
    }
}

void AudioLoop::setRingDevice(std::unique_ptr<AudioDevice> device)
{
    {
        const std::lock_guard guard(m_lock);
        m_ringDevice.swap(device);
    }
}

void AudioLoop::setPlayer(std::shared_ptr<Player> player)
{
    {
        const std::lock_guard guard(m_lock);
        m_player.swap(player);
    }
    // The one before ends here, outside the lock: its reader may wait for the disk.
    m_changed.notify_one();
}

void AudioLoop::setRing(Ring ring)
{
    const std::lock_guard guard(m_lock);
    if (ring != m_ring) {
        m_ringTone.restart();
        m_waitingTone.restart();
    }
    m_ring = ring;
    m_changed.notify_one();
}

int AudioLoop::loudnessOf(const QString& call) const
{
    const std::lock_guard guard(m_lock);
    const auto found = m_loudnesses.find(call);
    return found == m_loudnesses.end() ? 0 : found->second;
}

void AudioLoop::run()
{
    auto next = SteadyClock::now();
    std::unique_lock guard(m_lock);
    while (!m_isOver) {
        if (m_members.empty() && m_ring == Ring::Nothing && !m_player) {
            m_changed.wait(guard);
            next = SteadyClock::now();
            continue;
        }
        round();
        next += frameTime;
        if (SteadyClock::now() > next + tooLate)
            next = SteadyClock::now();
        guard.unlock();
        std::this_thread::sleep_until(next);
        guard.lock();
    }
}

void AudioLoop::round()
{
    const Frame agent = m_device->read();
    const Frame hold = m_holdTone.next();
    m_loudness = peak(agent);
    std::vector<Heard> heard;
    heard.reserve(m_members.size());
    bool isTalking = false;
    for (auto& [call, member] : m_members) {
        heard.push_back({.member = &member, .voice = member.audio->hear()});
        m_loudnesses[call] = peak(heard.back().voice);
        isTalking = isTalking || member.party.part == Part::Talking;
    }
    for (const Heard& listener : heard) {
        MessageTaker* message = listener.member->message.get();
        const Frame said =
            message ? message->next(listener.voice) : forCall(listener, heard, agent, hold);
        listener.member->audio->say(said);
        if (message && !message->isListening())
            continue;
        if (listener.member->recorder) {
            const bool isHeld = listener.member->party.part == Part::OnHold;
            listener.member->recorder->add(listener.voice, isHeld ? Frame{} : said);
        }
    }
    m_device->write(scaled(forAgent(heard, isTalking), m_volume));
}

Frame AudioLoop::forAgent(const std::vector<Heard>& heard, bool isTalking)
{
    Frame sum{};
    for (const Heard& speaker : heard) {
        if (agentHears(speaker.member->party))
            addTo(sum, speaker.voice);
    }
    if (m_player && !isTalking)
        addTo(sum, m_player->next());
    if (m_ring == Ring::Nothing)
        return sum;
    if (isTalking) {
        addTo(sum, m_waitingTone.next());
    } else if (m_ring == Ring::Test) {
        const Frame tone = m_ringTone.next();
        addTo(sum, tone);
        if (m_ringDevice)
            m_ringDevice->write(tone);
    } else if (m_ring == Ring::Here && m_ringDevice) {
        m_ringDevice->write(m_ringTone.next());
    } else {
        addTo(sum, m_ringTone.next());
    }
    return sum;
}

Frame AudioLoop::forCall(const Heard& listener, const std::vector<Heard>& heard, const Frame& agent,
                         const Frame& hold) const
{
    const Party& party = listener.member->party;
    if (party.part == Part::OnHold)
        return hold;
    if (party.part == Part::Announced)
        return listener.member->announcement->next();
    Frame sum{};
    if (hearsAgent(party))
        sum = agent;
    for (const Heard& speaker : heard) {
        if (&speaker != &listener && hears(party, speaker.member->party))
            addTo(sum, speaker.voice);
    }
    return sum;
}

} // namespace heddle::phone
