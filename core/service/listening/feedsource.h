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

/// A feed the centre listens to: a forum, a blog, reviews, news.
struct FeedSource {
    QString name; ///< unique, as shown: "Players' forum"
    QString address;
    QueueId queue; ///< where its posts come to; not valid: the first queue
    Duration every = std::chrono::minutes(15);
    QString login; ///< empty for a feed that asks for none; its secret is in the keyring

    bool operator==(const FeedSource&) const = default;
};

/// What the secret of a feed is called in the secret store.
QString feedSecretName(const QString& name);

/// The setting that keeps a feed, and whether a setting is one.
QString feedSettingOf(const QString& name);
bool isFeedSetting(const QString& setting);
QString toText(const FeedSource& source);

/// The feeds that a centre listens to, by name. Corrupt where one cannot be read.
Result<QList<FeedSource>> feedSources(store::Store& store);

} // namespace heddle::service
