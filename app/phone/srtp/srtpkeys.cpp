#include "app/phone/srtp/srtpkeys.h"

#include "core/model/names.h"

#include <QRegularExpression>

namespace heddle::phone {

namespace {

constexpr Name<SrtpSuite> suiteNames[] = {
    {SrtpSuite::Aes128Sha80, "AES_CM_128_HMAC_SHA1_80"},
    {SrtpSuite::Aes128Sha32, "AES_CM_128_HMAC_SHA1_32"},
    {SrtpSuite::Aes256Sha80, "AES_256_CM_HMAC_SHA1_80"},
};

} // namespace

qsizetype keyBytes(SrtpSuite suite)
{
    return suite == SrtpSuite::Aes256Sha80 ? 46 : 30;
}

std::optional<SrtpKey> srtpKeyFrom(const QString& value)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,9}) +(\\w+) +inline:([A-Za-z0-9+/=]{1,128})(\\|2\\^\\d{1,2})?$"));
    const auto match = form.match(value);
    const auto suite = valueIn(suiteNames, match.captured(2));
    if (!match.hasMatch() || !suite)
        return std::nullopt;
    SrtpKey key{.tag = match.captured(1).toInt(),
                .suite = *suite,
                .key = QByteArray::fromBase64(match.captured(3).toLatin1())};
    if (key.key.size() != keyBytes(*suite))
        return std::nullopt;
    return key;
}

QString toAttribute(const SrtpKey& key)
{
    return QStringLiteral("%1 %2 inline:%3")
        .arg(QString::number(key.tag), nameIn(suiteNames, key.suite),
             QString::fromLatin1(key.key.toBase64()));
}

} // namespace heddle::phone
