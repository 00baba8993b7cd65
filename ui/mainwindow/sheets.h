#pragma once

#include "ui/inbox/decisiontext.h"
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

    void open(const QList<DecisionPart>& parts);
    const QList<DecisionPart>& parts() const { return m_parts; }

private:
    QList<DecisionPart> m_parts;
    QWidget* m_lines;
};

} // namespace heddle::ui
