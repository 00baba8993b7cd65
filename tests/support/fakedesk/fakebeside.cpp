#include "tests/support/fakedesk/fakebeside.h"

#include <utility>

namespace heddle::test {

using service::CustomerFacts;

Async<service::Surroundings> FakeBeside::around(InteractionId id)
{
    return answered<service::Surroundings>(surroundings.value(id));
}

Async<InteractionId> FakeBeside::ask(InteractionId about, const MailAddress& whom)
{
    calls += QStringLiteral("ask %1 %2").arg(about.value).arg(whom.address);
    if (!begun.isValid())
        return answered<InteractionId>(failure(ErrorCode::Conflict));
    return answered<InteractionId>(begun);
}

Async<CustomerFacts> FakeBeside::facts(CustomerId id)
{
    CustomerFacts facts = known.value(id);
    QList<CustomerFacts::Field> fields;
    for (const QString& name : std::as_const(names)) {
        fields += {name, {}};
        for (const auto& field : std::as_const(facts.fields)) {
            if (field.name == name)
                fields.last().value = field.value;
        }
    }
    facts.fields = fields;
    return answered<CustomerFacts>(facts);
}

Async<void> FakeBeside::setField(CustomerId id, const QString& name, const QString& value)
{
    calls += QStringLiteral("field %1 %2").arg(name, value);
    known[id].fields.removeIf([&](const auto& field) { return field.name == name; });
    known[id].fields += {name, value};
    return answered(Done());
}

Async<void> FakeBeside::setPreferred(CustomerId id, std::optional<ChannelKind> channel)
{
    known[id].preferred = channel;
    known[id].preferredBy = channel ? QStringLiteral("Tom Reed") : QString();
    known[id].preferredAt = channel ? std::optional(Timestamp{}) : std::nullopt;
    return answered(Done());
}

Async<void> FakeBeside::joinHousehold(CustomerId id, CustomerId other)
{
    calls += QStringLiteral("join %1 %2").arg(id.value).arg(other.value);
    known[id].household += {other, QStringLiteral("Customer %1").arg(other.value)};
    return answered(Done());
}

Async<void> FakeBeside::leaveHousehold(CustomerId id)
{
    known[id].household.clear();
    return answered(Done());
}

Async<QStringList> FakeBeside::fieldNames()
{
    return answered<QStringList>(names);
}

Async<void> FakeBeside::setFieldNames(const QStringList& wanted)
{
    names = wanted;
    return answered(Done());
}

Async<QList<service::CustomerLink>> FakeBeside::pages(CustomerId id)
{
    return answered<QList<service::CustomerLink>>(links.value(id));
}

Async<QList<service::MissedMention>> FakeBeside::missedMentions()
{
    return answered<QList<service::MissedMention>>(std::exchange(missed, {}));
}

Async<service::PromiseCard> FakeBeside::promiseCard()
{
    return answered<service::PromiseCard>(card);
}

Async<void> FakeBeside::setPromiseCard(const service::PromiseCard& wanted)
{
    card = wanted;
    return answered(Done());
}

void FakeBeside::attend(InteractionId id, service::Reading reading)
{
    attended[id] = reading;
}

} // namespace heddle::test
