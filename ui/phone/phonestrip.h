#pragma once

#include "core/base/clock.h"
#include "core/service/phone/phonedesk.h"

#include <QElapsedTimer>
#include <QWidget>

class QBoxLayout;
class QTimer;

namespace heddle::service {
class Directory;
}

namespace heddle::ui {

class Button;
class CallButton;
class Keypad;
class Label;
class NumberBox;
enum class PageWish;

/// The telephone during a call, always in reach: who, how long, and what can be done. With several
/// calls it shows the one that is talked on, or rings; the others are named beside it.
class PhoneStrip final : public QWidget {
    Q_OBJECT
public:
    PhoneStrip(service::PhoneDesk& phone, const Clock& clock, QWidget* parent = nullptr);

    /// The call it shows; empty while there is none.
    QString shown() const { return m_shown.call.id; }

    void answerOrHold();
    /// Held for longer than half a second, its key mutes only while it is held.
    void toggleMute();
    void hangUp();
    void openKeypad();
    void askForTransfer();
    /// While a page of the firm's takes card numbers, calls at this desk are not recorded.
    void followPage(heddle::ui::PageWish wish);
    /// Whose names the box for numbers finds; it outlives the strip.
    void findIn(service::Directory& directory);
    /// Asks whom to call.
    void askForNumber(const QWidget* anchor, const QString& number = {});
    void dial(const QString& number);

Q_SIGNALS:
    void failed(const heddle::Error& error);
    void dialling();
    /// A call out became a contact.
    void dialled(heddle::InteractionId id);
    /// A call that was answered here is a contact.
    void opened(heddle::InteractionId id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makeRow();
    void wire();
    /// In one line where there is room; else the buttons go on below the words.
    void fit();
    void refresh();
    void follow(const service::DeskCall& call);
    void showGuests(const QList<service::DeskCall>& calls);
    void showCall(const service::DeskCall& call);
    void showOthers(const QList<service::DeskCall>& others);
    void tick();
    void toggleRecording();
    void handOn(const QString& number);
    void tell(const Async<void>& done);
    const service::DeskCall* other() const;

    service::PhoneDesk& m_phone;
    const Clock& m_clock;
    service::DeskCall m_shown;
    QList<service::DeskCall> m_others;
    bool m_isAskingForTransfer = false;
    QElapsedTimer m_muteKeyHeld; ///< not valid: it is not
    QBoxLayout* m_parts;
    QWidget* m_words;
    QWidget* m_buttons;
    Label* m_stage;
    Label* m_time;
    Label* m_who;
    Label* m_sound;
    Label* m_guests;
    Label* m_otherWords;
    Button* m_swap;
    Button* m_join;
    Button* m_answer;
    Button* m_decline;
    CallButton* m_mute;
    CallButton* m_hold;
    CallButton* m_keys;
    CallButton* m_record;
    Button* m_transfer;
    Button* m_end;
    Keypad* m_keypad;
    NumberBox* m_numbers;
    QTimer* m_ticks;
};

} // namespace heddle::ui
