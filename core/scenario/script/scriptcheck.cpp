#include "core/scenario/script/scriptcheck.h"

#include "core/model/form/spelling.h"
#include "core/model/interaction.h"
#include "core/service/rehearsal/storyicons.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <set>

namespace heddle::scenario {

namespace {

bool isCustomersDeed(Deed deed)
{
    return deed <= Deed::Repeats;
}

bool isAgentsDeed(Deed deed)
{
    return deed >= Deed::Reply && deed <= Deed::Promise;
}

bool needsContact(Deed deed)
{
    static const std::set<Deed> all{
        Deed::HangsUp, Deed::Edits, Deed::Deletes, Deed::Spreads, Deed::Repeats, Deed::Reply,
        Deed::Note,    Deed::Tag,   Deed::Assign,  Deed::Take,    Deed::Close,   Deed::Reopen,
        Deed::Snooze,  Deed::Wake,  Deed::Merge,   Deed::Unmerge, Deed::Promise};
    return all.contains(deed);
}

bool needsText(Deed deed)
{
    static const std::set<Deed> all{Deed::Says, Deed::Edits, Deed::Reply, Deed::Note,
                                    Deed::Promise};
    return all.contains(deed);
}

bool needsTo(Deed deed)
{
    return deed == Deed::Tag || deed == Deed::Assign || deed == Deed::Merge;
}

QStringList iconNames()
{
    QStringList names;
    for (const char* name : service::storyIcons)
        names += QLatin1String(name);
    return names;
}

/// A language as ISO 639 writes it, with a country or without: "fr", "pt-BR".
bool isLanguage(const QString& code)
{
    return QLocale::codeToLanguage(code.section(u'-', 0, 0)) != QLocale::AnyLanguage;
}

class Checker {
public:
    Checker(const Script& script, const QHash<QString, Place>& places)
        : m_script(script), m_places(places)
    {
        for (const Step& step : script.steps)
            m_steps += step.id;
        for (const Person& person : script.people)
            m_people += person.id;
        for (const Agent& agent : script.centre.agents)
            m_agents += agent.login;
        for (const Line& line : script.lines)
            m_lines += line.account;
        for (const WordRule& rule : script.words)
            m_words += rule.name;
        for (const Queue& queue : script.centre.queues)
            m_queues += queue.name;
        m_steps.removeAll(QString());
        // Names that come twice are told of once.
        for (QStringList* names : {&m_people, &m_agents, &m_lines, &m_words, &m_queues})
            names->removeDuplicates();
    }

    QList<Complaint> check()
    {
        checkTwice(QStringLiteral("steps"), QStringLiteral("id"), m_script.steps, &Step::id);
        checkTwice(QStringLiteral("customers"), QStringLiteral("id"), m_script.people, &Person::id);
        checkTwice(QStringLiteral("lines"), QStringLiteral("account"), m_script.lines,
                   &Line::account);
        checkTwice(QStringLiteral("words"), QStringLiteral("name"), m_script.words,
                   &WordRule::name);
        checkTwice(QStringLiteral("expect"), QStringLiteral("id"), m_script.expectations,
                   &Expectation::id);
        checkName(QStringLiteral("icon"), QStringLiteral("icon"), m_script.icon, iconNames());
        checkName(QStringLiteral("trainee"), QStringLiteral("agent"), m_script.trainee, m_agents);
        for (qsizetype i = 0; i < m_script.people.size(); ++i)
            check(m_script.people.at(i), QStringLiteral("customers.%1").arg(i));
        for (qsizetype i = 0; i < m_script.colleagues.size(); ++i)
            checkName(QStringLiteral("colleagues.%1.login").arg(i), QStringLiteral("agent"),
                      m_script.colleagues.at(i).login, m_agents);
        for (qsizetype i = 0; i < m_script.crowds.size(); ++i)
            check(m_script.crowds.at(i), QStringLiteral("crowds.%1").arg(i));
        for (qsizetype i = 0; i < m_script.steps.size(); ++i)
            check(m_script.steps.at(i), QStringLiteral("steps.%1").arg(i), i);
        for (qsizetype i = 0; i < m_script.expectations.size(); ++i)
            check(m_script.expectations.at(i), QStringLiteral("expect.%1").arg(i));
        for (qsizetype i = 0; i < m_script.assertions.size(); ++i)
            check(m_script.assertions.at(i), QStringLiteral("assert.%1").arg(i));
        return m_complaints;
    }

private:
    void complain(const QString& path, const QString& what)
    {
        // A part that is absent is told of where its whole stands.
        QString near = path;
        while (!m_places.contains(near) && near.contains(u'.'))
            near = near.left(near.lastIndexOf(u'.'));
        m_complaints.append({m_places.value(near), what});
    }

