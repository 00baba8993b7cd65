#include "core/model/readings/readingsjson.h"

#include <QJsonArray>

namespace heddle {

namespace {

void put(QJsonObject& object, const QString& key, const QString& value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void put(QJsonObject& object, const QString& key, int value)
{
    if (value != 0)
        object.insert(key, value);
}

void put(QJsonObject& object, const QString& key, const QJsonArray& value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

template<class Item, class ToObject>
QJsonArray arrayOf(const QList<Item>& items, ToObject toObject)
{
    QJsonArray array;
    for (const Item& item : items)
        array.append(toObject(item));
    return array;
}

QJsonObject objectOf(const Severity& severity)
{
    return {{QStringLiteral("kind"), toName(severity.kind)},
            {QStringLiteral("score"), severity.score},
            {QStringLiteral("words"), QJsonArray::fromStringList(severity.words)}};
}

QJsonObject objectOf(const HumanMoment& moment)
{
    return {{QStringLiteral("kind"), moment.kind}, {QStringLiteral("quote"), moment.quote}};
}

QJsonObject objectOf(const PromiseFound& promise)
{
    QJsonObject object{{QStringLiteral("quote"), promise.quote}};
    if (promise.due)
        object.insert(QStringLiteral("due"), promise.due->micros);
    put(object, QStringLiteral("why"), promise.why);
    return object;
}

QJsonObject objectOf(const TagSuggestion& tag)
{
    return {{QStringLiteral("tag"), tag.tag},
            {QStringLiteral("score"), tag.score},
            {QStringLiteral("why"), tag.why},
            {QStringLiteral("source"), toName(tag.source)}};
}

PromiseFound promiseOf(const QJsonObject& object)
{
    PromiseFound promise{
        object[QStringLiteral("quote")].toString(), {}, object[QStringLiteral("why")].toString()};
    if (const QJsonValue due = object[QStringLiteral("due")]; due.isDouble())
        promise.due = Timestamp{due.toInteger()};
    return promise;
}

QStringList textsOf(const QJsonArray& array)
{
    QStringList texts;
    for (const QJsonValue& each : array)
        texts.append(each.toString());
    return texts;
}

} // namespace

QJsonObject toJson(const Readings& readings)
{
    const auto toObject = [](const auto& item) { return objectOf(item); };
    QJsonObject out;
    put(out, QStringLiteral("version"), readings.version);
    put(out, QStringLiteral("language"), readings.language);
    put(out, QStringLiteral("language_confidence"), readings.languageConfidence);
    put(out, QStringLiteral("sentiment"), readings.sentiment.score);
    put(out, QStringLiteral("sentiment_confidence"), readings.sentiment.confidence);
    put(out, QStringLiteral("sentiment_why"), readings.sentiment.why);
    put(out, QStringLiteral("severity"), arrayOf(readings.severity, toObject));
    if (readings.motive != Motive::None)
        put(out, QStringLiteral("motive"), QString(toName(readings.motive)));
    put(out, QStringLiteral("motive_why"), readings.motiveWhy);
    put(out, QStringLiteral("moments"), arrayOf(readings.moments, toObject));
    put(out, QStringLiteral("promises"), arrayOf(readings.promises, toObject));
    if (readings.stance != Stance::Unknown)
        put(out, QStringLiteral("stance"), QString(toName(readings.stance)));
    put(out, QStringLiteral("stance_why"), readings.stanceWhy);
    put(out, QStringLiteral("complaint"), readings.complaint);
    put(out, QStringLiteral("tags"), arrayOf(readings.tags, toObject));
    put(out, QStringLiteral("reach"), readings.reach);
    put(out, QStringLiteral("reach_why"), readings.reachWhy);
    put(out, QStringLiteral("alike"), readings.alike);
    // All 64 bits; a JSON number keeps 63 at the most.
    if (readings.signature != 0)
        put(out, QStringLiteral("signature"), QString::number(readings.signature, 16));
    QJsonArray corrected;
    for (const ReadingKind what : readings.corrected)
        corrected.append(toName(what));
    put(out, QStringLiteral("corrected"), corrected);
    return out;
}

Readings readingsFromJson(const QJsonObject& object)
{
    const auto text = [&object](const char* key) { return object[QLatin1String(key)].toString(); };
    const auto number = [&object](const char* key) { return object[QLatin1String(key)].toInt(); };
    const auto list = [&object](const char* key) { return object[QLatin1String(key)].toArray(); };
    Readings out;
    out.version = text("version");
    out.language = text("language");
    out.languageConfidence = number("language_confidence");
    out.sentiment = {number("sentiment"), number("sentiment_confidence"), text("sentiment_why")};
    for (const QJsonValue& each : list("severity")) {
        const QJsonObject item = each.toObject();
        if (const auto kind = severityKindFromName(item[QStringLiteral("kind")].toString()))
            out.severity.append({*kind, item[QStringLiteral("score")].toInt(),
                                 textsOf(item[QStringLiteral("words")].toArray())});
    }
    out.motive = motiveFromName(text("motive")).value_or(Motive::None);
    out.motiveWhy = text("motive_why");
    for (const QJsonValue& each : list("moments"))
        out.moments.append(
            {each[QStringLiteral("kind")].toString(), each[QStringLiteral("quote")].toString()});
    for (const QJsonValue& each : list("promises"))
        out.promises.append(promiseOf(each.toObject()));
    out.stance = stanceFromName(text("stance")).value_or(Stance::Unknown);
    out.stanceWhy = text("stance_why");
    out.complaint = number("complaint");
    for (const QJsonValue& each : list("tags"))
        out.tags.append({each[QStringLiteral("tag")].toString(),
                         each[QStringLiteral("score")].toInt(),
                         each[QStringLiteral("why")].toString(),
                         tagSourceFromName(each[QStringLiteral("source")].toString())
                             .value_or(TagSource::Rule)});
    out.reach = number("reach");
    out.reachWhy = text("reach_why");
    out.alike = number("alike");
    out.signature = text("signature").toULongLong(nullptr, 16);
    for (const QJsonValue& each : list("corrected")) {
        if (const auto what = readingKindFromName(each.toString()))
            out.corrected.append(*what);
    }
    return out;
}

} // namespace heddle
