#include "core/service/router/sightjson.h"

#include "core/model/form/queueform.h"
#include "core/store/rows/parts/jsontext.h"
#include "core/store/rows/parts/partsjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace heddle::service {

namespace {

using routing::OtherWork;
using routing::Refusal;
using routing::SeenAgent;
using routing::Sight;
using routing::Waiting;
using routing::Work;
using store::JsonText;

// A member that is as usual is left out.
template<class Value>
void put(QJsonObject& object, const QString& name, const Value& value, const Value& usual = {})
{
    if (!(value == usual))
        object.insert(name, value);
}

void put(QJsonObject& object, const QString& name, const std::optional<Timestamp>& at)
{
    if (at)
        object.insert(name, at->micros);
}

QString text(const QJsonObject& object, QLatin1String name)
{
    return object.value(name).toString();
}

qint64 number(const QJsonObject& object, QLatin1String name)
{
    return object.value(name).toInteger();
}

std::optional<Timestamp> moment(const QJsonObject& object, QLatin1String name)
{
    const QJsonValue value = object.value(name);
    return value.isUndefined() ? std::nullopt : std::optional(Timestamp{value.toInteger()});
}

QString spelling(const QList<Ring>& rings)
{
    Queue asked;
    asked.rings = rings;
    return rings.isEmpty() ? QString() : heddle::toJson(spelt(asked));
}

/// What a queue asks, spelt out. It hardly ever changes, and is asked for with each offer: so what
/// was spelt last of each queue is kept.
QString rulesOf(const Queue& queue)
{
    struct Spelt {
        Queue rules;
        QString text;
    };
    thread_local std::map<QueueId, Spelt> known;
    Queue rules = queue;
    rules.members.clear();
    Spelt& spelt = known[queue.id];
    if (spelt.text.isEmpty() || !(spelt.rules == rules))
        spelt = {rules, heddle::toJson(heddle::spelt(rules))};
    return spelt.text;
}

QJsonObject asJson(const Waiting& waiting)
{
    QJsonObject object{{QStringLiteral("id"), waiting.id.value},
                       {QStringLiteral("queue"), waiting.queue.value},
                       {QStringLiteral("channel"), toName(waiting.channel)},
                       {QStringLiteral("arrived"), waiting.arrived.micros},
                       {QStringLiteral("queued"), waiting.queued.micros}};
    put(object, QStringLiteral("due"), waiting.due);
    if (waiting.latest)
        object.insert(QStringLiteral("latest"), qint64(waiting.latest->count()));
    put(object, QStringLiteral("boosts"), store::toArray(waiting.boosts));
    put(object, QStringLiteral("preferred"), waiting.preferred.value);
    QJsonArray refusals;
    for (const Refusal& refusal : waiting.refusals)
        refusals.append(QJsonArray{refusal.agent.value, refusal.at.micros, refusal.why});
    put(object, QStringLiteral("refusals"), refusals);
    put(object, QStringLiteral("language"), waiting.language);
    put(object, QStringLiteral("rings"), spelling(waiting.rings));
    put(object, QStringLiteral("not_before"), waiting.notBefore);
    return object;
}

Waiting waitingIn(const QJsonObject& object)
{
    Waiting waiting;
    waiting.id = {number(object, QLatin1String("id"))};
    waiting.queue = {number(object, QLatin1String("queue"))};
    waiting.channel =
        channelKindFromName(text(object, QLatin1String("channel"))).value_or(ChannelKind::Email);
    waiting.arrived = {number(object, QLatin1String("arrived"))};
    waiting.queued = {number(object, QLatin1String("queued"))};
    waiting.due = moment(object, QLatin1String("due"));
    if (const auto latest = moment(object, QLatin1String("latest")))
        waiting.latest = Duration(latest->micros);
    waiting.boosts = store::boostsIn(object.value(QLatin1String("boosts")).toArray());
    waiting.preferred = {number(object, QLatin1String("preferred"))};
    const QJsonArray refusals = object.value(QLatin1String("refusals")).toArray();
    for (const QJsonValue& refusal : refusals)
        waiting.refusals +=
            Refusal{{refusal[0].toInteger()}, {refusal[1].toInteger()}, refusal[2].toString()};
    waiting.language = text(object, QLatin1String("language"));
    waiting.rings = queueFrom(outlineFromJson(text(object, QLatin1String("rings")))).rings;
    waiting.notBefore = moment(object, QLatin1String("not_before"));
    return waiting;
}

/// The capacities that are not as usual, each once.
class Capacities {
public:
    /// 0 for the usual one, else its number from 1.
    qsizetype numberOf(const Capacity& capacity)
    {
        if (capacity == Capacity())
            return 0;
        qsizetype at = m_known.indexOf(capacity);
        if (at < 0) {
            at = m_known.size();
            m_known += capacity;
        }
        return at + 1;
    }

