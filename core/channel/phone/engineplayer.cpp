#include "core/channel/phone/engineplayer.h"

#include <QJsonObject>

namespace heddle::phone {

namespace {

constexpr Duration patience = 5s; ///< with an engine that is only starting

QJsonObject asJson(const channel::RecordingPlayer::Wish& wish)
{
    return {{QStringLiteral("file"), wish.file},
            {QStringLiteral("from_ms"), static_cast<qint64>(wish.from / 1ms)},
            {QStringLiteral("speed"), wish.speed},
            {QStringLiteral("without_silence"), wish.leavesOutSilence}};
}

} // namespace

EnginePlayer::EnginePlayer(PhoneEngine& engine, Clock& clock, QObject* parent)
    : RecordingPlayer(parent), m_engine(engine), m_clock(clock)
{
    connect(&engine, &PhoneEngine::playing, this, [this](const QJsonObject& state) {
        const auto ms = [&](const char* key) {
            return Duration(std::chrono::milliseconds(state.value(QLatin1String(key)).toInteger()));
        };
        Q_EMIT played({.file = state.value(QLatin1String("file")).toString(),
                       .at = ms("at_ms"),
                       .length = ms("length_ms"),
                       .isPlaying = state.value(QLatin1String("on")).toBool()});
    });
}

Async<void> EnginePlayer::play(const Wish& wish)
{
    const QString what = QStringLiteral("play");
    m_engine.start();
    if (m_engine.isReady())
        return m_engine.command(what, asJson(wish));
    const Answer<void> answer;
    auto* waiting = new QObject(this); // until it is there, or patience ends
    connect(&m_engine, &PhoneEngine::ready, waiting, [this, what, wish, answer, waiting] {
        waiting->deleteLater();
        whenDone<void>(m_engine.command(what, asJson(wish)), this,
                       [answer](const Done& done) { answer.give(done); });
    });
    m_clock.callAt(m_clock.now() + patience, waiting, [answer, waiting] {
        waiting->deleteLater();
        answer.give(failure(ErrorCode::Offline, QStringLiteral("no telephone")));
    });
    return answer.future();
}

Async<void> EnginePlayer::stop()
{
    return m_engine.command(QStringLiteral("stop-playing"), {});
}

} // namespace heddle::phone
