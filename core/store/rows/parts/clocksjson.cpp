#include "core/store/rows/parts/clocksjson.h"

#include "core/store/rows/parts/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::store {

namespace {

QJsonValue momentOrNull(const std::optional<Timestamp>& at)
{
    return at ? QJsonValue(at->micros) : QJsonValue();
}

std::optional<Timestamp> momentIn(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(Timestamp{value.toInteger()}) : std::nullopt;
}

QJsonObject toObject(const Pause& pause)
{
    return {{QStringLiteral("from"), pause.from.micros},
            {QStringLiteral("to"), momentOrNull(pause.to)},
            {QStringLiteral("cause"), pause.cause},
            {QStringLiteral("author"), pause.author.value}};
}

Pause pauseIn(const QJsonObject& object)
{
    return {.from = {object.value(QLatin1String("from")).toInteger()},
            .to = momentIn(object.value(QLatin1String("to"))),
            .cause = object.value(QLatin1String("cause")).toString(),
            .author = {object.value(QLatin1String("author")).toInteger()}};
}

QJsonObject toObject(const TargetClock& clock)
{
    QJsonArray pauses;
    for (const Pause& pause : clock.pauses)
        pauses.append(toObject(pause));
    return {{QStringLiteral("kind"), QString(toName(clock.kind))},
            {QStringLiteral("target"), qint64(clock.target.count())},
            {QStringLiteral("started"), clock.started.micros},
            {QStringLiteral("calendar"), clock.calendar},
            {QStringLiteral("pauses"), pauses},
            {QStringLiteral("counted"), qint64(clock.counted.count())},
            {QStringLiteral("countedTo"), momentOrNull(clock.countedTo)},
            {QStringLiteral("met"), momentOrNull(clock.met)}};
}

TargetClock clockIn(const QJsonObject& object)
{
    TargetClock clock{.kind = targetKindFromName(object.value(QLatin1String("kind")).toString())
                                  .value_or(TargetKind::FirstReply),
                      .target = Duration(object.value(QLatin1String("target")).toInteger()),
                      .started = {object.value(QLatin1String("started")).toInteger()},
                      .calendar = object.value(QLatin1String("calendar")).toString(),
                      .pauses = {},
                      .counted = Duration(object.value(QLatin1String("counted")).toInteger()),
                      .countedTo = momentIn(object.value(QLatin1String("countedTo"))),
                      .met = momentIn(object.value(QLatin1String("met")))};
    const QJsonArray pauses = object.value(QLatin1String("pauses")).toArray();
    for (const QJsonValue& pause : pauses)
        clock.pauses += pauseIn(pause.toObject());
    return clock;
}

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

void write(JsonText& json, QLatin1String name, const std::optional<Timestamp>& at)
{
    json.name(name);
    at ? json.number(at->micros) : json.null();
}

void write(JsonText& json, const Pause& pause)
{
    json.open('{');
    write(json, QLatin1String("author"), pause.author.value);
    write(json, QLatin1String("cause"), pause.cause);
    write(json, QLatin1String("from"), pause.from.micros);
    write(json, QLatin1String("to"), pause.to);
    json.close('}');
}

void write(JsonText& json, const TargetClock& clock)
{
    json.open('{');
    write(json, QLatin1String("calendar"), clock.calendar);
    write(json, QLatin1String("counted"), qint64(clock.counted.count()));
    write(json, QLatin1String("countedTo"), clock.countedTo);
    write(json, QLatin1String("kind"), toName(clock.kind));
    write(json, QLatin1String("met"), clock.met);
    json.name(QLatin1String("pauses"));
    json.open('[');
    for (const Pause& pause : clock.pauses)
        write(json, pause);
    json.close(']');
    write(json, QLatin1String("started"), clock.started.micros);
    write(json, QLatin1String("target"), qint64(clock.target.count()));
    json.close('}');
}

} // namespace

QString textOf(const QList<TargetClock>& clocks)
{
    JsonText json;
    json.open('[');
    for (const TargetClock& clock : clocks)
        write(json, clock);
    json.close(']');
    return json.written();
}

QJsonArray toArray(const QList<TargetClock>& clocks)
{
    QJsonArray array;
    for (const TargetClock& clock : clocks)
        array.append(toObject(clock));
    return array;
}

QList<TargetClock> clocksIn(const QJsonArray& array)
{
    QList<TargetClock> clocks;
    for (const QJsonValue& clock : array)
        clocks += clockIn(clock.toObject());
    return clocks;
}

QString textOf(const OwedCall& call)
{
    QJsonArray tries;
    for (const Timestamp at : call.tries)
        tries.append(at.micros);
    const QJsonObject object{{QStringLiteral("number"), call.number},
                             {QStringLiteral("wished"), call.wished.micros},
                             {QStringLiteral("tries"), tries}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<OwedCall> owedCallIn(const QString& json)
{
    if (json.isEmpty())
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    OwedCall call{.number = object.value(QLatin1String("number")).toString(),
                  .wished = {object.value(QLatin1String("wished")).toInteger()},
                  .tries = {}};
    const QJsonArray tries = object.value(QLatin1String("tries")).toArray();
    for (const QJsonValue& at : tries)
        call.tries += Timestamp{at.toInteger()};
    return call;
}

} // namespace heddle::store
