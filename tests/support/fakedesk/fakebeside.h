#pragma once

#include "core/service/beside/beside.h"

#include <QHash>
#include <QMap>

namespace heddle::test {

/// What stands beside contacts and customers, in memory. Asking makes an interaction with the next
/// number and tells by calls.
class FakeBeside final : public service::Beside {
    Q_OBJECT
public:
    using Beside::Beside;

    Async<service::Surroundings> around(InteractionId id) override;
    Async<InteractionId> ask(InteractionId about, const MailAddress& whom) override;
    Async<service::CustomerFacts> facts(CustomerId id) override;
    Async<void> setField(CustomerId id, const QString& name, const QString& value) override;
    Async<void> setPreferred(CustomerId id, std::optional<ChannelKind> channel) override;
    Async<void> joinHousehold(CustomerId id, CustomerId other) override;
    Async<void> leaveHousehold(CustomerId id) override;
    Async<QStringList> fieldNames() override;
    Async<void> setFieldNames(const QStringList& names) override;
    Async<QList<service::CustomerLink>> pages(CustomerId id) override;
    Async<QList<service::MissedMention>> missedMentions() override;
    Async<service::PromiseCard> promiseCard() override;
    Async<void> setPromiseCard(const service::PromiseCard& card) override;
    void attend(InteractionId id, service::Reading reading) override;

    QHash<InteractionId, service::Surroundings> surroundings;
    QHash<CustomerId, service::CustomerFacts> known;
    QHash<CustomerId, QList<service::CustomerLink>> links;
    QStringList names;
    service::PromiseCard card;
    QMap<InteractionId, service::Reading> attended; ///< what was said of each last
    QList<service::MissedMention> missed;
    InteractionId begun; ///< what ask() answers; not valid: Conflict
    QStringList calls;   ///< every command in words
};

} // namespace heddle::test
