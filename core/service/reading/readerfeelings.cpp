// What a Reader tells of a customer from what they said: feelings, motive, reach, channels.
#include "core/service/reading/reader.h"
#include "core/store/store.h"
#include "core/store/tables/entrystore.h"

#include <algorithm>
#include <map>

namespace heddle::service {

namespace {

constexpr int entriesLookedAt = 100;

QList<CustomerView::ChannelUse> usesOf(const std::map<InteractionId, ChannelKind>& contacts)
{
    std::map<ChannelKind, int> counts;
    for (const auto& [interaction, channel] : contacts)
        ++counts[channel];
    QList<CustomerView::ChannelUse> uses;
    for (const auto& [channel, count] : counts)
        uses.append({channel, count});
    std::stable_sort(uses.begin(), uses.end(),
                     [](const auto& a, const auto& b) { return a.contacts > b.contacts; });
    return uses;
}

} // namespace

Done Reader::addFeelings(CustomerView& view) const
{
    const auto part =
        m_store.entries().timeline({.customer = view.customer.id, .limit = entriesLookedAt});
    if (!part)
        return passOn(part);
    std::map<InteractionId, ChannelKind> contacts;
    for (const Entry& entry : part->entries) {
        const Readings& readings = entry.readings;
        if (entry.direction == Direction::Outbound || entry.direction == Direction::Internal)
            continue;
        if (entry.direction == Direction::Inbound
            && entry.automatic.kind == AutomaticKind::Person) {
            contacts[entry.interaction] = entry.channel;
            view.lastContact = std::max(view.lastContact, std::optional(entry.at));
        }
        if (readings.reach > 0) {
            view.reach = readings.reach;
            view.reachWhy = readings.reachWhy;
        }
        if (readings.sentiment.confidence > 0)
            view.feelings << CustomerView::Feeling{entry.id, entry.at, readings.sentiment};
        if (readings.motive != Motive::None) {
            view.motive = readings.motive;
            view.motiveWhy = readings.motiveWhy;
        }
    }
    view.uses = usesOf(contacts);
    return {};
}

} // namespace heddle::service