    void checkName(const QString& path, const QString& kind, const QString& name,
                   const QStringList& names)
    {
        if (!name.isEmpty() && !names.contains(name))
            complain(path, unknownName(kind, name, names));
    }

    template<class T>
    void checkTwice(const QString& section, const QString& key, const QList<T>& list,
                    QString T::*name)
    {
        std::set<QString> seen;
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString& one = list.at(i).*name;
            if (!one.isEmpty() && !seen.insert(one).second)
                complain(QStringLiteral("%1.%2.%3").arg(section).arg(i).arg(key),
                         QStringLiteral("'%1' stands here twice; give it another name").arg(one));
        }
    }

    void checkMoment(const QString& path, Duration at)
    {
        // How long the day lasts is 0 where that could not be read, which is said already.
        const bool isAfter = m_script.lasts > Duration::zero() && at > m_script.lasts;
        if (at < Duration::zero() || isAfter)
            complain(path, QStringLiteral("'%1' is outside the day, which lasts %2")
                               .arg(spellingOf(at), spellingOf(m_script.lasts)));
    }

    bool hasLine(ChannelKind channel) const
    {
        return std::any_of(m_script.lines.begin(), m_script.lines.end(),
                           [&](const Line& line) { return line.channel == channel; });
    }

    void checkLine(const QString& path, ChannelKind channel, const QString& to)
    {
        checkName(path + QStringLiteral(".to"), QStringLiteral("account"), to, m_lines);
        if (to.isEmpty() && !hasLine(channel))
            complain(path + QStringLiteral(".by"),
                     QStringLiteral("the centre has no line for %1; add one to 'lines'")
                         .arg(toName(channel)));
    }

    void checkLanguage(const QString& path, const QString& language)
    {
        if (!language.isEmpty() && !isLanguage(language))
            complain(path + QStringLiteral(".language"),
                     QStringLiteral("'%1' is no language; write its short code, like en or fr")
                         .arg(language.left(40)));
    }

    void check(const Person& person, const QString& path)
    {
        checkLanguage(path, person.language);
        if (!person.timeZone.isEmpty() && !QTimeZone(person.timeZone.toUtf8()).isValid())
            complain(path + QStringLiteral(".time_zone"),
                     QStringLiteral("'%1' is no time zone; like Europe/London")
                         .arg(person.timeZone.left(40)));
    }

    void check(const Crowd& crowd, const QString& path)
    {
        checkLanguage(path, crowd.language);
        checkLine(path, crowd.by, crowd.to);
        checkName(path + QStringLiteral(".author"), QStringLiteral("customer"), crowd.author,
                  m_people);
        if ((crowd.perHour > 0) == !crowd.arrivals.isEmpty())
            complain(path, QStringLiteral("either 'per_hour' or 'arrivals' is wanted"));
        for (qsizetype i = 0; i < crowd.arrivals.size(); ++i)
            checkMoment(path + QStringLiteral(".arrivals.%1").arg(i), crowd.arrivals.at(i));
    }

    void check(const Step& step, const QString& path, qsizetype index)
    {
        const int starts =
            (step.at ? 1 : 0) + (step.when ? 1 : 0) + (step.inject.isEmpty() ? 0 : 1);
        if (starts != 1)
            complain(path, QStringLiteral("one of 'at', 'when' and 'inject' is wanted, to say what "
                                          "starts it"));
        if (step.at)
            checkMoment(path + QStringLiteral(".at"), *step.at);
        if (step.when)
            checkName(path + QStringLiteral(".when"), QStringLiteral("step"), step.when->step,
                      m_steps);
        if (step.when && step.when->step == step.id && !step.id.isEmpty())
            complain(path + QStringLiteral(".when"), QStringLiteral("it cannot wait for itself"));
        checkName(path + QStringLiteral(".of"), QStringLiteral("step"), step.of, m_steps);
        checkName(path + QStringLiteral(".from"), QStringLiteral("customer"), step.from, m_people);
        checkName(path + QStringLiteral(".agent"), QStringLiteral("agent"), step.agent, m_agents);
        checkDeed(step, path);
        checkCircle(path, index);
    }

