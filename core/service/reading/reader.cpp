#include "core/service/reading/reader.h"

#include "core/service/feedback/majorproblem.h"
#include "core/service/feedback/suggestions.h"
#include "core/service/phone/outcomes/callsettings.h"
#include "core/service/reading/whispers.h"
#include "core/store/blobstore.h"
#include "core/store/learned/learnedstore.h"
#include "core/store/search/searchstore.h"
#include "core/store/store.h"
#include "core/store/tables/agentstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/inboxstore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"
#include "core/store/tables/queuestore.h"
#include "core/store/tables/settingstore.h"

#include <algorithm>
#include <utility>

namespace heddle::service {

namespace {

SearchHit hitOf(store::Found found)
{
    SearchHit hit{.customer = found.customer,
                  .interaction = found.interaction,
                  .entry = found.entry,
                  .channel = found.channel,
                  .title = std::move(found.title),
                  .snippet = std::move(found.snippet),
                  .at = found.at};
    switch (found.kind) {
    case store::Found::Kind::Customer: hit.kind = SearchHit::Kind::Customer; break;
    case store::Found::Kind::Interaction: hit.kind = SearchHit::Kind::Interaction; break;
    case store::Found::Kind::Entry: hit.kind = SearchHit::Kind::Entry; break;
    }
    return hit;
}

Result<bool> mayFind(store::Store& store, AgentId agent, const store::Found& found)
{
    if (found.kind != store::Found::Kind::Entry || found.channel != ChannelKind::Chat)
        return true;
    const auto entry = store.entries().byId(found.entry);
    return entry ? mayRead(store, agent, *entry) : Result<bool>(passOn(entry));
}

EntryKey keyOf(const Entry& entry)
{
    return {entry.at, entry.id};
}

} // namespace

Reader::Reader(store::Store& store, AgentId agent, ReadMail readMail)
    : m_store(store), m_agent(agent), m_readMail(std::move(readMail))
{}

Result<Agent> Reader::me() const
{
    return m_store.agents().byId(m_agent);
}

Result<QList<Agent>> Reader::agents() const
{
    return m_store.agents().all();
}

Result<QList<Queue>> Reader::queues() const
{
    return m_store.queues().all().map([](QList<Queue> queues) {
        queues.erase(std::remove_if(queues.begin(), queues.end(),
                                    [](const Queue& queue) { return !queue.active; }),
                     queues.end());
        return queues;
    });
}

Result<QString> Reader::centreName() const
{
    return m_store.settings().value(QStringLiteral("centre.name")).map([](const auto& name) {
        return name.value_or(QString());
    });
}

Result<InteractionView> Reader::interaction(InteractionId id) const
{
    auto line = m_store.inbox().line(id);
    if (!line)
        return passOn(line);
    auto customer = m_store.customers().byId(line->interaction.customer);
    if (!customer)
        return passOn(customer);
    InteractionView view{.interaction = std::move(line->interaction),
                         .customer = std::move(*customer),
                         .queueName = std::move(line->queueName),
                         .assigneeName = std::move(line->assigneeName)};
    if (view.interaction.queue.isValid()) {
        const auto queue = m_store.queues().byId(view.interaction.queue);
        if (!queue)
            return passOn(queue);
        view.wrapUpCodes = queue->wrapUp.codes;
        view.wrapUpNeedsCode = queue->wrapUp.needsCode;
        view.wrapUpEnds = view.interaction.wrapUpEnds;
        view.mayWrapUp = queue->wrapUp.mode == WrapUpMode::Optional
                         && view.interaction.state == InteractionState::Assigned;
        view.mayExtendWrapUp = view.wrapUpEnds && view.interaction.wrapUpExtensions == 0
                               && queue->wrapUp.extension > Duration::zero();
    }
    const auto outcomes = outcomesOf(m_store, view.interaction);
    if (!outcomes)
        return passOn(outcomes);
    for (const CallOutcome& outcome : *outcomes)
        view.wrapUpCodes += outcome.code;
    view.wrapUpNeedsCode = view.wrapUpNeedsCode || !outcomes->isEmpty();
    if (view.interaction.follows.isValid()) {
        auto before = m_store.interactions().byId(view.interaction.follows);
        if (!before)
            return passOn(before);
        view.follows = std::move(*before);
    }
    if (auto told = addWhatWasRead(view); !told)
        return passOn(told);
    return view;
}

Done Reader::addWhatWasRead(InteractionView& view) const
{
    const InteractionId id = view.interaction.id;
    const auto newest = m_store.entries().newest(id, Direction::Inbound);
    const auto corrections = m_store.learned().corrections(id);
    auto promises = m_store.learned().promisesOf(id);
    if (!newest)
        return passOn(newest);
    if (!corrections)
        return passOn(corrections);
    if (!promises)
        return passOn(promises);
    if (*newest)
        view.suggestedTags = openSuggestions(view.interaction, (*newest)->readings, *corrections);
    view.promises = std::move(*promises);
    view.majorProblem = majorProblem(view.interaction);
    return {};
}

Result<QString> Reader::nameOf(AgentId agent) const
{
    if (!agent.isValid())
        return QString();
    return m_store.agents().byId(agent).map([](const Agent& found) { return found.name; });
}

Result<TimelinePage> Reader::timeline(const TimelineQuery& query) const
{
    store::TimelineSpan span{.customer = query.customer,
                             .before = query.before,
                             .after = query.after,
                             .channel = query.channel,
                             .interaction = query.interaction,
                             .limit = query.limit};
    while (true) {
        const auto part = m_store.entries().timeline(span);
        if (!part)
            return passOn(part);
        auto entries = readable(m_store, m_agent, part->entries);
        if (!entries)
            return passOn(entries);
        // A page of nothing would read as the end of the story.
        const bool isHidden = entries->isEmpty() && !part->entries.isEmpty();
        if (isHidden && span.after && part->moreAfter) {
            span.after = keyOf(part->entries.constLast());
            continue;
        }
        if (isHidden && !span.after && part->moreBefore) {
            span.before = keyOf(part->entries.constFirst());
            continue;
        }
        if (auto done = sayAllowedPictures(*entries); !done)
            return passOn(done);
        return TimelinePage{std::move(*entries), part->moreBefore, part->moreAfter};
    }
}

Result<Entry> Reader::entry(EntryId id) const
{
    auto found = m_store.entries().byId(id);
    if (!found)
        return found;
    const auto may = mayRead(m_store, m_agent, *found);
    if (!may)
        return passOn(may);
    if (!*may)
        return failure(ErrorCode::NotFound, QStringLiteral("an entry for others"));
    QList<Entry> entries{std::move(*found)};
    if (auto done = sayAllowedPictures(entries); !done)
        return passOn(done);
    return std::move(entries.first());
}

// A page has few senders: each is looked up once.
Done Reader::sayAllowedPictures(QList<Entry>& entries) const
{
    QMap<IdentityId, bool> isAllowed;
    for (Entry& entry : entries) {
        if (entry.pictures == OutsidePictures::None)
            continue;
        if (!isAllowed.contains(entry.identity)) {
            const auto sender = m_store.customers().identity(entry.identity);
            if (!sender)
                return passOn(sender);
            isAllowed.insert(entry.identity, sender->remoteContentAllowed);
        }
        if (isAllowed.value(entry.identity))
            entry.pictures = OutsidePictures::Allowed;
    }
    return {};
}

Result<SearchPage> Reader::search(const QString& text, const QString& next, int limit) const
{
    auto found = m_store.search().find(text, next, limit);
    if (!found)
        return passOn(found);
    SearchPage page{.next = std::move(found->next)};
    for (auto& hit : found->hits) {
        const auto may = mayFind(m_store, m_agent, hit);
        if (!may)
            return passOn(may);
        if (*may)
            page.hits << hitOf(std::move(hit));
    }
    return page;
}

Result<QList<CustomerMatch>> Reader::findCustomers(const QString& text, int limit) const
{
    auto found = m_store.search().customers(text, limit);
    if (!found)
        return passOn(found);
    QList<CustomerMatch> matches;
    for (auto& [customer, address] : *found)
        matches.append({std::move(customer), std::move(address)});
    return matches;
}

Result<Decision> Reader::decision(InteractionId id) const
{
    const auto offers = m_store.offers().of(id);
    if (!offers)
        return passOn(offers);
    if (offers->isEmpty())
        return failure(ErrorCode::NotFound,
                       QStringLiteral("interaction %1 was never offered").arg(id.value));
    return offers->constFirst().decision;
}

Result<QByteArray> Reader::blob(const QString& blob) const
{
    return m_store.blobs().read(blob);
}

Result<Original> Reader::original(EntryId id) const
{
    const auto found = entry(id);
    if (!found)
        return passOn(found);
    const auto raw = m_store.blobs().read(found->raw);
    if (!raw)
        return passOn(raw);
    auto mail = m_readMail(*raw);
    if (!mail)
        return passOn(mail);
    const auto identity = m_store.customers().identity(found->identity);
    if (!identity)
        return passOn(identity);
    Original original{.html = std::move(mail->html),
                      .senderAddress = identity->address,
                      .remoteContentAllowed = identity->remoteContentAllowed};
    for (auto& part : mail->attachments) {
        if (!part.contentId.isEmpty())
            original.parts << std::move(part);
    }
    return original;
}

Result<QStringList> Reader::tags() const
{
    return m_store.interactions().tags();
}

Result<QStringList> Reader::customerTags() const
{
    return m_store.customers().tags();
}

} // namespace heddle::service
