#include "core/scenario/cast/customers.h"

#include "core/scenario/cast/agentdeeds.h"
#include "core/scenario/cast/voice.h"

#include <algorithm>

namespace heddle::scenario {

namespace {

constexpr int spreadTellings = 20;

} // namespace

qint64 spreadAfter(qint64 reach, int part, int whole)
{
    // 3x² - 2x³ in integers.
    const qint64 x = part;
    const qint64 n = whole;
    return reach * (3 * x * x * n - 2 * x * x * x) / (n * n * n);
}

Customers::Customers(Stage& stage, Telephone& telephone, AgentDeeds& deeds,
                     service::ReadMail readMail, QObject* parent)
    : QObject(parent), m_stage(stage), m_telephone(telephone), m_deeds(deeds),
      m_readMail(std::move(readMail))
{
    connect(&stage.chronicle, &Chronicle::turned, this, &Customers::hear);
    for (const Person& person : stage.script.people)
        m_moods[person.id] = person.mood;
}

void Customers::start()
{
    const QList<Step>& steps = m_stage.script.steps;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (steps.at(i).at)
            schedule(i, m_stage.at(*steps.at(i).at));
        if (steps.at(i).when)
            m_waiting[steps.at(i).when->step].append(i);
    }
}

int Customers::inject(const QString& key)
{
    int count = 0;
    const QList<Step>& steps = m_stage.script.steps;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (steps.at(i).inject != key || key.isEmpty())
            continue;
        schedule(i, m_stage.clock.now());
        ++count;
    }
    return count;
}

void Customers::schedule(qsizetype index, Timestamp at)
{
    m_stage.clock.callAt(at, this, [this, index] { perform(index); });
}

void Customers::hear(const QString& key, Turn turn)
{
    const auto waiting = m_waiting.find(key);
    if (waiting == m_waiting.end())
        return;
    for (const qsizetype index : waiting->second) {
        const Step& step = m_stage.script.steps.at(index);
        if (step.when->turn == Turn::Ignored && turn == Turn::Done)
            m_stage.clock.callAt(m_stage.clock.now() + step.wait, this,
                                 [this, index, key] { checkIgnored(index, key); });
        else if (step.when->turn == turn && m_done.insert(index).second)
            schedule(index, m_stage.clock.now() + step.wait);
    }
    if (turn != Turn::Answered)
        return;
    for (const Step& step : m_stage.script.steps) {
        if (step.id == key)
            lift(step.from, +1);
    }
}

void Customers::checkIgnored(qsizetype index, const QString& key)
{
    if (m_stage.chronicle.answered(key) || !m_done.insert(index).second)
        return;
    const Step& step = m_stage.script.steps.at(index);
    if (!step.mood)
        lift(step.from, -1);
    perform(index);
}

void Customers::lift(const QString& person, int by)
{
    const auto mood = m_moods.find(person);
    if (mood != m_moods.end())
        mood->second = static_cast<Mood>(
            std::clamp(static_cast<int>(mood->second) + by, 0, static_cast<int>(Mood::Pleased)));
}

void Customers::perform(qsizetype index)
{
    const Step& step = m_stage.script.steps.at(index);
    if (step.ifMood && m_moods.contains(step.from) && m_moods.at(step.from) > *step.ifMood)
        return;
    if (step.mood)
        m_moods[step.from] = *step.mood;
    const QString key = keyOf(m_stage.script, index);
    act(step, key);
    Q_EMIT performed(key);
    // What a channel hands over is taken in at the end of this turn.
    settlePosted();
    hear(key, Turn::Done);
}

void Customers::act(const Step& step, const QString& key)
{
    switch (step.deed) {
    case Deed::Says: return say(step, key);
    case Deed::HangsUp: return m_telephone.hangUp(step.of, CallEnd::Talked);
    case Deed::Edits: return change(step.of, InboundChange::Edited, step.text, -1);
    case Deed::Deletes: return change(step.of, InboundChange::Withdrawn, {}, -1);
    case Deed::Spreads: return spread(step);
    case Deed::Repeats: return repeat(step);
    case Deed::BreaksDown:
        if (SimulatedChannel* line = m_stage.line(step.by, step.to)) {
            line->breakDown();
            if (step.lasts > Duration::zero())
                m_stage.clock.callAt(m_stage.clock.now() + step.lasts, line,
                                     [line] { line->recover(); });
        }
        return;
    case Deed::Recovers:
        if (SimulatedChannel* line = m_stage.line(step.by, step.to))
            line->recover();
        return;
    case Deed::Mark: return;
    default: return m_deeds.perform(step);
    }
}

const Person* Customers::person(const QString& id) const
{
    const QList<Person>& people = m_stage.script.people;
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const Person& one) { return one.id == id; });
    return found == people.end() ? nullptr : &*found;
}

QString Customers::conversationOf(const Step& step, const QString& key) const
{
    const auto before = m_said.find(step.of);
    return before == m_said.end() || before->second.channel != step.by
               ? key
               : before->second.conversation;
}

void Customers::say(const Step& step, const QString& key)
{
    const Person* by = person(step.from);
    if (by == nullptr)
        return;
    Utterance said{.key = key,
                   .conversation = conversationOf(step, key),
                   .subject = step.subject,
                   .text = step.text,
                   .at = m_stage.clock.now() - step.early,
                   .isAbout = step.isAbout,
                   .automatic = step.automatic,
                   .followers = by->followers};
    const Contact* before = m_stage.chronicle.contactOf(step.of);
    if (before != nullptr)
        said.answers =
            before->replies.isEmpty() ? messageIdOf(step.of) : before->replies.last().messageId;
    speak(said, *by, m_stage.lineFacts(step.by, step.to), step.talk);
}

void Customers::speak(const Utterance& said, const Person& by, const Line& line, Duration talk)
{
    const auto inbound = inboundOf(said, by, line, m_readMail);
    if (!inbound)
        return m_stage.complain(said.key, inbound.error());
    m_said[said.key] = *inbound;
    if (line.channel == ChannelKind::Phone) {
        Inbound ringing = *inbound;
        ringing.text.clear();
        m_telephone.ring({.first = ringing,
                          .patience = by.patience,
                          .talk = talk,
                          .captions = said.text.trimmed().split(u'\n', Qt::SkipEmptyParts)});
    } else if (SimulatedChannel* channel = m_stage.line(line.channel, line.account)) {
        channel->deliver(*inbound);
    }
}

void Customers::repeat(const Step& step)
{
    const auto said = m_said.find(step.of);
    if (said == m_said.end())
        return;
    if (SimulatedChannel* line = m_stage.line(said->second.channel, said->second.account))
        line->deliver(said->second);
}

void Customers::spread(const Step& step)
{
    for (int i = 1; i <= spreadTellings; ++i)
        m_stage.clock.callAt(m_stage.clock.now() + step.lasts * i / spreadTellings, this,
                             [this, step, i] {
                                 change(step.of, InboundChange::Edited, {},
                                        spreadAfter(step.reach, i, spreadTellings));
                             });
}

/// \param reach -1: as it was
void Customers::change(const QString& key, InboundChange change, const QString& text, qint64 reach)
{
    const auto said = m_said.find(key);
    if (said == m_said.end())
        return;
    Inbound& inbound = said->second;
    inbound.change = change;
    inbound.at = m_stage.clock.now();
    if (!text.isEmpty())
        inbound.text = text;
    if (inbound.post && reach >= 0)
        inbound.post->reshares = reach;
    if (SimulatedChannel* line = m_stage.line(inbound.channel, inbound.account))
        line->deliver(inbound);
}

} // namespace heddle::scenario
