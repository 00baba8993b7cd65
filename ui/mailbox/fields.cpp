#include "ui/mailbox/fields.h"

#include "ui/widgets/label.h"

#include <QAccessibleWidget>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeySequenceEdit>
#include <QLineEdit>

namespace heddle::ui {

namespace {

constexpr int kFieldHeight = 36;

constexpr QMargins kTextMargins(8, 0, 8, 0);

/// While keys are recorded they are nobody's shortcut.
class KeyCatcher final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return false;
        event->accept();
        return true;
    }
};

/// Qt has no words for a field that takes a key.
QAccessibleInterface* spokenKey(const QString&, QObject* object)
{
    auto* key = qobject_cast<QKeySequenceEdit*>(object);
    return key ? new QAccessibleWidget(key, QAccessible::HotkeyField) : nullptr;
}

void teachKeys()
{
    static const bool isTaught = (QAccessible::installFactory(spokenKey), true);
    Q_UNUSED(isTaught);
}

void place(QWidget* parent, QGridLayout* grid, FieldPlace place, QWidget* field,
           const QString& label)
{
    field->setAccessibleName(label);
    field->setFixedHeight(kFieldHeight);
    auto* caption =
        new Label(label, {Step::Meta, Weight::Medium}, Tone::Normal, Label::Fit::Wrap, parent);
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
    field->setTextMargins(kTextMargins);
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

QKeySequenceEdit* addKeys(QWidget* parent, QGridLayout* grid, FieldPlace at,
                          const QString& objectName, const QString& label)
{
    teachKeys();
    auto* keys = new QKeySequenceEdit(parent);
    keys->setObjectName(objectName);
    keys->installEventFilter(new KeyCatcher(keys));
    place(parent, grid, at, keys, label);
    // What is seen of it is a line of its own, as high as it likes.
    for (QLineEdit* line : keys->findChildren<QLineEdit*>()) {
        line->setFixedHeight(kFieldHeight);
        line->setTextMargins(kTextMargins);
    }
    return keys;
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