    QJsonArray asJson() const
    {
        QJsonArray array;
        for (const Capacity& capacity : m_known)
            array.append(heddle::toJson(spelt(capacity)));
        return array;
    }

private:
    QList<Capacity> m_known;
};

bool isUsual(const SeenAgent& seen)
{
    return seen.agent.presence == Presence::Ready && seen.agent.active
           && seen.away == routing::Away::No && !seen.hasOffer && seen.rampLeft == 0
           && seen.nextDeferred.micros == 0 && seen.agent.skills.isEmpty()
           && seen.otherWork.isEmpty() && seen.agent.capacity == Capacity();
}

/// What is unusual about an agent; empty for most.
QJsonObject oddities(const SeenAgent& seen, Capacities& capacities)
{
    QJsonObject object;
    if (seen.agent.presence != Presence::Ready)
        object.insert(QStringLiteral("presence"), toName(seen.agent.presence));
    QJsonObject skills;
    for (auto skill = seen.agent.skills.cbegin(); skill != seen.agent.skills.cend(); ++skill)
        skills.insert(skill.key(), skill.value());
    put(object, QStringLiteral("skills"), skills);
    put(object, QStringLiteral("capacity"), qint64(capacities.numberOf(seen.agent.capacity)));
    put(object, QStringLiteral("retired"), !seen.agent.active);
    put(object, QStringLiteral("away"), static_cast<int>(seen.away));
    put(object, QStringLiteral("offered"), seen.hasOffer);
    put(object, QStringLiteral("ramp_left"), seen.rampLeft);
    put(object, QStringLiteral("next_deferred"), seen.nextDeferred.micros);
    QJsonArray others;
    for (const OtherWork& other : seen.otherWork)
        others.append(QJsonArray{other.wanted, other.shares});
    put(object, QStringLiteral("other_work"), others);
    return object;
}

void write(JsonText& json, const routing::Workload& work)
{
    json.open('[');
    for (const ChannelKind channel : routing::everyChannel) {
        const int active = work.count(channel, Work::Active);
        const int parked = work.count(channel, Work::Parked);
        if (active == 0 && parked == 0)
            continue;
        json.number(static_cast<qint64>(channel));
        json.number(active);
        json.number(parked);
    }
    json.close(']');
}

// There are many agents in each sight, and a sight with each offer: so a list, without names.
void write(JsonText& json, const SeenAgent& seen, Capacities& capacities)
{
    json.open('[');
    json.number(seen.agent.id.value);
    json.number(seen.freeSince.micros);
    json.number(seen.lastOffered.micros);
    write(json, seen.work);
    if (!isUsual(seen))
        json.value(QJsonDocument(oddities(seen, capacities)).toJson(QJsonDocument::Compact));
    json.close(']');
}

routing::Workload workIn(const QJsonArray& counts)
{
    constexpr int most = 1000;
    routing::Workload work;
    for (qsizetype i = 0; i + 2 < counts.size(); i += 3) {
        const auto channel = static_cast<std::size_t>(counts.at(i).toInt());
        if (channel >= std::size(routing::everyChannel))
            continue;
        for (int k = 0; k < std::min(counts.at(i + 1).toInt(), most); ++k)
            work.add(routing::everyChannel[channel], Work::Active);
        for (int k = 0; k < std::min(counts.at(i + 2).toInt(), most); ++k)
            work.add(routing::everyChannel[channel], Work::Parked);
    }
    return work;
}

/// Older journals say only that somebody was away.
routing::Away awayIn(const QJsonValue& said)
{
    using routing::Away;
    if (said.isBool())
        return said.toBool() ? Away::Paused : Away::No;
    return static_cast<Away>(std::clamp(said.toInt(), 0, static_cast<int>(Away::Silent)));
}

SeenAgent seenIn(const QJsonArray& list, const QList<Capacity>& capacities)
{
    SeenAgent seen;
    seen.agent.id = {list.at(0).toInteger()};
    seen.freeSince = {list.at(1).toInteger()};
    seen.lastOffered = {list.at(2).toInteger()};
    seen.work = workIn(list.at(3).toArray());
    const QJsonObject odd = list.at(4).toObject();
    seen.agent.presence =
        presenceFromName(text(odd, QLatin1String("presence"))).value_or(Presence::Ready);
    const QJsonObject skills = odd.value(QLatin1String("skills")).toObject();
    for (auto skill = skills.begin(); skill != skills.end(); ++skill)
        seen.agent.skills.insert(skill.key(), skill.value().toInt());
    seen.agent.capacity = capacities.value(number(odd, QLatin1String("capacity")) - 1);
    seen.agent.active = !odd.value(QLatin1String("retired")).toBool();
    seen.away = awayIn(odd.value(QLatin1String("away")));
    seen.hasOffer = odd.value(QLatin1String("offered")).toBool();
    seen.rampLeft = odd.value(QLatin1String("ramp_left")).toInt();
    seen.nextDeferred = {number(odd, QLatin1String("next_deferred"))};
    const QJsonArray others = odd.value(QLatin1String("other_work")).toArray();
    for (const QJsonValue& other : others)
        seen.otherWork += {other[0].toInteger(), other[1].toInteger()};
    return seen;
}

} // namespace

