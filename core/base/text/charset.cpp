#include "core/base/text/charset.h"

#include <QHash>
#include <QStringDecoder>

#include <iconv.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <cerrno>
#include <optional>

namespace heddle {

namespace {

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char byte) { return static_cast<signed char>(byte) >= 0; });
}

/// The name iconv knows a charset by; empty for the many ways to say nothing.
QByteArray iconvName(QByteArrayView declared)
{
    static const QHash<QByteArray, QByteArray> aliases{
        {"us-ascii", ""},
        {"ascii", ""},
        {"ansi_x3.4-1968", ""},
        {"x-unknown", ""},
        {"unknown", ""},
        {"unknown-8bit", ""},
        {"x-user-defined", ""},
        {"default", ""},
        {"default_charset", ""},
        {"none", ""},
        {"8bit", ""},
        {"7bit", ""},
        {"binary", ""},
        {"utf8", "UTF-8"},
        {"utf-8", "UTF-8"},
        {"utf8mb4", "UTF-8"},
        {"unicode", "UTF-16"},
        {"unicode-1-1-utf-7", "UTF-7"},
        {"unicode-1-1-utf-8", "UTF-8"},
        {"x-unicode-2-0-utf-7", "UTF-7"},
        {"utf7", "UTF-7"},
        {"iso-8859-1", "CP1252"},
        {"iso8859-1", "CP1252"},
        {"iso_8859-1", "CP1252"},
        {"iso-8859-1-windows-3.0-latin-1", "CP1252"},
        {"latin1", "CP1252"},
        {"latin-1", "CP1252"},
        {"windows-1252", "CP1252"},
        {"cp1252", "CP1252"},
        {"ansi", "CP1252"},
        {"iso-8859-8-i", "ISO-8859-8"},
        {"iso-8859-8-e", "ISO-8859-8"},
        {"iso-8859-6-i", "ISO-8859-6"},
        {"iso-8859-9", "CP1254"},
        {"iso-8859-11", "CP874"},
        {"tis-620", "CP874"},
        {"windows-874", "CP874"},
        {"gb2312", "GB18030"},
        {"gb_2312-80", "GB18030"},
        {"gb-2312", "GB18030"},
        {"x-gb2312", "GB18030"},
        {"iso-gb2312", "GB18030"},
        {"chinesesimplified", "GB18030"},
        {"euc-cn", "GB18030"},
        {"gbk", "GB18030"},
        {"x-gbk", "GB18030"},
        {"cp936", "GB18030"},
        {"windows-936", "GB18030"},
        {"big5", "BIG5-HKSCS"},
        {"big-5", "BIG5-HKSCS"},
        {"cn-big5", "BIG5-HKSCS"},
        {"x-x-big5", "BIG5-HKSCS"},
        {"cp950", "BIG5-HKSCS"},
        {"ks_c_5601-1987", "CP949"},
        {"ks_c_5601", "CP949"},
        {"ksc5601", "CP949"},
        {"ks_c_5601-1989", "CP949"},
        {"euc-kr", "CP949"},
        {"euckr", "CP949"},
        {"windows-949", "CP949"},
        {"shift_jis", "CP932"},
        {"shift-jis", "CP932"},
        {"sjis", "CP932"},
        {"x-sjis", "CP932"},
        {"windows-31j", "CP932"},
        {"ms_kanji", "CP932"},
        {"euc-jp", "EUC-JP-MS"},
        {"x-euc-jp", "EUC-JP-MS"},
        {"x-mac-roman", "MACINTOSH"},
        {"x-macroman", "MACINTOSH"},
        {"macroman", "MACINTOSH"},
        {"cp-850", "CP850"},
        {"dos-850", "CP850"},
        {"koi8r", "KOI8-R"},
        {"koi8", "KOI8-R"},
        {"x-koi8-r", "KOI8-R"},
        {"iso-8859-1251", "CP1251"},
        {"x-cp1251", "CP1251"},
        {"win-1251", "CP1251"},
        {"windows1251", "CP1251"},
        {"win1251", "CP1251"},
        {"x-cp1250", "CP1250"},
        {"win-1250", "CP1250"},
    };
    QByteArray name = declared.toByteArray().toLower();
    name.removeIf([](char c) { return c == '"' || c == '\'' || c <= ' ' || c == ';'; });
    const auto alias = aliases.constFind(name);
    if (alias != aliases.cend())
        return *alias;
    if (name.startsWith("charset="))
        return iconvName(QByteArrayView(name).sliced(8));
    if (name.startsWith("x-windows-"))
        name.remove(0, 2);
    // iconv reads "//" and what follows as orders to itself.
    return name.size() > 40 || name.contains('/') ? QByteArray() : name;
}

/// One conversion by iconv. Strict: any byte it cannot read makes it fail. Lenient: such bytes
/// become U+FFFD, as long as they are few.
enum class Mode { Strict, Lenient };

