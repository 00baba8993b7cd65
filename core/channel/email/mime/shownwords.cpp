#include "core/channel/email/mime/shownwords.h"

#include <algorithm>

namespace heddle::email {

namespace {

// Enough letters to tell that two parts say the same.
constexpr qsizetype tellingLetters = 60;

QString lettersOf(const QString& text, qsizetype most)
{
    QString letters;
    for (qsizetype at = 0; at < text.size() && letters.size() < most; ++at) {
        if (text.at(at).isLetterOrNumber())
            letters += text.at(at).toLower();
    }
    return letters;
}

QString withoutTags(const QString& html)
{
    QString text;
    bool isInside = false;
    for (const QChar letter : html) {
        isInside = isInside ? letter != QLatin1Char('>') : letter == QLatin1Char('<');
        if (!isInside && letter != QLatin1Char('>'))
            text += letter;
    }
    return text;
}

void join(QString& whole, const QString& more)
{
    if (!whole.isEmpty() && !whole.endsWith(QLatin1Char('\n')) && !more.isEmpty())
        whole += QLatin1Char('\n');
    whole += more;
}

QString asHtml(const QString& text)
{
    QString html = text.toHtmlEscaped();
    html.replace(QLatin1Char('\n'), QLatin1String("<br>\n"));
    return QStringLiteral("<div>%1</div>").arg(html);
}

} // namespace

void ShownWords::beginAlternative()
{
    if (m_alternatives++ == 0)
        m_isOpen = false;
}

void ShownWords::endAlternative()
{
    if (--m_alternatives == 0)
        m_isOpen = false;
}

ShownWords::Piece& ShownWords::piece()
{
    if (!m_isOpen)
        m_pieces.append(Piece());
    m_isOpen = m_alternatives > 0;
    return m_pieces.last();
}

void ShownWords::append(QString& whole, const QString& more, qsizetype& length)
{
    const qsizetype room = std::max<qsizetype>(0, m_limit - length);
    m_isCut |= more.size() > room;
    const qsizetype before = whole.size();
    join(whole, more.left(room));
    length += whole.size() - before;
}

void ShownWords::addText(const QString& text)
{
    append(piece().text, text, m_textLength);
}

void ShownWords::addHtml(const QString& html)
{
    if (!html.trimmed().isEmpty())
        append(piece().html, html, m_htmlLength);
}

// Programs that know no multipart/alternative send both ways one after the other.
bool ShownWords::isMixed() const
{
    QString html;
    for (const Piece& piece : m_pieces) {
        if (piece.text.trimmed().isEmpty())
            html += piece.html;
    }
    if (html.isEmpty())
        return false;
    const QString said = lettersOf(withoutTags(html), m_limit);
    return std::any_of(m_pieces.cbegin(), m_pieces.cend(), [&said](const Piece& piece) {
        return piece.html.isEmpty() && !piece.text.trimmed().isEmpty()
               && !said.contains(lettersOf(piece.text, tellingLetters));
    });
}

ShownWords::Words ShownWords::all() const
{
    const bool mixed = isMixed();
    Words words;
    for (const Piece& piece : m_pieces) {
        if (!mixed)
            join(words.text, piece.text);
        join(words.html, mixed && piece.html.isEmpty() ? asHtml(piece.text) : piece.html);
    }
    return words;
}

} // namespace heddle::email
