#include "core/service/config/centrecheck.h"

#include "core/model/form/skilltext.h"
#include "core/model/form/spelling.h"
#include "core/model/readings/readings.h"
#include "core/service/config/check/accountcheck.h"
#include "core/service/config/check/ringcheck.h"
#include "core/service/config/check/rulecheck.h"
#include "core/service/config/check/wordcheck.h"

#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace heddle::service {

namespace {

/// Goes through a plan and collects what is wrong.
class Check {
public:
    Check(const CentrePlan& plan, const QHash<QString, Place>& places, CentreUse use)
        : m_plan(plan), m_use(use), m_complaints(places)
    {}

    QList<Complaint> run()
    {
        checkNames();
        for (qsizetype i = 0; i < m_plan.calendars.size(); ++i)
            checkCalendar(m_plan.calendars.at(i), pathOf(QStringLiteral("calendars"), i));
        for (qsizetype i = 0; i < m_plan.queues.size(); ++i)
            checkQueue(m_plan.queues.at(i), pathOf(QStringLiteral("queues"), i));
        for (qsizetype i = 0; i < m_plan.boosts.size(); ++i)
            checkBoost(m_plan.boosts.at(i), pathOf(QStringLiteral("boosts"), i));
        checkCircles();
        checkRetired();
        checkPeople();
        const auto tell = [this](const QString& path, const Complaint& complaint) {
            m_complaints.say(path, complaint.what, complaint.weight);
        };
        checkWords(m_plan, m_complaints);
        checkAccounts(m_plan, m_complaints);
        checkRules(m_plan, tell);
        checkChat(m_plan, tell);
        return m_complaints.all();
    }

private:
    void say(const QString& path, const QString& what) { m_complaints.say(path, what); }
    void warn(const QString& path, const QString& what) { m_complaints.warn(path, what); }

    void checkNames()
    {
        const auto named = [](const auto& one) { return one.name; };
        m_complaints.checkTwice(m_plan.skills, "skills", "name", named);
        m_complaints.checkTwice(m_plan.calendars, "calendars", "name", named);
        m_complaints.checkTwice(m_plan.queues, "queues", "name", named);
        m_complaints.checkTwice(m_plan.boosts, "boosts", "name", named);
        m_complaints.checkTwice(m_plan.rules.value_or(QList<Rule>()), "rules", "name", named);
        for (qsizetype i = 0; i < m_plan.skills.size(); ++i) {
            if (m_plan.skills.at(i).name == QLatin1String(languageSkill))
                say(pathOf(QStringLiteral("skills"), i, QStringLiteral("name")),
                    QStringLiteral("'language' stands for the customer's language; name the "
                                   "languages themselves, like fr"));
        }
    }

    void checkCalendar(const Calendar& calendar, const QString& path)
    {
        if (!calendar.zone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(calendar.zone.toUtf8()))
            say(path + QStringLiteral(".zone"),
                unknownName(QStringLiteral("time zone"), calendar.zone, zones()));
        QSet<QDate> dates;
        for (qsizetype i = 0; i < calendar.specialDays.size(); ++i) {
            const QDate date = calendar.specialDays.at(i).date;
            if (date.isValid() && dates.contains(date))
                say(pathOf(path + QStringLiteral(".special_days"), i, QStringLiteral("date")),
                    QStringLiteral("%1 comes twice").arg(date.toString(Qt::ISODate)));
            dates.insert(date);
        }
        const bool isNeverOpen = std::all_of(calendar.week.begin(), calendar.week.end(),
                                             [](const auto& day) { return day.isEmpty(); });
        if (isNeverOpen)
            warn(path + QStringLiteral(".week"),
                 QStringLiteral("'%1' is never open in a common week").arg(calendar.name));
    }

    static QStringList zones()
    {
        QStringList names;
        const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
        for (const QByteArray& id : ids)
            names.append(QString::fromUtf8(id));
        return names;
    }

    /// Unknown ones are complained of already.
    bool areKnown(const QStringList& skills) const
    {
        return std::all_of(skills.begin(), skills.end(), [this](const QString& name) {
            return name == QLatin1String(languageSkill)
                   || std::any_of(m_plan.skills.begin(), m_plan.skills.end(),
                                  [&name](const Skill& skill) { return skill.name == name; });
        });
    }

