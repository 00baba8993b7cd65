#pragma once

#include "core/channel/chat/gateway/doorkeeper.h"

namespace heddle::chat {

/// How fast each network address does one kind of thing. Pure, like Pace.
class Paces {
public:
    explicit Paces(const Allowance& allowed) : m_allowed(allowed) {}

    /// Counts one more at `now`, unless that is more than allowed.
    bool admit(const QString& address, Timestamp now)
    {
        m_paces.removeIf([now](const auto& each) { return each.value().isAtRest(now); });
        return m_paces[address].admit(m_allowed, now);
    }

private:
    Allowance m_allowed;
    QHash<QString, Pace> m_paces;
};

} // namespace heddle::chat
