#include "core/routing/matching/crew.h"

#include "core/routing/rank.h"

namespace heddle::routing {

namespace {

Standing standingOf(Away away)
{
    switch (away) {
    case Away::No: break;
    case Away::Paused: return Standing::AwayFromChannel;
    case Away::Leaving: return Standing::Leaving;
    case Away::Silent: return Standing::Silent;
    }
    return Standing::Eligible;
}

} // namespace

bool Member::isPresent(ChannelKind channel) const
{
    return agent.active && agent.presence == Presence::Ready && awayFrom.of(channel) == Away::No;
}

Standing Member::standing(ChannelKind channel, Timestamp now) const
{
    if (!agent.active || agent.presence == Presence::Offline)
        return Standing::Offline;
    if (agent.presence == Presence::NotReady)
        return Standing::NotReady;
    if (awayFrom.of(channel) != Away::No)
        return standingOf(awayFrom.of(channel));
    if (offer.isValid())
        return Standing::HasOffer;
    if (!work.fits(agent.capacity, channel))
        return Standing::AtCapacity;
    if (rampLeft > 0 && now < nextDeferred && !isLive(channel))
        return Standing::RampingUp;
    return Standing::Eligible;
}

std::optional<Timestamp> Member::idleSince() const
{
    return work.activeItems() > 0 ? std::nullopt : std::optional(freeSince);
}

int Member::loadPercent() const
{
    return work.weight(agent.capacity) * 100 / std::max(1, agent.capacity.total);
}

Member* Crew::find(AgentId agent)
{
    const auto member = m_members.find(agent);
    return member == m_members.end() ? nullptr : &member->second;
}

const Member* Crew::find(AgentId agent) const
{
    const auto member = m_members.find(agent);
    return member == m_members.end() ? nullptr : &member->second;
}

Member& Crew::set(const AgentSet& event, Timestamp now)
{
    Member& member = m_members[event.agent.id];
    const bool isBack =
        member.agent.presence == Presence::NotReady && event.agent.presence == Presence::Ready;
    if (isBack && event.agent.capacity.rampUp > Duration::zero()) {
        member.rampLeft = event.agent.capacity.limits.email;
        member.nextDeferred = std::max(member.nextDeferred, now);
    }
    member.agent = event.agent;
    member.awayFrom = event.awayFrom;
    member.freeSince = std::max({member.freeSince, event.agent.presenceSince,
                                 event.agent.idleSince.value_or(event.agent.presenceSince)});
    refresh(member, now);
    return member;
}

void Crew::remove(AgentId agent)
{
    for (const ChannelKind channel : everyChannel)
        m_free.of(channel).erase(agent);
    m_freed.erase(agent);
    m_members.erase(agent);
}

void Crew::offer(Member& member, InteractionId interaction, ChannelKind channel, Timestamp now)
{
    member.offer = interaction;
    member.lastOffered = now;
    if (member.rampLeft > 0 && !isLive(channel)) {
        --member.rampLeft;
        member.nextDeferred = now + member.agent.capacity.rampUp;
        m_timers.insert({member.nextDeferred, member.agent.id});
    }
    refresh(member, now);
}

void Crew::endOffer(Member& member, Timestamp now)
{
    member.offer = {};
    refresh(member, now);
}

void Crew::hold(Member& member, ChannelKind channel, Work work, Timestamp now)
{
    member.work.add(channel, work);
    refresh(member, now);
}

void Crew::release(Member& member, ChannelKind channel, Work work, Timestamp now)
{
    const bool wasBusy = member.work.activeItems() > 0;
    member.work.remove(channel, work);
    if (wasBusy && member.work.activeItems() == 0)
        member.freeSince = now;
    refresh(member, now);
}

void Crew::refresh(Member& member, Timestamp now)
{
    for (const ChannelKind channel : everyChannel) {
        const bool isFree = member.standing(channel, now) == Standing::Eligible;
        if (isFree == member.isFree.of(channel))
            continue;
        member.isFree.of(channel) = isFree;
        if (isFree) {
            m_free.of(channel).insert(member.agent.id);
            m_freed.insert(member.agent.id);
        } else {
            m_free.of(channel).erase(member.agent.id);
        }
    }
}

void Crew::advance(Timestamp now)
{
    while (!m_timers.empty() && m_timers.begin()->first <= now) {
        Member* member = find(m_timers.begin()->second);
        m_timers.erase(m_timers.begin());
        if (member != nullptr)
            refresh(*member, now);
    }
}

std::optional<Timestamp> Crew::changesAt() const
{
    return m_timers.empty() ? std::nullopt : std::optional(m_timers.begin()->first);
}

} // namespace heddle::routing
