#include "core/base/text/charsetname.h"

#include <QHash>
#include <QRegularExpression>

namespace heddle {

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
        {"x-mac-cyrillic", "MAC-CYRILLIC"},
        {"mac-cyrillic", "MAC-CYRILLIC"},
        {"x-maccyrillic", "MAC-CYRILLIC"},
        {"x-mac-ukrainian", "MAC-UK"},
        {"x-mac-ce", "MAC-CENTRALEUROPE"},
        {"x-mac-centraleurroman", "MAC-CENTRALEUROPE"},
        {"x-mac-centraleurope", "MAC-CENTRALEUROPE"},
        {"x-mac-icelandic", "MAC-IS"},
        {"macgreek", "x-mac-greek"},
        {"macturkish", "x-mac-turkish"},
        {"x-mac-hebrew", "CP1255"},
        {"x-mac-arabic", "ISO-8859-6"},
        {"x-mac-thai", "CP874"},
        {"x-mac-japanese", "CP932"},
        {"x-mac-korean", "CP949"},
        {"x-mac-chinesesimp", "GB18030"},
        {"x-mac-chinesetrad", "BIG5-HKSCS"},
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

QByteArray similarCharset(QByteArrayView unknown)
{
    static const QRegularExpression latin(QStringLiteral("8859(1[0-6]|[1-9])"));
    static const QRegularExpression windows(QStringLiteral("(?:win|windows|cp|ansi|ms)(125[0-8])"));
    QString letters = QString::fromLatin1(unknown).toLower();
    letters.removeIf([](QChar letter) { return !letter.isLetterOrNumber(); });
    QByteArray meant;
    if (const auto found = latin.match(letters); found.hasMatch())
        meant = iconvName(QByteArray("iso-8859-" + found.captured(1).toLatin1()));
    else if (const auto page = windows.match(letters); page.hasMatch())
        meant = "CP" + page.captured(1).toLatin1();
    else if (letters.contains(QLatin1String("utf8")))
        meant = "UTF-8";
    else if (letters.contains(QLatin1String("iso2022jp")))
        meant = "iso-2022-jp";
    else if (letters.contains(QLatin1String("eucjp")))
        meant = "EUC-JP-MS";
    else if (letters.contains(QLatin1String("shiftjis")))
        meant = "CP932";
    return meant.toLower() == unknown.toByteArray().toLower() ? QByteArray() : meant;
}

} // namespace heddle
