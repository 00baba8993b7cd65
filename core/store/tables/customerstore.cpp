#include "core/store/tables/customerstore.h"

#include "core/store/rows/customerrow.h"
#include "core/store/search/fold.h"
#include "core/store/search/wordindex.h"
#include "core/store/sql/only.h"

#include <QSet>

namespace heddle::store {

namespace {

// Names of jobs, not of people: two firms' info@ are not one person.
const QSet<QString>& roleNames()
{
    static const QSet<QString> names{
        QStringLiteral("admin"),   QStringLiteral("billing"),    QStringLiteral("contact"),
        QStringLiteral("hello"),   QStringLiteral("info"),       QStringLiteral("mail"),
        QStringLiteral("noreply"), QStringLiteral("no-reply"),   QStringLiteral("office"),
        QStringLiteral("orders"),  QStringLiteral("postmaster"), QStringLiteral("sales"),
        QStringLiteral("service"), QStringLiteral("support"),    QStringLiteral("webmaster")};
    return names;
}

constexpr int fewestLetters = 5;
constexpr int mostLooked = 50;

QString mailName(const Identity& identity)
{
    if (identity.kind != IdentityKind::Email)
        return {};
    const QString name = identity.address.section(QLatin1Char('@'), 0, 0).toLower();
    return name.size() < fewestLetters || roleNames().contains(name) ? QString() : name;
}

SearchTerm phrase(const QString& text)
{
    SearchTerm term;
    for (const auto& found : wordsOf(text))
        term.words.append(found.word);
    return term;
}

QString selectIdentities(QLatin1String rest)
{
    return QStringLiteral("SELECT ") + identityTable().selected()
           + QStringLiteral(" FROM identity ") + rest;
}

} // namespace

Result<Customer> CustomerStore::byId(CustomerId id)
{
    static const QString sql = QStringLiteral("SELECT ") + customerTable().selected()
                               + QStringLiteral(" FROM customer WHERE id = ?");
    return only(m_connection.first(sql, {id.value}, customerIn), "customer", id.value);
}

Result<Identity> CustomerStore::identity(IdentityId id)
{
    static const QString sql = selectIdentities(QLatin1String("WHERE id = ?"));
    return only(m_connection.first(sql, {id.value}, identityIn), "identity", id.value);
}

Result<std::optional<Identity>> CustomerStore::identity(IdentityKind kind, const QString& address)
{
    static const QString sql = selectIdentities(QLatin1String("WHERE kind = ? AND address = ?"));
    return m_connection.first(sql, {cell(toName(kind)), cell(address)}, identityIn);
}

Result<QList<Identity>> CustomerStore::identities(CustomerId customer)
{
    static const QString sql = selectIdentities(QLatin1String("WHERE customer = ? ORDER BY id"));
    return m_connection.list(sql, {customer.value}, identityIn);
}

Result<QList<Likeness>> CustomerStore::likenesses(CustomerId id, int limit)
{
    const auto customer = byId(id);
    if (!customer)
        return passOn(customer);
    const auto own = identities(id);
    if (!own)
        return passOn(own);
    const auto apart = parted(id);
    if (!apart)
        return passOn(apart);

    QList<Likeness> found;
    QSet<CustomerId> seen(apart->begin(), apart->end());
    seen.insert(id);
    const auto add = [&](CustomerId other, Likeness::Reason reason, const QString& shared) -> Done {
        if (found.size() >= limit || seen.contains(other))
            return {};
        seen.insert(other);
        auto like = byId(other);
        if (!like)
            return passOn(like);
        found.append({std::move(*like), reason, shared});
        return {};
    };

    const SearchTerm name = phrase(customer->name);
    if (name.words.size() > 1) {
        const auto named = WordIndex(m_connection).customers({name}, mostLooked);
        if (!named)
            return passOn(named);
        for (const auto other : *named) {
            const auto like = byId(other);
            if (!like)
                return passOn(like);
            if (phrase(like->name) != name)
                continue;
            if (auto done = add(other, Likeness::Reason::SameName, customer->name); !done)
                return passOn(done);
        }
    }
    for (const Identity& mine : *own) {
        const QString shared = mailName(mine);
        if (shared.isEmpty())
            continue;
        const auto addressed = WordIndex(m_connection).identities({phrase(shared)}, mostLooked);
        if (!addressed)
            return passOn(addressed);
        for (const auto other : *addressed) {
            const auto like = identity(other);
            if (!like)
                return passOn(like);
            if (mailName(*like) != shared)
                continue;
            if (auto done = add(like->customer, Likeness::Reason::SameMailName, shared); !done)
                return passOn(done);
        }
    }
    return found;
}

// Customers whose merge with this one was taken back: somebody said that they are two people.
Result<QList<CustomerId>> CustomerStore::parted(CustomerId id)
{
    return m_connection.list(
        QStringLiteral("SELECT source FROM merge WHERE target = ? AND undone IS NOT NULL "
                       "UNION SELECT target FROM merge WHERE source = ? AND undone IS NOT NULL"),
        {id.value, id.value}, [](const Statement& row) { return row.id<CustomerId>(0); });
}

Result<QStringList> CustomerStore::tags()
{
    const bool isSqlite = m_connection.dialect().backend() == Backend::Sqlite;
    const QLatin1String each(isSqlite ? "json_each(customer.tags)"
                                      : "json_array_elements_text(customer.tags::json)");
    return m_connection.list(
        QStringLiteral("SELECT value FROM customer CROSS JOIN %1 WHERE customer.tags <> '[]' "
                       "GROUP BY value ORDER BY count(*) DESC, value")
            .arg(each),
        {}, [](const Statement& row) { return row.text(0); });
}

Result<qint64> CustomerStore::count()
{
    return m_connection.number(
        QStringLiteral("SELECT count(*) FROM customer WHERE NOT EXISTS "
                       "(SELECT 1 FROM merge WHERE source = customer.id AND undone IS NULL)"));
}

} // namespace heddle::store
