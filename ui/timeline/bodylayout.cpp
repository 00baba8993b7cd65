#include "ui/timeline/bodylayout.h"

#include <QRegularExpression>
#include <QTextOption>

#include <limits>

namespace heddle::ui {

namespace {

constexpr qreal lineHeight = 20;
constexpr qreal paragraphGap = 8;
constexpr qreal itemIndent = 16;
// A paragraph of a hostile mail may be megabytes; nobody reads on one line what is longer than this.
constexpr qsizetype longestParagraph = 20'000;

/// The length of a list mark ("- ", "• ", "* ") at the start of a line, or 0.
qsizetype itemMark(const QString& line)
{
    const qsizetype start = line.indexOf(QRegularExpression(QStringLiteral("\\S")));
    if (start < 0 || start + 1 >= line.size() || line.at(start + 1) != QLatin1Char(' '))
        return 0;
    return QStringView(u"-*•").contains(line.at(start)) ? start + 2 : 0;
}

QList<QTextLayout::FormatRange> marksIn(const QString& text, const QString& words,
                                        const Tokens& tokens)
{
    QList<QTextLayout::FormatRange> marks;
    if (words.isEmpty())
        return marks;
    QTextCharFormat format;
    format.setBackground(tokens.tier);
    format.setForeground(tokens.tierText);
    for (qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(words, at + words.size(), Qt::CaseInsensitive))
        marks.append({static_cast<int>(at), static_cast<int>(words.size()), format});
    return marks;
}

/// A text as one paragraph: what a layout would break at, and what cannot be seen, as a blank.
QString shown(QString text)
{
    for (QChar& letter : text) {
        const bool breaks = letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator;
        const bool isControl =
            letter.category() == QChar::Other_Control && letter != QLatin1Char('\t');
        if (breaks || isControl)
            letter = QLatin1Char(' ');
    }
    return text;
}

} // namespace

QList<BodyLayout::Link> BodyLayout::linksIn(const QString& text)
{
    // A closing bracket or full stop after an address belongs to the sentence.
    static const QRegularExpression address(
        QStringLiteral("heddle:entry/\\d{1,18}|(?:https?://"
                       "|mailto:|tel:|www\\.)[^\\s<>\"]{1,2000}[^\\s<>\".,;:!?)\\]}'»”]"
                       "|(?<![\\w+.,/-])(?:\\+\\d|00[1-9])[\\d ().-]{6,17}\\d(?![\\w-])"
                       "|(?<![\\w+.,/-])0[1-9]\\d{1,3}[ -]\\d{3,4}[ -]?\\d{3,4}(?![\\w-])"
                       "|[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression notDialled(QStringLiteral("[^\\d+]"));
    QList<Link> links;
    auto match = address.globalMatch(text);
    while (match.hasNext()) {
        const auto found = match.next();
        QString target = found.captured();
        const bool isNumber = (target.front() == u'+' || target.front() == u'0');
        if (isNumber && !target.contains(u'@'))
            target = QStringLiteral("tel:") + target.remove(notDialled);
        else if (target.startsWith(QLatin1String("www."), Qt::CaseInsensitive))
            target.prepend(QStringLiteral("https://"));
        else if (!target.contains(QLatin1Char(':')))
            target.prepend(QStringLiteral("mailto:"));
        const QUrl url(target, QUrl::StrictMode);
        if (url.isValid())
            links.append({static_cast<int>(found.capturedStart()),
                          static_cast<int>(found.capturedLength()), url});
    }
    return links;
}

BodyLayout::BodyLayout(const QString& text, Type type, qreal width, const Tokens& tokens,
                       int maxLines)
    : m_type(type), m_width(std::max<qreal>(width, 40))
{
    int linesLeft = maxLines > 0 ? maxLines : std::numeric_limits<int>::max();
    bool gapWanted = false;
    const auto paragraphs = QStringView(text).split(QLatin1Char('\n'));
    for (const QStringView paragraph : paragraphs) {
        if (paragraph.trimmed().isEmpty()) {
            gapWanted = !m_blocks.empty();
            continue;
        }
        if (linesLeft <= 0) {
            m_isCut = true;
            break;
        }
        if (gapWanted)
            m_height += paragraphGap;
        gapWanted = false;
        linesLeft -= addBlock(paragraph.left(longestParagraph).toString(), tokens, linesLeft);
    }
}

int BodyLayout::addBlock(const QString& line, const Tokens& tokens, int linesLeft)
{
    Block block;
    const qsizetype mark = itemMark(line);
    block.isItem = mark > 0;
    block.indent = block.isItem ? itemIndent : 0;
    block.y = m_height;
    const QString words = shown(line.mid(mark));
    block.links = linksIn(words);

    block.layout = std::make_unique<QTextLayout>(words, typeFont(m_type));
    block.layout->setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    block.layout->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const Link& link : block.links) {
        QTextCharFormat format;
        format.setForeground(tokens.accentText);
        formats.append({link.start, link.length, format});
    }
    block.layout->setFormats(formats);

    int lines = 0;
    block.layout->beginLayout();
    for (QTextLine row = block.layout->createLine(); row.isValid();
         row = block.layout->createLine()) {
        if (lines == linesLeft) {
            m_isCut = true;
            break;
        }
        row.setLineWidth(m_width - block.indent);
        row.setPosition({0, lines * lineHeight + (lineHeight - row.height()) / 2});
        m_naturalWidth = std::max(m_naturalWidth, row.naturalTextWidth() + block.indent);
        ++lines;
    }
    block.layout->endLayout();
    m_height += lines * lineHeight;
    m_blocks.push_back(std::move(block));
    return lines;
}

std::optional<qreal> BodyLayout::topOf(const QString& words) const
{
    for (const Block& block : m_blocks) {
        const qsizetype at = block.layout->text().indexOf(words, 0, Qt::CaseInsensitive);
        const QTextLine line =
            at < 0 ? QTextLine() : block.layout->lineForTextPosition(static_cast<int>(at));
        if (line.isValid())
            return block.y + line.lineNumber() * lineHeight;
    }
    return std::nullopt;
}

void BodyLayout::draw(Ink& ink, QPointF at, const QColor& colour, const QString& marked) const
{
    ink.painter().setPen(colour);
    for (const Block& block : m_blocks) {
        const QRectF place = ink.placed(
            QRectF(at.x() + block.indent, at.y() + block.y, m_width - block.indent, lineHeight));
        const qreal below = m_height - block.y;
        const QRectF clip(place.left(), place.top(), place.width(), below);
        block.layout->draw(&ink.painter(), place.topLeft(),
                           marksIn(block.layout->text(), marked, ink.tokens()), clip);
        if (block.isItem)
            ink.dot({at.x() + 5, at.y() + block.y + lineHeight / 2}, 2, colour);
    }
}

QUrl BodyLayout::linkAt(QPointF point) const
{
    for (const Block& block : m_blocks) {
        for (int i = 0; i < block.layout->lineCount(); ++i) {
            const QTextLine line = block.layout->lineAt(i);
            const qreal top = block.y + i * lineHeight;
            if (point.y() < top || point.y() >= top + lineHeight)
                continue;
            const QRectF reach = line.naturalTextRect();
            const qreal x = point.x() - block.indent;
            if (x < reach.left() || x > reach.right())
                return {};
            const int cursor = line.xToCursor(x, QTextLine::CursorOnCharacter);
            for (const Link& link : block.links) {
                if (cursor >= link.start && cursor < link.start + link.length)
                    return link.url;
            }
        }
    }
    return {};
}

} // namespace heddle::ui
