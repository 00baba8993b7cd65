#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/channel/phone/protocol/linesettings.h"
#include "core/channel/phone/protocol/wire.h"

#include <QLocalSocket>
#include <QObject>
#include <QSet>

#include <map>

namespace heddle::phone {

/// Speaks to heddle-phone, the process that telephones: finds the one that runs, else starts it,
/// and starts it again should it die. All lines of a desk share it.
///
/// The engine outlives this object: calls go on, and the next PhoneEngine that comes is told of
/// them. Thread: the one it lives in. Requests fail with Offline while there is no engine, and with
/// Timeout after ten seconds.
class PhoneEngine : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString program; ///< path of heddle-phone
        QString socket;
    };
    PhoneEngine(Options options, Clock& clock, QObject* parent = nullptr);
    ~PhoneEngine() override;

    void start();
    /// Where everything was told that the engine knows.
    bool isReady() const { return m_isReady; }
    /// Lets go; the engine goes too, unless there is a call or another window.
    void stop();

    /// Adds a line, or changes it.
    void setLine(const LineSettings& line);
    void removeLine(const QString& name);
    QList<LiveCall> callsOn(const QString& line) const;
    std::optional<LiveCall> call(const QString& id) const;

    Async<QJsonObject> ask(const QString& what, const QJsonObject& with);
    /// The same for commands that answer nothing but that it is done.
    Async<void> command(const QString& what, const QJsonObject& with);

Q_SIGNALS:
    void lineChanged(const QString& line, const heddle::ChannelState& state);
    void callChanged(const heddle::LiveCall& call);
    void keyPressed(const QString& call, QChar key);
    void transferFailed(const QString& call, const heddle::Error& error);
    /// A recording that is played: {file, at_ms, length_ms, on}.
    void playing(const QJsonObject& state);
    /// Every call that went on is lost by then, and was told as such.
    void died();
    void ready();

private:
    void connectSoon(Duration after);
    void tryToConnect();
    void connected();
    void disconnected();
    void readLines();
    void take(const QByteArray& line);
    void takeEvent(const QString& event, const QJsonObject& body);
    void takeCall(const LiveCall& call);
    void sendLines();
    void loseCalls();
    void failRequests(const Error& error);
    void expire(qint64 request);

    Options m_options;
    Clock& m_clock;
    QLocalSocket m_socket;
    std::map<QString, LineSettings> m_lines;
    std::map<QString, LiveCall> m_calls;
    std::map<qint64, Answer<QJsonObject>> m_requests;
    qint64 m_lastRequest = 0;
    int m_tries = 0; ///< since the engine was last there
    bool m_isReady = false;
    bool m_isStopped = true;
};

} // namespace heddle::phone
