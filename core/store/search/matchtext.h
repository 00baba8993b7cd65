#pragma once

#include "core/store/search/searchquery.h"

namespace heddle::store {

/// All terms in FTS5's language. Words of one letter are never prefixes: half of all there is
/// would fit.
QString fts5Match(const QList<SearchTerm>& terms);
/// All terms in tsquery's language.
QString tsQuery(const QList<SearchTerm>& terms);
/// The marks (y2026, m202603) that cover a span of days; empty when nothing bounds it.
QStringList dateMarks(std::optional<Timestamp> after, std::optional<Timestamp> before);

} // namespace heddle::store
