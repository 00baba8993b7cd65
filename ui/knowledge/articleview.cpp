#include "ui/knowledge/articleview.h"

#include "ui/theme/type.h"

#include <QEvent>
#include <QImage>

namespace heddle::ui {

ArticleView::ArticleView(QWidget* parent) : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("knowledge.text"));
    setAccessibleName(tr("Article"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setFont(typeFont({Step::Reading, Weight::Regular}));
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
}

void ArticleView::showMarkdown(const QString& markdown)
{
    m_markdown = markdown;
    document()->setMarkdown(markdown);
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
