#include "core/service/config/centrecheck.h"

#include "core/model/form/skilltext.h"
#include "core/model/form/spelling.h"
#include "core/model/readings/readings.h"
#include "core/service/config/ringcheck.h"
#include "core/service/config/rulecheck.h"
#include "core/service/listening/check/listeningcheck.h"
#include "core/service/mailboxes/mailboxcheck.h"
#include "core/service/phone/phonelines.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace heddle::service {

namespace {

QString pathOf(const QString& list, qsizetype index, const QString& part = {})
{
    const QString item = list + QLatin1Char('.') + QString::number(index);
    return part.isEmpty() ? item : item + QLatin1Char('.') + part;
}

/// As a centre file writes the name of a field: taken_folder.
QString keyOf(const QString& field)
{
    QString key;
    for (const QChar letter : field)
        key += letter.isUpper() ? QString(QLatin1Char('_')) + letter.toLower() : QString(letter);
    return key;
}

/// Goes through a plan and collects what is wrong.
class Check {
public:
    Check(const CentrePlan& plan, const QHash<QString, Place>& places, CentreUse use)
        : m_plan(plan), m_places(places), m_use(use)
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
            say(path, complaint.what, complaint.weight);
        };
        checkRules(m_plan, tell);
        checkChat(m_plan, tell);
        return m_complaints;
    }

