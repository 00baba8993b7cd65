#include "core/scenario/rehearse/runshelf.h"

#include "core/base/sha256.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace heddle::scenario {

namespace {

using service::RunFacts;

constexpr int mostRuns = 200;

QJsonObject toJson(const QString& scenario, const RunFacts& run)
{
    QJsonArray points;
    for (const auto& [at, sum] : run.points)
        points.append(QJsonArray{static_cast<qint64>(at.count()), sum});
    return {
        {QStringLiteral("scenario"), scenario},
        {QStringLiteral("who"), run.who},
        {QStringLiteral("when"), run.when.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("seed"), QString::number(run.seed)},
        {QStringLiteral("hash"), run.hash},
        {QStringLiteral("points"), points},
        {QStringLiteral("of"), run.of},
        {QStringLiteral("missed"), run.missed},
        {QStringLiteral("first_reply"),
         run.firstReply ? QJsonValue(static_cast<qint64>(run.firstReply->count())) : QJsonValue()},
        {QStringLiteral("replies"), run.replies}};
}

RunFacts runFrom(const QJsonObject& json)
{
    const QJsonValue reply = json.value(QLatin1String("first_reply"));
    RunFacts run{
        .who = json.value(QLatin1String("who")).toString(),
        .when = QDateTime::fromString(json.value(QLatin1String("when")).toString(), Qt::ISODate),
        .seed = json.value(QLatin1String("seed")).toString().toULongLong(),
        .hash = json.value(QLatin1String("hash")).toString(),
        .of = json.value(QLatin1String("of")).toInt(),
        .missed = json.value(QLatin1String("missed")).toInt(),
        .replies = json.value(QLatin1String("replies")).toInteger()};
    if (reply.isDouble())
        run.firstReply = Duration(reply.toInteger());
    for (const QJsonValue one : json.value(QLatin1String("points")).toArray())
        run.points.append({Duration(one.toArray().at(0).toInteger()), one.toArray().at(1).toInt()});
    return run;
}

} // namespace

Done RunShelf::keep(const QString& scenario, const RunFacts& run) const
{
    if (!QDir().mkpath(m_folder))
        return failure(ErrorCode::Refused, m_folder);
    const QByteArray content = QJsonDocument(toJson(scenario, run)).toJson(QJsonDocument::Compact);
    QSaveFile file(QDir(m_folder).filePath(
        scenario + u'_' + run.when.toUTC().toString(QStringLiteral("yyyyMMddTHHmmsszzz"))
        + QStringLiteral(".json")));
    const QByteArray sealed = content + '\n' + sha256Hex(content) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(sealed) != sealed.size() || !file.commit())
        return failure(ErrorCode::Refused, file.fileName() + u": " + file.errorString());
    return {};
}

QList<RunFacts> RunShelf::runs(const QString& scenario) const
{
    const QDir dir(m_folder);
    QList<RunFacts> all;
    const QStringList files = dir.entryList({scenario + QStringLiteral("_*.json")}, QDir::Files,
                                            QDir::Name | QDir::Reversed);
    for (const QString& name : files.mid(0, mostRuns)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> lines = file.readAll().split('\n');
        if (lines.size() < 2 || sha256Hex(lines.first()) != lines.at(1))
            continue;
        all.append(runFrom(QJsonDocument::fromJson(lines.first()).object()));
    }
    return all;
}

std::optional<int> RunShelf::lastScore(const QString& scenario) const
{
    const QList<RunFacts> all = runs(scenario);
    if (all.isEmpty() || all.first().of == 0)
        return std::nullopt;
    const int sum = all.first().points.isEmpty() ? 0 : all.first().points.last().second;
    return sum * 100 / all.first().of;
}

} // namespace heddle::scenario
