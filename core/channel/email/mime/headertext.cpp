#include "core/channel/email/mime/headertext.h"

#include "core/base/text/charset.h"
#include "core/channel/email/mime/transfercoding.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace heddle::email {

namespace {

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
    if (std::any_of(word.charset.begin(), word.charset.end(), isHeaderBlank))
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

/// Whether base64 ends within a letter: what is missing stands in the next word. Text that is only
/// not padded leaves no bits over.
bool endsWithin(const QByteArray& base64)
{
    static const QByteArray digits(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
    const auto last = base64.isEmpty() ? -1 : digits.indexOf(base64.back());
    if (last < 0)
        return false;
    switch (base64.size() % 4) {
    case 1: return true;
    case 2: return (last & 0x0f) != 0;
    case 3: return (last & 0x03) != 0;
    default: return false;
    }
}

/// Whether what says B is written in Q: escapes stand where no padding can.
bool isReallyQ(const QByteArray& content)
{
    const qsizetype first = content.indexOf('=');
    if (first < 0 || first % 4 > 1)
        return false;
    for (qsizetype at = first; at >= 0; at = content.indexOf('=', at + 1)) {
        if (at + 2 >= content.size() || hexValue(content[at + 1]) < 0
            || hexValue(content[at + 2]) < 0)
            return false;
    }
    return true;
}

QByteArray bytesOf(const EncodedWord& word, const QByteArray& content)
{
    return word.isBase64 && !isReallyQ(content) ? decodeBase64(content, content.size())
                                                : decodeQ(content);
}

QString decodeWords(QByteArrayView text, QByteArrayView hint)
{
    QString out;
    QByteArray pending;
    QByteArrayView pendingCharset;
    QByteArray unfinished; ///< base64 that the next word goes on with
    bool afterWord = false;
    const auto flush = [&] {
        if (!unfinished.isEmpty())
            pending += decodeBase64(unfinished, unfinished.size());
        if (!pending.isEmpty())
            out += decodeText(pending, pendingCharset, hint);
        pending.clear();
        unfinished.clear();
    };
    qsizetype at = 0;
    qsizetype literal = 0;
    const auto takeLiteral = [&](qsizetype end) {
        const auto between = text.sliced(literal, end - literal);
        if (between.isEmpty()
            || (afterWord && std::all_of(between.begin(), between.end(), isHeaderBlank)))
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
        const QByteArray content = std::exchange(unfinished, {}) + word->content.toByteArray();
        if (word->isBase64 && !isReallyQ(content) && endsWithin(content))
            unfinished = content;
        else
            pending += bytesOf(*word, content);
        afterWord = true;
        at = literal = word->end;
    }
    if (afterWord && literal < text.size()) {
        // Blanks behind the last word end the header; only words may follow.
        const auto rest = text.sliced(literal);
        if (!std::all_of(rest.begin(), rest.end(), isHeaderBlank))
            afterWord = false;
    }
    takeLiteral(text.size());
    flush();
    return out;
}

} // namespace

bool isHeaderBlank(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
}

QString withoutControls(QString text)
{
    for (QChar& letter : text) {
        if (letter.unicode() < 0x20 || letter.unicode() == 0x7f)
            letter = QLatin1Char(' ');
    }
    return text.trimmed();
}

QByteArray unfold(QByteArrayView value)
{
    QByteArray out;
    out.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != '\n' && value[i] != '\r') {
            out += value[i];
            continue;
        }
        while (i + 1 < value.size() && isHeaderBlank(value[i + 1]))
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
        id.removeIf(isHeaderBlank);
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
