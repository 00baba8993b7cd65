#pragma once

#include "core/base/result.h"
#include "ui/services.h"

#include <QWidget>

class QPlainTextEdit;

namespace heddle::ui {

class Button;
class Label;

/// What stands under this person's mails.
class SignatureEditor final : public QWidget {
    Q_OBJECT
public:
    explicit SignatureEditor(const Services& services, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const heddle::Error& error);

private:
    void save();

    Services m_services;
    QPlainTextEdit* m_text;
    Button* m_save;
    Label* m_saved;
};

} // namespace heddle::ui
