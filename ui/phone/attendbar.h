#pragma once

#include "core/service/phone/phonedesk.h"
#include "core/service/views.h"

#include <QWidget>

namespace heddle::ui {

class Button;
class Label;

/// Over a call that goes on at another agent's desk, for those who look after it: listen, whisper to
/// the agent, join, leave.
class AttendBar final : public QWidget {
    Q_OBJECT
public:
    explicit AttendBar(service::PhoneDesk& phone, QWidget* parent = nullptr);

    /// Shows the open interaction; also when it changed.
    void open(const service::InteractionView& view, const Agent& me);
    /// Of a call that is known to go on at another desk, to one who may attend it.
    void openCall(InteractionId call);
    void leave();

Q_SIGNALS:
    void failed(const heddle::Error& error);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void attend(Attending how);
    void follow(const service::DeskCall& call);
    void showState();

    service::PhoneDesk& m_phone;
    InteractionId m_open;
    QString m_visit; ///< my call to the agent's desk, while there is one
    Attending m_how = Attending::Leave;
    Label* m_words;
    Button* m_listen;
    Button* m_whisper;
    Button* m_join;
    Button* m_leave;
};

} // namespace heddle::ui
