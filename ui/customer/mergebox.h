#pragma once

#include "core/service/views.h"

#include <QWidget>

class QVBoxLayout;

namespace heddle::ui {

/// Who may be the same person, with the evidence, and what was merged before: each can be done, or
/// taken back, after a word of what follows.
class MergeBox final : public QWidget {
    Q_OBJECT
public:
    explicit MergeBox(QWidget* parent = nullptr);

    void show(const service::CustomerView& view, Timestamp now);
    /// Asks about the last merge, with the keyboard on the answer.
    void askToUnmerge();

Q_SIGNALS:
    /// `from` is to become part of the customer shown.
    void mergeRequested(heddle::CustomerId from, const QString& reason);
    void unmergeRequested(qint64 merge);
    /// Somebody else is to be found for it.
    void findRequested();

private:
    void addLikeness(const service::CustomerView::Likeness& likeness, const QString& into);
    void addMerge(const service::CustomerView::Merge& merge, Timestamp now);
    /// A card with words, a button, and a second question before it acts.
    void addCard(const QString& title, const QString& words, const QString& verb,
                 const QString& question, const QString& objectName, std::function<void()> act);

    QVBoxLayout* m_column;
    QString m_into;
    QList<service::CustomerView::Likeness> m_likenesses;
    QList<service::CustomerView::Merge> m_merges;
    bool m_shown = false;
};

} // namespace heddle::ui
