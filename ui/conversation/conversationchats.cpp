// What is particular to chats in the centre of the window: who else takes part, and other ways to go on.
#include "core/base/async.h"
#include "core/service/chat/chatdesk.h"
#include "core/service/directory.h"
#include "ui/chats/companybar.h"
#include "ui/chats/visitfacts.h"
#include "ui/composer/composerpanel.h"
#include "ui/conversation/conversation.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/conversation/interactionmenus.h"
#include "ui/mainwindow/actions.h"

namespace heddle::ui {

void Conversation::wireCompany()
{
    connect(m_company, &CompanyBar::mayWriteChanged, this, [this](bool mayWrite) {
        if (m_view)
            m_composer->setVisible(mayWrite);
    });
    connect(m_company, &CompanyBar::failed, this,
            [this](const Error& error) { m_commands.complain(error, Attempt::Save); });
    const auto on = [this](ActionId id, auto act) {
        connect(&m_actions[id], &QAction::triggered, m_company, act);
    };
    on(ActionId::Whisper, &CompanyBar::startWhispering);
    on(ActionId::JoinChat, &CompanyBar::join);
    on(ActionId::TakeOverChat, &CompanyBar::takeOver);
    connect(m_moreMenu, &MoreMenu::colleagueRequested, this, &Conversation::callIn);
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

// Until it is known whether I take part, nothing can be written into it by mistake.
bool Conversation::isOthersChat() const
{
    const Interaction& open = m_view->interaction;
    return m_services.chat && open.channel == ChannelKind::Chat && open.assignee.isValid()
           && open.assignee != m_me && open.state != InteractionState::Closed
           && open.state != InteractionState::WrapUp;
}

void Conversation::offerChatCommands()
{
    if (m_view->interaction.assignee == m_me)
        m_moreMenu->offerColleagues(m_agents, m_me);
    whenDone(m_services.directory.customer(m_customer), this,
             [this](const Result<service::CustomerView>& customer) {
                 Reach known;
                 for (const Identity& identity :
                      customer ? customer->identities : QList<Identity>()) {
                     if (identity.kind == IdentityKind::Email)
                         known.addresses += identity.address;
                     else if (identity.kind == IdentityKind::Phone)
                         known.numbers += identity.address;
                 }
                 offerOtherWays(known);
             });
}

// What was typed before the chat is a claim; the agent asks whether it is right.
void Conversation::offerOtherWays(const Reach& known)
{
    if (!m_view)
        return;
    const service::TimelineQuery beginning{.customer = m_view->customer.id,
                                           .after = EntryKey{},
                                           .interaction = current(),
                                           .limit = kVisitEntries};
    whenDone(m_services.directory.timeline(beginning), this,
             [this, known](const Result<service::TimelinePage>& page) {
                 Reach reach = known;
                 const VisitFacts typed = page ? visitFacts(page->entries) : VisitFacts();
                 if (!typed.mail.isEmpty()
                     && !reach.addresses.contains(typed.mail, Qt::CaseInsensitive))
                     reach.addresses += typed.mail;
                 if (!typed.phone.isEmpty() && !reach.numbers.contains(typed.phone))
                     reach.numbers += typed.phone;
                 m_moreMenu->offerMail(reach.addresses);
                 m_moreMenu->offerCalls(reach.numbers);
             });
}

void Conversation::continueByMail(const QString& address)
{
    whenDone(m_services.chat->continueByMail(current(), address), this,
             [this](const Result<InteractionId>& mail) {
                 if (mail)
                     open(*mail);
                 else
                     m_commands.complain(mail.error(), Attempt::Save);
             });
}

} // namespace heddle::ui
