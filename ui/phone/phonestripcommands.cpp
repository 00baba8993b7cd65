// The part of PhoneStrip that asks the telephone for something.
#include "core/base/async.h"
#include "ui/beside/pageprocess.h"
#include "ui/phone/callbutton.h"
#include "ui/phone/callwords.h"
#include "ui/phone/keypad.h"
#include "ui/phone/numberbox.h"
#include "ui/phone/phonestrip.h"
#include "ui/widgets/button.h"

#include <QKeyEvent>

namespace heddle::ui {

namespace {

constexpr int muteKey = Qt::Key_F11;
constexpr int heldMs = 500;

} // namespace

void PhoneStrip::answerOrHold()
{
    const QString& call = m_shown.call.id;
    switch (m_shown.call.stage) {
    case CallStage::RingingHere: tell(m_phone.answer(call)); break;
    case CallStage::Talking: tell(m_phone.hold(call)); break;
    case CallStage::OnHold: tell(m_phone.resume(call)); break;
    default: break;
    }
}

void PhoneStrip::toggleMute()
{
    if (!isConnected(m_shown.call))
        return;
    const QString& call = m_shown.call.id;
    tell(m_shown.call.isMuted ? m_phone.unmute(call) : m_phone.mute(call));
    m_muteKeyHeld.start();
}

bool PhoneStrip::eventFilter(QObject* watched, QEvent* event)
{
    const auto* key = static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::KeyRelease && key->key() == muteKey && !key->isAutoRepeat()
        && m_muteKeyHeld.isValid()) {
        if (m_muteKeyHeld.elapsed() > heldMs)
            toggleMute();
        m_muteKeyHeld.invalidate();
    }
    return QWidget::eventFilter(watched, event);
}

void PhoneStrip::hangUp()
{
    if (!m_shown.call.id.isEmpty() && m_shown.call.stage != CallStage::RingingHere)
        tell(m_phone.hangUp(m_shown.call.id));
}

void PhoneStrip::openKeypad()
{
    if (isConnected(m_shown.call))
        m_keypad->openAt(m_keys);
}

void PhoneStrip::toggleRecording()
{
    const QString& call = m_shown.call.id;
    if (!m_shown.call.isRecording)
        tell(m_phone.startRecording(call));
    else if (m_shown.call.isRecordingPaused)
        tell(m_phone.resumeRecording(call));
    else
        tell(m_phone.pauseRecording(call));
    // What it shows follows what the telephone says.
    m_record->setChecked(m_shown.call.isRecording && !m_shown.call.isRecordingPaused);
}

void PhoneStrip::followPage(PageWish wish)
{
    const bool isPausing = wish == PageWish::PauseRecording;
    for (const service::DeskCall& call : m_phone.calls()) {
        if (call.call.isRecording && call.call.isRecordingPaused != isPausing)
            tell(isPausing ? m_phone.pauseRecording(call.call.id)
                           : m_phone.resumeRecording(call.call.id));
    }
}

void PhoneStrip::askForTransfer()
{
    if (!isConnected(m_shown.call))
        return;
    if (const auto* second = other(); second && isConnected(second->call)) {
        tell(m_phone.transferTo(second->call.id, m_shown.call.id));
        return;
    }
    m_isAskingForTransfer = true;
    m_numbers->openAt(m_transfer,
                      {.title = tr("Hand this call on to"), .go = tr("Transfer"), .number = {}});
}

void PhoneStrip::handOn(const QString& number)
{
    tell(m_phone.transfer(m_shown.call.id, number));
}

void PhoneStrip::askForNumber(const QWidget* anchor, const QString& number)
{
    m_isAskingForTransfer = false;
    m_numbers->openAt(anchor, {.title = tr("Call a number"), .go = tr("Call"), .number = number});
}

void PhoneStrip::findIn(service::Directory& directory)
{
    m_numbers->findIn(directory);
}

void PhoneStrip::dial(const QString& number)
{
    Q_EMIT dialling();
    whenDone<InteractionId>(m_phone.dial(number), this, [this](const Result<InteractionId>& done) {
        if (done)
            Q_EMIT dialled(*done);
        else
            Q_EMIT failed(done.error());
    });
}

void PhoneStrip::tell(const Async<void>& done)
{
    whenDone<void>(done, this, [this](const Done& answer) {
        if (!answer)
            Q_EMIT failed(answer.error());
    });
}

} // namespace heddle::ui
