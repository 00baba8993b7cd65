#include "core/channel/email/mime/headertext.h"

#include "core/base/text/charset.h"
#include "core/channel/email/mime/transfercoding.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace heddle::email {

namespace {

bool isBlank(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
}

/// One "=?charset?B?text?=" as it stands in a header.
struct EncodedWord {
    QByteArrayView charset;
    QByteArrayView content;
    bool isBase64 = false;
    qsizetype end = 0; ///< just behind it
};

/// Where a word's content ends: at "?=", unless that is a "?" before an escape of the Q coding.
qsizetype contentEnd(QByteArrayView text, qsizetype from, bool isBase64)
{
    qsizetype end = text.indexOf("?=", from);
    if (isBase64)
        return end;
    while (end >= 0 && end + 3 < text.size() && hexValue(text[end + 2]) >= 0
           && hexValue(text[end + 3]) >= 0) {
        const qsizetype further = text.indexOf("?=", end + 2);
        const qsizetype nextWord = text.indexOf("=?", end + 2);
        if (further < 0 || (nextWord >= 0 && nextWord < further))
            break;
        end = further;
    }
    return end;
}

std::optional<EncodedWord> encodedWordAt(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype longestCharset = 60;
    const qsizetype charsetEnd = text.indexOf('?', at + 2);
    if (charsetEnd < 0 || charsetEnd == at + 2 || charsetEnd > at + longestCharset
        || charsetEnd + 2 >= text.size() || text[charsetEnd + 2] != '?')
        return std::nullopt;
    const char coding = static_cast<char>(text[charsetEnd + 1] & ~0x20);
    if (coding != 'B' && coding != 'Q')
        return std::nullopt;
    EncodedWord word;
    word.isBase64 = coding == 'B';
    word.charset = text.sliced(at + 2, charsetEnd - at - 2);
    if (std::any_of(word.charset.begin(), word.charset.end(), isBlank))
        return std::nullopt;
    // RFC 2231 §5: a language may follow the charset.
    const qsizetype star = word.charset.indexOf('*');
    if (star >= 0)
        word.charset = word.charset.first(star);
    const qsizetype from = charsetEnd + 3;
    const qsizetype end = contentEnd(text, from, word.isBase64);
    if (end < 0) {
        // Cut off by a length limit: the rest of the header belongs to the word.
        word.content = text.sliced(from);
        word.end = text.size();
        return word.content.contains(' ') ? std::nullopt : std::optional(word);
    }
    word.content = text.sliced(from, end - from);
    word.end = end + 2;
    return word;
}

bool isSameCharset(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

QString decodeWords(QByteArrayView text, QByteArrayView hint)
{
    QString out;
    QByteArray pending;
    QByteArrayView pendingCharset;
    bool afterWord = false;
    const auto flush = [&] {
        if (!pending.isEmpty())
            out += decodeText(pending, pendingCharset, hint);
        pending.clear();
    };
    qsizetype at = 0;
    qsizetype literal = 0;
    const auto takeLiteral = [&](qsizetype end) {
        const auto between = text.sliced(literal, end - literal);
        if (between.isEmpty()
            || (afterWord && std::all_of(between.begin(), between.end(), isBlank)))
            return;
        flush();
        out += decodeText(between, {}, hint);
    };
    while (at < text.size()) {
        const qsizetype start = text.indexOf("=?", at);
        if (start < 0)
            break;
        const auto word = encodedWordAt(text, start);
        if (!word) {
            at = start + 2;
            continue;
        }
        takeLiteral(start);
        if (!isSameCharset(word->charset, pendingCharset))
            flush();
        pendingCharset = word->charset;
        pending +=
            word->isBase64 ? decodeBase64(word->content, text.size()) : decodeQ(word->content);
        afterWord = true;
        at = literal = word->end;
    }
    if (afterWord && literal < text.size()) {
        // Blanks behind the last word end the header; only words may follow.
        const auto rest = text.sliced(literal);
        if (!std::all_of(rest.begin(), rest.end(), isBlank))
            afterWord = false;
    }
    takeLiteral(text.size());
    flush();
    return out;
}

QString withoutControls(QString text)
{
    for (QChar& letter : text) {
        if (letter.unicode() < 0x20 || letter.unicode() == 0x7f)
            letter = QLatin1Char(' ');
    }
    return text.trimmed();
}

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
            if (isBlank(m_text[m_at])) {
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

} // namespace

QByteArray unfold(QByteArrayView value)
{
    QByteArray out;
    out.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != '\n' && value[i] != '\r') {
            out += value[i];
            continue;
        }
        while (i + 1 < value.size() && isBlank(value[i + 1]))
            ++i;
        out += ' ';
    }
    return out.trimmed();
}

QString decodeHeaderText(QByteArrayView value, QByteArrayView hint)
{
    const QByteArray line = unfold(value);
    QString text = withoutControls(decodeWords(line, hint));
    // Some gateways encode what was encoded already.
    if (text.startsWith(QLatin1String("=?")) && text.endsWith(QLatin1String("?="))
        && text.toUtf8() != line)
        text = withoutControls(decodeWords(text.toUtf8(), hint));
    return text;
}

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
    const QByteArray line = unfold(header);
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
        else if (each.isExtended && !same->isExtended)
            *same = each;
    }
    for (const auto& name : order)
        out.parameters.append({name, joined(byName.value(name), hint)});
    return out;
}

QList<QString> parseMessageIds(QByteArrayView header)
{
    constexpr qsizetype mostIds = 1'000;
    // No line of a mail may be longer (RFC 5322 §2.1.1), nor takes PostgreSQL longer index keys.
    constexpr qsizetype longestId = 998;
    const QByteArray line = unfold(header);
    QList<QString> ids;
    qsizetype at = 0;
    while (ids.size() < mostIds) {
        const qsizetype open = line.indexOf('<', at);
        const qsizetype close = open < 0 ? -1 : line.indexOf('>', open);
        if (close < 0)
            break;
        QByteArray id = line.mid(open + 1, close - open - 1);
        id.removeIf(isBlank);
        if (!id.isEmpty())
            ids.append(decodeText(id.left(longestId), {}));
        at = close + 1;
    }
    // Ids without brackets: only where every word looks like one.
    if (ids.isEmpty()) {
        for (const auto& word : line.split(' ')) {
            const QByteArray bare = word.trimmed();
            if (bare.contains('@') && !bare.contains('"') && ids.size() < mostIds)
                ids.append(decodeText(bare.left(longestId), {}));
        }
    }
    return ids;
}

} // namespace heddle::email
