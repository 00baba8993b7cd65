#pragma once

#include "core/model/channelkind.h"

#include <utility>

namespace heddle {

/// One value for each kind of channel.
template<class T>
struct PerChannel {
    T phone{};
    T email{};
    T chat{};
    T social{};
    T paper{};

    bool operator==(const PerChannel&) const = default;

    const T& of(ChannelKind kind) const
    {
        switch (kind) {
        case ChannelKind::Phone: return phone;
        case ChannelKind::Chat: return chat;
        case ChannelKind::Social: return social;
        case ChannelKind::Paper: return paper;
        case ChannelKind::Email: break;
        }
        return email;
    }
    T& of(ChannelKind kind) { return const_cast<T&>(std::as_const(*this).of(kind)); }
};

} // namespace heddle
