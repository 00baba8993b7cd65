#pragma once

#include "core/base/clock.h"

#include <QString>

#include <map>

namespace heddle::phone {

/// Lets so many new calls of one source through and no more, so that a flood of them does not ring
/// through the day: ten at once, one more every two seconds. Of many sources it remembers the
/// latest thousand. Pure: time comes in.
class InviteGate {
public:
    bool lets(const QString& source, Timestamp now);
    qint64 refused() const { return m_refused; }

private:
    struct Source {
        int left = 0;
        Timestamp since;
    };
    void forgetOldest();

    std::map<QString, Source> m_sources;
    qint64 m_refused = 0;
};

} // namespace heddle::phone
