#include "core/channel/email/mime/transfercoding.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace heddle::email {

namespace {

constexpr signed char isJunk = -1;
constexpr signed char isPadding = -2;

constexpr std::array<signed char, 256> makeBase64Table()
{
    std::array<signed char, 256> table{};
    for (auto& value : table)
        value = isJunk;
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t i = 0; i < letters.size(); ++i)
        table[static_cast<unsigned char>(letters[i])] = static_cast<signed char>(i);
    table[static_cast<unsigned char>('-')] = 62;
    table[static_cast<unsigned char>('_')] = 63;
    table[static_cast<unsigned char>('=')] = isPadding;
    return table;
}

constexpr auto base64Table = makeBase64Table();

/// Whether what follows the padding is a line of words, which no base64 line is.
bool startsWithWords(QByteArrayView rest)
{
    qsizetype at = 0;
    while (at < rest.size() && (rest[at] == '\r' || rest[at] == '\n' || rest[at] == '='))
        ++at;
    const qsizetype end = std::min(rest.size(), at + 200);
    for (; at < end && rest[at] != '\n'; ++at) {
        if (rest[at] == ' ' && at + 1 < end && rest[at + 1] > ' ')
            return true;
    }
    return false;
}

/// A line that somebody put around coded ones: a list's footer, a note. Its letters would decode to
/// rubbish.
bool isLineOfWords(QByteArrayView line)
{
    constexpr qsizetype shortestRule = 10;
    constexpr qsizetype longestWord = 20;
    line = line.trimmed();
    if (line.isEmpty())
        return false;
    const bool isOfOne = line.count(line[0]) == line.size();
    const bool isRule =
        isOfOne
        && (line[0] == '-'
            || (line.size() >= shortestRule && QByteArrayView("_=*~#").contains(line[0])));
    const bool isAddress = line.contains("://") || (line.contains('@') && line.contains('.'));
    if (isRule || isAddress)
        return true;
    // Some write their code in groups, which are long or whole.
    bool isInGroups = true;
    int blanks = 0;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype blank = line.indexOf(' ', at);
        const qsizetype length = (blank < 0 ? line.size() : blank) - at;
        if (length >= longestWord)
            return false;
        isInGroups = isInGroups && length % 4 == 0;
        blanks += blank >= 0 ? 1 : 0;
        at += length + 1;
    }
    // One blank may be an accident.
    return blanks >= 2 && !isInGroups;
}

QByteArrayView lineAt(QByteArrayView text, qsizetype from)
{
    const qsizetype end = text.indexOf('\n', from);
    return end < 0 ? text.sliced(from) : text.sliced(from, end - from);
}

/// Coded lines alone. Most bodies hold nothing else and are not copied: then it is null.
QByteArray withoutWords(QByteArrayView coded)
{
    QByteArray kept("");
    qsizetype done = 0;
    for (qsizetype at = 0; at < coded.size();) {
        const auto line = lineAt(coded, at);
        const qsizetype next = at + line.size() + 1;
        if (isLineOfWords(line)) {
            kept += coded.sliced(done, at - done);
            done = std::min(next, coded.size());
        }
        at = next;
    }
    return done == 0 ? QByteArray() : kept.append(coded.sliced(done));
}

/// A text part that only claims to be base64: most such lies are plain sentences, and their first
/// line shows it.
bool looksLikeBase64(QByteArrayView coded)
{
    constexpr qsizetype sample = 2'000;
    const auto start = coded.first(std::min(coded.size(), sample)).trimmed();
    const qsizetype end = start.indexOf('\n');
    const auto line = end < 0 ? start : start.first(end);
    const auto junk = std::count_if(line.begin(), line.end(), [](char letter) {
        return letter != '\r' && base64Table[static_cast<unsigned char>(letter)] == isJunk;
    });
    return junk * 10 <= line.size();
}

/// Whether words are not what somebody put around the code, but all there is: they come first, and
/// there is little else.
bool isMostlyWords(QByteArrayView coded, const QByteArray& kept)
{
    const auto start = coded.trimmed();
    return isLineOfWords(lineAt(start, 0)) && kept.size() < coded.size() / 4;
}

bool isLineEnd(char letter)
{
    return letter == '\n' || letter == '\r';
}

} // namespace

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    return -1;
}

