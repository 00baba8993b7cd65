#include "ui/phone/numberbox.h"

#include "ui/phone/keypad.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int fieldWidth = 220;

} // namespace

NumberBox::NumberBox(QWidget* parent) : QWidget(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("phone.numberBox"));
    auto* sheet = new Surface(Surface::Kind::Popover, this);
    fill(this, sheet);
    m_title =
        new Label({}, Type{Step::Body, Weight::Strong}, Tone::Strong, Label::Fit::Whole, sheet);
    m_number = new QLineEdit(sheet);
    m_number->setObjectName(QStringLiteral("phone.number"));
    m_number->setAccessibleName(tr("Number"));
    m_number->setPlaceholderText(tr("Number or extension"));
    m_number->setMinimumWidth(fieldWidth);
    m_go = new Button(Button::Kind::Primary, tr("Call"), sheet);
    m_go->setObjectName(QStringLiteral("phone.go"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_number, 1);
    row->addWidget(m_go);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addLayout(row);
    connect(m_go, &QAbstractButton::clicked, this, &NumberBox::choose);
    connect(m_number, &QLineEdit::returnPressed, this, &NumberBox::choose);
    connect(m_number, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_go->setEnabled(!text.trimmed().isEmpty()); });
}

void NumberBox::openAt(const QWidget* anchor, const Question& question)
{
    setAccessibleName(question.title);
    m_title->setWords(question.title);
    m_go->setText(question.go);
    m_number->setText(question.number);
    m_go->setEnabled(!question.number.isEmpty());
    adjustSize();
    move(besideOf(anchor, size()));
    show();
    m_number->setFocus();
    m_number->selectAll();
}

void NumberBox::choose()
{
    const QString number = m_number->text().trimmed();
    if (number.isEmpty())
        return;
    close();
    Q_EMIT chosen(number);
}

} // namespace heddle::ui
