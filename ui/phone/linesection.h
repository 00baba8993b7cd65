#pragma once

#include "core/base/async.h"
#include "core/model/phone/phoneline.h"
#include "core/service/phone/phonedesk.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace heddle::ui {

class ConnectionRow;
class Label;
class LineForm;

/// The centre's telephone lines in Settings: those there are, and a form for one.
class LineSection final : public QWidget {
    Q_OBJECT
public:
    explicit LineSection(service::PhoneDesk& phone, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const heddle::Error& error);

private:
    void showLines(const QList<PhoneLine>& lines);
    void showStates();
    QWidget* makeRow(const PhoneLine& line);
    void follow(const Async<void>& done);
    void save();
    void saveAttendance(bool isVisible);

    service::PhoneDesk& m_phone;
    QList<PhoneLine> m_lines;
    QHash<QString, ConnectionRow*> m_rows; ///< by name
    QVBoxLayout* m_list;
    Label* m_none;
    LineForm* m_form;
    QCheckBox* m_attendance;
};

} // namespace heddle::ui
