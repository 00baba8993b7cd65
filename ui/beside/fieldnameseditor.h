#pragma once

#include "core/service/beside/beside.h"
#include "ui/widgets/text/savedfields.h"

namespace heddle::ui {

/// Which facts this centre writes down of each customer, a name a line.
class FieldNamesEditor final : public SavedFields {
    Q_OBJECT
public:
    /// `beside` must outlive it.
    explicit FieldNamesEditor(service::Beside& beside, QWidget* parent = nullptr);

    void refresh();

protected:
    Async<void> save() override;

private:
    service::Beside& m_beside;
    QPlainTextEdit* m_names;
};

} // namespace heddle::ui
