#pragma once

#include "core/model/phone/phoneline.h"
#include "core/service/phone/phonedesk.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace heddle::ui {

class Button;
class Label;

/// The centre's telephone lines in Settings: those there are, and a form for one.
class LineSection final : public QWidget {
    Q_OBJECT
public:
    explicit LineSection(service::PhoneDesk& phone, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const heddle::Error& error);

private:
    void makeForm();
    void showLines(const QList<PhoneLine>& lines);
    void edit(const PhoneLine& line);
    PhoneLine edited() const;
    void save();
    void saveAttendance(bool isVisible);

    service::PhoneDesk& m_phone;
    PhoneLine m_line; ///< in the form, as it was
    QVBoxLayout* m_list;
    QWidget* m_form;
    QLineEdit* m_name;
    QLineEdit* m_user;
    QLineEdit* m_domain;
    QLineEdit* m_server;
    QLineEdit* m_password;
    QLineEdit* m_region;
    QSpinBox* m_voicemail;
    QLineEdit* m_greeting;
    QComboBox* m_transport;
    QComboBox* m_encryption;
    QComboBox* m_recording;
    Label* m_verdict;
    Button* m_save;
    Button* m_add;
    QCheckBox* m_attendance;
};

} // namespace heddle::ui
