#pragma once

#include <QDialog>

class QLineEdit;

namespace heddle::ui {

class Button;

/// Asks for the address or number at which a chat goes on, when it is one nobody has seen yet.
class ElsewhereDialog final : public QDialog {
    Q_OBJECT
public:
    enum class Way { Mail, Phone };

    ElsewhereDialog(Way way, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& address);

private:
    QLineEdit* m_address;
    Button* m_goOn;
};

} // namespace heddle::ui
