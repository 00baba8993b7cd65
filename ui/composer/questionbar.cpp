#include "ui/composer/questionbar.h"

#include "ui/theme/ink.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace heddle::ui {

QuestionBar::QuestionBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("composer.question"));
    m_words = new Label({}, {Step::Body, Weight::Medium}, Tone::Strong, Label::Fit::Wrap, this);
    m_words->setObjectName(QStringLiteral("composer.question.words"));
    m_carefulButton = new Button(Button::Kind::Secondary, QString(), this);
    m_carefulButton->setObjectName(QStringLiteral("composer.question.careful"));
    m_onwardsButton = new Button(Button::Kind::Ghost, QString(), this);
    m_onwardsButton->setObjectName(QStringLiteral("composer.question.onwards"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(8);
    row->addSpacing(28); // the sign; unlike a margin it changes sides with the words
    row->addWidget(m_words, 1);
    row->addWidget(m_carefulButton);
    row->addWidget(m_onwardsButton);
    connect(m_carefulButton, &QAbstractButton::clicked, this, [this] { take(m_careful); });
    connect(m_onwardsButton, &QAbstractButton::clicked, this, [this] { take(m_onwards); });
    hide();
}

void QuestionBar::ask(const QString& question, Choice careful, Choice onwards)
{
    m_careful = std::move(careful);
    m_onwards = std::move(onwards);
    m_words->setWords(question);
    m_carefulButton->setText(m_careful.label);
    m_carefulButton->setAccessibleName(m_careful.label);
    m_onwardsButton->setText(m_onwards.label);
    m_onwardsButton->setAccessibleName(m_onwards.label);
    setAccessibleName(question);
    show();
    m_carefulButton->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void QuestionBar::dismiss()
{
    m_careful = {};
    m_onwards = {};
    hide();
}

QString QuestionBar::question() const
{
    return m_words->words();
}

void QuestionBar::take(Choice choice)
{
    dismiss();
    choice.act();
}

void QuestionBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    ink.box(rect(), 12, ink.tokens().warnSoft);
    ink.icon(Icon::Question, {24, height() / 2.0}, 18, ink.tokens().warn, 1.8);
}

void QuestionBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        dismiss();
        Q_EMIT dismissed();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_onwardsButton->hasFocus())
            m_onwardsButton->click();
        else
            m_carefulButton->click();
        return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace heddle::ui
