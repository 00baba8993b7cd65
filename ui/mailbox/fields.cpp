#include "ui/mailbox/fields.h"

#include "ui/widgets/label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace heddle::ui {

namespace {

constexpr int kFieldHeight = 36;

void place(QWidget* parent, QGridLayout* grid, FieldPlace place, QWidget* field,
           const QString& label)
{
    field->setAccessibleName(label);
    field->setFixedHeight(kFieldHeight);
    auto* caption =
        new Label(label, {Step::Meta, Weight::Medium}, Tone::Normal, Label::Fit::Whole, parent);
    caption->setBuddy(field);
    grid->addWidget(caption, place.row, place.column, 1, place.columns);
    grid->addWidget(field, place.row + 1, place.column, 1, place.columns);
}

} // namespace

QLineEdit* addField(QWidget* parent, QGridLayout* grid, FieldPlace at, const QString& objectName,
                    const QString& label)
{
    auto* field = new QLineEdit(parent);
    field->setObjectName(objectName);
    field->setTextMargins(8, 0, 8, 0);
    place(parent, grid, at, field, label);
    return field;
}

QComboBox* addChoice(QWidget* parent, QGridLayout* grid, FieldPlace at, const QString& objectName,
                     const QString& label)
{
    auto* choice = new QComboBox(parent);
    choice->setObjectName(objectName);
    place(parent, grid, at, choice, label);
    return choice;
}

QGridLayout* fieldGrid(QWidget* parent)
{
    auto* grid = new QGridLayout(parent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    return grid;
}

} // namespace heddle::ui
