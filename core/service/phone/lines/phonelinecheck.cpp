#include "core/model/form/spelling.h"
#include "core/service/phone/lines/phonelines.h"

#include <QRegularExpression>

namespace heddle::service {

namespace {

const QStringList transports{QStringLiteral("udp"), QStringLiteral("tcp"), QStringLiteral("tls")};
const QStringList encryptions{QStringLiteral("never"), QStringLiteral("preferred"),
                              QStringLiteral("required")};
const QStringList digitWays{QStringLiteral("rtp"), QStringLiteral("info")};
const QStringList codecNames{QStringLiteral("opus"), QStringLiteral("G722"), QStringLiteral("PCMA"),
                             QStringLiteral("PCMU")};
constexpr int longestName = 100;
constexpr int highestPort = 65'535;
constexpr Duration longestRinging = std::chrono::minutes(2);

/// "host", "host:port", "[::1]:5060"; empty is fine where none is needed.
bool isServer(const QString& text)
{
    static const QRegularExpression server(
        QStringLiteral("^(\\[[0-9a-fA-F:.]+\\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?$"));
    return text.isEmpty() || server.match(text).hasMatch();
}

bool isUser(const QString& text)
{
    static const QRegularExpression blank(QStringLiteral("[\\s@<>\"]"));
    return !text.isEmpty() && !text.contains(blank);
}

} // namespace

QMap<QString, QString> faultsOf(const PhoneLine& line)
{
    QMap<QString, QString> faults;
    const auto expect = [&](const char* field, bool isRight, const char* what) {
        if (!isRight)
            faults.insert(QLatin1String(field), QString::fromUtf8(what));
    };
    const auto expectOneOf = [&](const char* field, const QString& word, const QStringList& words) {
        if (!words.contains(word))
            faults.insert(QLatin1String(field), unknownName(QStringLiteral("word"), word, words));
    };
    static const QRegularExpression region(QStringLiteral("^[A-Z]{2}$"));
    const bool isNamed = !line.name.trimmed().isEmpty() && line.name.size() <= longestName
                         && !line.name.contains(QLatin1Char('/'));
    expect("name", isNamed, "a short name without '/' is wanted");
    expect("user", isUser(line.user), "the part before the @ is wanted, like 1001");
    expect("domain", !line.domain.isEmpty() && isServer(line.domain),
           "the exchange's name is wanted, like pbx.example");
    expect("server", isServer(line.server), "is host or host:port");
    expectOneOf("transport", line.transport, transports);
    expectOneOf("encryption", line.encryption, encryptions);
    expectOneOf("digits", line.digits, digitWays);
    for (const QString& codec : line.codecs)
        expectOneOf("codecs", codec, codecNames);
    expect("local_port", line.localPort >= 0 && line.localPort <= highestPort,
           "a port is at most 65535");
    expect("stun", isServer(line.stun), "is host or host:port");
    expect("voicemail", line.voicemail >= Duration{} && line.voicemail <= longestRinging,
           "is at most 2 minutes of ringing");
    expect("region", region.match(line.region).hasMatch(), "is a country of two letters, like GB");
    return faults;
}

Done checkLine(const PhoneLine& line)
{
    const auto faults = faultsOf(line);
    if (faults.isEmpty())
        return {};
    return failure(ErrorCode::BadInput, faults.firstKey() + QStringLiteral(": ") + faults.first());
}

} // namespace heddle::service
