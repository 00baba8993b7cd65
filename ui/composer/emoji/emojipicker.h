#pragma once

#include "ui/composer/emoji/emojilist.h"
#include "ui/widgets/surface.h"

class QLineEdit;
class QListWidget;

namespace heddle::ui {

/// Emoji to choose from, by name: what is typed narrows them, the arrows choose, Enter takes one and
/// Escape goes back to the words.
class EmojiPicker final : public Surface {
    Q_OBJECT
public:
    /// \param words get the keyboard back; \param anchor what the picker stands above
    EmojiPicker(QWidget& words, QWidget& anchor);

    void open();
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void picked(const QString& emoji);

private:
    void load();
    void show(const QList<Emoji>& emoji);
    void place();
    bool takesKey(int key);
    void step(int by);
    void pick();
    void close();

    QWidget& m_words;
    QWidget& m_anchor;
    QLineEdit* m_search;
    QListWidget* m_grid;
    QList<Emoji> m_all;
};

} // namespace heddle::ui
