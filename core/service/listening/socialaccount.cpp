#include "core/service/listening/socialaccount.h"

#include "core/store/store.h"
#include "core/store/tables/settingstore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::service {

namespace {

const QString accountSetting = QStringLiteral("social.account/");

Result<SocialAccount> accountFrom(const store::Setting& setting)
{
    const QJsonObject json = QJsonDocument::fromJson(setting.value.toUtf8()).object();
    const qint64 seconds = json.value(QLatin1String("every_seconds")).toInteger();
    SocialAccount account{.name = setting.name.mid(accountSetting.size()),
                          .network = json.value(QLatin1String("network")).toString(),
                          .server = json.value(QLatin1String("server")).toString(),
                          .queue = {json.value(QLatin1String("queue")).toInteger()},
                          .every = std::chrono::seconds(seconds)};
    if (account.network.isEmpty() || account.server.isEmpty() || seconds <= 0)
        return failure(ErrorCode::Corrupt, setting.name + QStringLiteral(" cannot be read"));
    return account;
}

} // namespace

QString socialSecretName(const QString& name)
{
    return QStringLiteral("social/") + name;
}

QString socialSettingOf(const QString& name)
{
    return accountSetting + name;
}

bool isSocialSetting(const QString& setting)
{
    return setting.startsWith(accountSetting);
}

QString toText(const SocialAccount& account)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(account.every).count();
    const QJsonObject json{{QStringLiteral("network"), account.network},
                           {QStringLiteral("server"), account.server},
                           {QStringLiteral("queue"), account.queue.value},
                           {QStringLiteral("every_seconds"), static_cast<qint64>(seconds)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<QList<SocialAccount>> socialAccounts(store::Store& store)
{
    const auto settings = store.settings().all();
    if (!settings)
        return passOn(settings);
    QList<SocialAccount> accounts;
    for (const store::Setting& setting : *settings) {
        if (!isSocialSetting(setting.name))
            continue;
        const auto account = accountFrom(setting);
        if (!account)
            return passOn(account);
        accounts.append(*account);
    }
    return accounts;
}

} // namespace heddle::service
