#pragma once

#include "core/model/entry.h"
#include "core/model/traffic.h"
#include "core/store/blobstore.h"

namespace heddle::service {

/// The timeline entry of what came in, with its raw bytes and attachments in the blob store (put
/// before the row). Without ids.
Result<Entry> entryFrom(const Inbound& inbound, store::BlobStore& blobs);

/// The beginning of a text, on one line, for lists.
QString firstWords(const QString& text);

} // namespace heddle::service
