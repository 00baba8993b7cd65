#pragma once

#include "core/channel/social/following/feedpost.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace heddle::social {

/// Where pushed or imported posts come from.
struct PushOrigin {
    QString source; ///< the feed by its name in the centre
    ReadHtml readHtml;
    Timestamp now;
};

/// What a post may say of itself, in the order of the documentation.
QStringList pushedFields();

/// A post that another program wrote down, as one of ours. BadInput says which field is wrong, and
/// how it should be. Numbers and yes or no may be written as text, as a table has them.
///
/// It is known by its link, else by its id within the source: the same post twice is one entry, and
/// the same link in a feed too.
Result<Inbound> inboundFrom(const QJsonObject& post, const PushOrigin& origin);

/// The posts of a body: one object, an array of them, or an object with an array `posts`. BadInput
/// names the post by its place, from 1, and the field. At most `mostPushed`.
Result<QList<Inbound>> inboundsFrom(const QByteArray& json, const PushOrigin& origin);

constexpr qsizetype mostPushed = 1'000;

} // namespace heddle::social
