#include "core/store/rows/decisionjson.h"

#include "core/store/rows/parts/jsontext.h"
#include "core/store/rows/parts/partsjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::store {

namespace {

void write(JsonText& json, QLatin1String name, qint64 value)
{
    json.name(name);
    json.number(value);
}

void write(JsonText& json, QLatin1String name, const QString& value)
{
    json.name(name);
    json.text(value);
}

void write(JsonText& json, const std::optional<Timestamp>& at)
{
    at ? json.number(at->micros) : json.null();
}

// Everybody in the queue is a candidate: so a list, without names.
void write(JsonText& json, const Candidate& candidate)
{
    json.open('[');
    json.number(candidate.agent.value);
    json.text(candidate.name);
    json.text(candidate.excluded);
    json.number(candidate.openWork);
    json.number(candidate.load);
    json.number(candidate.ring);
    json.number(candidate.score);
    write(json, candidate.idleSince);
    json.close(']');
}

void write(JsonText& json, const Rank& rank)
{
    json.open('{');
    write(json, QLatin1String("band"), rank.band);
    write(json, QLatin1String("key"), rank.key.micros);
    write(json, QLatin1String("arrived"), rank.arrived.micros);
    write(json, QLatin1String("id"), rank.id.value);
    json.close('}');
}

std::optional<Timestamp> momentIn(const QJsonValue& value)
{
    return value.isNull() || value.isUndefined() ? std::nullopt
                                                 : std::optional(Timestamp{value.toInteger()});
}

} // namespace

QString toText(const Decision& decision)
{
    JsonText json;
    json.open('{');
    write(json, QLatin1String("interaction"), decision.interaction.value);
    write(json, QLatin1String("at"), decision.at.micros);
    json.name(QLatin1String("rank"));
    write(json, decision.rank);
    json.name(QLatin1String("due"));
    write(json, decision.due);
    json.name(QLatin1String("boosts"));
    json.value(QJsonDocument(toArray(decision.boosts)).toJson(QJsonDocument::Compact));
    write(json, QLatin1String("base"), decision.base.micros);
    write(json, QLatin1String("band_cause"), toName(decision.bandCause));
    write(json, QLatin1String("ring"), decision.ring);
    write(json, QLatin1String("preferred"), decision.preferred.value);
    json.name(QLatin1String("candidates"));
    json.open('[');
    for (const Candidate& candidate : decision.candidates)
        write(json, candidate);
    json.close(']');
    write(json, QLatin1String("winner"), decision.winner.value);
    write(json, QLatin1String("policy"), decision.policy);
    write(json, QLatin1String("reason"), decision.reason);
    write(json, QLatin1String("took"), qint64(decision.took.count()));
    json.close('}');
    return json.written();
}

namespace {

Candidate candidateIn(const QJsonArray& list)
{
    return {.agent = {list.at(0).toInteger()},
            .name = list.at(1).toString(),
            .openWork = list.at(3).toInt(),
            .idleSince = momentIn(list.at(7)),
            .excluded = list.at(2).toString(),
            .load = list.at(4).toInt(),
            .ring = list.at(5).toInt(),
            .score = list.at(6).toInteger()};
}

// As they were written at first.
Candidate candidateIn(const QJsonObject& object)
{
    return {.agent = {object.value(QLatin1String("agent")).toInteger()},
            .name = object.value(QLatin1String("name")).toString(),
            .openWork = object.value(QLatin1String("open_work")).toInt(),
            .idleSince = momentIn(object.value(QLatin1String("idle_since"))),
            .excluded = object.value(QLatin1String("excluded")).toString(),
            .load = object.value(QLatin1String("load")).toInt(),
            .ring = object.value(QLatin1String("ring")).toInt(),
            .score = object.value(QLatin1String("score")).toInteger()};
}

} // namespace

Decision decisionIn(const QString& written)
{
    const QJsonObject object = QJsonDocument::fromJson(written.toUtf8()).object();
    const auto rank = object.value(QLatin1String("rank")).toObject();
    Decision decision{.interaction = {object.value(QLatin1String("interaction")).toInteger()},
                      .at = {object.value(QLatin1String("at")).toInteger()},
                      .rank = {.band = rank.value(QLatin1String("band")).toInt(),
                               .key = {rank.value(QLatin1String("key")).toInteger()},
                               .arrived = {rank.value(QLatin1String("arrived")).toInteger()},
                               .id = {rank.value(QLatin1String("id")).toInteger()}},
                      .due = momentIn(object.value(QLatin1String("due"))),
                      .boosts = {},
                      .base = {object.value(QLatin1String("base")).toInteger()},
                      .bandCause =
                          bandCauseFromName(object.value(QLatin1String("band_cause")).toString())
                              .value_or(BandCause::Deferred),
                      .ring = object.value(QLatin1String("ring")).toInt(),
                      .preferred = {object.value(QLatin1String("preferred")).toInteger()},
                      .candidates = {},
                      .winner = {object.value(QLatin1String("winner")).toInteger()},
                      .policy = object.value(QLatin1String("policy")).toString(),
                      .reason = object.value(QLatin1String("reason")).toString(),
                      .took = Duration(object.value(QLatin1String("took")).toInteger())};
    decision.boosts = boostsIn(object.value(QLatin1String("boosts")).toArray());
    const auto candidates = object.value(QLatin1String("candidates")).toArray();
    for (const auto& candidate : candidates)
        decision.candidates.append(candidate.isArray() ? candidateIn(candidate.toArray())
                                                       : candidateIn(candidate.toObject()));
    return decision;
}

} // namespace heddle::store
