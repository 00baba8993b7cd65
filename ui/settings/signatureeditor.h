#pragma once

#include "ui/services.h"
#include "ui/widgets/text/savedfields.h"

namespace heddle::ui {

/// What stands under this person's mails.
class SignatureEditor final : public SavedFields {
    Q_OBJECT
public:
    explicit SignatureEditor(const Services& services, QWidget* parent = nullptr);

    void refresh();

protected:
    Async<void> save() override;

private:
    Services m_services;
    QPlainTextEdit* m_text;
};

} // namespace heddle::ui
