#include "core/service/intake/replytoken.h"

#include "core/service/intake/mailaddress.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

namespace heddle::service {

namespace {

constexpr int sealLength = 12;
constexpr qsizetype searchedBytes = 1024 * 1024;
constexpr QLatin1String ownPrefix("hd.");

QString base32(const QByteArray& bytes, int letters)
{
    constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    QString text;
    unsigned buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8U) | static_cast<unsigned char>(byte);
        bits += 8;
        for (; bits >= 5 && text.size() < letters; bits -= 5)
            text += QLatin1Char(alphabet[(buffer >> static_cast<unsigned>(bits - 5)) & 31U]);
        if (text.size() == letters)
            break;
    }
    return text;
}

} // namespace

QString ReplyTokens::seal(qint64 number) const
{
    return base32(QMessageAuthenticationCode::hash(QByteArray::number(number), m_key,
                                                   QCryptographicHash::Sha256),
                  sealLength);
}

QString ReplyTokens::token(InteractionId id) const
{
    return QString::number(id.value, 36) + QLatin1Char('-') + seal(id.value);
}

std::optional<InteractionId> ReplyTokens::read(QStringView token) const
{
    const qsizetype dash = token.indexOf(u'-');
    if (dash < 1 || dash > 13)
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = token.left(dash).toLongLong(&isNumber, 36);
    if (!isNumber || number < 1 || token.mid(dash + 1) != seal(number))
        return std::nullopt;
    return InteractionId{number};
}

QString ReplyTokens::messageId(InteractionId id, quint64 chance, const QString& domain) const
{
    return ownPrefix + token(id) + QLatin1Char('.') + QString::number(chance, 36) + QLatin1Char('@')
           + domain;
}

std::optional<InteractionId> ReplyTokens::inMessageId(QStringView messageId) const
{
    if (!messageId.startsWith(ownPrefix))
        return std::nullopt;
    const QStringView rest = messageId.mid(ownPrefix.size());
    return read(rest.left(rest.indexOf(u'.')));
}

std::optional<InteractionId> ReplyTokens::inAddresses(const QList<MailAddress>& addresses) const
{
    for (const MailAddress& address : addresses) {
        if (const auto id = read(plusPart(normalisedMailAddress(address.address))))
            return id;
    }
    return std::nullopt;
}

std::optional<InteractionId> ReplyTokens::inSubject(const QString& subject) const
{
    static const QRegularExpression tagged(QStringLiteral("\\[#([0-9a-z]{1,13}-[a-z2-7]{12})\\]"));
    const auto match = tagged.match(subject.left(2000));
    return match.hasMatch() ? read(match.capturedView(1)) : std::nullopt;
}

QStringList namedMessageIds(const QByteArray& raw)
{
    static const QRegularExpression line(
        QStringLiteral("^[ >]*(?:Message-ID|X-Original-Message-ID)[ \\t]*:\\s*<([^<>\\s]{3,500})>"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    QStringList ids;
    auto matches = line.globalMatch(QString::fromLatin1(raw.left(searchedBytes)));
    while (matches.hasNext() && ids.size() < 20)
        ids += matches.next().captured(1);
    ids.removeDuplicates();
    return ids;
}

} // namespace heddle::service
