#include "core/channel/email/mime/structuredheader.h"

#include "core/base/text/charset.h"
#include "core/channel/email/mime/headertext.h"
#include "core/channel/email/mime/transfercoding.h"

#include <QHash>

#include <algorithm>

namespace heddle::email {

namespace {

/// A parameter as it stands in the header, RFC 2231 marks taken off its name.
struct RawParameter {
    QByteArray name;
    int section = 0;
    bool isExtended = false; ///< percent coded
    QByteArray value;
};

QByteArray percentDecoded(QByteArrayView coded)
{
    QByteArray out;
    out.reserve(coded.size());
    for (qsizetype i = 0; i < coded.size(); ++i) {
        const int high = i + 2 < coded.size() ? hexValue(coded[i + 1]) : -1;
        const int low = i + 2 < coded.size() ? hexValue(coded[i + 2]) : -1;
        if (coded[i] == '%' && high >= 0 && low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += coded[i];
        }
    }
    return out;
}

class ParameterReader {
public:
    explicit ParameterReader(QByteArrayView text) : m_text(text) {}

    QByteArray token(QByteArrayView stops)
    {
        skipBlanks();
        QByteArray out;
        while (m_at < m_text.size() && !stops.contains(m_text[m_at])) {
            if (m_text[m_at] == '(' && stops.contains('('))
                break;
            out += m_text[m_at++];
        }
        return out.trimmed();
    }

    /// A quoted string, or everything up to the next ";". File names with bare blanks are common,
    /// and encoded words are sometimes quoted one by one.
    QByteArray parameterValue()
    {
        skipBlanks();
        QByteArray out;
        bool isFirst = true;
        while (m_at < m_text.size() && m_text[m_at] == '"' && (isFirst || !m_quotesEnd)) {
            if (!isFirst)
                out += ' ';
            if (!appendQuoted(out))
                break;
            isFirst = false;
            skipBlanks();
        }
        return isFirst ? token(";") : out;
    }

    bool skipTo(char separator)
    {
        while (m_at < m_text.size() && m_text[m_at] != separator)
            ++m_at;
        return m_at++ < m_text.size();
    }

    bool isAt(char letter)
    {
        skipBlanks();
        return m_at < m_text.size() && m_text[m_at] == letter;
    }

    void advance() { ++m_at; }
    bool isDone() const { return m_at >= m_text.size(); }

private:
    /// At a quote: takes the string, or only the quote when it never closes.
    bool appendQuoted(QByteArray& out)
    {
        const qsizetype start = ++m_at;
        QByteArray inside;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            // Windows paths come unescaped: only quotes and backslashes are escaped in earnest.
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size()
                && (m_text[m_at + 1] == '"' || m_text[m_at + 1] == '\\'))
                ++m_at;
            inside += m_text[m_at++];
        }
        if (m_at >= m_text.size()) {
            m_quotesEnd = true;
            m_at = start;
            return false;
        }
        ++m_at;
        out += inside;
        return true;
    }

