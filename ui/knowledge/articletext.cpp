#include "ui/knowledge/articletext.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

namespace heddle::ui {

namespace {

QString wordsOf(const QTextBlock& block)
{
    QString words;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment piece = it.fragment();
        const QString address = piece.charFormat().anchorHref();
        words += piece.text();
        if (!address.isEmpty() && address != piece.text())
            words += QStringLiteral(" (%1)").arg(address);
    }
    words.replace(QChar::LineSeparator, QLatin1Char('\n'));
    words.remove(QChar::ObjectReplacementCharacter);
    return words;
}

// What Markdown's "1." and "-" became is painted, not part of the text.
QString signOf(const QTextBlock& block)
{
    const QTextList* list = block.textList();
    if (!list)
        return {};
    const bool isNumbered = list->format().style() == QTextListFormat::ListDecimal;
    return isNumbered ? QStringLiteral("%1. ").arg(list->itemNumber(block) + 1)
                      : QStringLiteral("• ");
}

} // namespace

QString plainArticle(const QString& markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown);
    QString text;
    bool wasList = false;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const bool isList = block.textList() != nullptr;
        if (!text.isEmpty())
            text += isList && wasList ? QStringLiteral("\n") : QStringLiteral("\n\n");
        text += signOf(block) + wordsOf(block);
        wasList = isList;
    }
    return text.trimmed();
}

CannedReply articleReply(const service::Article& article)
{
    CannedReply reply{.title = article.title, .text = plainArticle(article.text)};
    for (const QChar letter : article.title.toLower()) {
        if (letter.isLetterOrNumber())
            reply.shortcut += letter;
        else if (!reply.shortcut.isEmpty() && !reply.shortcut.endsWith(QLatin1Char('-')))
            reply.shortcut += QLatin1Char('-');
    }
    return reply;
}

} // namespace heddle::ui
