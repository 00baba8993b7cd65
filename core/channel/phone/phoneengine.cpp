#include "core/channel/phone/phoneengine.h"

#include <QJsonArray>
#include <QLoggingCategory>
#include <QProcess>

namespace heddle::phone {

namespace {

Q_LOGGING_CATEGORY(logPhone, "heddle.phone")

constexpr Duration answerWithin = 10s;
constexpr Duration whileStarting = 5ms; ///< between looks for the socket of an engine just started
constexpr int startEvery = 600;         ///< such looks until it is started once more
constexpr Duration restBetweenStarts = 2s;

} // namespace

PhoneEngine::PhoneEngine(Options options, Clock& clock, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_clock(clock)
{
    connect(&m_socket, &QLocalSocket::connected, this, &PhoneEngine::connected);
    connect(&m_socket, &QLocalSocket::disconnected, this, &PhoneEngine::disconnected);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
        // Qt tells of the failure before the socket can be used again: the next look comes later.
        if (!m_isStopped && !m_isReady)
            connectSoon(m_tries % startEvery == 1 ? Duration(0) : whileStarting);
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, &PhoneEngine::readLines);
}

PhoneEngine::~PhoneEngine()
{
    stop();
}

void PhoneEngine::start()
{
    if (!std::exchange(m_isStopped, false))
        return;
    tryToConnect();
}

void PhoneEngine::stop()
{
    m_isStopped = true;
    m_socket.disconnect(this);
    const bool isCalling = std::any_of(m_calls.begin(), m_calls.end(),
                                       [](const auto& call) { return !call.second.isOver(); });
    if (std::exchange(m_isReady, false) && !isCalling) {
        m_socket.write(toLine(Request{.id = 0, .what = QStringLiteral("quit"), .with = {}}));
        m_socket.flush();
    }
    m_socket.abort();
    failRequests({ErrorCode::Cancelled, {}});
}

void PhoneEngine::connectSoon(Duration after)
{
    m_clock.callAt(m_clock.now() + after, this, [this] { tryToConnect(); });
}

void PhoneEngine::tryToConnect()
{
    if (m_isStopped || m_socket.state() != QLocalSocket::UnconnectedState)
        return;
    // The first look finds one that runs; without one it is started and looked for again.
    if (m_tries % startEvery == 1) {
        const QStringList arguments{QStringLiteral("--socket"), m_options.socket};
        if (!QProcess::startDetached(m_options.program, arguments)) {
            qCWarning(logPhone) << "the telephone does not start";
            for (const auto& [name, line] : m_lines)
                Q_EMIT lineChanged(name, {.health = ChannelHealth::Failed,
                                          .cause = ErrorCode::NotFound,
                                          .detail = QStringLiteral("heddle-phone is missing")});
            connectSoon(restBetweenStarts);
            return;
        }
    }
    ++m_tries;
    m_socket.connectToServer(m_options.socket);
}

void PhoneEngine::connected()
{
    m_tries = 0;
}

void PhoneEngine::disconnected()
{
    const bool wasReady = std::exchange(m_isReady, false);
    failRequests({ErrorCode::Offline, QStringLiteral("the telephone ended")});
    if (m_isStopped)
        return;
    qCWarning(logPhone) << "the telephone ended";
    for (const auto& [name, line] : m_lines)
        Q_EMIT lineChanged(name, {.health = ChannelHealth::Connecting,
                                  .cause = ErrorCode::Offline,
                                  .detail = QStringLiteral("the telephone is started again")});
    loseCalls();
    if (wasReady)
        Q_EMIT died();
    m_tries = 1;
    tryToConnect();
}

void PhoneEngine::loseCalls()
{
    const auto calls = std::exchange(m_calls, {});
    for (const auto& [id, before] : calls) {
        if (before.isOver())
            continue;
        LiveCall lost = before;
        lost.stage = CallStage::Ended;
        lost.end = CallCause::Lost;
        lost.ended = m_clock.now();
        Q_EMIT callChanged(lost);
    }
}

void PhoneEngine::failRequests(const Error& error)
{
    const auto requests = std::exchange(m_requests, {});
    for (const auto& [id, answer] : requests)
        answer.give(error);
}

void PhoneEngine::setLine(const LineSettings& line)
{
    m_lines[line.name] = line;
    if (m_isReady)
        sendLines();
}

void PhoneEngine::removeLine(const QString& name)
{
    if (m_lines.erase(name) > 0 && m_isReady)
        sendLines();
}

void PhoneEngine::sendLines()
{
    QJsonArray lines;
    for (const auto& [name, line] : m_lines)
        lines += toJson(line);
    whenDone<QJsonObject>(ask(QStringLiteral("lines"), {{QStringLiteral("lines"), lines}}), this,
                          [](const Result<QJsonObject>& done) {
                              if (!done)
                                  qCWarning(logPhone) << "lines:" << done.error().detail;
                          });
}

QList<LiveCall> PhoneEngine::callsOn(const QString& line) const
{
    QList<LiveCall> calls;
    for (const auto& [id, call] : m_calls) {
        if (call.account == line && !call.isOver())
            calls += call;
    }
    return calls;
}

std::optional<LiveCall> PhoneEngine::call(const QString& id) const
{
    const auto found = m_calls.find(id);
    return found == m_calls.end() ? std::nullopt : std::optional(found->second);
}

Async<QJsonObject> PhoneEngine::ask(const QString& what, const QJsonObject& with)
{
    if (m_socket.state() != QLocalSocket::ConnectedState)
        return answered<QJsonObject>(failure(ErrorCode::Offline, QStringLiteral("no telephone")));
    const Answer<QJsonObject> answer;
    const qint64 id = ++m_lastRequest;
    m_requests.emplace(id, answer);
    m_socket.write(toLine(Request{.id = id, .what = what, .with = with}));
    m_clock.callAt(m_clock.now() + answerWithin, this, [this, id] { expire(id); });
    return answer.future();
}

Async<void> PhoneEngine::command(const QString& what, const QJsonObject& with)
{
    const Answer<void> answer;
    whenDone<QJsonObject>(ask(what, with), this, [answer](const Result<QJsonObject>& done) {
        answer.give(done ? Done() : Done(passOn(done)));
    });
    return answer.future();
}

void PhoneEngine::expire(qint64 request)
{
    const auto found = m_requests.find(request);
    if (found == m_requests.end())
        return;
    const auto answer = found->second;
    m_requests.erase(found);
    answer.give(failure(ErrorCode::Timeout, QStringLiteral("the telephone does not answer")));
}

void PhoneEngine::readLines()
{
    while (m_socket.canReadLine())
        take(m_socket.readLine());
    if (m_socket.bytesAvailable() > longestLine)
        m_socket.abort();
}

void PhoneEngine::take(const QByteArray& line)
{
    const auto said = fromEngine(line);
    if (!said) {
        qCWarning(logPhone) << "not understood:" << said.error().detail;
        return;
    }
    if (!said->event.isEmpty()) {
        takeEvent(said->event, *said->body);
        return;
    }
    const auto found = m_requests.find(said->id);
    if (found == m_requests.end())
        return;
    const auto answer = found->second;
    m_requests.erase(found);
    answer.give(said->body);
}

void PhoneEngine::takeEvent(const QString& event, const QJsonObject& body)
{
    const QString call = body.value(QLatin1String("call")).toString();
    if (event == QLatin1String("call")) {
        if (const auto live = liveCallFrom(body.value(QLatin1String("call")).toObject()))
            takeCall(*live);
    } else if (event == QLatin1String("line")) {
        const auto state = channelStateFrom(body.value(QLatin1String("state")).toObject());
        const QString line = body.value(QLatin1String("line")).toString();
        if (state && m_lines.contains(line))
            Q_EMIT lineChanged(line, *state);
    } else if (event == QLatin1String("digit")) {
        const QString key = body.value(QLatin1String("key")).toString();
        if (!key.isEmpty())
            Q_EMIT keyPressed(call, key.front());
    } else if (event == QLatin1String("transfer-failed")) {
        Q_EMIT transferFailed(call,
                              {ErrorCode::Refused, body.value(QLatin1String("detail")).toString()});
    } else if (event == QLatin1String("playing")) {
        Q_EMIT playing(body);
    } else if (event == QLatin1String("ready")) {
        m_isReady = true;
        sendLines();
        Q_EMIT ready();
    } else if (event == QLatin1String("hello")
               && body.value(QLatin1String("protocol")).toInt() != protocolVersion) {
        qCWarning(logPhone) << "a telephone of another version is running";
        m_socket.abort();
    }
}

void PhoneEngine::takeCall(const LiveCall& call)
{
    const auto found = m_calls.find(call.id);
    if (found != m_calls.end() && found->second == call)
        return;
    m_calls[call.id] = call;
    Q_EMIT callChanged(call);
}

} // namespace heddle::phone
