#include "ui/composer/spelling/spellmarker.h"

#include "core/base/async.h"
#include "ui/theme/tokens.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextCharFormat>
#include <QtConcurrent>

namespace heddle::ui {

QList<std::pair<int, int>> spellableWords(const QString& line)
{
    if (line.startsWith(QLatin1Char('>')))
        return {};
    // What stands between blanks is an address or a code when it holds more than a word's marks.
    static const QRegularExpression piece(QStringLiteral("\\S+"));
    static const QRegularExpression odd(QStringLiteral("[@/\\\\_#{}0-9]|\\w\\.\\w"));
    static const QRegularExpression word(QStringLiteral("\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)*"));
    QList<std::pair<int, int>> words;
    for (auto pieces = piece.globalMatch(line); pieces.hasNext();) {
        const auto found = pieces.next();
        if (odd.match(found.capturedView()).hasMatch())
            continue;
        const QString text = found.captured();
        for (auto inside = word.globalMatch(text); inside.hasNext();) {
            const auto each = inside.next();
            if (each.capturedLength() > 1)
                words.append({int(found.capturedStart() + each.capturedStart()),
                              int(each.capturedLength())});
        }
    }
    return words;
}

SpellMarker::SpellMarker(QPlainTextEdit& edit) : QSyntaxHighlighter(edit.document()), m_edit(edit)
{}

void SpellMarker::setLanguage(const QString& language)
{
    if (std::exchange(m_language, language) == language)
        return;
    const auto looked = QtConcurrent::run(
        [language]() -> Result<std::shared_ptr<Speller>> { return spellerFor(language); });
    whenDone<std::shared_ptr<Speller>>(
        looked, this, [this, language](const Result<std::shared_ptr<Speller>>& speller) {
            if (speller && language == m_language)
                setSpeller(*speller);
        });
}

void SpellMarker::setSpeller(std::shared_ptr<Speller> speller)
{
    m_speller = std::move(speller);
    const QSignalBlocker quiet(m_edit); // marks are no words
    rehighlight();
}

void SpellMarker::highlightBlock(const QString& text)
{
    showStrong(text);
    if (!m_speller)
        return;
    for (const auto& [at, length] : spellableWords(text)) {
        if (m_speller->isRight(text.mid(at, length)))
            continue;
        QTextCharFormat wrong = format(at);
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(tokens(&m_edit).bad);
        setFormat(at, length, wrong);
    }
}

void SpellMarker::showStrong(const QString& line)
{
    static const QRegularExpression marked(QStringLiteral("\\*\\*(?=\\S)[^*]+(?<=\\S)\\*\\*"));
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    for (auto found = marked.globalMatch(line); found.hasNext();) {
        const auto each = found.next();
        setFormat(int(each.capturedStart()), int(each.capturedLength()), strong);
    }
}

void SpellMarker::addSuggestions(QMenu& menu)
{
    QTextCursor cursor = m_edit.textCursor();
    if (!m_speller || cursor.hasSelection())
        return;
    const QString line = cursor.block().text();
    const int place = cursor.positionInBlock();
    for (const auto& [at, length] : spellableWords(line)) {
        const QString word = line.mid(at, length);
        if (place < at || place > at + length || m_speller->isRight(word))
            continue;
        QAction* first = menu.actions().value(0);
        cursor.setPosition(cursor.block().position() + at);
        cursor.setPosition(cursor.position() + length, QTextCursor::KeepAnchor);
        for (const QString& better : m_speller->suggestions(word)) {
            auto* action = new QAction(better, &menu);
            connect(action, &QAction::triggered, this,
                    [cursor, better]() mutable { cursor.insertText(better); });
            menu.insertAction(first, action);
        }
        menu.insertSeparator(first);
        return;
    }
}

} // namespace heddle::ui
