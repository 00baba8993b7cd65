#include "core/service/reading/reader.h"

#include "core/routing/calendar/targetclocks.h"
#include "core/service/feedback/majorproblem.h"
#include "core/service/feedback/suggestions.h"
#include "core/service/reading/visiblequeues.h"
#include "core/store/blobstore.h"
#include "core/store/learned/learnedstore.h"
#include "core/store/merging.h"
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

constexpr int openShown = 20;
constexpr int likenessesShown = 3;

InboxRow rowOf(store::InboxLine line)
{
    return {.interaction = std::move(line.interaction),
            .customerName = std::move(line.customerName),
            .queueName = std::move(line.queueName),
            .assigneeName = std::move(line.assigneeName)};
}

store::InboxPage::Tab tabOf(InboxTab tab)
{
    switch (tab) {
    case InboxTab::Mine: return store::InboxPage::Tab::Mine;
    case InboxTab::Offered: return store::InboxPage::Tab::Offered;
    case InboxTab::Queue: return store::InboxPage::Tab::Queue;
    }
    return store::InboxPage::Tab::Mine;
}

// What waits is due in the order in which it will be offered.
store::InboxPage::Order orderOf(const InboxQuery& query)
{
    switch (query.order) {
    case InboxOrder::Due:
        return query.tab == InboxTab::Queue ? store::InboxPage::Order::Rank
                                            : store::InboxPage::Order::Due;
    case InboxOrder::Age: return store::InboxPage::Order::Age;
    case InboxOrder::Customer: return store::InboxPage::Order::Customer;
    }
    return store::InboxPage::Order::Due;
}

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

CustomerView::Likeness likenessOf(store::Likeness likeness)
{
    const QString reason = likeness.reason == store::Likeness::Reason::SameName
                               ? QStringLiteral("same name: %1")
                               : QStringLiteral("same name in the mail address: %1");
    return {.customer = std::move(likeness.customer), .reason = reason.arg(likeness.shared)};
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

Result<QList<InboxRow>> Reader::inbox(const InboxQuery& query) const
{
    auto queues = visibleQueues(m_store, m_agent);
    if (!queues)
        return passOn(queues);
    if (query.tab != InboxTab::Queue)
        queues->clear();
    if (query.queue.isValid()) {
        const bool visible = queues->isEmpty() || queues->contains(query.queue);
        *queues = {visible ? query.queue : noQueue};
    }
    auto lines = m_store.inbox().page({.tab = tabOf(query.tab),
                                       .order = orderOf(query),
                                       .agent = m_agent,
                                       .queues = *queues,
                                       .channel = query.channel,
                                       .tag = query.tag,
                                       .state = query.state,
                                       .after = query.after,
                                       .limit = query.limit});
    if (!lines)
        return passOn(lines);
    QList<InboxRow> rows;
    rows.reserve(lines->size());
    for (auto& line : *lines)
        rows << rowOf(std::move(line));
    for (InboxRow& row : rows)
        row.pausedBy = pauserOf(row.interaction);
    return rows;
}

QString Reader::pauserOf(const Interaction& interaction) const
{
    for (const TargetClock& clock : interaction.clocks) {
        const Pause* pause = clock.met ? nullptr : routing::lastingPause(clock);
        if (pause != nullptr)
            return nameOf(pause->author).value_or(QString());
    }
    return {};
}

Result<InboxCounts> Reader::inboxCounts() const
{
    const auto queues = visibleQueues(m_store, m_agent);
    if (!queues)
        return passOn(queues);
    return m_store.inbox().totals(m_agent, *queues).map([](const store::InboxTotals& totals) {
        return InboxCounts{totals.mine, totals.offered, totals.queue, totals.unread};
    });
}

Result<OfferCard> Reader::card(const Offer& offer) const
{
    auto line = m_store.inbox().line(offer.interaction);
    if (!line)
        return passOn(line);
    return OfferCard{.offer = offer, .row = rowOf(std::move(*line))};
}

Result<QList<OfferCard>> Reader::offers() const
{
    const auto live = m_store.offers().liveOf(m_agent);
    if (!live)
        return passOn(live);
    QList<OfferCard> cards;
    for (const Offer& offer : *live) {
        auto made = card(offer);
        if (!made)
            return passOn(made);
        cards << std::move(*made);
    }
    return cards;
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

Result<QList<CustomerView::Merge>> Reader::mergesInto(CustomerId id) const
{
    const auto merges = m_store.merging().into(id);
    if (!merges)
        return passOn(merges);
    QList<CustomerView::Merge> shown;
    for (const store::Merge& merge : *merges) {
        const auto from = m_store.customers().byId(merge.from);
        const auto author = nameOf(merge.author);
        if (!from)
            return passOn(from);
        if (!author)
            return passOn(author);
        CustomerView::Merge one{.id = merge.id,
                                .name = from->name,
                                .evidence = merge.evidence,
                                .at = merge.at,
                                .author = *author};
        for (const IdentityId moved : merge.moved) {
            auto identity = m_store.customers().identity(moved);
            if (!identity)
                return passOn(identity);
            one.identities << std::move(*identity);
        }
        shown << std::move(one);
    }
    return shown;
}

Result<CustomerView> Reader::customer(CustomerId id) const
{
    const auto current = m_store.merging().current(id);
    if (!current)
        return passOn(current);
    auto customer = m_store.customers().byId(*current);
    auto identities = m_store.customers().identities(*current);
    auto open = m_store.interactions().openOf(*current, openShown);
    const auto counts = m_store.interactions().countsOf(*current);
    auto merges = mergesInto(*current);
    auto likenesses = m_store.customers().likenesses(*current, likenessesShown);
    if (!customer)
        return passOn(customer);
    if (!identities)
        return passOn(identities);
    if (!open)
        return passOn(open);
    if (!counts)
        return passOn(counts);
    if (!merges)
        return passOn(merges);
    if (!likenesses)
        return passOn(likenesses);
    CustomerView view{.customer = std::move(*customer),
                      .identities = std::move(*identities),
                      .open = std::move(*open),
                      .openCount = counts->open,
                      .closedCount = counts->closed,
                      .merges = std::move(*merges)};
    for (auto& likeness : *likenesses)
        view.likenesses << likenessOf(std::move(likeness));
    auto promises = m_store.learned().openPromisesOf(*current);
    if (!promises)
        return passOn(promises);
    view.promises = std::move(*promises);
    if (auto added = addFeelings(view); !added)
        return passOn(added);
    return view;
}

Result<TimelinePage> Reader::timeline(const TimelineQuery& query) const
{
    auto part = m_store.entries().timeline({.customer = query.customer,
                                            .before = query.before,
                                            .after = query.after,
                                            .channel = query.channel,
                                            .interaction = query.interaction,
                                            .limit = query.limit});
    if (!part)
        return passOn(part);
    if (auto done = sayAllowedPictures(part->entries); !done)
        return passOn(done);
    return TimelinePage{std::move(part->entries), part->moreBefore, part->moreAfter};
}

Result<Entry> Reader::entry(EntryId id) const
{
    auto found = m_store.entries().byId(id);
    if (!found)
        return found;
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
    for (auto& hit : found->hits)
        page.hits << hitOf(std::move(hit));
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
