#include "core/store/search/searchstore.h"

#include "core/store/search/fold.h"
#include "core/store/search/snippet.h"
#include "core/store/search/wordindex.h"
#include "core/store/tables/customerstore.h"

#include <QSet>

namespace heddle::store {

namespace {

constexpr int mostCustomers = 5;
constexpr int mostSenders = 200;
// One long thread may fill batch after batch; a page ends short rather than late.
constexpr int mostBatches = 8;

struct Row {
    Found found;
    QString subject;
    QString text;
};

Row rowIn(const Statement& row)
{
    return {.found = {.kind = Found::Kind::Entry,
                      .customer = row.id<CustomerId>(2),
                      .interaction = row.id<InteractionId>(1),
                      .entry = row.id<EntryId>(0),
                      .channel = channelKindFromName(row.text(3)).value_or(ChannelKind::Email),
                      .title = row.text(7),
                      .snippet = {},
                      .at = row.moment(4)},
            .subject = row.text(5),
            .text = row.text(6)};
}

Result<EntryId> placeIn(const QString& next)
{
    if (next.isEmpty())
        return EntryId();
    bool isNumber = false;
    const EntryId place{next.toLongLong(&isNumber)};
    if (!isNumber || !place.isValid())
        return failure(ErrorCode::BadInput, QStringLiteral("not a page of a search"));
    return place;
}

/// Whose entries `from:` asks for.
Result<QList<IdentityId>> sendersOf(Connection& connection, const SearchQuery& query)
{
    if (query.from.isEmpty())
        return QList<IdentityId>();
    WordIndex index(connection);
    auto senders = index.identities(query.from, mostSenders);
    if (!senders)
        return senders;
    // A customer may have another name than their addresses came with.
    const auto named = index.customers(query.from, mostSenders);
    if (!named)
        return passOn(named);
    for (const auto customer : *named) {
        const auto identities = CustomerStore(connection).identities(customer);
        if (!identities)
            return passOn(identities);
        for (const Identity& identity : *identities) {
            if (!senders->contains(identity.id))
                senders->append(identity.id);
        }
    }
    return senders;
}

} // namespace

Result<FoundPage> SearchStore::find(const QString& text, const QString& next, int limit)
{
    const auto query = readSearch(text);
    if (!query)
        return passOn(query);
    auto place = placeIn(next);
    if (!place)
        return passOn(place);
    if (query->isEmpty())
        return FoundPage();

    FoundPage page;
    if (next.isEmpty()) {
        if (auto done = addCustomers(*query, page); !done)
            return passOn(done);
    }
    const auto senders = sendersOf(m_connection, *query);
    if (!senders)
        return passOn(senders);
    QSet<InteractionId> shown;
    for (int batch = 0; batch < mostBatches; ++batch) {
        const auto ids = WordIndex(m_connection).entries(*query, *senders, *place, limit + 1);
        if (!ids)
            return passOn(ids);
        for (const auto id : *ids) {
            if (page.hits.size() >= limit) {
                page.next = QString::number(place->value);
                return page;
            }
            if (auto done = addEntry(id, *query, shown, page); !done)
                return passOn(done);
            *place = id;
        }
        if (ids->size() <= limit)
            return page;
    }
    page.next = QString::number(place->value);
    return page;
}

Done SearchStore::addCustomers(const SearchQuery& query, FoundPage& page)
{
    const bool isOnlyWords = query.tags.isEmpty() && !query.channel && !query.after && !query.before
                             && !query.terms.isEmpty() && query.from.isEmpty()
                             && query.subject.isEmpty();
    if (!isOnlyWords)
        return {};
    const auto found = customers(query.terms, mostCustomers);
    if (!found)
        return passOn(found);
    for (const auto& [customer, address] : *found) {
        const QString shown = address.isEmpty() ? customer.name : address;
        page.hits.append({.kind = Found::Kind::Customer,
                          .customer = customer.id,
                          .interaction = {},
                          .entry = {},
                          .channel = ChannelKind::Email,
                          .title = customer.name,
                          .snippet = snippet(shown, query.terms),
                          .at = customer.since});
    }
    return {};
}

Result<QList<FoundCustomer>> SearchStore::customers(const QString& text, int limit)
{
    const auto query = readSearch(text);
    if (!query)
        return passOn(query);
    if (query->terms.isEmpty())
        return QList<FoundCustomer>();
    auto found = customers(query->terms, limit);
    if (!found)
        return found;
    for (auto& [customer, address] : *found) {
        if (!address.isEmpty())
            continue;
        const auto identities = CustomerStore(m_connection).identities(customer.id);
        if (!identities)
            return passOn(identities);
        if (!identities->isEmpty())
            address = identities->first().shown;
    }
    return found;
}

Result<QList<FoundCustomer>> SearchStore::customers(const QList<SearchTerm>& terms, int limit)
{
    WordIndex index(m_connection);
    CustomerStore customers(m_connection);
    QList<CustomerId> order;
    const auto add = [&](CustomerId id) {
        if (!order.contains(id) && order.size() < limit)
            order.append(id);
    };
    const auto named = index.customers(terms, limit);
    if (!named)
        return passOn(named);
    std::for_each(named->begin(), named->end(), add);
    const auto identities = index.identities(terms, limit * 4);
    if (!identities)
        return passOn(identities);
    QHash<CustomerId, QString> addresses;
    for (const auto id : *identities) {
        const auto identity = customers.identity(id);
        if (!identity)
            return passOn(identity);
        add(identity->customer);
        if (!addresses.contains(identity->customer))
            addresses.insert(identity->customer, identity->shown);
    }
    QList<FoundCustomer> found;
    for (const auto id : order) {
        auto customer = customers.byId(id);
        if (!customer)
            return passOn(customer);
        found.append({std::move(*customer), addresses.value(id)});
    }
    return found;
}

Done SearchStore::addEntry(EntryId id, const SearchQuery& query, QSet<InteractionId>& shown,
                           FoundPage& page)
{
    auto row = m_connection.first(
        QStringLiteral("SELECT entry.id, entry.interaction, identity.customer, entry.channel, "
                       "entry.at, entry.subject, entry.text, interaction.subject FROM entry "
                       "JOIN identity ON identity.id = entry.identity "
                       "JOIN interaction ON interaction.id = entry.interaction "
                       "WHERE entry.id = ?"),
        {id.value}, rowIn);
    if (!row)
        return passOn(row);
    if (!*row || shown.contains((*row)->found.interaction))
        return {};
    Found found = std::move((*row)->found);
    const QString& subject = (*row)->subject;
    const QString& text = (*row)->text;
    shown.insert(found.interaction);
    const bool isSubject =
        holdsAny(subject, query.terms + query.subject) && !holdsAny(text, query.terms);
    found.kind = isSubject ? Found::Kind::Interaction : Found::Kind::Entry;
    found.snippet = snippet(isSubject ? subject : text, query.terms + query.subject);
    page.hits.append(found);
    return {};
}

} // namespace heddle::store
