#include "tests/support/fakedesk/fakedirectory.h"

#include <algorithm>

namespace heddle::test {

using namespace service;

FakeDirectory::FakeDirectory(FakeCentre& centre, QObject* parent)
    : Directory(parent), m_centre(centre)
{
    connect(&centre, &FakeCentre::changed, this, &Directory::changed);
}

template<class T>
Async<T> FakeDirectory::give(Result<T> result)
{
    if (const auto error = std::exchange(m_centre.failNextRead, std::nullopt))
        return answered<T>(*error);
    return answered<T>(std::move(result));
}

Async<Agent> FakeDirectory::me()
{
    return give<Agent>(m_centre.me);
}

Async<QList<Agent>> FakeDirectory::agents()
{
    return give<QList<Agent>>(m_centre.agents);
}

Async<QList<Queue>> FakeDirectory::queues()
{
    return give<QList<Queue>>(m_centre.queues);
}

Async<QString> FakeDirectory::centreName()
{
    return give<QString>(m_centre.name);
}

bool FakeDirectory::isIn(const InboxQuery& query, const Interaction& row) const
{
    if (query.channel && row.channel != *query.channel)
        return false;
    if (query.queue.isValid() && row.queue != query.queue)
        return false;
    if (!query.tag.isEmpty() && !row.tags.contains(query.tag))
        return false;
    if (query.state && row.state != *query.state)
        return false;
    if (query.state == InteractionState::Closed)
        return query.tab == InboxTab::Queue
               || (query.tab == InboxTab::Mine && row.lastAgent == m_centre.me.id);
    const bool isMine = row.assignee == m_centre.me.id && row.state != InteractionState::Closed;
    switch (query.tab) {
    case InboxTab::Mine: return isMine;
    case InboxTab::Offered: return row.state == InteractionState::Offered;
    case InboxTab::Queue:
        return row.state == InteractionState::Queued || row.state == InteractionState::New;
    }
    return false;
}

Async<QList<InboxRow>> FakeDirectory::inbox(const InboxQuery& query)
{
    ++inboxReads;
    QList<InboxRow> rows;
    for (const Interaction& interaction : m_centre.interactions) {
        if (isIn(query, interaction))
            rows.append(m_centre.rowOf(interaction));
    }
    std::stable_sort(rows.begin(), rows.end(), [&query](const InboxRow& a, const InboxRow& b) {
        if (query.order == InboxOrder::Customer)
            return a.customerName < b.customerName;
        if (query.order == InboxOrder::Age)
            return a.interaction.arrived < b.interaction.arrived;
        return a.interaction.due.value_or(Timestamp::never())
               < b.interaction.due.value_or(Timestamp::never());
    });
    if (query.after.isValid()) {
        const auto last = std::find_if(rows.begin(), rows.end(), [&](const InboxRow& row) {
            return row.interaction.id == query.after;
        });
        if (last != rows.end())
            rows.erase(rows.begin(), last + 1);
    }
    return give<QList<InboxRow>>(rows.mid(0, query.limit));
}

Async<InboxCounts> FakeDirectory::inboxCounts()
{
    InboxCounts counts;
    for (const Interaction& row : m_centre.interactions) {
        const bool mine = isIn({.tab = InboxTab::Mine}, row);
        counts.mine += mine ? 1 : 0;
        counts.unread += mine && row.unread ? 1 : 0;
        counts.offered += isIn({.tab = InboxTab::Offered}, row) ? 1 : 0;
        counts.queue += isIn({.tab = InboxTab::Queue}, row) ? 1 : 0;
    }
    return give<InboxCounts>(counts);
}

Async<QList<OfferCard>> FakeDirectory::offers()
{
    QList<OfferCard> cards;
    for (const Offer& offer : m_centre.offers)
        cards.append({offer, m_centre.rowOf(*m_centre.find(offer.interaction))});
    return give<QList<OfferCard>>(cards);
}

Async<InteractionView> FakeDirectory::interaction(InteractionId id)
{
    const Interaction* row = m_centre.find(id);
    if (!row)
        return give<InteractionView>(Error{ErrorCode::NotFound, {}});
    InteractionView view;
    view.interaction = *row;
    if (const Customer* customer = m_centre.find(row->customer))
        view.customer = *customer;
    if (const Queue* queue = m_centre.queue(row->queue)) {
        view.queueName = queue->name;
        view.wrapUpCodes = queue->wrapUp.codes;
        view.wrapUpNeedsCode = queue->wrapUp.needsCode;
    }
    view.assigneeName = m_centre.agentName(row->assignee);
    if (const Interaction* before = m_centre.find(row->follows))
        view.follows = *before;
    view.suggestedTags = m_centre.suggestedTags.value(id);
    view.majorProblem = m_centre.majorProblems.value(id);
    for (const Promise& promise : m_centre.promises) {
        if (promise.interaction == id && !promise.settled)
            view.promises.append(promise);
    }
    return give<InteractionView>(view);
}

Async<CustomerView> FakeDirectory::customer(CustomerId id)
{
    const Customer* row = m_centre.find(id);
    if (!row)
        return give<CustomerView>(Error{ErrorCode::NotFound, {}});
    CustomerView view;
    view.customer = *row;
    view.identities = m_centre.identitiesOf(id);
    for (const Interaction& interaction : m_centre.interactions) {
        if (interaction.customer != id)
            continue;
        if (interaction.state == InteractionState::Closed)
            ++view.closedCount;
        else
            view.open.append(interaction);
    }
    view.openCount = int(view.open.size());
    view.merges = m_centre.merges.value(id);
    view.likenesses = m_centre.likenesses.value(id);
    for (const Promise& promise : m_centre.promises) {
        const Interaction* of = m_centre.find(promise.interaction);
        if (of && of->customer == id && promise.progress == PromiseProgress::Open)
            view.promises.append(promise);
    }
    for (const Entry& entry : m_centre.entries) {
        const bool theirs =
            std::any_of(view.identities.begin(), view.identities.end(),
                        [&](const Identity& identity) { return identity.id == entry.identity; });
        if (theirs && entry.readings.sentiment.confidence > 0)
            view.feelings.append({entry.id, entry.at, entry.readings.sentiment});
        if (theirs && entry.readings.motive != Motive::None) {
            view.motive = entry.readings.motive;
            view.motiveWhy = entry.readings.motiveWhy;
        }
    }
    return give<CustomerView>(view);
}

Async<TimelinePage> FakeDirectory::timeline(const TimelineQuery& query)
{
    const QList<Identity> identities = m_centre.identitiesOf(query.customer);
    QList<Entry> all;
    for (const Entry& entry : m_centre.entries) {
        const bool theirs =
            std::any_of(identities.begin(), identities.end(),
                        [&](const Identity& row) { return row.id == entry.identity; });
        if (!theirs || (query.channel && entry.channel != *query.channel)
            || (query.interaction.isValid() && entry.interaction != query.interaction))
            continue;
        all.append(entry);
    }
    const auto key = [](const Entry& entry) { return EntryKey{entry.at, entry.id}; };
    std::sort(all.begin(), all.end(),
              [&](const Entry& a, const Entry& b) { return key(a) < key(b); });
    qsizetype from = 0;
    qsizetype to = all.size();
    if (query.after)
        from = std::count_if(all.begin(), all.end(),
                             [&](const Entry& row) { return key(row) <= *query.after; });
    if (query.before)
        to = std::count_if(all.begin(), all.end(),
                           [&](const Entry& row) { return key(row) < *query.before; });
    if (query.after)
        to = std::min(to, from + query.limit);
    else
        from = std::max(from, to - query.limit);
    return give<TimelinePage>(TimelinePage{all.mid(from, to - from), from > 0, to < all.size()});
}

Async<Entry> FakeDirectory::entry(EntryId id)
{
    const Entry* row = m_centre.find(id);
    return row ? give<Entry>(*row) : give<Entry>(Error{ErrorCode::NotFound, {}});
}

Async<SearchPage> FakeDirectory::search(const QString& text, const QString& next, int limit)
{
    Q_UNUSED(next);
    if (text.startsWith(QLatin1String("after:x")))
        return give<SearchPage>(Error{ErrorCode::BadInput, QStringLiteral("after: wants a date")});
    SearchPage page;
    const auto matches = [&text](const QString& words) {
        return words.contains(text, Qt::CaseInsensitive);
    };
    for (const Customer& row : m_centre.customers) {
        if (matches(row.name)) {
            page.hits.append({.kind = SearchHit::Kind::Customer,
                              .customer = row.id,
                              .interaction = {},
                              .entry = {},
                              .title = row.name,
                              .snippet = row.place,
                              .at = row.since});
        }
    }
    for (const Interaction& row : m_centre.interactions) {
        if (matches(row.subject)) {
            page.hits.append({.kind = SearchHit::Kind::Interaction,
                              .customer = row.customer,
                              .interaction = row.id,
                              .entry = {},
                              .channel = row.channel,
                              .title = row.subject,
                              .snippet = row.lastWords,
                              .at = row.touched});
        }
    }
    for (const Entry& row : m_centre.entries) {
        const auto at = row.text.indexOf(text, 0, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        const Interaction* interaction = m_centre.find(row.interaction);
        QString snippet = row.text.mid(std::max<qsizetype>(0, at - 24), 80);
        snippet.replace(row.text.mid(at, text.size()),
                        QChar(2) + row.text.mid(at, text.size()) + QChar(3));
        page.hits.append({.kind = SearchHit::Kind::Entry,
                          .customer = interaction ? interaction->customer : CustomerId(),
                          .interaction = row.interaction,
                          .entry = row.id,
                          .channel = row.channel,
                          .title = row.author,
                          .snippet = snippet,
                          .at = row.at});
    }
    page.hits = page.hits.mid(0, limit);
    return give<SearchPage>(page);
}

Async<QList<CustomerMatch>> FakeDirectory::findCustomers(const QString& text, int limit)
{
    QList<CustomerMatch> matches;
    for (const Customer& row : m_centre.customers) {
        const auto identities = m_centre.identitiesOf(row.id);
        const auto fits = [&text](const Identity& identity) {
            return identity.shown.contains(text, Qt::CaseInsensitive);
        };
        const auto found = std::find_if(identities.begin(), identities.end(), fits);
        const bool isFound = found != identities.end();
        if (text.isEmpty() || (!isFound && !row.name.contains(text, Qt::CaseInsensitive)))
            continue;
        const QString first = identities.isEmpty() ? QString() : identities.first().shown;
        matches.append({row, isFound ? found->shown : first});
    }
    return give<QList<CustomerMatch>>(matches.mid(0, limit));
}

Async<Decision> FakeDirectory::decision(InteractionId id)
{
    for (const Offer& offer : m_centre.offers) {
        if (offer.interaction == id)
            return give<Decision>(offer.decision);
    }
    return give<Decision>(Error{ErrorCode::NotFound, {}});
}

Async<QByteArray> FakeDirectory::blob(const QString& blob)
{
    const auto found = m_centre.blobs.constFind(blob);
    return found == m_centre.blobs.constEnd() ? give<QByteArray>(Error{ErrorCode::NotFound, {}})
                                              : give<QByteArray>(*found);
}

Async<Original> FakeDirectory::original(EntryId id)
{
    const auto found = m_centre.originals.constFind(id);
    return found == m_centre.originals.constEnd() ? give<Original>(Error{ErrorCode::NotFound, {}})
                                                  : give<Original>(*found);
}

Async<QList<CannedReply>> FakeDirectory::cannedRepliesFor(InteractionId id)
{
    const QList<TagSuggestion> tags = m_centre.suggestedTags.value(id);
    QList<CannedReply> ranked = m_centre.cannedReplies;
    std::stable_partition(ranked.begin(), ranked.end(), [&tags](const CannedReply& reply) {
        return std::any_of(tags.begin(), tags.end(), [&reply](const TagSuggestion& tag) {
            return tag.tag == reply.shortcut;
        });
    });
    return give<QList<CannedReply>>(std::move(ranked));
}

Async<QList<Macro>> FakeDirectory::macros()
{
    return give<QList<Macro>>(m_centre.macros);
}

Async<QList<Rule>> FakeDirectory::rules()
{
    return give<QList<Rule>>(m_centre.rules);
}

Async<QList<service::RuleVersion>> FakeDirectory::ruleVersions(qint64 rule)
{
    return give<QList<service::RuleVersion>>(m_centre.ruleVersions.value(rule));
}

Async<service::RuleTrial> FakeDirectory::tryRules(const QList<Rule>&, int)
{
    return give<service::RuleTrial>(m_centre.ruleTrial);
}

Async<QList<CannedReply>> FakeDirectory::cannedReplies()
{
    return give<QList<CannedReply>>(m_centre.cannedReplies);
}

Async<QStringList> FakeDirectory::tags()
{
    QStringList all;
    for (const Interaction& row : m_centre.interactions)
        all += row.tags;
    all.removeDuplicates();
    return give<QStringList>(all);
}

Async<QStringList> FakeDirectory::customerTags()
{
    QStringList all;
    for (const Customer& row : m_centre.customers)
        all += row.tags;
    all.removeDuplicates();
    return give<QStringList>(all);
}

Async<QList<QPair<QString, ChannelState>>> FakeDirectory::channels()
{
    return give<QList<QPair<QString, ChannelState>>>(m_centre.channels);
}

} // namespace heddle::test