    void checkRing(const Ring& ring, const QList<Agent>& members, const QString& path)
    {
        const QString why =
            areKnown(skillsIn(ring.needs)) ? whyNobody(ring.needs, members) : QString();
        if (!why.isEmpty())
            warn(path + QStringLiteral(".needs"),
                 QStringLiteral("this ring can never match: ") + why);
    }

    void checkQueue(const Queue& queue, const QString& path)
    {
        const QList<Agent> members = membersOf(queue, path);
        if (members.isEmpty())
            warn(path, QStringLiteral("queue '%1' has no members").arg(queue.name));
        for (qsizetype i = 0; i < queue.rings.size() && !members.isEmpty(); ++i)
            checkRing(queue.rings.at(i), members, pathOf(path + QStringLiteral(".rings"), i));
        for (qsizetype i = 0; i < queue.overflow.size(); ++i)
            checkOverflow(queue, queue.overflow.at(i),
                          pathOf(path + QStringLiteral(".overflow"), i));
        checkOfferTimes(queue, path + QStringLiteral(".offer_times"));
        checkWrapUp(queue.wrapUp, path + QStringLiteral(".wrap_up"));
    }

    QList<Agent> membersOf(const Queue& queue, const QString& path)
    {
        QList<Agent> members;
        QSet<AgentId> seen;
        for (qsizetype i = 0; i < queue.members.size(); ++i) {
            const AgentId id = queue.members.at(i);
            if (!id.isValid() || id.value > m_plan.agents.size())
                continue; // unknown, and complained of
            const Agent& agent = m_plan.agents.at(id.value - 1);
            if (seen.contains(id))
                say(pathOf(path + QStringLiteral(".members"), i),
                    QStringLiteral("'%1' is a member twice").arg(agent.login));
            seen.insert(id);
            members.append(agent);
        }
        return members;
    }

    void checkOverflow(const Queue& queue, const OverflowRule& rule, const QString& path)
    {
        if (rule.when == OverflowCause::Full && rule.waiting < 1)
            say(path, QStringLiteral("'full' needs 'waiting': how many contacts that is"));
        if (rule.when == OverflowCause::TooLong && rule.wait <= Duration{})
            say(path, QStringLiteral("'too-long' needs 'wait': how long that is"));
        if (rule.when == OverflowCause::Closed && queue.calendar.isEmpty())
            warn(path, QStringLiteral("queue '%1' has no calendar, so it is never closed")
                           .arg(queue.name));
        if (rule.step == OverflowStep::Queue && !rule.queue.isValid())
            say(path, QStringLiteral("step 'queue' needs 'queue': where it goes"));
        if (rule.step == OverflowStep::Notice && rule.notice.isEmpty())
            say(path, QStringLiteral("step 'notice' needs 'notice': the words"));
    }

    void checkOfferTimes(const Queue& queue, const QString& path)
    {
        for (const QString& channel : heddle::namesOf<ChannelKind>()) {
            if (queue.offerTimes.of(*channelKindFromName(channel))
                < Duration(std::chrono::seconds(1)))
                say(path + QLatin1Char('.') + channel,
                    QStringLiteral("an offer has to stand for at least 1 s"));
        }
    }

    void checkWrapUp(const WrapUp& wrapUp, const QString& path)
    {
        if (wrapUp.mode == WrapUpMode::Timed && wrapUp.limit <= Duration{})
            say(path, QStringLiteral("mode 'timed' needs 'limit': when it ends"));
        if (wrapUp.needsCode && wrapUp.codes.isEmpty())
            say(path + QStringLiteral(".needs_code"),
                QStringLiteral("there are no 'codes' to choose from"));
        if (wrapUp.needsCode && !startsByItself(wrapUp))
            say(path + QStringLiteral(".needs_code"),
                QStringLiteral("a code is asked for in mode timed or until-done only"));
    }

