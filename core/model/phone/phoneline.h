#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace heddle {

/// When calls of a line are recorded.
enum class RecordingRule {
    Never,
    OnRequest, ///< when the agent presses Record, after asking
    Announced, ///< always; the agent says so first
    Always     ///< always; the exchange told the caller
};

QLatin1String toName(RecordingRule rule);
std::optional<RecordingRule> recordingRuleFromName(QStringView name);

/// A telephone line of the centre: a SIP account at an exchange, and what is done with its calls.
/// `transport` is "udp", "tcp" or "tls"; `encryption` "never", "preferred" or "required"; `digits`
/// "rtp" or "info".
struct PhoneLine {
    QString name; ///< the channel account: "Support"
    QString user;
    QString domain;
    QString login;  ///< where it is not `user`
    QString server; ///< where it is not found by the domain: "host", "host:port"
    QString transport = QStringLiteral("udp");
    QString encryption = QStringLiteral("never");
    QString digits = QStringLiteral("rtp");
    QStringList codecs; ///< in order of preference; empty: all
    QString caFile;
    QString display; ///< our name for those we call
    bool isRegistering = true;
    QString localAddress;
    int localPort = 0;
    QString region = QStringLiteral("GB"); ///< where numbers without a country code belong
    QueueId queue;                         ///< not valid: the default one
    RecordingRule recording = RecordingRule::OnRequest;
    /// Rings so long before a message is taken; 0: none is taken.
    Duration voicemail{};
    QString greeting;     ///< a WAV file that is spoken before it; empty: a tone alone
    QString stun;         ///< "host:port" that tells our address as seen from outside; empty: none
    bool usesIce = false; ///< looks for the way that sound can take (RFC 8445)

    bool operator==(const PhoneLine&) const = default;
};

} // namespace heddle
