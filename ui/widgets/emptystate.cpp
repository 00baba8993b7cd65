#include "ui/widgets/emptystate.h"

#include "ui/theme/ink.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace heddle::ui {

EmptyState::EmptyState(Icon icon, const QString& line, QWidget* parent)
    : QWidget(parent), m_icon(icon)
{
    m_line = new Label(line, {Step::Body, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, this);
    m_line->setCentred();
    m_action = new Button(Button::Kind::Secondary, QString(), this);
    m_action->setObjectName(QStringLiteral("emptyState.action"));
    m_action->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch(2);
    column->addSpacing(48);
    column->addWidget(m_line);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QAbstractButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::setLine(Icon icon, const QString& line)
{
    m_icon = icon;
    m_line->setWords(line);
    update();
}

void EmptyState::setAction(const QString& label)
{
    m_action->setText(label);
    m_action->setAccessibleName(label);
    m_action->setVisible(!label.isEmpty());
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const QPointF centre(width() / 2.0, m_line->y() - 32);
    ink.box({centre.x() - 22, centre.y() - 22, 44, 44}, 12, t.bubble);
    ink.icon(m_icon, centre, 22, t.text3, 1.6);
}

} // namespace heddle::ui