private:
    void say(const QString& path, const QString& what,
             Complaint::Weight weight = Complaint::Weight::Error)
    {
        QString near = path;
        while (!m_places.contains(near) && near.contains(u'.'))
            near = near.section(u'.', 0, -2);
        m_complaints.append({m_places.value(near), what, weight});
    }

    void warn(const QString& path, const QString& what)
    {
        say(path, what, Complaint::Weight::Warning);
    }

    void checkAccount(const Account& account, qsizetype at)
    {
        const Done fit = checkMailbox(account.settings);
        if (fit)
            return;
        sayOf(QStringLiteral("mailboxes"), at, fit.error());
    }

    /// Of a thing in a list: an error that tells the field and what would be right there.
    void sayOf(const QString& list, qsizetype at, const Error& error)
    {
        const QString field = error.detail.section(QLatin1String(": "), 0, 0);
        say(pathOf(list, at, keyOf(field)), error.detail.section(QLatin1String(": "), 1));
    }

    void checkLines()
    {
        const auto lines = m_plan.lines.value_or(QList<PhoneLine>());
        checkTwice(lines, "lines", "name", [](const PhoneLine& line) { return line.name; });
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const PhoneLine& line = lines.at(i);
            // What is missing at all was complained of by the reader.
            const bool isWhole =
                !line.name.isEmpty() && !line.user.isEmpty() && !line.domain.isEmpty();
            if (const Done fit = checkLine(line); isWhole && !fit)
                sayOf(QStringLiteral("lines"), i, fit.error());
        }
        const auto policies = m_plan.recordings.value_or(QList<RecordingPolicy>());
        checkTwice(policies, "recordings", "queue", [this](const RecordingPolicy& policy) {
            const Queue* queue = queueOf(policy.queue);
            return queue ? queue->name : QString();
        });
        checkTwice(m_plan.callOutcomes.value_or(QList<CallOutcome>()), "call_outcomes", "code",
                   [](const CallOutcome& outcome) { return outcome.code; });
    }

    template<class T, class NameOf>
    void checkTwice(const QList<T>& list, const char* section, const char* key, NameOf nameOf)
    {
        QHash<QString, qsizetype> seen;
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString name = nameOf(list.at(i));
            const auto first = seen.constFind(name);
            if (first != seen.constEnd() && !name.isEmpty())
                say(pathOf(QLatin1String(section), i, QLatin1String(key)),
                    QStringLiteral("'%1' comes twice in %2; it is in line %3 already")
                        .arg(name, QLatin1String(section))
                        .arg(m_places.value(pathOf(QLatin1String(section), *first)).line));
            else
                seen.insert(name, i);
        }
    }

    void checkNames()
    {
        const auto named = [](const auto& one) { return one.name; };
        checkTwice(m_plan.skills, "skills", "name", named);
        checkTwice(m_plan.calendars, "calendars", "name", named);
        checkTwice(m_plan.queues, "queues", "name", named);
        checkTwice(m_plan.boosts, "boosts", "name", named);
        checkTwice(m_plan.agents, "agents", "login",
                   [](const Agent& agent) { return agent.login; });
        for (qsizetype i = 0; i < m_plan.agents.size(); ++i)
            checkLogin(m_plan.agents.at(i),
                       pathOf(QStringLiteral("agents"), i, QStringLiteral("login")));
        if (m_plan.rules)
            checkTwice(*m_plan.rules, "rules", "name", named);
        if (m_plan.macros) {
            checkTwice(*m_plan.macros, "macros", "name", named);
            checkTwice(*m_plan.macros, "macros", "key",
                       [](const Macro& macro) { return macro.key; });
        }
        if (m_plan.cannedReplies) {
            checkTwice(*m_plan.cannedReplies, "canned_replies", "shortcut",
                       [](const CannedReply& reply) { return reply.shortcut; });
            for (qsizetype i = 0; i < m_plan.cannedReplies->size(); ++i)
                checkReply(m_plan.cannedReplies->at(i),
                           pathOf(QStringLiteral("canned_replies"), i));
        }
        if (m_plan.mailboxes) {
            checkTwice(*m_plan.mailboxes, "mailboxes", "address",
                       [](const Account& account) { return account.settings.address; });
            for (qsizetype i = 0; i < m_plan.mailboxes->size(); ++i)
                checkAccount(m_plan.mailboxes->at(i), i);
        }
        checkLines();
        checkListening();
        checkPages();
        for (qsizetype i = 0; i < m_plan.skills.size(); ++i) {
            if (m_plan.skills.at(i).name == QLatin1String(languageSkill))
                say(pathOf(QStringLiteral("skills"), i, QStringLiteral("name")),
                    QStringLiteral("'language' stands for the customer's language; name the "
                                   "languages themselves, like fr"));
        }
    }

    void sayAll(const QMap<QString, QString>& faults, const QString& path)
    {
        for (auto it = faults.begin(); it != faults.end(); ++it)
            say(path + QLatin1Char('.') + it.key(), it.value());
    }

    void checkListening()
    {
        const auto feeds = m_plan.feeds.value_or(QList<FeedSource>());
        const auto accounts = m_plan.social.value_or(QList<SocialAccount>());
        checkTwice(feeds, "feeds", "name", [](const FeedSource& feed) { return feed.name; });
        checkTwice(accounts, "social", "name",
                   [](const SocialAccount& account) { return account.name; });
        for (qsizetype i = 0; i < feeds.size(); ++i)
            sayAll(faultsOf(feeds.at(i)), pathOf(QStringLiteral("feeds"), i));
        for (qsizetype i = 0; i < accounts.size(); ++i)
            sayAll(faultsOf(accounts.at(i)), pathOf(QStringLiteral("social"), i));
        checkCampaigns();
    }

    void checkCampaigns()
    {
        const auto campaigns = m_plan.campaigns.value_or(QList<Campaign>());
        checkTwice(campaigns, "campaigns", "name",
                   [](const Campaign& campaign) { return campaign.name; });
        for (qsizetype i = 0; i < campaigns.size(); ++i) {
            if (const auto fit = checkCampaign(campaigns.at(i)); !fit)
                say(pathOf(QStringLiteral("campaigns"), i, QString()), fit.error().detail);
        }
    }

    void checkPages()
    {
        const auto pages = m_plan.customerPages.value_or(QList<CustomerPage>());
        checkTwice(pages, "customer_pages", "name",
                   [](const CustomerPage& page) { return page.name; });
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QString path =
                pathOf(QStringLiteral("customer_pages"), i, QStringLiteral("address"));
            if (const QString fault = faultOf(pages.at(i)); !fault.isEmpty())
                say(path, fault);
            else if (pages.at(i).address.startsWith(QLatin1String("http:")))
                warn(path, QStringLiteral("what is filled in travels unencrypted; write https://"));
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

    void checkLanguage(const QString& tag, const QString& path)
    {
        if (!tag.isEmpty() && QLocale(tag).language() == QLocale::C)
            say(path, QStringLiteral("'%1' is no language; write it like de, fr or pt-BR")
                          .arg(tag.left(40)));
    }

    void checkReply(const CannedReply& reply, const QString& path)
    {
        static const QRegularExpression apart(QStringLiteral("[\\s/]"));
        checkLanguage(reply.language, path + QStringLiteral(".language"));
        if (reply.shortcut.contains(apart))
            say(path + QStringLiteral(".shortcut"),
                QStringLiteral("'%1' cannot be typed after /; write it in one word, without /")
                    .arg(reply.shortcut.left(40)));
    }

    void checkLogin(const Agent& agent, const QString& path)
    {
        static const QRegularExpression blank(QStringLiteral("\\s"));
        if (agent.login.contains(blank))
            say(path, QStringLiteral("'%1' has a blank in it; a login is one word")
                          .arg(agent.login.left(40)));
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
        checkLanguage(rule.when.language, path + QStringLiteral(".when.language"));
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
        if (m_plan.queues.isEmpty() && m_places.contains(QStringLiteral("queues")))
            say(QStringLiteral("queues"), QStringLiteral("a centre has at least one queue"));
    }

    const CentrePlan& m_plan;
    const QHash<QString, Place>& m_places;
    CentreUse m_use;
    QList<Complaint> m_complaints;
};

} // namespace

QList<Complaint> complaintsOf(const CentrePlan& plan, const QHash<QString, Place>& places,
                              CentreUse use)
{
    return Check(plan, places, use).run();
}

} // namespace heddle::service
