#pragma once

#include "core/insight/words/readtext.h"

#include <QList>

#include <vector>

namespace heddle::insight {

/// A 64-bit simhash over a message's words and pairs of neighbours (Charikar 2002): near duplicates
/// differ in few bits. Numbers, names and links do not count, so that "order 123 is late" and
/// "order 456 is late" are one. 0 for fewer than three words.
quint64 signatureOf(const ReadText& text);

/// In how many bits two signatures differ.
int distance(quint64 a, quint64 b);

/// Messages that say the same, each group by the places of its members in the list given.
using Cluster = QList<qsizetype>;

/// Groups of at least two near duplicates, the largest first: a message joins the earliest group
/// that it differs from in at most `mostBits`. 0 signatures stand alone. Compares only those that
/// share one of eight bytes, which finds all at up to seven bits and most beyond.
QList<Cluster> clusters(const std::vector<quint64>& signatures, int mostBits = 12);

} // namespace heddle::insight