    /// Blanks and comments.
    void skipBlanks()
    {
        while (m_at < m_text.size()) {
            if (isHeaderBlank(m_text[m_at])) {
                ++m_at;
                continue;
            }
            const qsizetype end =
                m_text[m_at] == '(' && !m_commentsEnd ? m_text.indexOf(')', m_at) : -1;
            m_commentsEnd = m_commentsEnd || (m_text[m_at] == '(' && end < 0);
            if (end < 0)
                return;
            m_at = end + 1;
        }
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_quotesEnd = false;   ///< no further quote closes
    bool m_commentsEnd = false; ///< no further comment closes
};

RawParameter rawParameter(QByteArray name, QByteArray value)
{
    RawParameter out;
    name = name.toLower();
    if (name.endsWith('*')) {
        out.isExtended = true;
        name.chop(1);
    }
    const qsizetype star = name.lastIndexOf('*');
    if (star > 0) {
        bool isNumber = false;
        const int section = name.mid(star + 1).toInt(&isNumber);
        if (isNumber) {
            out.section = section;
            name.truncate(star);
        }
    }
    out.name = name;
    out.value = std::move(value);
    return out;
}

/// All sections of one parameter, decoded: RFC 2231, or encoded words, or raw bytes.
QString joined(QList<RawParameter> sections, QByteArrayView hint)
{
    std::stable_sort(sections.begin(), sections.end(),
                     [](const auto& a, const auto& b) { return a.section < b.section; });
    const bool isExtended = std::any_of(sections.begin(), sections.end(),
                                        [](const auto& each) { return each.isExtended; });
    if (!isExtended) {
        QByteArray whole;
        for (const auto& section : sections)
            whole += section.value;
        return decodeHeaderText(whole, hint);
    }
    QByteArray charset;
    QByteArray bytes;
    for (auto& section : sections) {
        QByteArrayView value = section.value;
        if (section.isExtended && &section == &sections.first()) {
            const qsizetype first = value.indexOf('\'');
            const qsizetype second = first < 0 ? -1 : value.indexOf('\'', first + 1);
            if (second >= 0) {
                charset = value.first(first).toByteArray();
                value = value.sliced(second + 1);
            }
        }
        bytes += section.isExtended ? percentDecoded(value) : value.toByteArray();
    }
    return withoutControls(decodeText(bytes, charset, hint));
}

/// "attachment filename=a.pdf" and "filename=a.pdf": the semicolon, or all before it, was forgotten.
QByteArray withFirstSemicolon(QByteArray line)
{
    const qsizetype equals = line.indexOf('=');
    const qsizetype semicolon = line.indexOf(';');
    if (equals < 0 || (semicolon >= 0 && semicolon < equals))
        return line;
    qsizetype at = equals;
    while (at > 0 && isHeaderBlank(line[at - 1]))
        --at;
    while (at > 0 && !isHeaderBlank(line[at - 1]))
        --at;
    return at == 0 && line.left(equals).contains('/') ? line : line.insert(at, ';');
}

/// Nothing, or nothing behind the charset.
bool isBlank(const RawParameter& parameter)
{
    return parameter.value.isEmpty()
           || (parameter.isExtended && parameter.value.count('\'') == 2
               && parameter.value.endsWith('\''));
}

} // namespace

QString StructuredHeader::parameter(QByteArrayView name) const
{
    for (const auto& each : parameters) {
        if (each.name == name)
            return each.value;
    }
    return {};
}

StructuredHeader parseStructured(QByteArrayView header, QByteArrayView hint)
{
    constexpr qsizetype mostParameters = 200;
    StructuredHeader out;
    const QByteArray line = withFirstSemicolon(unfold(header));
    ParameterReader reader(line);
    out.value = reader.token(";(").toLower();
    QList<RawParameter> raw;
    while (reader.skipTo(';') && raw.size() < mostParameters) {
        const QByteArray name = reader.token("=;");
        if (!reader.isAt('='))
            continue;
        reader.advance();
        raw.append(rawParameter(name, reader.parameterValue()));
        if (reader.isDone())
            break;
    }
    QHash<QByteArray, QList<RawParameter>> byName;
    QList<QByteArray> order;
    for (const auto& each : raw) {
        auto& sections = byName[each.name];
        if (sections.isEmpty())
            order.append(each.name);
        // The extended form wins over a plain one for old readers; the first of equals wins.
        const auto same =
            std::find_if(sections.begin(), sections.end(),
                         [&each](const auto& other) { return other.section == each.section; });
        if (same == sections.end())
            sections.append(each);
        else if (!isBlank(each) && (isBlank(*same) || (each.isExtended && !same->isExtended)))
            *same = each;
    }
    for (const auto& name : order)
        out.parameters.append({name, joined(byName.value(name), hint)});
    return out;
}

} // namespace heddle::email
