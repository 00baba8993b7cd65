#pragma once

#include "core/base/result.h"
#include "core/model/mail.h"

namespace heddle::email {

/// How much of a mail is read. What lies beyond is left out and told in Mail::warnings.
struct ParseLimits {
    int parts = 1'000;
    int depth = 50;                             ///< multiparts and messages within each other
    qsizetype headerBytes = 256 * 1024;         ///< of one head
    qsizetype textBytes = 4 * 1024 * 1024;      ///< of the text and of the HTML, each
    qsizetype decodedBytes = 400 * 1024 * 1024; ///< of all attachments together
};

/// Reads a mail as it came, however broken: what can be made sense of is in the value, what had
/// to be repaired or cut is told in `warnings`.
///
/// Leaves to core/insight what takes reading: newText, quoted, signature, automatic, moments,
/// language, and the text of a mail that has only HTML.
///
/// Fails with BadInput when it is no mail at all (nothing, or nothing like a head). Never throws,
/// never takes more than a small multiple of `raw` in memory or time. Safe in any thread.
Result<Mail> parseMail(const QByteArray& raw, const ParseLimits& limits = {});

} // namespace heddle::email
