#pragma once

#include "ui/widgets/surface.h"

#include <QList>

class QListWidget;

namespace heddle::ui {

class ComposerEdit;

/// What a mark in the words stands for.
struct WordMark {
    QChar sign;   ///< "/" or "@"
    QString name; ///< of the objects
    QString what; ///< "Canned replies", for those who listen
};

/// What can follow a mark, shown as it is typed: canned replies after "/", colleagues after "@". The
/// words keep the keyboard: arrows choose, Enter or Tab takes, Escape closes until the next mark.
class WordPopup final : public Surface {
    Q_OBJECT
public:
    struct Row {
        QString word;    ///< what stands for it after the mark
        QString meaning; ///< what it stands for; may be empty
    };

    /// \param edit where the mark is typed; \param anchor what the popup stands above
    WordPopup(ComposerEdit& edit, QWidget& anchor, const WordMark& mark);

    void setRows(const QList<Row>& rows);
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// The place of the row in what was set.
    void chosen(int row);

private:
    void follow();
    void fill(const QString& word);
    void place();
    void step(int by);
    void choose(int shown);
    bool takesKey(int key);

    ComposerEdit& m_edit;
    QWidget& m_anchor;
    QChar m_sign;
    QListWidget* m_list;
    QList<Row> m_rows;
    bool m_dismissed = false;
};

} // namespace heddle::ui
