#include "ui/notices/mailtrouble.h"

#include "core/base/async.h"
#include "core/model/agent.h"
#include "core/service/directory.h"
#include "core/service/setup.h"
#include "ui/settings/mailboxlist.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/messagebar.h"

#include <algorithm>

namespace heddle::ui {

namespace {

// Tries that far apart mean that it has been away for some time.
constexpr std::chrono::seconds kShortBreak(10);

} // namespace

MailTrouble::MailTrouble(const Services& services, MessageBar& bar, QObject* parent)
    : QObject(parent), m_services(services), m_bar(bar)
{
    whenDone(services.directory.me(), this, [this](const Result<Agent>& me) {
        if (me && me->role == Role::Administrator)
            watch();
    });
}

void MailTrouble::watch()
{
    connect(&m_services.directory, &service::Directory::channelStateChanged, this,
            &MailTrouble::look);
    whenDone(m_services.directory.channels(), this,
             [this](const Result<QList<QPair<QString, ChannelState>>>& states) {
                 if (!states)
                     return;
                 for (const auto& [account, state] : *states)
                     look(account, state);
             });
}

void MailTrouble::look(const QString& account, const ChannelState& state)
{
    const bool isOver =
        state.health == ChannelHealth::Working || state.health == ChannelHealth::Stopped;
    if (isOver) {
        const QString said = m_told.take(account);
        if (!said.isEmpty() && m_bar.sentence() == said)
            m_bar.dismiss();
        if (!said.isEmpty())
            Q_EMIT lasting(sentences());
    } else if (isTrouble(state) && !m_told.contains(account)) {
        m_told.insert(account, {});
        // Feeds and lines have states too, and places of their own to tell them.
        whenDone(m_services.setup.mailboxes(), this,
                 [this, account, state](const Result<QList<service::MailboxSettings>>& all) {
                     const bool isMailbox =
                         all && std::any_of(all->begin(), all->end(), [&](const auto& mailbox) {
                             return mailbox.address == account;
                         });
                     if (isMailbox && m_told.contains(account))
                         tell(account, state);
                 });
    }
}

bool MailTrouble::isTrouble(const ChannelState& state) const
{
    if (state.health == ChannelHealth::Failed)
        return true;
    return state.health == ChannelHealth::Waiting && state.nextTry
           && *state.nextTry - m_services.clock.now() > kShortBreak;
}

QString MailTrouble::sentences() const
{
    return m_told.values().join(QLatin1Char('\n')).trimmed();
}

void MailTrouble::tell(const QString& account, const ChannelState& state)
{
    const QString sentence =
        tr("No mail comes in from %1. %2").arg(isolated(account), healthWords(state));
    m_told.insert(account, sentence);
    Q_EMIT lasting(sentences());
    // A server that is away comes back by itself, mostly: the sign is enough.
    if (state.health != ChannelHealth::Failed)
        return;
    m_bar.show(MessageBar::Kind::Problem, sentence,
               {tr("Open Settings"), [this] { Q_EMIT settingsRequested(); }});
}

} // namespace heddle::ui
