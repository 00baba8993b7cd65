#include "app/phone/playback/playback.h"

namespace heddle::phone {

namespace {

constexpr Duration between = 200ms;

} // namespace

Playback::Playback(AudioLoop& audio, std::function<void(const State&)> told)
    : m_audio(audio), m_told(std::move(told))
{}

Done Playback::play(const Player::Wish& wish)
{
    const auto player = Player::open(wish);
    if (!player)
        return passOn(player);
    m_file = wish.file;
    m_player = *player;
    m_audio.setPlayer(m_player);
    tell();
    return {};
}

void Playback::stop()
{
    if (!m_player)
        return;
    m_next.stop();
    m_audio.setPlayer({});
    m_told({m_file, m_player->atMs(), m_player->lengthMs(), false});
    m_player.reset();
}

void Playback::tell()
{
    if (m_player->isOver())
        return stop();
    m_told({m_file, m_player->atMs(), m_player->lengthMs(), true});
    m_next.start(between, [this] { tell(); });
}

} // namespace heddle::phone
