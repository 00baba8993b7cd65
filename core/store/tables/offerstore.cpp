#include "core/store/tables/offerstore.h"

#include "core/store/rows/offerrow.h"
#include "core/store/sql/only.h"

namespace heddle::store {

namespace {

QString select(QLatin1String rest)
{
    return QStringLiteral("SELECT ") + offerTable().selected() + QStringLiteral(" FROM offer ")
           + rest;
}

// Reading a decision, with all who were considered, takes longer than all the rest.
QString selectTerms(QLatin1String rest)
{
    return select(rest).replace(QStringLiteral("offer.decision"), QStringLiteral("''"));
}

} // namespace

Result<Offer> OfferStore::terms(OfferId id)
{
    static const QString sql = selectTerms(QLatin1String("WHERE id = ?"));
    return only(m_connection.first(sql, {id.value}, offerIn), "offer", id.value);
}

Result<Offer> OfferStore::byId(OfferId id)
{
    static const QString sql = select(QLatin1String("WHERE id = ?"));
    return only(m_connection.first(sql, {id.value}, offerIn), "offer", id.value);
}

Result<QList<Offer>> OfferStore::live()
{
    static const QString sql = select(QLatin1String("WHERE ended IS NULL ORDER BY expires, id"));
    return m_connection.list(sql, {}, offerIn);
}

Result<QList<Offer>> OfferStore::liveOf(AgentId agent)
{
    static const QString sql =
        select(QLatin1String("WHERE ended IS NULL AND agent = ? ORDER BY expires, id"));
    return m_connection.list(sql, {agent.value}, offerIn);
}

Result<std::optional<Offer>> OfferStore::liveFor(InteractionId interaction)
{
    static const QString sql = select(QLatin1String("WHERE ended IS NULL AND interaction = ?"));
    return m_connection.first(sql, {interaction.value}, offerIn);
}

Result<QList<Offer>> OfferStore::of(InteractionId interaction)
{
    static const QString sql =
        select(QLatin1String("WHERE interaction = ? ORDER BY made DESC, id DESC"));
    return m_connection.list(sql, {interaction.value}, offerIn);
}

Result<QList<Offer>> OfferStore::turnedDown(InteractionId interaction, Timestamp since)
{
    static const QString sql = select(
        QLatin1String("WHERE interaction = ? AND ended >= ? "
                      "AND outcome IN ('declined', 'not-answered') ORDER BY made DESC, id DESC"));
    return m_connection.list(sql, {interaction.value, since.micros}, offerIn);
}

Result<QList<Offer>> OfferStore::endedOf(AgentId agent, Timestamp since, int limit)
{
    static const QString sql =
        select(QLatin1String("WHERE agent = ? AND ended >= ? AND outcome <> 'withdrawn' "
                             "ORDER BY ended DESC, id DESC LIMIT ?"));
    return m_connection.list(sql, {agent.value, since.micros, limit}, offerIn);
}

} // namespace heddle::store