QString toText(const Sight& sight)
{
    Capacities capacities;
    JsonText json;
    json.open('{');
    json.name(QLatin1String("at"));
    json.number(sight.at.micros);
    json.name(QLatin1String("queue"));
    json.number(sight.queue.id.value);
    json.name(QLatin1String("rules"));
    json.text(rulesOf(sight.queue));
    json.name(QLatin1String("waiting"));
    json.value(QJsonDocument(asJson(sight.waiting)).toJson(QJsonDocument::Compact));
    json.name(QLatin1String("agents"));
    json.open('[');
    for (const SeenAgent& seen : sight.agents)
        write(json, seen, capacities);
    json.close(']');
    json.name(QLatin1String("capacities"));
    json.value(QJsonDocument(capacities.asJson()).toJson(QJsonDocument::Compact));
    json.close('}');
    return json.written();
}

std::optional<Sight> sightIn(const QString& written)
{
    const QJsonObject object = QJsonDocument::fromJson(written.toUtf8()).object();
    if (!object.contains(QLatin1String("waiting")))
        return std::nullopt;
    Sight sight;
    sight.at = {number(object, QLatin1String("at"))};
    sight.queue = queueFrom(outlineFromJson(text(object, QLatin1String("rules"))));
    sight.queue.id = {number(object, QLatin1String("queue"))};
    sight.waiting = waitingIn(object.value(QLatin1String("waiting")).toObject());
    QList<Capacity> capacities;
    const QJsonArray spellings = object.value(QLatin1String("capacities")).toArray();
    for (const QJsonValue& spelling : spellings)
        capacities += capacityFrom(outlineFromJson(spelling.toString()));
    const QJsonArray agents = object.value(QLatin1String("agents")).toArray();
    for (const QJsonValue& agent : agents) {
        sight.agents += seenIn(agent.toArray(), capacities);
        sight.queue.members += sight.agents.last().agent.id;
    }
    return sight;
}

} // namespace heddle::service
