#include "core/service/listening/feedsource.h"

#include "core/store/store.h"
#include "core/store/tables/settingstore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::service {

namespace {

const QString feedSetting = QStringLiteral("listening.feed/");

Result<FeedSource> sourceFrom(const store::Setting& setting)
{
    const QJsonObject json = QJsonDocument::fromJson(setting.value.toUtf8()).object();
    const QString address = json.value(QLatin1String("address")).toString();
    const qint64 seconds = json.value(QLatin1String("every_seconds")).toInteger();
    if (address.isEmpty() || seconds <= 0)
        return failure(ErrorCode::Corrupt, setting.name + QStringLiteral(" cannot be read"));
    return FeedSource{.name = setting.name.mid(feedSetting.size()),
                      .address = address,
                      .queue = {json.value(QLatin1String("queue")).toInteger()},
                      .every = std::chrono::seconds(seconds),
                      .login = json.value(QLatin1String("login")).toString()};
}

} // namespace

QString feedSecretName(const QString& name)
{
    return QStringLiteral("feed/") + name;
}

QString feedSettingOf(const QString& name)
{
    return feedSetting + name;
}

bool isFeedSetting(const QString& setting)
{
    return setting.startsWith(feedSetting);
}

QString toText(const FeedSource& source)
{
    const QJsonObject json{
        {QStringLiteral("address"), source.address},
        {QStringLiteral("queue"), source.queue.value},
        {QStringLiteral("every_seconds"),
         static_cast<qint64>(
             std::chrono::duration_cast<std::chrono::seconds>(source.every).count())},
        {QStringLiteral("login"), source.login}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<QList<FeedSource>> feedSources(store::Store& store)
{
    const auto settings = store.settings().all();
    if (!settings)
        return passOn(settings);
    QList<FeedSource> sources;
    for (const store::Setting& setting : *settings) {
        if (!isFeedSetting(setting.name))
            continue;
        const auto source = sourceFrom(setting);
        if (!source)
            return passOn(source);
        sources.append(*source);
    }
    return sources;
}

} // namespace heddle::service
