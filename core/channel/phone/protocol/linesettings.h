#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace heddle::phone {

enum class Transport { Udp, Tcp, Tls };

/// Whether what is said is encrypted (SRTP, keys by RFC 4568).
enum class MediaEncryption { Never, Preferred, Required };

/// How keys pressed in a call are sent.
enum class DigitsBy { Rtp, Info }; ///< RFC 4733, or SIP INFO (application/dtmf-relay)

/// One SIP account, as the engine needs it.
struct LineSettings {
    QString name;   ///< the channel account: "support line"
    QString user;   ///< "1001"
    QString domain; ///< "pbx.example"
    QString login;  ///< for the digest; empty: user
    QString secret;
    QString display; ///< our name for the called; may be empty
    QString server;  ///< "host", "host:port"; empty: found by the domain (RFC 3263)
    Transport transport = Transport::Udp;
    MediaEncryption encryption = MediaEncryption::Never;
    DigitsBy digitsBy = DigitsBy::Rtp;
    QStringList codecs; ///< in order of preference; empty: all we have
    bool isRegistering = true;
    int expires = 300;    ///< seconds a registration lasts
    QString caFile;       ///< for TLS; empty: the system's
    QString localAddress; ///< to listen at; empty: wherever the server is reached from
    int localPort = 0;    ///< 0: any
    QString stun;         ///< "host:port" that tells our address outside; empty: none
    bool usesIce = false; ///< tries which way sound can take (RFC 8445)

    bool operator==(const LineSettings&) const = default;
};

QJsonObject toJson(const LineSettings& line);
/// BadInput names the member that cannot be read.
Result<LineSettings> lineSettingsFrom(const QJsonObject& json);

} // namespace heddle::phone
