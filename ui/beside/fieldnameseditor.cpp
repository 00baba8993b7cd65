#include "ui/beside/fieldnameseditor.h"

#include <QPlainTextEdit>

namespace heddle::ui {

FieldNamesEditor::FieldNamesEditor(service::Beside& beside, QWidget* parent)
    : SavedFields(parent), m_beside(beside)
{
    m_names =
        addField({.name = QStringLiteral("settings.fieldNames"),
                  .spoken = tr("Names of the fields, one a line"),
                  .words = tr("What your centre writes down of each customer, one name a line: "
                              "\"Customer number\", \"Contract until\". What was written "
                              "stays when a name goes and comes back.")});
    addSaving(QStringLiteral("settings.saveFieldNames"), tr("Save the fields"));
}

void FieldNamesEditor::refresh()
{
    whenDone(m_beside.fieldNames(), this, [this](const Result<QStringList>& names) {
        if (names)
            showStored({names->join(QLatin1Char('\n'))});
    });
}

Async<void> FieldNamesEditor::save()
{
    return m_beside.setFieldNames(
        m_names->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts));
}

} // namespace heddle::ui
