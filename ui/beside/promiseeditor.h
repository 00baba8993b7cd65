#pragma once

#include "core/service/beside/beside.h"
#include "ui/widgets/text/savedfields.h"

namespace heddle::ui {

/// What the firm promises, and what nobody may promise in its name: the card that stands by
/// whoever answers.
class PromiseEditor final : public SavedFields {
    Q_OBJECT
public:
    /// `beside` must outlive it.
    explicit PromiseEditor(service::Beside& beside, QWidget* parent = nullptr);

    void refresh();

protected:
    Async<void> save() override;

private:
    service::Beside& m_beside;
    QPlainTextEdit* m_words;
    QPlainTextEdit* m_never;
};

} // namespace heddle::ui
