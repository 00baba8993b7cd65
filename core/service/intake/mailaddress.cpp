#include "core/service/intake/mailaddress.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace heddle::service {

namespace {

constexpr qsizetype longestAddress = 320; // RFC 5321 §4.5.3.1
constexpr qsizetype longestSubject = 2000;

// Reply and forward marks of the main mail programs, in the languages they come in, with the
// counters some add ("Re[2]:").
const QRegularExpression& replyMarks()
{
    static const QRegularExpression marks(
        QStringLiteral("^\\s*(?:(?:re|aw|antw|sv|vs|odp|ynt|res|rif|r|ref|رد|回复|回覆|答复)"
                       "(?:\\s*[\\[(]\\d+[\\])]|\\^\\d+)?\\s*[:：]\\s*)+"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return marks;
}

const QRegularExpression& allMarks()
{
    static const QRegularExpression marks(
        QStringLiteral("^\\s*(?:(?:re|aw|antw|sv|vs|odp|ynt|res|rif|r|ref|رد|回复|回覆|答复"
                       "|fwd?|wg|tr|rv|enc|i|doorst|إعادة توجيه|转发|轉寄)"
                       "(?:\\s*[\\[(]\\d+[\\])]|\\^\\d+)?\\s*[:：]\\s*)+"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return marks;
}

bool isBlankOrControl(QChar letter)
{
    return letter.isSpace() || letter.unicode() < 0x20 || letter.unicode() == 0x7f;
}

} // namespace

QString normalisedMailAddress(QStringView given)
{
    QStringView address = given.trimmed();
    if (address.startsWith(u'<') && address.endsWith(u'>'))
        address = address.mid(1, address.size() - 2).trimmed();
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 1 || at + 1 >= address.size() || address.size() > longestAddress
        || std::any_of(address.begin(), address.end(), isBlankOrControl))
        return {};
    const QString domain = address.mid(at + 1).toString().toLower();
    const QByteArray ascii = QUrl::toAce(domain);
    return address.left(at).toString().toLower() + QLatin1Char('@')
           + (ascii.isEmpty() ? domain : QString::fromLatin1(ascii));
}

QString withoutPlus(const QString& normalised)
{
    const qsizetype at = normalised.lastIndexOf(QLatin1Char('@'));
    const qsizetype plus = normalised.indexOf(QLatin1Char('+'));
    if (plus < 1 || plus > at)
        return normalised;
    return normalised.left(plus) + normalised.mid(at);
}

QString plusPart(const QString& normalised)
{
    const qsizetype at = normalised.lastIndexOf(QLatin1Char('@'));
    const qsizetype plus = normalised.indexOf(QLatin1Char('+'));
    return plus < 1 || plus > at ? QString() : normalised.mid(plus + 1, at - plus - 1);
}

QString bareSubject(QStringView subject)
{
    static const QRegularExpression token(QStringLiteral("\\s*\\[#[0-9a-z]+-[a-z2-7]+\\]"));
    QString bare = subject.left(longestSubject).toString();
    bare.remove(allMarks());
    bare.remove(token);
    return bare.trimmed();
}

bool isReplySubject(QStringView subject)
{
    return replyMarks().match(subject.left(longestSubject).toString()).hasMatch();
}

} // namespace heddle::service
