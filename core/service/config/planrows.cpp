#include "core/service/config/planrows.h"

#include "core/service/chat/chatsetup.h"
#include "core/service/config/contacts/contactmoves.h"
#include "core/service/config/runningcentre.h"
#include "core/service/mailboxes/mailboxjson.h"
#include "core/service/phone/lines/phonelines.h"
#include "core/service/phone/notices/noticesounds.h"
#include "core/service/phone/outcomes/callsettings.h"
#include "core/service/phone/recordings/recordingpolicies.h"
#include "core/service/rules/rulekeeping.h"
#include "core/store/tables/agentstore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/queuestore.h"

#include <algorithm>
#include <map>

namespace heddle::service {

namespace {

using store::Removed;
using store::RowImage;

/// Collects the rows, section by section.
class Rows {
public:
    Rows(store::Store& store, const CentrePlan& running, const CentrePlan& plan, Timestamp now)
        : m_store(store), m_running(running), m_plan(plan), m_now(now)
    {}

    Result<QList<RowImage>> all()
    {
        if (m_plan.name != m_running.name)
            m_rows.append(store::Setting{centreNameSetting, m_plan.name});
        addNamed(m_running.skills, m_plan.skills, Removed::Kind::Skill);
        addNamed(m_running.calendars, m_plan.calendars, Removed::Kind::Calendar);
        addNamed(m_running.boosts, m_plan.boosts, Removed::Kind::Boost);
        for (const auto add :
             {&Rows::addAgents, &Rows::addQueues, &Rows::addRules, &Rows::addReplies}) {
            if (const Done done = (this->*add)(); !done)
                return passOn(done);
        }
        addAccounts();
        addSettings(m_running.lines, m_plan.lines, lineSettingOf);
        addRecordings();
        addCalling();
        addNoticeSounds();
        addChat();
        addSettings(m_running.feeds, m_plan.feeds, feedSettingOf);
        addSettings(m_running.social, m_plan.social, socialSettingOf);
        addSettings(m_running.campaigns, m_plan.campaigns, campaignSettingOf);
        addSettings(m_running.customerPages, m_plan.customerPages, pageSettingOf);
        return m_rows;
    }

private:
    template<class T>
    void addNamed(const QList<T>& before, const QList<T>& after, Removed::Kind kind)
    {
        const auto isIn = [](const QList<T>& list, const QString& name) {
            return std::any_of(list.begin(), list.end(),
                               [&name](const T& one) { return one.name == name; });
        };
        for (const T& one : after) {
            if (!before.contains(one))
                m_rows.append(one);
        }
        for (const T& one : before) {
            if (!isIn(after, one.name))
                m_rows.append(Removed{kind, one.name});
        }
    }

    Done addAgents()
    {
        const auto known = m_store.agents().all();
        if (!known)
            return passOn(known);
        std::map<QString, Agent> byLogin;
        for (const Agent& agent : *known)
            byLogin[agent.login] = agent;
        for (const Agent& wanted : m_plan.agents) {
            const auto found = byLogin.find(wanted.login);
            Agent agent = found == byLogin.end() ? Agent{.presenceSince = m_now} : found->second;
            if (!agent.id.isValid()) {
                const auto id = m_store.newAgentId();
                if (!id)
                    return passOn(id);
                agent.id = *id;
            }
            m_agentIds[wanted.id] = agent.id;
            keepIfChanged(agent, withPlanOf(agent, wanted), found == byLogin.end());
            if (found != byLogin.end())
                byLogin.erase(found);
        }
        for (const auto& [login, agent] : byLogin) {
            Agent gone = agent;
            gone.active = false;
            gone.presence = Presence::Offline;
            keepIfChanged(agent, gone, false);
        }
        return {};
    }

    static Agent withPlanOf(Agent agent, const Agent& wanted)
    {
        agent.login = wanted.login;
        agent.name = wanted.name;
        agent.role = wanted.role;
        agent.skills = wanted.skills;
        agent.capacity = wanted.capacity;
        agent.signature = wanted.signature;
        agent.active = true;
        return agent;
    }

    template<class T>
    void keepIfChanged(const T& before, const T& after, bool isNew)
    {
        if (isNew || before != after)
            m_rows.append(after);
    }

