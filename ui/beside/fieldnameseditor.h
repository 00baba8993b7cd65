#pragma once

#include "core/base/result.h"
#include "core/service/beside/beside.h"

#include <QWidget>

class QPlainTextEdit;

namespace heddle::ui {

class Button;
class Label;

/// Which facts this centre writes down of each customer, a name a line.
class FieldNamesEditor final : public QWidget {
    Q_OBJECT
public:
    /// `beside` must outlive it.
    explicit FieldNamesEditor(service::Beside& beside, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const heddle::Error& error);

private:
    void save();

    service::Beside& m_beside;
    QPlainTextEdit* m_names;
    Button* m_save;
    Label* m_saved;
};

} // namespace heddle::ui
