#include "core/service/config/runningcentre.h"

#include "core/service/chat/chatsetup.h"
#include "core/service/mailboxes/mailboxjson.h"
#include "core/service/phone/lines/phonelines.h"
#include "core/service/phone/notices/noticesounds.h"
#include "core/service/phone/outcomes/callsettings.h"
#include "core/service/phone/recordings/recordingpolicies.h"
#include "core/store/learned/rulestore.h"
#include "core/store/store.h"
#include "core/store/tables/agentstore.h"
#include "core/store/tables/cannedreplystore.h"
#include "core/store/tables/centrestore.h"
#include "core/store/tables/mailboxstore.h"
#include "core/store/tables/queuestore.h"
#include "core/store/tables/settingstore.h"

#include <algorithm>

namespace heddle::service {

const QString centreNameSetting = QStringLiteral("centre.name");

namespace {

const QString queueSetting = QStringLiteral("mailbox.queue/");

} // namespace

QString queueSettingOf(const QString& address)
{
    return queueSetting + address;
}

Result<std::map<QString, QueueId>> mailboxQueues(store::Store& store)
{
    const auto settings = store.settings().all();
    if (!settings)
        return passOn(settings);
    std::map<QString, QueueId> queues;
    for (const store::Setting& setting : *settings) {
        if (setting.name.startsWith(queueSetting))
            queues[setting.name.mid(queueSetting.size())] = {setting.value.toLongLong()};
    }
    return queues;
}

QueueId queueOf(const MailboxSettings& settings, store::Store& store)
{
    if (settings.queue.isValid())
        return settings.queue;
    const auto named = mailboxQueues(store);
    if (!named)
        return {};
    const auto found = named->find(settings.address);
    return found == named->end() ? QueueId() : found->second;
}

namespace {

template<class T>
QList<T> activeOf(QList<T> list)
{
    list.erase(std::remove_if(list.begin(), list.end(), [](const T& one) { return !one.active; }),
               list.end());
    return list;
}

Result<QList<Account>> accountsIn(store::Store& store)
{
    const auto rows = store.mailboxes().all();
    const auto queues = mailboxQueues(store);
    if (!rows)
        return passOn(rows);
    if (!queues)
        return passOn(queues);
    QList<Account> accounts;
    for (const store::Mailbox& row : *rows) {
        auto settings = mailboxFromJson(row.address, row.settings);
        if (!settings)
            return passOn(settings);
        const auto queue = queues->find(row.address);
        accounts.append({*settings, queue == queues->end() ? QueueId() : queue->second});
    }
    return accounts;
}

template<class List>
bool holds(const List& list, auto id)
{
    return std::any_of(list.begin(), list.end(), [id](const auto& one) { return one.id == id; });
}

template<class T>
void leaveOutGoneQueues(std::optional<QList<T>>& list, const QList<Queue>& queues)
{
    if (!list)
        return;
    for (T& one : *list) {
        if (!holds(queues, one.queue))
            one.queue = {};
    }
}

/// Members, mailboxes and what is listened to do not name what is not active any more.
void leaveOutGone(CentrePlan& plan)
{
    for (Queue& queue : plan.queues)
        queue.members.removeIf([&](AgentId id) { return !holds(plan.agents, id); });
    leaveOutGoneQueues(plan.mailboxes, plan.queues);
    leaveOutGoneQueues(plan.lines, plan.queues);
    const auto isGone = [&](const auto& one) { return !holds(plan.queues, one.queue); };
    plan.recordings->removeIf(isGone);
    plan.noticeSounds->removeIf(isGone);
    leaveOutGoneQueues(plan.feeds, plan.queues);
    leaveOutGoneQueues(plan.social, plan.queues);
}

/// Sets `part` to what was read, or notes the failure.
template<class To, class T>
void keep(To& part, Result<T> read, Done& done)
{
    if (read)
        part = std::move(*read);
    else if (done)
        done = passOn(read);
}

} // namespace

Result<CentrePlan> runningCentre(store::Store& store)
{
    CentrePlan plan;
    Done done;
    std::optional<QString> name;
    keep(name, store.settings().value(centreNameSetting), done);
    keep(plan.skills, store.centre().skills(), done);
    keep(plan.calendars, store.centre().calendars(), done);
    keep(plan.boosts, store.centre().boosts(), done);
    keep(plan.agents, store.agents().all(), done);
    keep(plan.queues, store.queues().all(), done);
    keep(plan.rules, store.rules().all(), done);
    keep(plan.macros, store.rules().macros(), done);
    keep(plan.cannedReplies, store.cannedReplies().all(), done);
    keep(plan.mailboxes, accountsIn(store), done);
    keep(plan.lines, phoneLines(store), done);
    keep(plan.recordings, recordingPolicies(store), done);
    keep(plan.supervision, ownAttendance(store), done);
    keep(plan.callOutcomes, ownCallOutcomes(store), done);
    keep(plan.noticeSounds, noticeSounds(store), done);
    keep(plan.chat, webChat(store), done);
    keep(plan.feeds, feedSources(store), done);
    keep(plan.social, socialAccounts(store), done);
    keep(plan.campaigns, campaigns(store), done);
    keep(plan.customerPages, customerPages(store), done);
    if (!done)
        return passOn(done);
    plan.name = name.value_or(QString());
    plan.agents = activeOf(std::move(plan.agents));
    plan.queues = activeOf(std::move(plan.queues));
    leaveOutGone(plan);
    return plan;
}

} // namespace heddle::service