std::optional<QString> convert(QByteArrayView bytes, const QByteArray& charset, Mode mode)
{
    const iconv_t descriptor = iconv_open("UTF-16LE", charset.constData());
    if (descriptor == reinterpret_cast<iconv_t>(-1))
        return std::nullopt;
    // A byte of input makes at most two code units in any charset iconv knows, a bad one makes one.
    QString out(bytes.size() * 2 + 16, Qt::Uninitialized);
    auto* to = reinterpret_cast<char*>(out.data());
    auto toLeft = static_cast<size_t>(out.size()) * sizeof(QChar);
    auto* from = const_cast<char*>(bytes.data());
    auto fromLeft = static_cast<size_t>(bytes.size());
    qsizetype bad = 0;
    while (fromLeft > 0) {
        if (iconv(descriptor, &from, &fromLeft, &to, &toLeft) != static_cast<size_t>(-1))
            break;
        if (mode == Mode::Strict || errno == E2BIG || toLeft < 2 || ++bad * 20 > bytes.size() + 40)
            break;
        *to++ = '\xfd';
        *to++ = '\xff';
        toLeft -= 2;
        ++from;
        --fromLeft;
    }
    iconv(descriptor, nullptr, nullptr, &to, &toLeft);
    iconv_close(descriptor);
    if (fromLeft > 0)
        return std::nullopt;
    out.truncate(out.size() - static_cast<qsizetype>(toLeft / sizeof(QChar)));
    return out;
}

QString fromWindows1252(QByteArrayView bytes)
{
    static constexpr char16_t upper[32] = {
        0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
        0x2039, 0x152,  0x8d,   0x17d,  0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178};
    QString out = QString::fromLatin1(bytes);
    for (QChar& letter : out) {
        if (letter.unicode() >= 0x80 && letter.unicode() < 0xa0)
            letter = QChar(upper[letter.unicode() - 0x80]);
    }
    return out;
}

/// ISO-2022-JP as sent: with vendor characters and half-width katakana that the strict tables lack.
/// Rewritten as Shift_JIS, whose table has them.
QByteArray shiftJisFromIso2022(QByteArrayView bytes)
{
    enum class Set { Ascii, Katakana, Kanji } set = Set::Ascii;
    QByteArray out;
    out.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const int byte = static_cast<unsigned char>(bytes[i]);
        if (byte == 0x1b && i + 2 < bytes.size() && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
            set = bytes[i + 1] == '$'   ? Set::Kanji
                  : bytes[i + 2] == 'I' ? Set::Katakana
                                        : Set::Ascii;
            i += 2;
        } else if (set == Set::Kanji && byte >= 0x21 && byte <= 0x7e && i + 1 < bytes.size()) {
            const int low = static_cast<unsigned char>(bytes[++i]);
            const int lead = ((byte - 0x21) >> 1) + 0x81;
            const int trail = byte % 2 == 1 ? low + (low > 0x5f ? 0x20 : 0x1f) : low + 0x7e;
            out += static_cast<char>(lead > 0x9f ? lead + 0x40 : lead);
            out += static_cast<char>(trail);
        } else if (set == Set::Katakana && byte >= 0x21 && byte <= 0x5f) {
            out += static_cast<char>(byte | 0x80);
        } else {
            if (byte == '\n')
                set = Set::Ascii;
            out += static_cast<char>(byte);
        }
    }
    return out;
}

/// HZ (RFC 1843): GB 2312 between ~{ and ~} in seven bits.
QByteArray gbFromHz(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size());
    bool shifted = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char next = i + 1 < bytes.size() ? bytes[i + 1] : '\0';
        if (bytes[i] == '~' && (next == '{' || next == '}' || next == '~' || next == '\n')) {
            if (next == '~')
                out += '~';
            shifted = next == '{' || (shifted && next != '}');
            ++i;
        } else {
            if (bytes[i] == '\n')
                shifted = false;
            out += shifted && bytes[i] > ' ' ? static_cast<char>(bytes[i] | '\x80') : bytes[i];
        }
    }
    return out;
}

