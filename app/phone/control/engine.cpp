#include "app/phone/control/engine.h"

#include "app/phone/libre.h"
#include "app/phone/media/pulseserver.h"
#include "app/phone/sip/phonelog.h"

#include <QJsonArray>

#include <unistd.h>

namespace heddle::phone {

namespace {

constexpr Duration idleFor = 30s;

Result<QJsonObject> nothingMore(const Done& done)
{
    return done ? Result<QJsonObject>(QJsonObject()) : Result<QJsonObject>(done.error());
}

QString textIn(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

/// Commands that need a call and nothing else.
using OnCall = Done (Telephone::*)(const QString&);
constexpr std::pair<const char*, OnCall> onCall[] = {
    {"answer", &Telephone::answer},
    {"decline", &Telephone::decline},
    {"end", &Telephone::hangUp},
    {"hold", &Telephone::hold},
    {"resume", &Telephone::resume},
    {"mute", &Telephone::mute},
    {"unmute", &Telephone::unmute},
    {"part", &Telephone::part},
    {"pause-recording", &Telephone::pauseRecording},
    {"resume-recording", &Telephone::resumeRecording},
    {"stop-recording", &Telephone::stopRecording},
    {"forget", &Telephone::forget},
};

/// Commands that need a call and one more text.
using WithText = Done (Telephone::*)(const QString&, const QString&);
struct TextCommand {
    const char* what;
    const char* key;
    WithText perform;
};
constexpr TextCommand withText[] = {
    {"digits", "keys", &Telephone::sendDigits},
    {"transfer", "to", &Telephone::transfer},
    {"transfer-to", "other", &Telephone::transferTo},
    {"record", "file", &Telephone::startRecording},
    {"announce", "file", &Telephone::announce},
};

std::optional<Telephone::Supervising> supervisingFrom(const QString& name)
{
    if (name == QLatin1String("listen"))
        return Telephone::Supervising::Listen;
    if (name == QLatin1String("whisper"))
        return Telephone::Supervising::Whisper;
    if (name == QLatin1String("join"))
        return Telephone::Supervising::Join;
    if (name == QLatin1String("end"))
        return Telephone::Supervising::End;
    return std::nullopt;
}

QJsonObject lineEvent(const QString& line, const ChannelState& state)
{
    return {{QStringLiteral("line"), line}, {QStringLiteral("state"), toJson(state)}};
}

} // namespace

Engine::Engine(const Clock& clock)
    : m_clock(clock),
      m_telephone(
          clock,
          {.lineChanged =
               [this](const QString& line, const ChannelState& state) {
                   m_socket->tellAll(eventLine(QStringLiteral("line"), lineEvent(line, state)));
               },
           .callChanged =
               [this](const LiveCall& call) {
                   // Nobody listens to the past while somebody speaks to them.
                   if (call.stage == CallStage::Talking && !call.isMessage)
                       m_playback.stop();
                   m_socket->tellAll(
                       eventLine(QStringLiteral("call"), {{QStringLiteral("call"), toJson(call)}}));
                   leaveWhenIdle();
               },
           .pressed =
               [this](const QString& call, QChar key) {
                   m_socket->tellAll(
                       eventLine(QStringLiteral("digit"), {{QStringLiteral("call"), call},
                                                           {QStringLiteral("key"), QString(key)}}));
               },
           .transferFailed =
               [this](const QString& call, const Error& error) {
                   m_socket->tellAll(eventLine(QStringLiteral("transfer-failed"),
                                               {{QStringLiteral("call"), call},
                                                {QStringLiteral("error"), errorName(error.code)},
                                                {QStringLiteral("detail"), error.detail}}));
               }}),
      m_playback(m_telephone.audio(), [this](const Playback::State& state) {
          m_socket->tellAll(
              eventLine(QStringLiteral("playing"), {{QStringLiteral("file"), state.file},
                                                    {QStringLiteral("at_ms"), state.atMs},
                                                    {QStringLiteral("length_ms"), state.lengthMs},
                                                    {QStringLiteral("on"), state.isPlaying}}));
      })
{}

Done Engine::listenAt(const QString& socket)
{
    auto opened =
        ControlSocket::open(socket, {.greet = [this] { return greeting(); },
                                     .ask = [this](const Request& request) { return ask(request); },
                                     .countChanged = [this](int) { leaveWhenIdle(); }});
    if (!opened)
        return passOn(opened);
    m_socket = std::move(*opened);
    leaveWhenIdle();
    return {};
}

void Engine::leaveWhenIdle()
{
    m_leaving.stop();
    if (!m_socket || m_socket->windows() > 0 || m_telephone.isBusy())
        return;
    m_leaving.start(idleFor, [] {
        qCInfo(logPhone) << "nobody needs me";
        re_cancel();
    });
}

QByteArray Engine::greeting() const
{
    QByteArray lines = eventLine(QStringLiteral("hello"),
                                 {{QStringLiteral("protocol"), protocolVersion},
                                  {QStringLiteral("engine"), QStringLiteral(HEDDLE_VERSION)},
                                  {QStringLiteral("pid"), static_cast<int>(::getpid())}});
    for (const auto& [line, state] : m_telephone.lines())
        lines += eventLine(QStringLiteral("line"), lineEvent(line, state));
    for (const LiveCall& call : m_telephone.calls())
        lines += eventLine(QStringLiteral("call"), {{QStringLiteral("call"), toJson(call)}});
    return lines + eventLine(QStringLiteral("ready"), {});
}

QByteArray Engine::ask(const Request& request)
{
    return replyLine(request.id, perform(request));
}

Result<QJsonObject> Engine::perform(const Request& request)
{
    if (request.what == QLatin1String("lines"))
        return setLines(request.with);
    if (request.what == QLatin1String("dial")) {
        const auto call =
            m_telephone.dial(textIn(request.with, "line"), textIn(request.with, "to"));
        if (!call)
            return passOn(call);
        return QJsonObject{{QStringLiteral("call"), *call}};
    }
    if (request.what == QLatin1String("join"))
        return nothingMore(m_telephone.join(
            request.with.value(QLatin1String("calls")).toVariant().toStringList()));
    if (request.what == QLatin1String("devices"))
        return devices();
    if (request.what == QLatin1String("use-devices"))
        return nothingMore(useDevices(request.with));
    if (request.what == QLatin1String("test-sound")) {
        m_telephone.testSound();
        return QJsonObject();
    }
    if (request.what == QLatin1String("play"))
        return nothingMore(play(request.with));
    if (request.what == QLatin1String("stop-playing")) {
        m_playback.stop();
        return QJsonObject();
    }
    if (request.what == QLatin1String("status"))
        return QJsonObject{{QStringLiteral("pid"), static_cast<int>(::getpid())},
                           {QStringLiteral("windows"), m_socket->windows()}};
    if (request.what == QLatin1String("loudness"))
        return QJsonObject{
            {QStringLiteral("agent"), m_telephone.audio().loudness()},
            {QStringLiteral("call"), m_telephone.audio().loudnessOf(textIn(request.with, "call"))}};
    if (request.what == QLatin1String("quit")) {
        // Another window may need it.
        if (m_socket->windows() == 1)
            re_cancel();
        return QJsonObject();
    }
    return performOnCall(request);
}

Result<QJsonObject> Engine::performOnCall(const Request& request)
{
    const QString call = textIn(request.with, "call");
    for (const auto& [what, command] : onCall) {
        if (request.what == QLatin1String(what))
            return nothingMore((m_telephone.*command)(call));
    }
    for (const TextCommand& command : withText) {
        if (request.what == QLatin1String(command.what))
            return nothingMore(
                (m_telephone.*command.perform)(call, textIn(request.with, command.key)));
    }
    if (request.what == QLatin1String("ring"))
        return nothingMore(m_telephone.setRinging(
            call, request.with.value(QLatin1String("on")).toBool() ? Telephone::Ringing::On
                                                                   : Telephone::Ringing::Off));
    if (request.what == QLatin1String("take-message"))
        return nothingMore(m_telephone.takeMessage(call, textIn(request.with, "greeting"),
                                                   textIn(request.with, "file")));
    if (request.what == QLatin1String("supervise")) {
        const auto how = supervisingFrom(textIn(request.with, "how"));
        if (!how)
            return failure(ErrorCode::BadInput, QStringLiteral("how"));
        return nothingMore(m_telephone.supervise(call, textIn(request.with, "other"), *how));
    }
    return failure(ErrorCode::Unsupported, QStringLiteral("no such command"));
}

Result<QJsonObject> Engine::setLines(const QJsonObject& with)
{
    QList<LineSettings> lines;
    for (const QJsonValue& value : with.value(QLatin1String("lines")).toArray()) {
        const auto line = lineSettingsFrom(value.toObject());
        if (!line)
            return passOn(line);
        lines += *line;
    }
    m_telephone.setLines(lines);
    return QJsonObject();
}

Done Engine::useDevices(const QJsonObject& with)
{
    m_telephone.audio().setVolume(
        std::clamp(with.value(QLatin1String("volume")).toInt(100), 0, 200));
    return m_telephone.useDevices(textIn(with, "headset"), textIn(with, "ring"));
}

Done Engine::play(const QJsonObject& with)
{
    const auto calls = m_telephone.calls();
    if (std::any_of(calls.begin(), calls.end(), [](const LiveCall& call) {
            return call.stage == CallStage::Talking && !call.isMessage;
        }))
        return failure(ErrorCode::Conflict, QStringLiteral("on a call"));
    return m_playback.play(
        {.file = textIn(with, "file"),
         .fromMs = with.value(QLatin1String("from_ms")).toInt(),
         .speed = with.value(QLatin1String("speed")).toInt(100),
         .leavesOutSilence = with.value(QLatin1String("without_silence")).toBool()});
}

Result<QJsonObject> Engine::devices()
{
    const auto server = pulseServer();
    if (!server)
        return passOn(server);
    const auto found = (*server)->devices();
    if (!found)
        return passOn(found);
    QJsonArray devices;
    for (const SoundDevice& device : *found)
        devices += QJsonObject{{QStringLiteral("id"), device.id},
                               {QStringLiteral("description"), device.description},
                               {QStringLiteral("input"), device.isInput}};
    return QJsonObject{{QStringLiteral("devices"), devices}};
}

} // namespace heddle::phone
