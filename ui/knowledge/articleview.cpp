#include "ui/knowledge/articleview.h"

#include "ui/theme/type.h"

#include <QEvent>
#include <QImage>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>

namespace heddle::ui {

namespace {

constexpr int kIndent = 24;
constexpr int kLineHeight = 140; // per cent

Type headingType(int level)
{
    return {level == 1 ? Step::Page : level == 2 ? Step::Title : Step::Reading, Weight::Strong};
}

QTextBlockFormat spaced(const QTextBlock& block)
{
    QTextBlockFormat format = block.blockFormat();
    const bool isHeading = format.headingLevel() > 0;
    const bool staysClose = block.textList() && block.next().textList();
    format.setTopMargin(isHeading && block.position() > 0 ? 14 : 0);
    format.setBottomMargin(isHeading ? 6 : staysClose ? 4 : 12);
    format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    return format;
}

} // namespace

ArticleView::ArticleView(QWidget* parent) : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("knowledge.text"));
    setAccessibleName(tr("Article"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setFont(typeFont({Step::Reading, Weight::Regular}));
    document()->setDocumentMargin(0);
    document()->setIndentWidth(kIndent);
    viewport()->setAutoFillBackground(false);
}

void ArticleView::showMarkdown(const QString& markdown)
{
    m_markdown = markdown;
    document()->setMarkdown(markdown);
    lendRhythm();
}

/// The house's type and space instead of the browser's of old.
void ArticleView::lendRhythm()
{
    QTextCursor cursor(document());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        cursor.setBlockFormat(spaced(block));
        const int level = block.blockFormat().headingLevel();
        if (level == 0)
            continue;
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat format = block.charFormat();
        format.clearProperty(QTextFormat::FontSizeAdjustment); // it would win over any size
        format.setFont(typeFont(headingType(level)));
        cursor.setCharFormat(format);
    }
}

// A picture that is not there would make the document look for a file of that name itself.
QVariant ArticleView::loadResource(int type, const QUrl&)
{
    if (type != QTextDocument::ImageResource)
        return QByteArray();
    QImage none(1, 1, QImage::Format_ARGB32);
    none.fill(Qt::transparent);
    return none;
}

void ArticleView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    // Links keep the colour that they were laid out with.
    if (event->type() == QEvent::PaletteChange && !m_markdown.isEmpty())
        showMarkdown(m_markdown);
}

} // namespace heddle::ui
