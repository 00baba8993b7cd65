#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace heddle::store {

class Store;

/// Takes what people said out of interactions for good: words, files, names and addresses go from
/// the tables and from the journal's older lines; who had them, when and for how long stays, so
/// that reports still add up. An identity that spoke nowhere else loses its address and name, and
/// its customer, if that has no other. Drafts about them go too. The journal tells of it
/// ("words.purged"), and a rebuild finds the same tables.
///
/// Answers with the blobs that were named there, for removeUnused() of unusedblobs.h. Failures: as Store::record().
Result<QStringList> purge(Store& store, const QList<InteractionId>& interactions);

/// Conversations of this channel account that are over and still hold words: those closed before
/// `moment`, the oldest first; and all of a visitor's.
Result<QList<InteractionId>> endedBefore(Store& store, const QString& account, Timestamp moment,
                                         int limit);
/// Those about posts of this account that hold words, open or closed, the oldest first. Calls and
/// chats by one of that name are none.
Result<QList<InteractionId>> heldOf(Store& store, const QString& account, int limit);
Result<QList<InteractionId>> endedOf(Store& store, const QString& account, IdentityId visitor);
/// Those in which an entry's channel key is the conversation with `mark` behind it.
Result<QList<InteractionId>> endedWithMark(Store& store, const QString& account,
                                           const QString& mark);
/// A visitor's conversations that are not over yet.
Result<QList<InteractionId>> unendedOf(Store& store, const QString& account, IdentityId visitor);

} // namespace heddle::store
