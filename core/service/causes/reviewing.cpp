#include "core/service/causes/reviewing.h"

#include "core/insight/spread/matter.h"
#include "core/model/readings/correction.h"
#include "core/store/learned/rulestore.h"
#include "core/store/store.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

#include <algorithm>
#include <set>

namespace heddle::service {

namespace {

/// From here on a message is a complaint, of 1000.
constexpr int complaintBound = 400;
constexpr int severeBound = 500;
constexpr qsizetype samplesShown = 20;
constexpr qsizetype wordsShown = 160;
constexpr qsizetype fewestWords = 4;

/// What a complaint is about; nothing for one that somebody set apart from the others.
insight::Matter matterOf(const Entry& entry)
{
    if (standsAlone(entry.readings))
        return {};
    const QString text = entry.subject + u'\n' + entry.text;
    return insight::matterOf(insight::readWords(text));
}

bool isComplaint(const Readings& readings)
{
    return readings.complaint >= complaintBound || topSeverity(readings) >= severeBound;
}

/// The first line that says something: no "Hello," and no "Dear all,".
QString tellingWords(const QString& text)
{
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString words = line.simplified();
        if (words.count(u' ') + 1 >= fewestWords)
            return words.left(wordsShown);
    }
    return text.left(wordsShown).simplified();
}

/// Reads what is shown of groups of messages; names are looked up for what is shown only.
class Describing {
public:
    Describing(store::Store& store, const QList<Entry>& complaints, int senders)
        : m_store(store), m_complaints(complaints), m_senders(senders)
    {}

    /// Nothing for what only one person says.
    Result<std::optional<Cause>> cause(const insight::Cluster& cluster) const
    {
        std::set<IdentityId> senders;
        std::set<InteractionId> contacts;
        Cause made;
        for (const qsizetype place : cluster) {
            const Entry& entry = m_complaints.at(place);
            senders.insert(entry.identity);
            if (contacts.insert(entry.interaction).second)
                made.interactions.append(entry.interaction);
            made.last = std::max(made.last, entry.at);
            made.first = made.messages == 0 ? entry.at : std::min(made.first, entry.at);
            ++made.messages;
        }
        made.senders = static_cast<int>(senders.size());
        if (made.senders < 2)
            return std::optional<Cause>();
        made.words = tellingWords(m_complaints.at(cluster.first()).text);
        made.share = shareOf(made.senders, m_senders);
        for (const qsizetype place : cluster.mid(0, samplesShown)) {
            auto sample = sampleOf(m_complaints.at(place));
            if (!sample)
                return passOn(sample);
            made.samples.append(std::move(*sample));
        }
        const auto tags = commonTags(made.interactions);
        if (!tags)
            return passOn(tags);
        made.tags = *tags;
        return std::optional(std::move(made));
    }

private:
    Result<Cause::Sample> sampleOf(const Entry& entry) const
    {
        const auto contact = m_store.interactions().byId(entry.interaction);
        if (!contact)
            return passOn(contact);
        const auto customer = m_store.customers().byId(contact->customer);
        if (!customer)
            return passOn(customer);
        return Cause::Sample{.entry = entry.id,
                             .interaction = entry.interaction,
                             .customer = customer->name,
                             .words = tellingWords(entry.text),
                             .at = entry.at,
                             .channel = entry.channel};
    }

    Result<QStringList> commonTags(const QList<InteractionId>& contacts) const
    {
        QStringList common;
        for (qsizetype i = 0; i < contacts.size(); ++i) {
            const auto contact = m_store.interactions().byId(contacts.at(i));
            if (!contact)
                return passOn(contact);
            if (i == 0)
                common = contact->tags;
            common.removeIf([&](const QString& tag) { return !contact->tags.contains(tag); });
            if (common.isEmpty())
                break;
        }
        return common;
    }

    store::Store& m_store;
    const QList<Entry>& m_complaints;
    int m_senders;
};

} // namespace

Result<CauseReview> reviewCauses(store::Store& store, int days, Timestamp now)
{
    CauseReview review{.since = now - std::chrono::days(days), .until = now};
    const auto ids = store.rules().messagesSince(review.since, mostMessagesReviewed);
    if (!ids)
        return passOn(ids);
    review.isCut = ids->size() >= mostMessagesReviewed;
    QList<Entry> complaints;
    std::vector<insight::Matter> matters;
    std::set<IdentityId> senders;
    Timestamp oldest = now;
    for (const EntryId id : *ids) {
        auto entry = store.entries().byId(id);
        if (!entry)
            return passOn(entry);
        oldest = std::min(oldest, entry->at);
        if (entry->automatic.kind != AutomaticKind::Person)
            continue;
        ++review.messages;
        if (!isComplaint(entry->readings))
            continue;
        senders.insert(entry->identity);
        matters.push_back(matterOf(*entry));
        complaints.append(std::move(*entry));
    }
    if (review.isCut)
        review.since = oldest;
    review.complaints = static_cast<int>(complaints.size());
    review.senders = static_cast<int>(senders.size());
    const Describing describing(store, complaints, review.senders);
    for (const insight::Cluster& cluster : insight::groupedByMatter(matters)) {
        auto cause = describing.cause(cluster);
        if (!cause)
            return passOn(cause);
        if (*cause)
            review.causes.append(std::move(**cause));
    }
    std::stable_sort(review.causes.begin(), review.causes.end(),
                     [](const Cause& a, const Cause& b) { return a.senders > b.senders; });
    return review;
}

} // namespace heddle::service
