#include "core/scenario/rehearse/standbys.h"

#include "core/base/log.h"

#include <algorithm>

namespace heddle::scenario {

Standbys::Standbys(const Script& script, QString manned, service::ReadMail readMail)
    : m_script(script), m_manned(std::move(manned)), m_readMail(std::move(readMail))
{}

std::optional<Timestamp> Standbys::nextMark(Timestamp now) const
{
    if (m_failed)
        return std::nullopt;
    const Timestamp start = Timestamp::fromDateTime(m_script.start);
    for (int i = 1; i <= most; ++i) {
        const Timestamp mark = start + m_script.lasts * i / (most + 1);
        if (mark >= now)
            break;
        const bool isThere = std::any_of(m_ready.begin(), m_ready.end(),
                                         [mark](const auto& run) { return run->now() == mark; });
        if (!isThere)
            return mark;
    }
    return std::nullopt;
}

void Standbys::prepare(Timestamp now, const QList<Input>& inputs,
                       const std::function<bool()>& isEnough)
{
    const auto mark = nextMark(now);
    if (!mark)
        return;
    if (!m_coming || m_coming->now() > *mark) {
        auto opened = Rerun::open(m_script, m_manned, m_readMail);
        m_failed = !opened;
        if (m_failed) {
            qCWarning(logCore) << "going back plays from the start:"
                               << errorName(opened.error().code);
            return;
        }
        m_coming = std::move(*opened);
    }
    if (!m_coming->playSome(*mark, inputs, isEnough))
        return;
    m_ready.push_back(std::move(m_coming));
    std::sort(m_ready.begin(), m_ready.end(),
              [](const auto& a, const auto& b) { return a->now() < b->now(); });
}

std::unique_ptr<Rerun> Standbys::take(Timestamp moment)
{
    const auto isLater = [moment](const auto& run) { return run->now() > moment; };
    m_ready.erase(std::find_if(m_ready.begin(), m_ready.end(), isLater), m_ready.end());
    if (m_coming && isLater(m_coming))
        m_coming.reset();
    if (m_ready.empty())
        return std::move(m_coming);
    std::unique_ptr<Rerun> nearest = std::move(m_ready.back());
    m_ready.pop_back();
    return nearest;
}

} // namespace heddle::scenario
