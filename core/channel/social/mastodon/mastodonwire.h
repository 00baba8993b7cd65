#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/facts/post.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace heddle::social {

/// An account on a server of the Mastodon API, as the server tells it.
struct MastodonPerson {
    QString id;
    QString handle; ///< "nora@social.example"; without the host when it is the server's own
    QString name;
    QString page;
    qint64 followers = -1;

    bool operator==(const MastodonPerson&) const = default;
};

/// A post on a server of the Mastodon API.
struct MastodonStatus {
    QString id;
    QString link;
    QString html;
    QString warning;
    QString language;
    QString inReplyTo; ///< id on this server; empty for none
    Visibility visibility = Visibility::Public;
    Timestamp written;
    std::optional<Timestamp> edited;
    MastodonPerson author;
    QStringList pictures; ///< what is said of each of its files
    QList<QUrl> files;    ///< where they are
    qint64 reshares = -1;
    qint64 likes = -1;
    qint64 replies = -1;

    bool operator==(const MastodonStatus&) const = default;
};

/// Somebody mentioned us.
struct MastodonMention {
    QString id; ///< of the notification; the later, the larger
    MastodonStatus status;

    bool operator==(const MastodonMention&) const = default;
};

// What the API answers (docs.joinmastodon.org), as values. BadInput for what cannot be read; in a
// list, notifications without a readable post are left out.
Result<MastodonPerson> readPerson(const QByteArray& json);
Result<MastodonStatus> readStatus(const QByteArray& json);
Result<QList<MastodonStatus>> readStatuses(const QByteArray& json);
Result<QList<MastodonMention>> readMentions(const QByteArray& json);
/// The first post of a thread, from the answer to its context; empty for none.
Result<QString> readThreadStart(const QByteArray& json);

/// The address of the next page in a Link header (RFC 8288); empty when there is none.
QUrl nextPage(const QByteArray& linkHeader);

/// How many letters a post may have, from GET /api/v2/instance or v1; NotFound where it is not told.
Result<int> readLongestPost(const QByteArray& instance);

/// Which of two ids came first: they are numbers, or sort like them.
bool isEarlierId(const QString& a, const QString& b);

} // namespace heddle::social