    void checkDeed(const Step& step, const QString& path)
    {
        const QString deed = toName(step.deed);
        if (isCustomersDeed(step.deed) && step.from.isEmpty())
            complain(path, QStringLiteral("'from' is missing: the customer who %1").arg(deed));
        if (isAgentsDeed(step.deed) && step.agent.isEmpty())
            complain(path, QStringLiteral("'agent' is missing: whose '%1' it is").arg(deed));
        if (needsContact(step.deed) && step.of.isEmpty())
            complain(path, QStringLiteral("'of' is missing: the step whose contact is meant"));
        if (needsText(step.deed) && step.text.trimmed().isEmpty())
            complain(path, QStringLiteral("'text' is missing: what is said"));
        if (needsTo(step.deed) && step.to.isEmpty())
            complain(path, QStringLiteral("'to' is missing: what '%1' leads to").arg(deed));
        if (step.deed == Deed::Says)
            checkVoice(step, path);
        if (step.deed == Deed::Assign)
            checkName(path + QStringLiteral(".to"), QStringLiteral("agent or queue"), step.to,
                      m_agents + m_queues);
        if (step.deed == Deed::Merge)
            checkName(path + QStringLiteral(".to"), QStringLiteral("step"), step.to, m_steps);
        if (step.deed == Deed::BreaksDown || step.deed == Deed::Recovers)
            checkName(path + QStringLiteral(".to"), QStringLiteral("account"), step.to, m_lines);
    }

    void checkVoice(const Step& step, const QString& path)
    {
        checkLine(path, step.by, step.to);
        const auto person = std::find_if(m_script.people.begin(), m_script.people.end(),
                                         [&](const Person& one) { return one.id == step.from; });
        if (person != m_script.people.end() && addressOf(*person, step.by).isEmpty())
            complain(path + QStringLiteral(".by"),
                     QStringLiteral("'%1' has no address for %2; give them one in 'customers'")
                         .arg(step.from, toName(step.by)));
    }

    /// Steps that wait for each other never happen.
    void checkCircle(const QString& path, qsizetype index)
    {
        std::set<QString> seen;
        const Step* step = &m_script.steps.at(index);
        while (step->when) {
            const qsizetype next = m_steps.indexOf(step->when->step);
            if (next < 0 || !seen.insert(step->when->step).second)
                break;
            if (step->when->step == m_script.steps.at(index).id && seen.size() > 1)
                return complain(path + QStringLiteral(".when"),
                                QStringLiteral("these steps wait for each other in a circle"));
            const auto found =
                std::find_if(m_script.steps.begin(), m_script.steps.end(),
                             [&](const Step& one) { return one.id == step->when->step; });
            step = &*found;
        }
    }

    void check(const Expectation& item, const QString& path)
    {
        checkName(path + QStringLiteral(".on"), QStringLiteral("step"), item.on, m_steps);
        for (qsizetype i = 0; i < item.says.size(); ++i)
            checkName(path + QStringLiteral(".says.%1").arg(i), QStringLiteral("word rule"),
                      item.says.at(i), m_words);
        for (qsizetype i = 0; i < item.avoids.size(); ++i)
            checkName(path + QStringLiteral(".avoids.%1").arg(i), QStringLiteral("word rule"),
                      item.avoids.at(i), m_words);
        if (item.action == Action::Tag && item.tag.isEmpty())
            complain(path, QStringLiteral("'tag' is missing: which one is wanted"));
        if (m_script.trainee.isEmpty())
            complain(path, QStringLiteral("nobody is expected to do anything without a 'trainee'"));
    }

    void check(const Assertion& one, const QString& path)
    {
        for (const auto& [key, name] : {std::pair("of", one.of),
                                        {"not_before", one.notBefore},
                                        {"same_customer", one.sameCustomer},
                                        {"other_customer", one.otherCustomer}})
            checkName(path + u'.' + QLatin1String(key), QStringLiteral("step"), name, m_steps);
        checkName(path + QStringLiteral(".routed_to"), QStringLiteral("agent"), one.routedTo,
                  m_agents);
        if (!one.stateIs.isEmpty() && !interactionStateFromName(one.stateIs))
            complain(
                path + QStringLiteral(".state_is"),
                unknownName(QStringLiteral("state"), one.stateIs, namesOf<InteractionState>()));
        const bool isOfTheDay = one.serviceLevel || one.noStarvation || !one.hashIs.isEmpty();
        if (!isOfTheDay && one.of.isEmpty())
            complain(path, QStringLiteral("'of' is missing: the step whose contact is meant"));
        if (one.serviceLevel && !one.within)
            complain(path, QStringLiteral("'within' is missing: how soon is in time"));
    }

    const Script& m_script;
    const QHash<QString, Place>& m_places;
    QStringList m_steps;
    QStringList m_people;
    QStringList m_agents;
    QStringList m_lines;
    QStringList m_words;
    QStringList m_queues;
    QList<Complaint> m_complaints;
};

} // namespace

QList<Complaint> complaintsOf(const Script& script, const QHash<QString, Place>& places)
{
    return Checker(script, places).check();
}

} // namespace heddle::scenario
