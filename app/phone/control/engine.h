#pragma once

#include "app/phone/control/controlsocket.h"
#include "app/phone/playback/playback.h"
#include "app/phone/sip/telephone.h"

namespace heddle::phone {

/// heddle-phone: a Telephone that is spoken to over its socket, and that goes when nobody needs it
/// any more: no window for half a minute, and no call.
///
/// Thread: the SIP thread.
class Engine {
public:
    explicit Engine(const Clock& clock);

    /// Fails as ControlSocket::open().
    Done listenAt(const QString& socket);

private:
    QByteArray greeting() const;
    QByteArray ask(const Request& request);
    Result<QJsonObject> perform(const Request& request);
    Result<QJsonObject> performOnCall(const Request& request);
    Result<QJsonObject> setLines(const QJsonObject& with);
    Result<QJsonObject> devices();
    Done useDevices(const QJsonObject& with);
    Done play(const QJsonObject& with);
    void leaveWhenIdle();

    const Clock& m_clock;
    Telephone m_telephone;
    Playback m_playback;
    std::unique_ptr<ControlSocket> m_socket;
    ReTimer m_leaving;
};

} // namespace heddle::phone
