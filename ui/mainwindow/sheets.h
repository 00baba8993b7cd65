#pragma once

#include "ui/mainwindow/overlay.h"

class QAction;

namespace heddle::ui {

/// All keys, on `?`.
class ShortcutSheet final : public Overlay {
    Q_OBJECT
public:
    ShortcutSheet(const QList<QAction*>& actions, QWidget* window);
};

/// "Why here?": a decision told in sentences.
class DecisionSheet final : public Overlay {
    Q_OBJECT
public:
    explicit DecisionSheet(QWidget* window);

    void open(const QStringList& sentences);
    QStringList sentences() const { return m_sentences; }

private:
    QStringList m_sentences;
    QWidget* m_lines;
};

} // namespace heddle::ui
