#pragma once

#include "ui/widgets/text/paragraphedit.h"

#include <optional>

namespace heddle::ui {

class SpellMarker;

/// Where the words are typed: grows with them up to a third of the window, and passes on what
/// cannot be text.
class ComposerEdit final : public ParagraphEdit {
    Q_OBJECT
public:
    explicit ComposerEdit(QWidget* parent = nullptr);

    /// What stands between a sign ("/", "@") that begins a word and the cursor.
    std::optional<QString> wordAfter(QChar sign) const;
    /// Puts `text` in the place of the sign and its word.
    void replaceWordAfter(QChar sign, const QString& text);
    /// Types a sign where it begins a word.
    void typeSign(QChar sign);
    /// Puts other words in the place of all; undo brings them back.
    void replaceAll(const QString& text);
    SpellMarker& spelling() { return *m_spelling; }
    /// What Enter alone does; with Shift it begins a new line, with Ctrl the box sends.
    enum class EnterKey { NewLine, Sends };
    void setEnterKey(EnterKey does) { m_enterKey = does; }
    /// Whether words can be made strong and lines points of a list.
    enum class Formats { None, Marks };
    void setFormats(Formats formats) { m_formats = formats; }
    /// Puts the selected words, or the one at the cursor, between the marks of strong words, or takes
    /// the marks away.
    void toggleStrong();
    /// Makes the selected lines points of a list, or plain lines again.
    void togglePoints();
    /// As tall as the words need, a third of the window at most.
    void refit();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, height()}; }
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void filesGiven(const QStringList& paths);
    /// A pasted or dropped picture.
    void pictureGiven(const QImage& picture);
    /// The word at the cursor is another, or the cursor is elsewhere.
    void wordChanged();
    void versionsRequested();
    void left();

protected:
    bool event(QEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    SpellMarker* m_spelling;
    EnterKey m_enterKey = EnterKey::NewLine;
    Formats m_formats = Formats::None;
};

} // namespace heddle::ui
