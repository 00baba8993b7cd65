#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/channelkind.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace heddle::store {

/// A word or phrase to look for, folded: lower case, without diacritics, letters and digits only.
struct SearchTerm {
    QStringList words;     ///< more than one: they stand next to each other
    bool isPrefix = false; ///< the last word may go on

    bool operator==(const SearchTerm&) const = default;
};

/// A search as typed, understood. All of it has to fit.
struct SearchQuery {
    QList<SearchTerm> terms;
    QList<SearchTerm> from; ///< `from:` name or address of the customer who wrote it
    QList<SearchTerm> subject;
    QStringList tags;
    std::optional<ChannelKind> channel;
    std::optional<Timestamp> after;  ///< the start of that day, UTC
    std::optional<Timestamp> before; ///< the start of that day, UTC

    bool isEmpty() const;
    bool operator==(const SearchQuery&) const = default;
};

/// Reads words, "phrases", prefix* and the fields `from:` `subject:` `channel:` `tag:` `after:`
/// `before:` (dates as 2026, 2026-03 or 2026-03-31). The last word typed counts as a prefix. An
/// unclosed quote ends at the end; an address (http://...) is words.
///
/// Fails with BadInput, naming the field that cannot be read or is none.
Result<SearchQuery> readSearch(const QString& text);

} // namespace heddle::store
