#pragma once

#include "core/insight/words/readtext.h"

namespace heddle::insight {

/// A 64-bit simhash over a message's words and pairs of neighbours (Charikar 2002): near duplicates
/// differ in few bits. Numbers, names and links do not count, so that "order 123 is late" and
/// "order 456 is late" are one. 0 for fewer than three words.
quint64 signatureOf(const ReadText& text);

/// In how many bits two signatures differ.
int distance(quint64 a, quint64 b);

} // namespace heddle::insight
