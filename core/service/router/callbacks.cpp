#include "core/service/router/callbacks.h"

#include "core/base/log.h"
#include "core/routing/admission/callbacks.h"
#include "core/service/clocks/targets.h"
#include "core/service/desk/marks.h"
#include "core/service/router/offers.h"
#include "core/service/router/waitingfacts.h"
#include "core/service/transitions.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"

#include <QRegularExpression>

namespace heddle::service {

namespace {

constexpr int mostOpen = 1'000;

bool wantsNoCalls(const Customer& customer)
{
    return customer.doNotUse.contains(toName(ChannelKind::Phone));
}

bool isNumber(const QString& text)
{
    static const QRegularExpression e164(QStringLiteral("^\\+[1-9][0-9]{6,14}$"));
    return e164.match(text).hasMatch();
}

// It keeps its place in line: whoever waits for an answer already waits no longer for being called.
Timestamp waitingSince(const Interaction& origin, Timestamp wished, Timestamp now)
{
    if (wished > now)
        return wished;
    for (const TargetClock& clock : origin.clocks) {
        if (clock.kind != TargetKind::Resolution && !clock.met)
            return clock.started;
    }
    return now;
}

} // namespace

std::optional<Timestamp> nextTry(const Ledger& ledger, const Roster& roster,
                                 const Interaction& call)
{
    const auto queue = roster.queue(call.queue);
    const auto customer = ledger.store().customers().byId(call.customer);
    if (!call.callBack || !queue || !customer)
        return std::nullopt;
    return routing::nextTry({.arrived = call.arrived,
                             .wished = call.callBack->wished,
                             .zone = customer->timeZone,
                             .tries = call.callBack->tries,
                             .isDoNotCall = wantsNoCalls(*customer)},
                            queue->callBack, roster.zoneOf(*queue), ledger.now());
}

CallBacks::CallBacks(Ledger& ledger, const Roster& roster, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster)
{
    connect(&ledger, &Ledger::recorded, this, &CallBacks::apply);
}

Result<Identity> CallBacks::identityFor(CustomerId customer, const QString& number,
                                        QList<store::RowImage>* rows) const
{
    const auto known = m_ledger.store().customers().identity(IdentityKind::Phone, number);
    if (!known)
        return passOn(known);
    if (*known && (*known)->customer != customer)
        return failure(ErrorCode::BadInput, QStringLiteral("the number is another customer's"));
    if (*known)
        return **known;
    const auto id = m_ledger.store().newIdentityId();
    if (!id)
        return passOn(id);
    const Identity identity{.id = *id,
                            .customer = customer,
                            .kind = IdentityKind::Phone,
                            .address = number,
                            .shown = number,
                            .firstSeen = m_ledger.now()};
    *rows += identity;
    return identity;
}

Result<InteractionId> CallBacks::owe(AgentId by, InteractionId from, const QString& number,
                                     Timestamp wished)
{
    if (!isNumber(number))
        return failure(ErrorCode::BadInput, QStringLiteral("no number to call: ") + number);
    return m_ledger.transaction([&]() -> Result<InteractionId> {
        const auto access = remarkAccessTo(m_ledger, m_roster, by, from);
        if (!access)
            return passOn(access);
        const Interaction& origin = access->interaction;
        const auto customer = m_ledger.store().customers().byId(origin.customer);
        if (!customer)
            return passOn(customer);
        if (wantsNoCalls(*customer))
            return failure(ErrorCode::Refused, QStringLiteral("the customer wants no calls"));
        QList<store::RowImage> rows;
        const auto identity = identityFor(customer->id, number, &rows);
        if (!identity)
            return passOn(identity);
        const auto id = m_ledger.store().newInteractionId();
        if (!id)
            return passOn(id);
        const Interaction call{.id = *id,
                               .customer = customer->id,
                               .identity = identity->id,
                               .channel = ChannelKind::Phone,
                               .account = origin.account,
                               .queue = origin.queue,
                               .subject = origin.subject,
                               .arrived = origin.arrived,
                               .follows = origin.id,
                               .callBack = OwedCall{.number = number, .wished = wished}};
        auto waiting = moved(call, Step::Enqueue, m_ledger.now());
        if (!waiting)
            return passOn(waiting);
        const QString tier = tierFor(m_ledger, access->queue, customer->id);
        rows += withCustomerWaiting(*waiting, access->queue, tier,
                                    waitingSince(origin, wished, m_ledger.now()));
        const auto marks = markEntries(m_ledger, m_roster, *waiting, by,
                                       {{QStringLiteral("follows"), origin.subject}});
        if (!marks)
            return passOn(marks);
        const auto done = m_ledger.record({{.kind = QStringLiteral("callback.owed"),
                                            .actor = by,
                                            .interaction = *id,
                                            .customer = customer->id,
                                            .rows = rows + *marks}});
        if (!done)
            return passOn(done);
        return *id;
    });
}

Done CallBacks::reachedNobody(AgentId by, InteractionId id)
{
    return m_ledger.transaction([&]() -> Done {
        const auto access = accessTo(m_ledger, m_roster, by, id);
        if (!access)
            return passOn(access);
        Interaction tried = access->interaction;
        const bool isMine =
            tried.state == InteractionState::Assigned || tried.state == InteractionState::WrapUp;
        if (!tried.callBack || !isMine)
            return failure(ErrorCode::Conflict, QStringLiteral("nobody is being called back"));
        tried.callBack->tries += m_ledger.now();
        if (!nextTry(m_ledger, m_roster, tried))
            return close(tried, by, QStringLiteral("callback.givenup"));
        const auto waiting = moved(tried, Step::Requeue, m_ledger.now());
        if (!waiting)
            return passOn(waiting);
        const auto marks = changeMarks(m_ledger, m_roster, access->interaction, *waiting, by);
        if (!marks)
            return passOn(marks);
        return m_ledger.record({{.kind = QStringLiteral("callback.missed"),
                                 .actor = by,
                                 .interaction = id,
                                 .customer = waiting->customer,
                                 .rows = QList<store::RowImage>{*waiting} + *marks}});
    });
}

Done CallBacks::close(const Interaction& call, AgentId by, const QString& why)
{
    auto rows = withdrawnOffer(m_ledger.store(), call.id, why, m_ledger.now());
    if (!rows)
        return passOn(rows);
    const auto closed = moved(call, Step::Close, m_ledger.now());
    if (!closed)
        return passOn(closed);
    const auto marks = changeMarks(m_ledger, m_roster, call, *closed, by);
    if (!marks)
        return passOn(marks);
    *rows += *closed;
    return m_ledger.record({{.kind = why,
                             .actor = by,
                             .interaction = call.id,
                             .customer = call.customer,
                             .rows = *rows + *marks}});
}

// Whoever says "do not call" is not rung for what was owed before.
void CallBacks::apply(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            const auto* customer = std::get_if<Customer>(&row);
            if (customer == nullptr || !wantsNoCalls(*customer))
                continue;
            if (const auto done = giveUp(customer->id); !done)
                qCWarning(logRouting) << "calls stay owed:" << errorName(done.error().code);
        }
    }
}

Done CallBacks::giveUp(CustomerId customer)
{
    const auto open = m_ledger.store().interactions().openOf(customer, mostOpen);
    if (!open)
        return passOn(open);
    for (const Interaction& interaction : *open) {
        if (!interaction.callBack || interaction.assignee.isValid())
            continue;
        if (auto done = close(interaction, {}, QStringLiteral("callback.unwanted")); !done)
            return done;
    }
    return {};
}

} // namespace heddle::service