QByteArray decodeBase64(QByteArrayView coded, qsizetype limit)
{
    QByteArray out;
    out.resize(std::min(coded.size() / 4 * 3 + 4, limit + 4));
    char* to = out.data();
    char* const stop = to + limit;
    quint32 bits = 0;
    int letters = 0;
    const auto finishGroup = [&] {
        if (letters == 2)
            *to++ = static_cast<char>(bits >> 4);
        if (letters == 3) {
            *to++ = static_cast<char>(bits >> 10);
            *to++ = static_cast<char>(bits >> 2);
        }
        bits = 0;
        letters = 0;
    };
    for (qsizetype i = 0; i < coded.size() && to < stop; ++i) {
        const signed char value = base64Table[static_cast<unsigned char>(coded[i])];
        if (value == isPadding) {
            finishGroup();
            if (startsWithWords(coded.sliced(i)))
                break;
            continue;
        }
        if (value == isJunk)
            continue;
        bits = bits << 6 | static_cast<quint32>(value);
        if (++letters == 4) {
            *to++ = static_cast<char>(bits >> 16);
            *to++ = static_cast<char>(bits >> 8);
            *to++ = static_cast<char>(bits);
            bits = 0;
            letters = 0;
        }
    }
    if (to < stop)
        finishGroup();
    out.truncate(std::min(static_cast<qsizetype>(to - out.constData()), limit));
    return out;
}

QByteArray decodeQuotedPrintable(QByteArrayView coded, qsizetype limit)
{
    QByteArray out;
    out.reserve(std::min(coded.size(), limit));
    for (qsizetype i = 0; i < coded.size() && out.size() < limit; ++i) {
        if (coded[i] != '=') {
            out += coded[i];
            continue;
        }
        if (i + 2 < coded.size()) {
            const int high = hexValue(coded[i + 1]);
            const int low = hexValue(coded[i + 2]);
            if (high >= 0 && low >= 0) {
                out += static_cast<char>(high * 16 + low);
                i += 2;
                continue;
            }
        }
        qsizetype next = i + 1;
        while (next < coded.size() && (coded[next] == ' ' || coded[next] == '\t'))
            ++next;
        if (next >= coded.size())
            break;
        if (!isLineEnd(coded[next])) {
            out += '=';
            continue;
        }
        while (next < coded.size() && coded[next] == '\r')
            ++next;
        i = next < coded.size() && coded[next] == '\n' ? next : next - 1;
    }
    return out;
}

QByteArray decodeQ(QByteArrayView coded)
{
    QByteArray out;
    out.reserve(coded.size());
    for (qsizetype i = 0; i < coded.size(); ++i) {
        // Some fold their lines in the middle of a letter.
        qsizetype second = i + 2;
        while (second < coded.size() && (coded[second] == ' ' || isLineEnd(coded[second])))
            ++second;
        const int high = i + 2 < coded.size() ? hexValue(coded[i + 1]) : -1;
        const int low = second < coded.size() ? hexValue(coded[second]) : -1;
        if (coded[i] == '=' && high >= 0 && low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i = second;
        } else {
            out += coded[i] == '_' ? ' ' : coded[i];
        }
    }
    return out;
}

QByteArray decodeUu(QByteArrayView coded, qsizetype limit)
{
    QByteArray out;
    qsizetype at = 0;
    while (at < coded.size() && out.size() < limit) {
        qsizetype end = coded.indexOf('\n', at);
        if (end < 0)
            end = coded.size();
        auto line = coded.sliced(at, end - at);
        at = end + 1;
        while (!line.isEmpty() && line.back() == '\r')
            line.chop(1);
        if (line.startsWith("begin ") || line.isEmpty())
            continue;
        if (line == "end")
            break;
        qsizetype wanted = (line[0] - ' ') & 0x3f;
        const auto six = [&line](qsizetype i) {
            return i < line.size() ? static_cast<quint32>((line[i] - ' ') & 0x3f) : 0U;
        };
        for (qsizetype i = 1; wanted > 0 && i < line.size(); i += 4, wanted -= 3) {
            const quint32 bits = six(i) << 18 | six(i + 1) << 12 | six(i + 2) << 6 | six(i + 3);
            for (int byte = 0; byte < std::min<qsizetype>(wanted, 3); ++byte)
                out += static_cast<char>(bits >> (16 - 8 * byte));
        }
    }
    out.truncate(std::min(out.size(), limit));
    return out;
}

QByteArray decodeBody(QByteArrayView coded, QByteArrayView encoding, qsizetype limit)
{
    const QByteArray name = encoding.toByteArray().trimmed().toLower();
    if (name.contains("base64") || name.contains("base-64")) {
        if (!looksLikeBase64(coded))
            return coded.first(std::min(coded.size(), limit)).toByteArray();
        const QByteArray kept = withoutWords(coded);
        if (!kept.isNull() && isMostlyWords(coded, kept))
            return coded.first(std::min(coded.size(), limit)).toByteArray();
        return decodeBase64(kept.isNull() ? coded : QByteArrayView(kept), limit);
    }
    if (name.contains("quoted"))
        return decodeQuotedPrintable(coded, limit);
    if (name.contains("uu"))
        return decodeUu(coded, limit);
    return coded.first(std::min(coded.size(), limit)).toByteArray();
}

} // namespace heddle::email
