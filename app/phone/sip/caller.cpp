#include "app/phone/sip/caller.h"

#include "app/phone/libre.h"
#include "app/phone/media/digits.h"

#include <QList>

namespace heddle::phone {

namespace {

constexpr qsizetype longestNumber = 64;
constexpr qsizetype longestName = 100;

QByteArray bytesOf(const pl& text)
{
    return text.p ? QByteArray(text.p, static_cast<qsizetype>(text.l)) : QByteArray();
}

/// The user of an address, as it was meant.
QString userOf(const uri& address)
{
    return cleaned(QByteArray::fromPercentEncoding(bytesOf(address.user)), longestNumber);
}

bool isWithheld(const sip_msg* invite)
{
    const QByteArray user = bytesOf(invite->from.uri.user).toLower();
    const QByteArray host = bytesOf(invite->from.uri.host).toLower();
    return user.isEmpty() || user == "anonymous" || user == "unavailable" || user == "restricted"
           || host == "anonymous.invalid" || sip_msg_hdr_has_value(invite, SIP_HDR_PRIVACY, "id")
           || sip_msg_hdr_has_value(invite, SIP_HDR_PRIVACY, "user");
}

} // namespace

QString cleaned(const QByteArray& text, qsizetype most)
{
    QString line = QString::fromUtf8(text.left(most * 4)).simplified();
    line.removeIf([](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    return line.left(most);
}

Caller callerOf(const sip_msg* invite)
{
    Caller caller{.number = {},
                  .name = {},
                  .dialled = userOf(invite->uri),
                  .address = bytesOf(invite->from.auri)};
    if (isWithheld(invite))
        return caller;
    QByteArray name = bytesOf(invite->from.dname);
    name.replace("\\\"", "\"");
    caller.name = cleaned(name, longestName);
    caller.number = userOf(invite->from.uri);
    // Where the exchange vouches for somebody, that is who it is (RFC 3325).
    sip_addr asserted{};
    if (const sip_hdr* header = sip_msg_hdr(invite, SIP_HDR_P_ASSERTED_IDENTITY);
        header && sip_addr_decode(&asserted, &header->val) == 0 && asserted.uri.user.l > 0)
        caller.number = userOf(asserted.uri);
    return caller;
}

std::optional<QChar> digitIn(const QByteArray& body)
{
    for (const QByteArray& line : body.left(200).split('\n')) {
        const QByteArray trimmed = line.trimmed();
        const QByteArray key =
            trimmed.toLower().startsWith("signal=") ? trimmed.mid(7).trimmed() : trimmed;
        if (key.size() == 1 && isDigit(QLatin1Char(key.at(0))))
            return QChar(QLatin1Char(key.at(0))).toUpper();
    }
    return std::nullopt;
}

std::optional<Referral> referralIn(const QByteArray& referTo)
{
    pl text{.p = referTo.constData(), .l = static_cast<std::size_t>(referTo.size())};
    sip_addr address{};
    if (referTo.size() > 2'000 || sip_addr_decode(&address, &text) != 0)
        return std::nullopt;
    Referral referral;
    const QByteArray host = bytesOf(address.uri.host);
    const QByteArray user = bytesOf(address.uri.user);
    if (host.isEmpty())
        return std::nullopt;
    referral.target = QString::fromUtf8(
        "sip:" + (user.isEmpty() ? QByteArray() : user + '@') + host
        + (address.uri.port ? ':' + QByteArray::number(address.uri.port) : QByteArray()));
    const pl name{.p = "Replaces", .l = 8};
    pl value{};
    if (address.uri.headers.l > 0 && uri_header_get(&address.uri.headers, &name, &value) == 0)
        referral.replaces = QByteArray::fromPercentEncoding(bytesOf(value));
    if (referral.replaces.contains('\r') || referral.replaces.contains('\n'))
        return std::nullopt;
    return referral;
}

std::optional<ReplacedDialog> replacedDialogIn(const QByteArray& header)
{
    ReplacedDialog dialog;
    const QList<QByteArray> parts = header.left(1'000).split(';');
    dialog.callId = parts.first().trimmed();
    for (const QByteArray& part : parts.mid(1)) {
        const QByteArray trimmed = part.trimmed();
        if (trimmed.startsWith("to-tag="))
            dialog.toTag = trimmed.mid(7);
        else if (trimmed.startsWith("from-tag="))
            dialog.fromTag = trimmed.mid(9);
    }
    if (dialog.callId.isEmpty() || dialog.toTag.isEmpty() || dialog.fromTag.isEmpty())
        return std::nullopt;
    return dialog;
}

std::optional<int> statusIn(const QByteArray& fragment)
{
    if (!fragment.startsWith("SIP/2.0 "))
        return std::nullopt;
    bool isNumber = false;
    const int code = fragment.mid(8, 3).toInt(&isNumber);
    return isNumber && code >= 100 && code < 700 ? std::optional(code) : std::nullopt;
}

} // namespace heddle::phone
