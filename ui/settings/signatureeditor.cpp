#include "ui/settings/signatureeditor.h"

#include "core/service/desk.h"
#include "core/service/directory.h"

#include <QPlainTextEdit>

namespace heddle::ui {

SignatureEditor::SignatureEditor(const Services& services, QWidget* parent)
    : SavedFields(parent), m_services(services)
{
    m_text = addField({.name = QStringLiteral("settings.signature"),
                       .spoken = tr("My signature"),
                       .words = tr("It is put under your mails. {agent.name} and {centre.name} are "
                                   "filled in.")});
    addSaving(QStringLiteral("settings.saveSignature"), tr("Save the signature"));
}

void SignatureEditor::refresh()
{
    whenDone(m_services.directory.me(), this, [this](const Result<Agent>& me) {
        if (me)
            showStored({me->signature});
    });
}

Async<void> SignatureEditor::save()
{
    return m_services.desk.setSignature(m_text->toPlainText());
}

} // namespace heddle::ui
