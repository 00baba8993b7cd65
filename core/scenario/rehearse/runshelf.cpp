#include "core/scenario/rehearse/runshelf.h"

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
        {QStringLiteral("script"), run.script},
        {QStringLiteral("certified"), run.isCertified},
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
        .script = json.value(QLatin1String("script")).toString(),
        .isCertified = json.value(QLatin1String("certified")).toBool(),
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

// The run on a line, then the key and the signature.
Result<SignedRun> signedRun(const QByteArray& content)
{
    const QList<QByteArray> lines = content.split('\n');
    const QByteArray key = QByteArray::fromHex(lines.value(1));
    if (!isSigned(lines.first(), QByteArray::fromHex(lines.value(2)), key))
        return failure(ErrorCode::Corrupt, QStringLiteral("this is not what was signed"));
    const QJsonObject json = QJsonDocument::fromJson(lines.first()).object();
    return SignedRun{.scenario = json.value(QLatin1String("scenario")).toString(),
                     .run = runFrom(json),
                     .key = QString::fromLatin1(key.toHex())};
}

Result<SigningKey> RunShelf::key() const
{
    if (!QDir().mkpath(m_folder))
        return failure(ErrorCode::Refused, m_folder);
    return SigningKey::in(QDir(m_folder).filePath(QStringLiteral("signing.key")));
}

Result<QString> RunShelf::keep(const QString& scenario, const RunFacts& run) const
{
    const auto own = key();
    if (!own)
        return passOn(own);
    const QByteArray content = QJsonDocument(toJson(scenario, run)).toJson(QJsonDocument::Compact);
    QSaveFile file(QDir(m_folder).filePath(
        scenario + u'_' + run.when.toUTC().toString(QStringLiteral("yyyyMMddTHHmmsszzz"))
        + QStringLiteral(".json")));
    const QByteArray sealed =
        content + '\n' + own->publicKey().toHex() + '\n' + own->sign(content).toHex() + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(sealed) != sealed.size() || !file.commit())
        return failure(ErrorCode::Refused, file.fileName() + u": " + file.errorString());
    return file.fileName();
}

QList<RunFacts> RunShelf::runs(const QString& scenario) const
{
    const QDir dir(m_folder);
    QList<RunFacts> all;
    const QStringList files = dir.entryList({scenario + QStringLiteral("_*.json")}, QDir::Files,
                                            QDir::Name | QDir::Reversed);
    if (files.isEmpty())
        return all;
    const auto own = key();
    for (const QString& name : files.mid(0, mostRuns)) {
        QFile file(dir.filePath(name));
        if (!own || !file.open(QIODevice::ReadOnly))
            continue;
        const auto run = signedRun(file.readAll());
        if (run && run->key.toLatin1() == own->publicKey().toHex())
            all.append(run->run);
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
