#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

namespace heddle::store {
class Store;
}

namespace heddle::service {

/// An account of the centre on a social network.
struct SocialAccount {
    QString name;    ///< unique, as shown: "@northwind on social.example"
    QString network; ///< "mastodon": any server with its API
    QString server;  ///< "https://social.example"
    QueueId queue;   ///< where what is said to it comes to; not valid: the first queue
    Duration every = std::chrono::seconds(15);

    bool operator==(const SocialAccount&) const = default;
};

/// What the access token of an account is called in the secret store.
QString socialSecretName(const QString& name);

/// The setting that keeps an account, and whether a setting is one.
QString socialSettingOf(const QString& name);
bool isSocialSetting(const QString& setting);
QString toText(const SocialAccount& account);

/// The accounts of a centre, by name. Corrupt where one cannot be read.
Result<QList<SocialAccount>> socialAccounts(store::Store& store);

} // namespace heddle::service
