#pragma once

#include <QString>

class QComboBox;
class QGridLayout;
class QKeySequenceEdit;
class QLineEdit;
class QWidget;

namespace heddle::ui {

/// Where a field's label stands in its grid; the field itself is in the row below.
struct FieldPlace {
    int row = 0;
    int column = 0;
    int columns = 1;
};

/// A line to fill in with its label above, 36 high, named for tests and for those who listen.
QLineEdit* addField(QWidget* parent, QGridLayout* grid, FieldPlace place, const QString& objectName,
                    const QString& label);

/// A choice with its label above.
QComboBox* addChoice(QWidget* parent, QGridLayout* grid, FieldPlace place,
                     const QString& objectName, const QString& label);

/// A field that takes the next keys pressed in it.
QKeySequenceEdit* addKeys(QWidget* parent, QGridLayout* grid, FieldPlace place,
                          const QString& objectName, const QString& label);

/// An empty grid for fields, with the house's gaps.
QGridLayout* fieldGrid(QWidget* parent);

} // namespace heddle::ui
