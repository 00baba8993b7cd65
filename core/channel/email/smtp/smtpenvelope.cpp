#include "core/channel/email/smtp/smtpenvelope.h"

#include <QUrl>

#include <algorithm>

namespace heddle::email {

namespace {

bool isAscii(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// With the domain in its ASCII form: many servers know no other.
QString onTheWire(const QString& address)
{
    const qsizetype at = address.lastIndexOf(QLatin1Char('@'));
    if (at < 0 || isAscii(address))
        return address;
    const QByteArray domain = QUrl::toAce(address.mid(at + 1));
    return domain.isEmpty() ? address : QString(address.left(at + 1) + QLatin1String(domain));
}

/// RFC 3461 §4: what is not printable ASCII, and '+' and '=', as +XX.
QByteArray xtext(const QByteArray& text)
{
    QByteArray result;
    for (const char c : text) {
        if (c < '!' || c > '~' || c == '+' || c == '=')
            result += '+' + QByteArray(1, c).toHex().toUpper();
        else
            result += c;
    }
    return result;
}

bool isSafe(const QString& address)
{
    return std::none_of(address.begin(), address.end(), [](QChar c) {
        return c.unicode() <= 0x20 || c.unicode() == 0x7f || c == QLatin1Char('<')
               || c == QLatin1Char('>');
    });
}

bool isUtf8Needed(const SmtpEnvelope& envelope)
{
    return !isAscii(onTheWire(envelope.from))
           || std::any_of(envelope.to.begin(), envelope.to.end(),
                          [](const QString& address) { return !isAscii(onTheWire(address)); });
}

} // namespace

Done checkEnvelope(const SmtpEnvelope& envelope)
{
    if (envelope.to.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("no recipient"));
    const QStringList all = envelope.to + QStringList(envelope.from);
    for (const QString& address : all) {
        if (address.isEmpty() || address.size() > 320 || !isSafe(address))
            return failure(ErrorCode::BadInput,
                           QStringLiteral("not an address that can be sent to"));
    }
    return {};
}

Result<QByteArray> mailCommand(const SmtpEnvelope& envelope, const SmtpOffers& offers)
{
    const qint64 limit = offers.value("SIZE").toLongLong();
    if (limit > 0 && envelope.message.size() > limit)
        return failure(ErrorCode::Refused,
                       QStringLiteral("552 the message has %1 bytes, the server takes %2")
                           .arg(envelope.message.size())
                           .arg(limit));
    QByteArray command = "MAIL FROM:<" + onTheWire(envelope.from).toUtf8() + '>';
    if (offers.contains("SIZE"))
        command += " SIZE=" + QByteArray::number(envelope.message.size());
    if (offers.contains("8BITMIME"))
        command += " BODY=8BITMIME";
    if (offers.contains("SMTPUTF8") && isUtf8Needed(envelope))
        command += " SMTPUTF8";
    if (offers.contains("DSN")) {
        command += " RET=HDRS";
        if (!envelope.envelopeId.isEmpty())
            command += " ENVID=" + xtext(envelope.envelopeId.toUtf8().left(60));
    }
    return command;
}

Result<QByteArray> recipientCommand(const QString& address, const SmtpOffers& offers)
{
    const QString wire = onTheWire(address);
    if (!isAscii(wire) && !offers.contains("SMTPUTF8"))
        return failure(ErrorCode::Refused,
                       QStringLiteral("the server takes no addresses outside ASCII"));
    QByteArray command = "RCPT TO:<" + wire.toUtf8() + '>';
    if (offers.contains("DSN") && isAscii(wire))
        command += " NOTIFY=FAILURE,DELAY ORCPT=rfc822;" + xtext(wire.toLatin1());
    return command;
}

QByteArray dotStuffed(const QByteArray& message)
{
    QByteArray out;
    out.reserve(message.size() + message.size() / 50 + 16);
    bool atLineStart = true;
    char before = 0;
    for (const char c : message) {
        if (atLineStart && c == '.')
            out += '.';
        if (c == '\n' && before != '\r')
            out += '\r';
        out += c;
        atLineStart = c == '\n';
        before = c;
    }
    if (!atLineStart)
        out += "\r\n";
    return out + ".\r\n";
}

} // namespace heddle::email
