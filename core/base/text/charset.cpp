#include "core/base/text/charset.h"

#include "core/base/text/charsetname.h"

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
    return bad <= good && good > 0 ? std::optional(text) : std::nullopt;
}

/// Charsets that iconv does not know and ICU, behind Qt, does: some of the Macintosh's and IBM's.
std::optional<QString> byOtherTables(QByteArrayView bytes, const QByteArray& name)
{
    QStringDecoder decoder(name.constData());
    if (!decoder.isValid())
        return std::nullopt;
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
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
    if (auto text = byOtherTables(bytes, name))
        return *text;
    const QByteArray similar = similarCharset(name);
    return similar.isEmpty() ? decodeUndeclared(bytes, hint) : decode(bytes, similar, hint);
}

/// Nobody writes the control characters U+0080 to U+009F: they are letters of Windows-1252 that some
/// program turned to Unicode as if they were Latin-1. Browsers read them so, too.
void meanWindows(QString& text)
{
    constexpr char16_t meant[] = u"\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021"
                                 u"\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                                 u"\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014"
                                 u"\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
    const auto isControl = [](QChar letter) {
        return letter.unicode() >= 0x80 && letter.unicode() <= 0x9f;
    };
    if (std::none_of(text.cbegin(), text.cend(), isControl))
        return;
    for (QChar& letter : text) {
        if (isControl(letter))
            letter = QChar(meant[letter.unicode() - 0x80]);
    }
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
    meanWindows(text);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return text;
}

QByteArray likelyCharset(QByteArrayView bytes)
{
    return isUtf8(bytes) ? QByteArray() : detected(bytes);
}

bool isUsefulHint(QByteArrayView charset)
{
    const QByteArray name = iconvName(charset);
    return !name.isEmpty() && name != "UTF-8" && name != "CP1252" && !name.startsWith("utf-")
           && name != "UTF-7" && name != "UTF-16";
}

} // namespace heddle
