// What is particular to chats in the centre of the window: who else takes part, and other ways to go on.
#include "core/base/async.h"
#include "core/service/chat/chatdesk.h"
#include "core/service/directory.h"
#include "core/service/phone/phonedesk.h"
#include "ui/chats/companybar.h"
#include "ui/chats/otherways.h"
#include "ui/composer/composerpanel.h"
#include "ui/conversation/conversation.h"
#include "ui/conversation/elsewheredialog.h"
#include "ui/conversation/handoverdialog.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/conversation/interactionmenus.h"
#include "ui/mainwindow/actions.h"
#include "ui/theme/bidi.h"

#include <algorithm>

namespace heddle::ui {

void Conversation::wireCompany()
{
    connect(m_company, &CompanyBar::writingChanged, this, &Conversation::showWriting);
    const auto complain = [this](const Error& error) { m_commands.complain(error, Attempt::Save); };
    connect(m_otherWays, &OtherWays::failed, this, complain);
    connect(m_company, &CompanyBar::answerWished, this, [this] { startReply(ComposeKind::Reply); });
    connect(m_company, &CompanyBar::mailWished, this, &Conversation::goOnByMail);
    connect(m_company, &CompanyBar::failed, this, complain);
    const auto on = [this](ActionId id, auto act) {
        connect(&m_actions[id], &QAction::triggered, m_company, act);
    };
    on(ActionId::Whisper, &CompanyBar::startWhispering);
    on(ActionId::JoinChat, &CompanyBar::join);
    on(ActionId::TakeOverChat, &CompanyBar::takeOver);
    connect(m_moreMenu, &MoreMenu::colleagueRequested, this, &Conversation::callIn);
    connect(m_moreMenu, &MoreMenu::otherAddressRequested, this, [this] {
        auto* dialog = new ElsewhereDialog(ElsewhereDialog::Way::Mail, window());
        connect(dialog, &ElsewhereDialog::chosen, this, &Conversation::continueByMail);
        dialog->open();
    });
    connect(m_moreMenu, &MoreMenu::otherNumberRequested, this, [this] {
        auto* dialog = new ElsewhereDialog(ElsewhereDialog::Way::Phone, window());
        connect(dialog, &ElsewhereDialog::chosen, this, &Conversation::continueByPhone);
        dialog->open();
    });
}

void Conversation::callIn(AgentId colleague)
{
    const QString words = tr("Please join this chat.");
    whenDone(m_services.chat->callIn(current(), colleague, words), this,
             [this](const Result<EntryId>& asked) {
                 if (!asked)
                     m_commands.complain(asked.error(), Attempt::Save);
             });
}

// A chat goes on at once: who gets it has no time to read it all.
void Conversation::handOver(AgentId agent, QueueId queue)
{
    const Interaction& open = m_view->interaction;
    const QueueId place = queue.isValid() ? queue : open.queue;
    if (open.channel != ChannelKind::Chat)
        return m_commands.assign(open.id, agent, place);
    const auto isTo = [agent](const Agent& each) { return each.id == agent; };
    const auto isAt = [place](const Queue& each) { return each.id == place; };
    const auto person = std::find_if(m_agents.begin(), m_agents.end(), isTo);
    const auto line = std::find_if(m_queues.begin(), m_queues.end(), isAt);
    const bool isPerson = person != m_agents.end();
    const QString to = isPerson ? person->name : line == m_queues.end() ? QString() : line->name;
    // Named in it, they hear of the note, too.
    const QString mention = isPerson ? u'@' + person->login + u' ' : QString();
    auto* dialog = new HandOverDialog(isolatedName(to), window());
    connect(dialog, &HandOverDialog::chosen, this,
            [this, id = open.id, agent, place, mention](const QString& note) {
                m_commands.handOver(id, agent, place, note.isEmpty() ? note : mention + note);
            });
    dialog->open();
}

// Until it is known whether I take part, nothing can be written into it by mistake.
bool Conversation::isOthersChat() const
{
    const Interaction& open = m_view->interaction;
    return m_services.chat && open.channel == ChannelKind::Chat && open.assignee.isValid()
           && open.assignee != m_me && open.state != InteractionState::Closed
           && open.state != InteractionState::WrapUp;
}

void Conversation::showWriting(ChatWriting writing)
{
    if (!m_view)
        return;
    m_composer->setVisible(writing != ChatWriting::NotHere);
    m_composer->bar(writing == ChatWriting::VisitorIsGone ? tr("This chat is over.")
                    : writing == ChatWriting::OthersChat  ? tr("Somebody else has this chat.")
                                                          : QString());
}

void Conversation::offerChatCommands()
{
    if (m_view->interaction.assignee == m_me)
        m_moreMenu->offerColleagues(m_agents, m_me);
    askForReach();
}

// What began where everybody reads it goes on where only they do; the story stays one.
void Conversation::offerFromPost()
{
    if (m_composer->canAnswerPrivately())
        connect(m_moreMenu->addAction(tr("Continue privately")), &QAction::triggered, m_composer,
                &ComposerPanel::startPrivately);
    askForReach();
}

void Conversation::askForReach()
{
    m_otherWays->find(m_view->interaction, [this, open = current()](const OtherWays::Reach& reach) {
        if (open != current())
            return;
        m_moreMenu->offerMail(reach.addresses);
        m_moreMenu->offerCalls(reach.numbers);
    });
}

void Conversation::goOnByMail()
{
    m_otherWays->find(m_view->interaction, [this, open = current()](const OtherWays::Reach& reach) {
        if (open != current())
            return;
        if (reach.addresses.size() == 1)
            return continueByMail(reach.addresses.first());
        if (reach.addresses.isEmpty())
            return Q_EMIT m_moreMenu->otherAddressRequested();
        m_moreMenu->clear();
        m_moreMenu->offerMail(reach.addresses);
        m_moreMenu->popup(QCursor::pos());
    });
}

void Conversation::continueByMail(const QString& address)
{
    if (!m_view)
        return;
    m_otherWays->whenSure(m_view->interaction, address, [this, from = current(), address] {
        whenDone(m_services.chat->continueByMail(from, address), this,
                 [this](const Result<InteractionId>& mail) {
                     if (mail)
                         open(*mail);
                     else
                         m_commands.complain(mail.error(), Attempt::Save);
                 });
    });
}

// Dialled elsewhere, by the desktop's program, nothing is known of the call.
void Conversation::continueByPhone(const QString& number)
{
    if (!m_view)
        return;
    m_otherWays->whenSure(m_view->interaction, number,
                          [this, from = current(), number] { callFrom(from, number); });
}

void Conversation::callFrom(InteractionId chat, const QString& number)
{
    if (!m_services.phone)
        return Q_EMIT callRequested(number);
    whenDone(m_services.phone->dial(number), this, [this, chat](const Result<InteractionId>& call) {
        if (!call)
            return m_commands.complain(call.error(), Attempt::Save);
        whenDone(m_services.chat->continueByPhone(chat, *call), this,
                 [this, call = *call](const Done& done) {
                     if (!done)
                         m_commands.complain(done.error(), Attempt::Save);
                     Q_EMIT callMade(call);
                 });
    });
}

} // namespace heddle::ui
