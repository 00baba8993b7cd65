#include "app/phone/line/invitegate.h"

#include <algorithm>

namespace heddle::phone {

namespace {

constexpr int atOnce = 10;
constexpr Duration oneMoreAfter = 2s;
constexpr std::size_t mostSources = 1'000;

} // namespace

bool InviteGate::lets(const QString& source, Timestamp now)
{
    if (m_sources.size() >= mostSources && !m_sources.contains(source))
        forgetOldest();
    const auto [found, isNew] = m_sources.try_emplace(source, Source{atOnce, now});
    Source& of = found->second;
    const auto more = (now - of.since) / oneMoreAfter;
    if (more > 0) {
        of.left = static_cast<int>(std::min<qint64>(atOnce, of.left + more));
        of.since = of.since + more * oneMoreAfter;
    }
    if (of.left == 0) {
        ++m_refused;
        return false;
    }
    --of.left;
    return true;
}

void InviteGate::forgetOldest()
{
    m_sources.erase(
        std::min_element(m_sources.begin(), m_sources.end(), [](const auto& a, const auto& b) {
            return a.second.since < b.second.since;
        }));
}

} // namespace heddle::phone
