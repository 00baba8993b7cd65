#include "core/insight/words/letters.h"

#include <QStringView>

namespace heddle::insight {

namespace {

constexpr std::size_t plane = 0x10000;

bool standsAlone(char16_t c)
{
    const bool isSouthEastAsian =
        (c >= 0x0e00 && c < 0x0f00) || (c >= 0x1000 && c < 0x10a0) || (c >= 0x1780 && c < 0x1800);
    const bool isEastAsian =
        (c >= 0x2e80 && c < 0xa4d0) || (c >= 0xf900 && c < 0xfb00) || (c >= 0xff66 && c < 0xffa0);
    return isSouthEastAsian || isEastAsian;
}

LetterKind markKind(char16_t c)
{
    if (QStringView(u"'’‘ʼ*_").contains(QChar(c)))
        return LetterKind::Joiner;
    if (QStringView(u"-‐‑").contains(QChar(c)))
        return LetterKind::Hyphen;
    if (QStringView(u"!！¡‼").contains(QChar(c)))
        return LetterKind::Shout;
    if (QStringView(u"?？؟¿").contains(QChar(c)))
        return LetterKind::Ask;
    if (QStringView(u".;。．；…").contains(QChar(c)))
        return LetterKind::Stop;
    return LetterKind::Comma;
}

LetterKind computedKind(char16_t c)
{
    const QChar letter(c);
    if (letter.isSurrogate())
        return LetterKind::Surrogate;
    if (c == u'\n' || c == 0x2028 || c == 0x2029)
        return LetterKind::Line;
    if (letter.isSpace())
        return LetterKind::Blank;
    const bool isInvisible =
        letter.category() == QChar::Other_Format || (c >= 0xfe00 && c < 0xfe10) || c == 0x00ad;
    if (isInvisible || letter.category() == QChar::Other_Control)
        return isInvisible ? LetterKind::Ignored : LetterKind::Blank;
    if (letter.isDigit())
        return LetterKind::Digit;
    if (letter.isLetter() || letter.isMark())
        return standsAlone(c) ? LetterKind::Ideograph : LetterKind::Letter;
    const auto category = letter.category();
    if (category == QChar::Symbol_Other || category == QChar::Symbol_Currency || c == u'%')
        return LetterKind::Picture;
    return markKind(c);
}

} // namespace

Letters::Letters() : m_kinds(plane), m_folded(plane)
{
    for (std::size_t i = 0; i < plane; ++i) {
        const auto c = static_cast<char16_t>(i);
        m_kinds[i] = computedKind(c);
        const bool isApostrophe = QStringView(u"’‘ʼ").contains(QChar(c));
        m_folded[i] = isApostrophe ? u'\'' : QChar(c).toLower().unicode();
    }
}

const Letters& letters()
{
    static const Letters table;
    return table;
}

} // namespace heddle::insight