    Done addQueues()
    {
        const auto known = m_store.queues().all();
        if (!known)
            return passOn(known);
        std::map<QString, Queue> byName;
        for (const Queue& queue : *known)
            byName[queue.name] = queue;
        for (const Queue& wanted : m_plan.queues) {
            const auto found = byName.find(wanted.name);
            const auto id =
                found == byName.end() ? m_store.newQueueId() : Result<QueueId>(found->second.id);
            if (!id)
                return passOn(id);
            m_queueIds[wanted.id] = *id;
        }
        for (const Queue& wanted : m_plan.queues) {
            const auto found = byName.find(wanted.name);
            const bool isNew = found == byName.end();
            const Queue queue = inStore(wanted);
            keepIfChanged(isNew ? Queue() : found->second, queue, isNew);
            if (!isNew && promisesDiffer(found->second, queue)) {
                if (const Done done = addContacts(countedAnew(m_store, queue)); !done)
                    return done;
            }
            byName.erase(wanted.name);
        }
        for (const auto& [name, queue] : byName) {
            if (const Done done = retire(queue); !done)
                return done;
        }
        return {};
    }

    /// The queue with the store's ids.
    Queue inStore(Queue queue) const
    {
        queue.id = m_queueIds.at(queue.id);
        for (AgentId& member : queue.members)
            member = m_agentIds.at(member);
        for (OverflowRule& rule : queue.overflow) {
            if (rule.queue.isValid())
                rule.queue = m_queueIds.at(rule.queue);
        }
        return queue;
    }

    Done retire(Queue queue)
    {
        if (!queue.active)
            return {};
        auto open = m_store.interactions().openIn(queue.id);
        if (!open)
            return passOn(open);
        const auto target =
            std::find_if(m_plan.retiredQueues.begin(), m_plan.retiredQueues.end(),
                         [&queue](const RetiredQueue& one) { return one.name == queue.name; });
        if (target == m_plan.retiredQueues.end() && !open->isEmpty())
            return failure(ErrorCode::Conflict,
                           QStringLiteral("queue '%1' is given up but holds %2 open contacts; name "
                                          "it under retired_queues with moves_to, or close them "
                                          "first")
                               .arg(queue.name)
                               .arg(open->size()));
        if (target != m_plan.retiredQueues.end()) {
            const auto heir =
                std::find_if(m_plan.queues.begin(), m_plan.queues.end(),
                             [&](const Queue& one) { return one.id == target->movesTo; });
            if (const Done done = addContacts(movedTo(m_store, queue.id, inStore(*heir))); !done)
                return done;
        }
        queue.active = false;
        queue.members.clear();
        m_rows.append(queue);
        return {};
    }

    Done addContacts(const Result<QList<Interaction>>& contacts)
    {
        if (!contacts)
            return passOn(contacts);
        for (const Interaction& contact : *contacts)
            m_rows.append(contact);
        return {};
    }

    Done addRules()
    {
        if (auto done = addKept(m_plan.rules, m_running.rules, keepRules); !done)
            return done;
        return addKept(m_plan.macros, m_running.macros, keepMacros);
    }

    template<class T, class Keep>
    Done addKept(const std::optional<QList<T>>& wanted, const std::optional<QList<T>>& before,
                 Keep keep)
    {
        if (!wanted)
            return {};
        const QList<T> known = before.value_or(QList<T>());
        const auto kept = keep(m_store, known, withIdsByName(*wanted, known));
        if (!kept)
            return passOn(kept);
        m_rows += kept->rows;
        return {};
    }

    Done addReplies()
    {
        if (!m_plan.cannedReplies)
            return {};
        std::map<QString, CannedReply> byShortcut;
        for (const CannedReply& reply : m_running.cannedReplies.value_or(QList<CannedReply>()))
            byShortcut[reply.shortcut] = reply;
        for (CannedReply wanted : *m_plan.cannedReplies) {
            const auto found = byShortcut.find(wanted.shortcut);
            const auto id = found == byShortcut.end() ? m_store.newCannedReplyId()
                                                      : Result<qint64>(found->second.id);
            if (!id)
                return passOn(id);
            wanted.id = *id;
            keepIfChanged(found == byShortcut.end() ? CannedReply() : found->second, wanted,
                          found == byShortcut.end());
            byShortcut.erase(wanted.shortcut);
        }
        for (const auto& [shortcut, reply] : byShortcut)
            m_rows.append(Removed{Removed::Kind::CannedReply, QString::number(reply.id)});
        return {};
    }

