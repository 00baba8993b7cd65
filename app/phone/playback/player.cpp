#include "app/phone/playback/player.h"

#include "app/phone/playback/stretch.h"

#include <algorithm>
#include <cstdlib>

namespace heddle::phone {

namespace {

constexpr std::size_t mostAhead = 25; // half a second
constexpr int quiet = 400;            // of 32,767: breath and hiss
constexpr int pauseKept = 15;         // moments: 0.3 s of a silence stay

bool isQuiet(const Frame& frame)
{
    return std::all_of(frame.begin(), frame.end(), [](std::int16_t sample) {
        return std::abs(static_cast<int>(sample)) < quiet;
    });
}

} // namespace

Result<std::shared_ptr<Player>> Player::open(const Wish& wish)
{
    auto file = RecordingFile::open(wish.file);
    if (!file)
        return passOn(file);
    return std::shared_ptr<Player>(new Player(wish, std::move(*file)));
}

Player::Player(const Wish& wish, std::unique_ptr<RecordingFile> file)
    : m_wish(wish), m_file(std::move(file)),
      m_lengthMs(static_cast<int>(m_file->moments()) * frameMs), m_atMs(wish.fromMs)
{
    m_reader = std::thread([this] { read(); });
}

Player::~Player()
{
    {
        const std::lock_guard guard(m_lock);
        m_isLeft = true;
    }
    m_taken.notify_one();
    m_reader.join();
}

void Player::read()
{
    qint64 at = std::max(0, m_wish.fromMs) / frameMs;
    m_file->seek(at);
    Stretch stretch(m_wish.speed);
    int silent = 0;
    bool goesOn = true;
    for (auto moment = m_file->next(); moment && goesOn; moment = m_file->next(), ++at) {
        Frame both = moment->customer;
        addTo(both, moment->agent);
        silent = isQuiet(both) ? silent + 1 : 0;
        if (m_wish.leavesOutSilence && silent > pauseKept)
            continue;
        stretch.add(both);
        for (auto sound = stretch.take(); sound && goesOn; sound = stretch.take())
            goesOn = put({*sound, static_cast<int>(at) * frameMs});
    }
    const std::lock_guard guard(m_lock);
    m_isRead = true;
}

bool Player::put(const Piece& piece)
{
    std::unique_lock guard(m_lock);
    m_taken.wait(guard, [this] { return m_isLeft || m_pieces.size() < mostAhead; });
    m_pieces.push_back(piece);
    return !m_isLeft;
}

Frame Player::next()
{
    const std::lock_guard guard(m_lock);
    if (m_pieces.empty()) {
        m_isOver = m_isRead;
        return {};
    }
    const Piece piece = m_pieces.front();
    m_pieces.pop_front();
    m_atMs = piece.atMs;
    m_taken.notify_one();
    return piece.sound;
}

} // namespace heddle::phone
