#include "core/store/rows/decisionjson.h"

#include "core/store/rows/parts/partsjson.h"

#include <QJsonArray>

namespace heddle::store {

namespace {

QJsonValue moment(const std::optional<Timestamp>& at)
{
    return at ? QJsonValue(at->micros) : QJsonValue();
}

std::optional<Timestamp> momentIn(const QJsonValue& value)
{
    return value.isNull() || value.isUndefined() ? std::nullopt
                                                 : std::optional(Timestamp{value.toInteger()});
}

QJsonObject toObject(const Candidate& candidate)
{
    return {{QStringLiteral("agent"), candidate.agent.value},
            {QStringLiteral("name"), candidate.name},
            {QStringLiteral("open_work"), candidate.openWork},
            {QStringLiteral("idle_since"), moment(candidate.idleSince)},
            {QStringLiteral("excluded"), candidate.excluded},
            {QStringLiteral("load"), candidate.load},
            {QStringLiteral("ring"), candidate.ring},
            {QStringLiteral("score"), candidate.score}};
}

} // namespace

QJsonObject toJson(const Decision& decision)
{
    QJsonArray candidates;
    for (const auto& candidate : decision.candidates)
        candidates.append(toObject(candidate));
    const QJsonObject rank{{QStringLiteral("band"), decision.rank.band},
                           {QStringLiteral("key"), decision.rank.key.micros},
                           {QStringLiteral("arrived"), decision.rank.arrived.micros},
                           {QStringLiteral("id"), decision.rank.id.value}};
    return {{QStringLiteral("interaction"), decision.interaction.value},
            {QStringLiteral("at"), decision.at.micros},
            {QStringLiteral("rank"), rank},
            {QStringLiteral("due"), moment(decision.due)},
            {QStringLiteral("boosts"), toArray(decision.boosts)},
            {QStringLiteral("base"), decision.base.micros},
            {QStringLiteral("band_cause"), toName(decision.bandCause)},
            {QStringLiteral("ring"), decision.ring},
            {QStringLiteral("preferred"), decision.preferred.value},
            {QStringLiteral("candidates"), candidates},
            {QStringLiteral("winner"), decision.winner.value},
            {QStringLiteral("policy"), decision.policy},
            {QStringLiteral("reason"), decision.reason},
            {QStringLiteral("took"), qint64(decision.took.count())}};
}

namespace {

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

Decision decisionIn(const QJsonObject& object)
{
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
        decision.candidates.append(candidateIn(candidate.toObject()));
    return decision;
}

} // namespace heddle::store