    void addAccounts()
    {
        if (!m_plan.mailboxes)
            return;
        std::map<QString, Account> byAddress;
        for (const Account& account : m_running.mailboxes.value_or(QList<Account>()))
            byAddress[account.settings.address] = account;
        for (const Account& wanted : *m_plan.mailboxes) {
            const QString& address = wanted.settings.address;
            const auto found = byAddress.find(address);
            const bool isNew = found == byAddress.end();
            if (isNew || found->second.settings != wanted.settings)
                m_rows.append(store::Mailbox{address, toJson(wanted.settings)});
            const QueueId queue = wanted.queue.isValid() ? m_queueIds.at(wanted.queue) : QueueId();
            if (queue.isValid() && (isNew || found->second.queue != queue))
                m_rows.append(
                    store::Setting{queueSettingOf(address), QString::number(queue.value)});
            if (!queue.isValid() && !isNew && found->second.queue.isValid())
                m_rows.append(Removed{Removed::Kind::Setting, queueSettingOf(address)});
            byAddress.erase(address);
        }
        for (const auto& [address, account] : byAddress) {
            m_rows.append(Removed{Removed::Kind::Mailbox, address});
            m_rows.append(Removed{Removed::Kind::Setting, queueSettingOf(address)});
        }
    }

    /// Also of queues that were given up and come again by this plan.
    template<class T>
    QList<T> ofQueuesInPlan(const Result<QList<T>>& stored) const
    {
        QList<T> kept = stored.value_or(QList<T>());
        kept.removeIf([this](const T& one) {
            return std::none_of(m_queueIds.begin(), m_queueIds.end(),
                                [&](const auto& ids) { return ids.second == one.queue; });
        });
        return kept;
    }

    void addRecordings()
    {
        if (!m_plan.recordings)
            return;
        const auto before = ofQueuesInPlan(recordingPolicies(m_store));
        QList<QueueId> kept;
        for (RecordingPolicy wanted : *m_plan.recordings) {
            wanted.queue = m_queueIds.at(wanted.queue);
            kept += wanted.queue;
            if (!before.contains(wanted))
                m_rows.append(store::Setting{recordingSettingOf(wanted.queue), toText(wanted)});
        }
        for (const RecordingPolicy& gone : before) {
            if (!kept.contains(gone.queue))
                m_rows.append(Removed{Removed::Kind::Setting, recordingSettingOf(gone.queue)});
        }
    }

    void addCalling()
    {
        if (m_plan.supervision && m_plan.supervision != m_running.supervision)
            m_rows.append(store::Setting{attendanceSetting, toName(*m_plan.supervision)});
        if (m_plan.callOutcomes && m_plan.callOutcomes != m_running.callOutcomes)
            m_rows.append(store::Setting{callOutcomesSetting, toText(*m_plan.callOutcomes)});
    }

    void addNoticeSounds()
    {
        if (!m_plan.noticeSounds)
            return;
        std::map<QString, QString> gone;
        for (const NoticeSound& before : ofQueuesInPlan(noticeSounds(m_store)))
            gone[noticeSettingOf(before)] = before.sound;
        for (NoticeSound wanted : *m_plan.noticeSounds) {
            wanted.queue = m_queueIds.at(wanted.queue);
            const QString setting = noticeSettingOf(wanted);
            const auto known = gone.extract(setting);
            if (known.empty() || known.mapped() != wanted.sound)
                m_rows.append(store::Setting{setting, wanted.sound});
        }
        for (const auto& [setting, sound] : gone)
            m_rows.append(Removed{Removed::Kind::Setting, setting});
    }

    void addChat()
    {
        if (m_plan.chat && m_plan.chat != m_running.chat)
            m_rows.append(store::Setting{webChatSetting, toJson(*m_plan.chat)});
    }

    /// What is kept as one setting each, by name.
    template<class T>
    void addSettings(const std::optional<QList<T>>& running, const std::optional<QList<T>>& plan,
                     QString (*settingOf)(const QString&))
    {
        if (!plan)
            return;
        std::map<QString, T> byName;
        for (const T& one : running.value_or(QList<T>()))
            byName[one.name] = one;
        for (T wanted : *plan) {
            if constexpr (requires { wanted.queue; })
                wanted.queue = wanted.queue.isValid() ? m_queueIds.at(wanted.queue) : QueueId();
            const auto found = byName.find(wanted.name);
            if (found == byName.end() || found->second != wanted)
                m_rows.append(store::Setting{settingOf(wanted.name), toText(wanted)});
            byName.erase(wanted.name);
        }
        for (const auto& [name, one] : byName)
            m_rows.append(Removed{Removed::Kind::Setting, settingOf(name)});
    }

    store::Store& m_store;
    const CentrePlan& m_running;
    const CentrePlan& m_plan;
    Timestamp m_now;
    std::map<AgentId, AgentId> m_agentIds; ///< of the plan to the store's
    std::map<QueueId, QueueId> m_queueIds;
    QList<RowImage> m_rows;
};

} // namespace

Result<QList<store::RowImage>> rowsFor(store::Store& store, const CentrePlan& running,
                                       const CentrePlan& plan, Timestamp now)
{
    return Rows(store, running, plan, now).all();
}

} // namespace heddle::service
