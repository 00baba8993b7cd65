// What the window does with calls.
#include "ui/mainwindow/mainwindow.h"

#include "ui/conversation/conversation.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/mainwindow/actions.h"
#include "ui/phone/phonestrip.h"
#include "ui/rail/rail.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QDesktopServices>
#include <QUrl>

#include <memory>

namespace heddle::ui {

namespace {

void complainOfCall(const Error& error, MessageBar& messages)
{
    QString sentence;
    switch (error.code) {
    case ErrorCode::Offline:
        sentence = MainWindow::tr("No telephone line works now. Look at the lines in Settings.");
        break;
    case ErrorCode::BadInput:
        sentence = MainWindow::tr("That is no number that can be called.");
        break;
    case ErrorCode::Refused:
        sentence = error.detail == QLatin1String("transfer")
                       ? MainWindow::tr("They could not take the call; it is still yours.")
                       : MainWindow::tr(
                           "This is not allowed: the customer wants no calls, or your role has no "
                           "right to it.");
        break;
    default: sentence = MainWindow::tr("The telephone could not do that now."); break;
    }
    messages.show(MessageBar::Kind::Problem, sentence);
}

} // namespace

void MainWindow::wirePhone()
{
    const QList<ActionId> calling{ActionId::CallNumber, ActionId::AnswerOrHold, ActionId::MuteCall,
                                  ActionId::Keypad,     ActionId::TransferCall, ActionId::EndCall};
    for (const ActionId id : calling)
        (*m_actions)[id].setEnabled(m_strip != nullptr);
    if (!m_strip)
        return;
    const auto on = [this](ActionId id, auto act) {
        connect(&(*m_actions)[id], &QAction::triggered, m_strip, act);
    };
    on(ActionId::CallNumber, [this] { m_strip->askForNumber(m_rail); });
    on(ActionId::AnswerOrHold, &PhoneStrip::answerOrHold);
    on(ActionId::MuteCall, &PhoneStrip::toggleMute);
    (*m_actions)[ActionId::MuteCall].setAutoRepeat(false); // held down, it mutes while it is held
    on(ActionId::Keypad, &PhoneStrip::openKeypad);
    on(ActionId::TransferCall, &PhoneStrip::askForTransfer);
    on(ActionId::EndCall, &PhoneStrip::hangUp);
    m_strip->findIn(m_services.directory);
    QDesktopServices::setUrlHandler(QStringLiteral("tel"), this, "askToCall");
    connect(m_strip, &PhoneStrip::opened, this, [this](InteractionId id) { open(id); });
    // A call out leads to its contact, unless another one was asked for meanwhile.
    auto before = std::make_shared<InteractionId>();
    connect(m_strip, &PhoneStrip::dialling, this,
            [this, before] { *before = m_conversation->wanted(); });
    connect(m_strip, &PhoneStrip::dialled, this, [this, before](InteractionId id) {
        if (m_conversation->wanted() == *before)
            open(id);
    });
    const auto complain = [this](const Error& error) { complainOfCall(error, *m_messages); };
    connect(m_strip, &PhoneStrip::failed, this, complain);
    connect(m_conversation, &Conversation::callFailed, this, complain);
}

void MainWindow::call(const QString& number)
{
    if (m_strip)
        m_strip->dial(number);
    else
        m_commands->call(number);
}

void MainWindow::askToCall(const QUrl& link)
{
    if (!m_strip)
        return;
    // What comes after the number says nothing to a telephone (RFC 3966).
    const QString number = link.path(QUrl::FullyDecoded).section(QLatin1Char(';'), 0, 0);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    m_strip->askForNumber(m_rail, number);
}

} // namespace heddle::ui
