#pragma once

#include "core/service/rehearsal/storydesk.h"

#include <QPlainTextEdit>
#include <QStringListModel>

class QCompleter;

namespace heddle::ui {

/// The text of a scenario: line numbers, a wave under what is wrong with its cure in the tooltip,
/// and completion as one types or with Ctrl+Space. A new line begins as far in as the last one.
class StoryEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    /// The desk must outlive it.
    StoryEdit(const service::StoryDesk& desk, QWidget* parent = nullptr);

    void setFaults(const QList<service::StoryFault>& faults);
    /// From 1.
    int line() const;
    void goTo(int line, int column);

    int gutterWidth() const;
    void paintGutter(QPainter& painter, const QRect& area) const;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Asked { Typing, Wished };
    void complete(Asked how);
    void put(int choice);
    void markFaults();
    QString wordsAt(const QTextCursor& cursor) const;

    const service::StoryDesk& m_desk;
    QWidget* m_gutter;
    QCompleter* m_completer;
    QStringListModel m_shown;
    service::StoryCompletions m_offered;
    QList<service::StoryFault> m_faults;
};

} // namespace heddle::ui
