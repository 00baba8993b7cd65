#pragma once

#include "ui/composer/spelling/speller.h"

#include <QSyntaxHighlighter>

class QMenu;
class QPlainTextEdit;

namespace heddle::ui {

/// Underlines the words a speller does not know, and offers better ones. Quoted lines, addresses,
/// numbers and codes are left alone.
class SpellMarker final : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit SpellMarker(QPlainTextEdit& edit);

    /// The language written in; its dictionary is looked for in a pool thread.
    void setLanguage(const QString& language);
    /// For tests, and for what was looked for.
    void setSpeller(std::shared_ptr<Speller> speller);
    /// Puts suggestions for the word at the cursor before everything else in `menu`.
    void addSuggestions(QMenu& menu);

protected:
    void highlightBlock(const QString& text) override;

private:
    /// Words between their marks look as they will.
    void showStrong(const QString& line);

    QPlainTextEdit& m_edit;
    QString m_language;
    std::shared_ptr<Speller> m_speller;
};

/// The words of a line that can be spelled: where each begins and how long it is.
QList<std::pair<int, int>> spellableWords(const QString& line);

} // namespace heddle::ui
