#include "core/channel/social/feeds/xml/xmlentities.h"

#include "core/base/text/charset.h"
#include "core/base/text/htmlentities.h"

namespace heddle::social {

namespace {

constexpr qsizetype longestName = 40;
constexpr qsizetype longestValue = 1'000;
constexpr qsizetype mostDeclared = 300;
constexpr qsizetype mostExpanded = 1'000'000;

bool isNameLetter(QChar c)
{
    return c.isLetterOrNumber() || c == u'#' || c == u'_' || c == u'-' || c == u'.' || c == u':';
}

QString fromNumber(QStringView digits)
{
    bool isNumber = false;
    const bool isHex = digits.startsWith(u'x') || digits.startsWith(u'X');
    const char32_t code =
        isHex ? digits.sliced(1).toUInt(&isNumber, 16) : digits.toUInt(&isNumber, 10);
    if (!isNumber)
        return {};
    // Written by programs that took windows-1252 for Latin-1.
    if (code >= 0x80 && code < 0xa0) {
        const char byte = static_cast<char>(code);
        return decodeText(QByteArrayView(&byte, 1), "windows-1252");
    }
    const bool isControl = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
    if (isControl)
        return QStringLiteral(" ");
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return QString(QChar(QChar::ReplacementCharacter));
    return QString::fromUcs4(&code, 1);
}

/// What stands between quotes from `at` on; moves behind it. Null where no quoted text begins.
QString quoted(QStringView text, qsizetype& at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    if (at >= text.size() || (text[at] != u'"' && text[at] != u'\''))
        return {};
    const qsizetype end = text.indexOf(text[at], at + 1);
    if (end < 0)
        return {};
    const QStringView value = text.sliced(at + 1, end - at - 1);
    at = end + 1;
    return value.isEmpty() ? QStringLiteral("") : value.toString();
}

} // namespace

void XmlEntities::declare(QStringView subset)
{
    constexpr QStringView opening = u"<!ENTITY";
    for (qsizetype at = subset.indexOf(opening); at >= 0 && m_declared.size() < mostDeclared;
         at = subset.indexOf(opening, at)) {
        at += opening.size();
        while (at < subset.size() && subset[at].isSpace())
            ++at;
        const qsizetype start = at;
        while (at < subset.size() && isNameLetter(subset[at]))
            ++at;
        const QString name = subset.sliced(start, at - start).toString();
        // SYSTEM and PUBLIC ones begin with a word, not with a quote: they are not known.
        const QString value = quoted(subset, at);
        if (name.isEmpty() || value.isNull() || name.size() > longestName
            || value.size() > longestValue || m_declared.contains(name))
            continue;
        m_declared.insert(name, XmlEntities().decoded(value));
    }
}

QString XmlEntities::decoded(QStringView text)
{
    qsizetype ampersand = text.indexOf(u'&');
    if (ampersand < 0)
        return text.toString();
    QString out;
    out.reserve(text.size());
    qsizetype at = 0;
    while (ampersand >= 0) {
        out += text.sliced(at, ampersand - at);
        qsizetype end = ampersand + 1;
        while (end < text.size() && end - ampersand <= longestName && isNameLetter(text[end]))
            ++end;
        const bool isClosed = end < text.size() && text[end] == u';';
        const QString value =
            isClosed ? referenced(text.sliced(ampersand + 1, end - ampersand - 1)) : QString();
        m_sawStray = m_sawStray || value.isNull();
        out += value.isNull() ? QStringLiteral("&") : value;
        at = value.isNull() ? ampersand + 1 : end + 1;
        ampersand = text.indexOf(u'&', at);
    }
    out += text.sliced(at);
    return out;
}

QString XmlEntities::referenced(QStringView name)
{
    if (name.startsWith(u'#'))
        return fromNumber(name.sliced(1));
    const auto declared = m_declared.constFind(name.toString());
    if (declared != m_declared.cend()) {
        m_expanded += declared->size();
        return m_expanded > mostExpanded ? QString() : *declared;
    }
    return namedEntity(name);
}

} // namespace heddle::social
