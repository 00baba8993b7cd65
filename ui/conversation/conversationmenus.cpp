// What can be done with what is open, by its menus.
#include "ui/conversation/conversation.h"

#include "core/base/clock.h"
#include "core/service/directory.h"
#include "ui/chats/companybar.h"
#include "ui/conversation/callbackmenu.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/conversation/interactionheader.h"
#include "ui/conversation/interactionmenus.h"
#include "ui/conversation/macromenu.h"
#include "ui/conversation/wrapup/wrapupbar.h"
#include "ui/mainwindow/actions.h"
#include "ui/widgets/button.h"

#include <algorithm>

namespace heddle::ui {

void Conversation::snooze()
{
    m_snoozeMenu->fill(m_services.clock.now());
    m_snoozeMenu->popup(InteractionHeader::below(m_header->snoozeButton()));
}

void Conversation::resolve()
{
    if (!m_view)
        return;
    m_codeMenu->fill(*m_view, m_wrapUp->rulesOf(m_view->interaction.queue).mode);
    if (m_codeMenu->isEmpty())
        m_commands.close(current(), {});
    else
        m_codeMenu->popup(InteractionHeader::below(m_header->resolveButton()));
}

void Conversation::openMoreMenu()
{
    if (!m_view)
        return;
    QList<QAction*> first{&m_actions[ActionId::WhyHere],
                          &m_actions[ActionId::AddTag],
                          &m_actions[ActionId::FindInTimeline],
                          &m_actions[ActionId::RenameCustomer],
                          m_macroMenu->menuAction(),
                          m_callBackMenu->menuAction()};
    fillCallBacks();
    m_moreMenu->fill(*m_view, m_agents, m_queues, first);
    if (m_view->interaction.channel == ChannelKind::Chat && m_company->isVisitorGone())
        m_moreMenu->closeQueues(tr("This chat is over: nobody waits in a queue."));
    const bool mayMove = std::any_of(m_agents.begin(), m_agents.end(), [this](const Agent& one) {
        return one.id == m_me && (one.role == Role::Supervisor || one.role == Role::Administrator);
    });
    if (mayMove)
        m_moreMenu->addPriorities(m_view->interaction);
    m_moreMenu->popup(InteractionHeader::below(m_header->moreButton()));
    if (m_services.chat && m_view->interaction.channel == ChannelKind::Chat)
        offerChatCommands();
    if (m_services.chat && m_view->interaction.channel == ChannelKind::Social)
        offerFromPost();
}

void Conversation::askCallBack()
{
    fillCallBacks();
    m_callBackMenu->popup(InteractionHeader::below(m_header->moreButton()));
}

// The menu may be open already when the numbers come.
void Conversation::fillCallBacks()
{
    m_callBackMenu->fill({}, m_services.clock.now());
    whenDone(m_services.directory.customer(m_customer), this,
             [this](const Result<service::CustomerView>& customer) {
                 QStringList numbers;
                 for (const Identity& identity :
                      customer ? customer->identities : QList<Identity>()) {
                     if (identity.kind == IdentityKind::Phone && identity.address.startsWith(u'+'))
                         numbers += identity.address;
                 }
                 m_callBackMenu->fill(numbers, m_services.clock.now());
             });
}

} // namespace heddle::ui