/// What the bytes look like, where that can be told with some trust.
QByteArray detected(QByteArrayView bytes)
{
    const uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, bytes.data(),
                         static_cast<size_t>(std::min<qsizetype>(bytes.size(), 20'000)));
    uchardet_data_end(detector);
    const QByteArray name = QByteArray(uchardet_get_charset(detector)).toLower();
    uchardet_delete(detector);
    if (name.isEmpty() || name == "ascii" || name.startsWith("utf-8"))
        return {};
    // Single-byte guesses from a few words are no better than chance.
    const bool isMultibyte = name.startsWith("gb") || name.startsWith("big5")
                             || name.startsWith("shift") || name.startsWith("euc")
                             || name.startsWith("utf-16") || name.startsWith("uhc");
    const auto high = std::count_if(bytes.begin(), bytes.end(),
                                    [](char byte) { return static_cast<signed char>(byte) < 0; });
    const bool isForeign = high >= 20 && high * 3 > bytes.size();
    return isMultibyte || isForeign || bytes.size() > 200 ? iconvName(name) : QByteArray();
}

std::optional<QString> byMark(QByteArrayView bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        return isUtf8(bytes) ? std::optional(QString::fromUtf8(bytes.sliced(3))) : std::nullopt;
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return convert(bytes, "UTF-16", Mode::Lenient);
    return std::nullopt;
}

/// Text whose seven bits hide another charset behind escapes.
std::optional<QString> bySevenBits(QByteArrayView bytes, const QByteArray& name)
{
    const bool hasEscapes = bytes.contains('\x1b');
    if (name == "hz-gb-2312" || name == "hz")
        return convert(gbFromHz(bytes), "GB18030", Mode::Lenient);
    if (name.startsWith("cp5022")) // 50220 to 50222 are Windows' names for it
        return bySevenBits(bytes, "iso-2022-jp");
    if (name.startsWith("iso-2022-kr") || (hasEscapes && bytes.contains("\x1b$)C")))
        return convert(bytes, "ISO-2022-KR", Mode::Lenient);
    if (name.startsWith("iso-2022-cn"))
        return convert(bytes, "ISO-2022-CN-EXT", Mode::Lenient);
    if (bytes.contains("\x1b$")
        && (name.isEmpty() || name.startsWith("iso-2022-jp") || name == "UTF-8")) {
        if (bytes.contains("\x1b$A") || bytes.contains("\x1b$(C") || bytes.contains("\x1b.A"))
            return convert(bytes, "ISO-2022-JP-2", Mode::Lenient);
        return convert(shiftJisFromIso2022(bytes), "CP932", Mode::Lenient);
    }
    return std::nullopt;
}

QString decodeUndeclared(QByteArrayView bytes, QByteArrayView hint)
{
    if (isUtf8(bytes))
        return QString::fromUtf8(bytes);
    const QByteArray hinted = iconvName(hint);
    if (!hinted.isEmpty() && hinted != "CP1252") {
        if (auto text = convert(bytes, hinted, Mode::Strict))
            return *text;
    }
    const QByteArray guess = detected(bytes);
    if (!guess.isEmpty() && guess != "CP1252") {
        if (auto text = convert(bytes, guess, Mode::Strict))
            return *text;
    }
    return fromWindows1252(bytes);
}

/// UTF-8 with a few wrong bytes is still UTF-8; with many it is something else.
std::optional<QString> mostlyUtf8(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const auto bad = text.count(QChar::ReplacementCharacter);
    const auto good = std::count_if(text.begin(), text.end(), [](QChar letter) {
        return letter.unicode() >= 0x80 && letter != QChar::ReplacementCharacter;
    });
    return bad * 2 <= good ? std::optional(text) : std::nullopt;
}

QString decode(QByteArrayView bytes, QByteArrayView charset, QByteArrayView hint)
{
    QByteArray name = iconvName(charset);
    // Without a mark the high byte comes first (RFC 2781 §4.3), where that reads as text.
    const bool hasMark = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    if (name.toLower() == "utf-16" && !hasMark && bytes.size() > 1 && bytes.front() == 0)
        name = "UTF-16BE";
    const bool isWide =
        name.toLower().startsWith("utf-16") || name.startsWith("utf-32") || name.startsWith("ucs-");
    if (!isWide) {
        if (auto text = byMark(bytes))
            return *text;
        if (auto text = bySevenBits(bytes, name))
            return *text;
        if (name != "UTF-7" && name != "utf-7" && isAscii(bytes))
            return QString::fromLatin1(bytes);
    }
    // Western text that happens to be well-formed UTF-8 is UTF-8 under a wrong name.
    if (name.isEmpty() || name == "UTF-8" || name == "CP1252" || name == "iso-8859-15") {
        if (isUtf8(bytes))
            return QString::fromUtf8(bytes);
    }
    if (name == "CP1252")
        return fromWindows1252(bytes);
    if (name == "UTF-8") {
        const auto text = mostlyUtf8(bytes);
        return text ? *text : decodeUndeclared(bytes, hint);
    }
    if (name.isEmpty())
        return decodeUndeclared(bytes, hint);
    if (auto text = convert(bytes, name, Mode::Strict))
        return *text;
    if (isUtf8(bytes))
        return QString::fromUtf8(bytes);
    if (auto text = convert(bytes, name, Mode::Lenient))
        return *text;
    return decodeUndeclared(bytes, hint);
}

} // namespace

bool isUtf8(QByteArrayView bytes)
{
    if (isAscii(bytes))
        return true;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError();
}

QString decodeText(QByteArrayView bytes, QByteArrayView charset, QByteArrayView hint)
{
    QString text = decode(bytes, charset, hint);
    text.remove(QChar(0));
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return text;
}

bool isUsefulHint(QByteArrayView charset)
{
    const QByteArray name = iconvName(charset);
    return !name.isEmpty() && name != "UTF-8" && name != "CP1252" && !name.startsWith("utf-")
           && name != "UTF-7" && name != "UTF-16";
}

} // namespace heddle
