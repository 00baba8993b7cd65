#include "core/scenario/cast/colleagues.h"

#include "core/routing/rank.h"
#include "core/service/desk/casework.h"
#include "core/service/roster.h"
#include "core/service/router/router.h"

#include <algorithm>

namespace heddle::scenario {

namespace {

constexpr Duration usualHandling = 2min;
constexpr Duration chatThinks = 20s;
constexpr Duration chatIsOver = 90s;

bool isScriptedDeed(Deed deed)
{
    return deed == Deed::Reply || deed == Deed::Close || deed == Deed::Snooze;
}

} // namespace

Colleagues::Colleagues(Stage& stage, Telephone& telephone, AgentDeeds& deeds, const QString& manned,
                       QObject* parent)
    : QObject(parent), m_stage(stage), m_telephone(telephone), m_deeds(deeds), m_manned(manned)
{
    connect(&stage.chronicle, &Chronicle::turned, this, &Colleagues::hear);
    connect(&stage.chronicle, &Chronicle::spoken, this,
            [this](const QString&, InteractionId contact) { hearWords(contact); });
    connect(&telephone, &Telephone::ended, this, &Colleagues::hearEnd);
}

void Colleagues::start()
{
    for (const Colleague& colleague : m_stage.script.colleagues) {
        const AgentId agent = m_stage.agent(colleague.login);
        if (!agent.isValid() || colleague.login == m_manned)
            continue;
        m_workers.insert_or_assign(
            agent,
            Worker{&colleague, Random(m_stage.seed, QString(u"colleague/" + colleague.login))});
        const auto at = [&](Duration when, Presence presence, const QString& reason) {
            m_stage.clock.callAt(m_stage.at(when), this, [this, agent, presence, reason] {
                present(agent, presence, reason);
            });
        };
        at(colleague.arrives, Presence::Ready, {});
        for (const Break& pause : colleague.breaks) {
            at(pause.at, Presence::NotReady, QStringLiteral("break"));
            at(pause.at + pause.lasts, Presence::Ready, {});
        }
        if (colleague.leaves)
            at(*colleague.leaves, Presence::Offline, {});
    }
}

void Colleagues::present(AgentId agent, Presence presence, const QString& reason)
{
    if (const auto done = m_stage.engine.router().setPresence(agent, presence, reason); !done)
        m_stage.complain(QStringLiteral("presence"), done.error());
}

Colleagues::Worker* Colleagues::worker(AgentId agent)
{
    const auto found = m_workers.find(agent);
    return found == m_workers.end() ? nullptr : &found->second;
}

void Colleagues::hearOffer(AgentId agent, OfferId offer)
{
    Worker* who = worker(agent);
    if (who == nullptr)
        return;
    const bool takes = who->chance.below(100) < static_cast<quint64>(who->facts->accepts);
    if (!takes)
        return;
    m_stage.clock.callAt(m_stage.clock.now() + who->facts->reaction, this, [this, agent, offer] {
        // It may be gone again by now.
        [[maybe_unused]] const auto accepted = m_stage.engine.router().accept(agent, offer);
    });
}

void Colleagues::hear(const QString& key, Turn turn)
{
    const Contact* contact = m_stage.chronicle.contactOf(key);
    if (contact == nullptr || contact->keys.last() != key)
        return;
    if (turn == Turn::Offered)
        hearOffer(contact->offers.last().agent, contact->offers.last().id);
    else if ((turn == Turn::Accepted || turn == Turn::Transferred)
             && contact->now.assignee.isValid())
        work(contact->id);
}

void Colleagues::hearWords(InteractionId id)
{
    const Contact* contact = m_stage.chronicle.contact(id);
    if (contact->now.assignee.isValid() && contact->now.channel != ChannelKind::Phone)
        work(id);
}

void Colleagues::hearEnd(const QString& key)
{
    const Contact* contact = m_stage.chronicle.contactOf(key);
    if (contact != nullptr && worker(contact->now.assignee) != nullptr)
        closeLater(contact->id, 1s);
}

void Colleagues::work(InteractionId id)
{
    const Contact& contact = *m_stage.chronicle.contact(id);
    Worker* who = worker(contact.now.assignee);
    if (who == nullptr || isScripted(contact))
        return;
    if (contact.now.channel == ChannelKind::Phone) {
        // Whoever hung up before is not there to be talked to.
        if (!m_telephone.isOn(contact.keys))
            closeLater(id, 1s);
        return;
    }
    if (!m_inHand.insert(id).second)
        return;
    m_stage.clock.callAt(m_stage.clock.now() + handling(contact, *who), this,
                         [this, id] { answer(id); });
}

void Colleagues::answer(InteractionId id)
{
    m_inHand.erase(id);
    const Contact& contact = *m_stage.chronicle.contact(id);
    Worker* who = worker(contact.now.assignee);
    if (who == nullptr || contact.now.state != InteractionState::Assigned)
        return;
    const QString text = answerTo(contact, *who);
    const auto sent = m_deeds.reply(contact.now.assignee, id, text);
    // Not every kind of contact can be answered on its own channel: a visit is over.
    const bool isOwnWay = contact.now.channel == ChannelKind::Email || sent
                          || sent.error().code != ErrorCode::BadInput;
    if (!sent && isOwnWay)
        m_stage.complain(who->facts->login + QStringLiteral(" answers"), sent.error());
    closeLater(id, contact.now.channel == ChannelKind::Chat ? chatIsOver : Duration(15s));
}

void Colleagues::closeLater(InteractionId id, Duration wait)
{
    m_stage.clock.callAt(m_stage.clock.now() + wait, this, [this, id] { finish(id); });
}

void Colleagues::finish(InteractionId id)
{
    const Contact& contact = *m_stage.chronicle.contact(id);
    Worker* who = worker(contact.now.assignee);
    const bool isHere = contact.now.state == InteractionState::Assigned
                        || contact.now.state == InteractionState::WrapUp;
    if (who == nullptr || !isHere || isScripted(contact) || m_inHand.contains(id))
        return;
    const auto closed =
        m_stage.engine.casework().close(contact.now.assignee, id, code(contact, *who));
    if (!closed)
        m_stage.complain(who->facts->login + QStringLiteral(" closes"), closed.error());
}

/// What the script lets an agent do with a contact, nobody does by themselves.
bool Colleagues::isScripted(const Contact& contact) const
{
    return std::any_of(m_stage.script.steps.begin(), m_stage.script.steps.end(),
                       [&](const Step& step) {
                           return (isScriptedDeed(step.deed) && contact.keys.contains(step.of))
                                  || (step.isLeftAlone && contact.keys.contains(step.id));
                       });
}

Duration Colleagues::handling(const Contact& contact, Worker& worker)
{
    Duration mean = usualHandling;
    if (contact.now.channel == ChannelKind::Chat)
        mean = chatThinks;
    const QString crowd = contact.keys.first().section(u'#', 0, 0);
    if (const auto found = m_handling.find(crowd); found != m_handling.end())
        mean = found->second;
    return mean * worker.chance.between(60, 140) / worker.facts->pace;
}

QString Colleagues::answerTo(const Contact& contact, Worker& worker)
{
    const QStringList& says = worker.facts->says;
    if (says.isEmpty())
        return QStringLiteral("Hello %1,\n\nthank you for telling us. I have looked into it and "
                              "put it right.\n")
            .arg(contact.customer);
    const QString text =
        says.at(static_cast<qsizetype>(worker.chance.below(static_cast<quint64>(says.size()))));
    return QString(text).replace(QStringLiteral("{name}"), contact.customer);
}

QString Colleagues::code(const Contact& contact, const Worker& worker) const
{
    const auto queue = m_stage.engine.roster().queue(contact.now.queue);
    if (!queue || queue->wrapUp.codes.isEmpty())
        return worker.facts->code.isEmpty() ? QStringLiteral("done") : worker.facts->code;
    return queue->wrapUp.codes.contains(worker.facts->code) ? worker.facts->code
                                                            : queue->wrapUp.codes.first();
}

} // namespace heddle::scenario
