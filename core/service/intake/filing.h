#pragma once

#include "core/model/entry.h"
#include "core/model/traffic.h"
#include "core/store/blobstore.h"

namespace heddle::service {

/// Where the bytes of what came in lie.
struct Filed {
    QString raw; ///< its blob
    QList<Attachment> attachments;
};

/// Puts raw bytes and attachments into the blob store. Safe in any thread.
Result<Filed> fileAway(const Inbound& inbound, store::BlobStore& blobs);

/// The timeline entry of what came in, once its bytes are filed. Without ids.
Entry entryFrom(const Inbound& inbound, const Filed& filed);

/// What an interaction that begins with it is about.
QString subjectOf(const Inbound& inbound);

/// Reads the words of anything but a mail; a mail's reader has read them.
void readWords(Entry* entry);

/// The author of an entry in the timeline of somebody else: "Name <address>" for a mail, so that it
/// is seen, and found, who wrote.
QString strangersName(const Inbound& inbound);

/// The beginning of a text, on one line, for lists.
QString firstWords(const QString& text);

} // namespace heddle::service
