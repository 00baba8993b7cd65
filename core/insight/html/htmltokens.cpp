#include "core/insight/html/htmltokens.h"

#include "core/base/text/htmlentities.h"

#include <algorithm>

namespace heddle::insight {

namespace {

constexpr qsizetype mostAttributes = 100;
constexpr qsizetype longestName = 40;

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

bool holdsRawText(const QString& name)
{
    static constexpr QStringView names[] = {u"script", u"style",   u"title",    u"textarea", u"xmp",
                                            u"iframe", u"noembed", u"noframes", u"template"};
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

QString fromCodePoint(char32_t code)
{
    if (code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return QString(QChar(QChar::ReplacementCharacter));
    return QString::fromUcs4(&code, 1);
}

/// The character a reference between "&" and its end stands for; null for none.
QString referenced(QStringView reference)
{
    if (!reference.startsWith(u'#'))
        return namedEntity(reference);
    const bool isHex = reference.size() > 1 && (reference[1] == u'x' || reference[1] == u'X');
    bool isNumber = false;
    const uint code = isHex ? reference.sliced(2).toUInt(&isNumber, 16)
                            : reference.sliced(1).toUInt(&isNumber, 10);
    return isNumber ? fromCodePoint(code) : QString();
}

} // namespace

QString HtmlToken::attribute(QStringView wanted) const
{
    for (const auto& each : attributes) {
        if (each.name == wanted)
            return each.value;
    }
    return {};
}

bool HtmlToken::hasAttribute(QStringView wanted) const
{
    return std::any_of(attributes.begin(), attributes.end(),
                       [wanted](const auto& each) { return each.name == wanted; });
}

bool HtmlTokenizer::advance()
{
    while (m_at < m_html.size()) {
        if (m_html[m_at] == u'<' && readMarkup()) {
            if (!m_token.name.isEmpty())
                return true;
            continue;
        }
        const qsizetype next = m_html.indexOf(u'<', m_at + 1);
        const qsizetype end = next < 0 ? m_html.size() : next;
        m_token = {HtmlTokenKind::Text, {}, decodeEntities(m_html.sliced(m_at, end - m_at)), {}};
        m_at = end;
        return true;
    }
    return false;
}

/// At a "<". \returns false when it is no markup but text; a token without a name was skipped.
bool HtmlTokenizer::readMarkup()
{
    if (m_at + 1 >= m_html.size())
        return false;
    const QChar next = m_html[m_at + 1];
    if (next == u'!' || next == u'?') {
        m_token = {};
        skipPast(m_html.sliced(m_at).startsWith(u"<!--") ? u"-->" : u">");
        return true;
    }
    if (next == u'/')
        return readTag(HtmlTokenKind::End);
    return isLetter(next) && readTag(HtmlTokenKind::Start);
}

bool HtmlTokenizer::readTag(HtmlTokenKind kind)
{
    qsizetype at = m_at + (kind == HtmlTokenKind::End ? 2 : 1);
    const qsizetype start = at;
    while (at < m_html.size() && !isSpace(m_html[at]) && m_html[at] != u'>' && m_html[at] != u'/'
           && m_html[at] != u'<')
        ++at;
    m_token = {};
    m_token.kind = kind;
    m_token.name = m_html.sliced(start, std::min(at - start, longestName)).toString().toLower();
    m_at = at;
    readAttributes();
    if (kind == HtmlTokenKind::Start && holdsRawText(m_token.name))
        skipRawContent();
    return true;
}

void HtmlTokenizer::readAttributes()
{
    while (m_at < m_html.size() && m_html[m_at] != u'>') {
        // A new tag inside a tag: the old one was never closed.
        if (m_html[m_at] == u'<')
            return;
        if (isSpace(m_html[m_at]) || m_html[m_at] == u'/' || m_html[m_at] == u'=') {
            ++m_at;
            continue;
        }
        const qsizetype start = m_at;
        while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != u'='
               && m_html[m_at] != u'>' && m_html[m_at] != u'/')
            ++m_at;
        HtmlAttribute attribute{m_html.sliced(start, m_at - start).toString().toLower(), {}};
        while (m_at < m_html.size() && isSpace(m_html[m_at]))
            ++m_at;
        if (m_at < m_html.size() && m_html[m_at] == u'=') {
            ++m_at;
            attribute.value = attributeValue();
        }
        if (m_token.attributes.size() < mostAttributes)
            m_token.attributes.append(std::move(attribute));
    }
    ++m_at;
}

QString HtmlTokenizer::attributeValue()
{
    while (m_at < m_html.size() && isSpace(m_html[m_at]))
        ++m_at;
    if (m_at >= m_html.size())
        return {};
    const QChar quote = m_html[m_at];
    qsizetype end = m_at;
    if (quote == u'"' || quote == u'\'') {
        ++m_at;
        end = m_html.indexOf(quote, m_at);
        end = end < 0 ? m_html.size() : end;
    } else {
        while (end < m_html.size() && !isSpace(m_html[end]) && m_html[end] != u'>')
            ++end;
    }
    const auto value = m_html.sliced(m_at, end - m_at);
    const bool isQuoted = quote == u'"' || quote == u'\'';
    m_at = std::min(m_html.size(), isQuoted ? end + 1 : end);
    return decodeEntities(value);
}

void HtmlTokenizer::skipPast(QStringView end)
{
    const qsizetype found = m_html.indexOf(end, m_at + 1);
    m_at = found < 0 ? m_html.size() : found + end.size();
}

void HtmlTokenizer::skipRawContent()
{
    if (m_at > m_html.size())
        return;
    const QString end = QStringLiteral("</") + m_token.name;
    const qsizetype found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
    m_at = found < 0 ? m_html.size() : found;
}

QString decodeEntities(QStringView text)
{
    constexpr qsizetype longestReference = 32;
    qsizetype ampersand = text.indexOf(u'&');
    if (ampersand < 0)
        return text.toString();
    QString out;
    out.reserve(text.size());
    qsizetype at = 0;
    while (ampersand >= 0) {
        out += text.sliced(at, ampersand - at);
        qsizetype end = ampersand + 1;
        while (end < text.size() && end - ampersand < longestReference
               && (text[end].isLetterOrNumber() || text[end] == u'#'))
            ++end;
        const QString character = referenced(text.sliced(ampersand + 1, end - ampersand - 1));
        if (character.isNull()) {
            out += u'&';
            at = ampersand + 1;
        } else {
            out += character;
            at = end < text.size() && text[end] == u';' ? end + 1 : end;
        }
        ampersand = text.indexOf(u'&', at);
    }
    out += text.sliced(at);
    return out;
}

} // namespace heddle::insight
