#pragma once

#include "core/model/phone/phoneline.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace heddle::ui {

class Button;
class Label;

/// The form for one telephone line. What most lines do without is shown on demand, and where a
/// line has it.
class LineForm final : public QWidget {
    Q_OBJECT
public:
    explicit LineForm(QWidget* parent = nullptr);

    void edit(const PhoneLine& line);
    /// The line as the form has it; what has no field is as it was.
    PhoneLine edited() const;
    /// Empty: unchanged.
    QString password() const;
    /// What is wrong with it.
    void complain(const QString& words);

Q_SIGNALS:
    void saveRequested();

private:
    void makeUsual(QGridLayout* grid);
    void makeRare(QGridLayout* grid);
    void showRare(bool isShown);

    PhoneLine m_line; ///< as it was
    QLineEdit* m_name = nullptr;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_domain = nullptr;
    QLineEdit* m_server = nullptr;
    QLineEdit* m_password = nullptr;
    QLineEdit* m_region = nullptr;
    QSpinBox* m_voicemail = nullptr;
    QLineEdit* m_greeting = nullptr;
    QComboBox* m_transport = nullptr;
    QComboBox* m_encryption = nullptr;
    QComboBox* m_recording = nullptr;
    QLineEdit* m_login = nullptr;
    QLineEdit* m_display = nullptr;
    QLineEdit* m_authority = nullptr;
    QComboBox* m_digits = nullptr;
    QLineEdit* m_stun = nullptr;
    QCheckBox* m_ice = nullptr;
    QCheckBox* m_registers = nullptr;
    QWidget* m_rare;
    Button* m_more;
    Label* m_verdict;
};

} // namespace heddle::ui
