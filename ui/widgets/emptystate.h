#pragma once

#include "ui/theme/icons.h"

#include <QWidget>

namespace heddle::ui {

class Button;
class Label;

/// What stands where there is nothing: an icon, one line, at most one thing to do.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    EmptyState(Icon icon, const QString& line, QWidget* parent = nullptr);

    void setLine(Icon icon, const QString& line);
    /// Shows the button; empty hides it.
    void setAction(const QString& label);

Q_SIGNALS:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    Label* m_line;
    Button* m_action;
};

} // namespace heddle::ui
