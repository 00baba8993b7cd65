#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/channelkind.h"

#include <QList>
#include <QString>

namespace heddle::service {

/// One thing found. `snippet` marks the found words with U+0002 … U+0003.
struct SearchHit {
    enum class Kind { Customer, Interaction, Entry };
    Kind kind = Kind::Entry;
    CustomerId customer;
    InteractionId interaction;
    EntryId entry;
    ChannelKind channel = ChannelKind::Email;
    QString title;
    QString snippet;
    Timestamp at;

    bool operator==(const SearchHit&) const = default;
};

struct SearchPage {
    QList<SearchHit> hits;
    QString next; ///< give it back for the next page; empty at the end

    bool operator==(const SearchPage&) const = default;
};

} // namespace heddle::service
