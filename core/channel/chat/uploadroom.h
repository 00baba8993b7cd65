#pragma once

#include <QHash>
#include <QString>

namespace heddle::chat {

/// How many bytes of unfinished files are held: of each network address, and in all.
class UploadRoom {
public:
    struct Limits {
        qint64 perAddress = 64 * 1024 * 1024;
        qint64 inAll = 512 * 1024 * 1024;

        bool operator==(const Limits&) const = default;
    };

    explicit UploadRoom(const Limits& limits) : m_limits(limits) {}

    /// Counts bytes that came, unless that is more than fits.
    bool take(const QString& address, qint64 bytes)
    {
        qint64& held = m_held[address];
        if (held + bytes > m_limits.perAddress || m_inAll + bytes > m_limits.inAll) {
            giveBack(address, 0);
            return false;
        }
        held += bytes;
        m_inAll += bytes;
        return true;
    }
    void giveBack(const QString& address, qint64 bytes)
    {
        const auto held = m_held.find(address);
        if (held == m_held.end())
            return;
        *held -= bytes;
        m_inAll -= bytes;
        if (*held <= 0)
            m_held.erase(held);
    }

private:
    Limits m_limits;
    QHash<QString, qint64> m_held;
    qint64 m_inAll = 0;
};

} // namespace heddle::chat