    void checkBoost(const BoostRule& rule, const QString& path)
    {
        if (rule.when == BoostCondition())
            say(path + QStringLiteral(".when"),
                QStringLiteral("this would apply to everything; name what has to hold"));
        if (rule.when.contacts > 0 && rule.when.within <= Duration{})
            say(path + QStringLiteral(".when"),
                QStringLiteral("'contacts' needs 'within': how far back they are counted"));
        if (const QString& severity = rule.when.severity;
            !severity.isEmpty() && !severityKindFromName(severity))
            say(path + QStringLiteral(".when.severity"),
                unknownName(QStringLiteral("severity"), severity, heddle::namesOf<SeverityKind>()));
        checkLanguage(rule.when.language, path + QStringLiteral(".when.language"), m_complaints);
        if (rule.earlier == Duration{} && !rule.critical)
            warn(path, QStringLiteral("boost '%1' changes nothing").arg(rule.name));
    }

    const Queue* queueOf(QueueId id) const
    {
        return id.isValid() && id.value <= m_plan.queues.size() ? &m_plan.queues.at(id.value - 1)
                                                                : nullptr;
    }

    /// Each circle is told once, at the first rule that leads into it.
    void checkCircles()
    {
        QSet<QueueId> done;
        for (const Queue& queue : m_plan.queues) {
            QList<QueueId> way;
            follow(queue.id, way, done);
        }
    }

    void follow(QueueId id, QList<QueueId>& way, QSet<QueueId>& done)
    {
        const Queue* queue = queueOf(id);
        if (queue == nullptr || done.contains(id))
            return;
        way.append(id);
        for (qsizetype i = 0; i < queue->overflow.size(); ++i) {
            const OverflowRule& rule = queue->overflow.at(i);
            if (rule.step != OverflowStep::Queue)
                continue;
            if (const qsizetype start = way.indexOf(rule.queue); start >= 0)
                say(pathOf(pathOf(QStringLiteral("queues"), id.value - 1)
                               + QStringLiteral(".overflow"),
                           i, QStringLiteral("queue")),
                    QStringLiteral("overflow goes in a circle: ")
                        + wordsOf(way.mid(start) + QList<QueueId>{rule.queue}));
            else
                follow(rule.queue, way, done);
        }
        way.removeLast();
        done.insert(id);
    }

    QString wordsOf(const QList<QueueId>& way) const
    {
        QStringList names;
        for (const QueueId id : way)
            names.append(queueOf(id)->name);
        return names.join(QStringLiteral(" → "));
    }

    void checkRetired()
    {
        const auto isQueue = [this](const QString& name) {
            return std::any_of(m_plan.queues.begin(), m_plan.queues.end(),
                               [&name](const Queue& queue) { return queue.name == name; });
        };
        for (qsizetype i = 0; i < m_plan.retiredQueues.size(); ++i) {
            if (isQueue(m_plan.retiredQueues.at(i).name))
                say(pathOf(QStringLiteral("retired_queues"), i, QStringLiteral("name")),
                    QStringLiteral("'%1' is among the queues too")
                        .arg(m_plan.retiredQueues.at(i).name));
        }
    }

    void checkPeople()
    {
        const auto isAdministrator = [](const Agent& agent) {
            return agent.role == Role::Administrator;
        };
        if (m_plan.agents.isEmpty())
            warn(QStringLiteral("agents"),
                 QStringLiteral("nobody works here; the first to sign in is the administrator"));
        else if (m_use == CentreUse::Live
                 && std::none_of(m_plan.agents.begin(), m_plan.agents.end(), isAdministrator))
            say(QStringLiteral("agents"),
                QStringLiteral("nobody is an administrator, so nobody could change the centre any "
                               "more; give one of them 'role: administrator'"));
        if (m_plan.queues.isEmpty() && m_complaints.isWritten(QStringLiteral("queues")))
            warn(
                QStringLiteral("queues"),
                QStringLiteral("without a queue nothing can wait, and nobody is offered anything"));
    }

    const CentrePlan& m_plan;
    CentreUse m_use;
    Complaints m_complaints;
};

} // namespace

QList<Complaint> complaintsOf(const CentrePlan& plan, const QHash<QString, Place>& places,
                              CentreUse use)
{
    return Check(plan, places, use).run();
}

} // namespace heddle::service
