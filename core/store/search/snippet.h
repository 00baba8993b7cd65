#pragma once

#include "core/store/search/searchquery.h"

namespace heddle::store {

/// True when any term stands in the text.
bool holdsAny(const QString& text, const QList<SearchTerm>& terms);

/// The part of a text around the first term found, on one line and at most `length` letters, each
/// found word between U+0002 and U+0003. The text's beginning when none is found.
QString snippet(const QString& text, const QList<SearchTerm>& terms, int length = 160);

} // namespace heddle::store
