#include "app/ctl/insight/causescommand.h"

#include "app/ctl/storeaccess.h"
#include "core/service/causes/reviewing.h"

#include <QJsonArray>

#include <algorithm>

namespace heddle::ctl {

namespace {

constexpr qint64 usualDays = 7;
constexpr qint64 mostDays = 365;
constexpr qsizetype mostShown = 20;

QJsonObject toJson(const service::Cause& cause)
{
    QJsonArray interactions;
    for (const InteractionId id : cause.interactions)
        interactions.append(id.value);
    return {{QStringLiteral("people"), cause.senders},
            {QStringLiteral("messages"), cause.messages},
            {QStringLiteral("share"), cause.share.value},
            {QStringLiteral("share_interval"), QJsonArray{cause.share.low, cause.share.high}},
            {QStringLiteral("n"), cause.share.n},
            {QStringLiteral("words"), cause.words},
            {QStringLiteral("tags"), QJsonArray::fromStringList(cause.tags)},
            {QStringLiteral("interactions"), interactions}};
}

Done listCauses(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto days = static_cast<int>(std::min(invocation.number("days", usualDays), mostDays));
    const auto review = service::reviewCauses(*opened->store, days, opened->clock->now());
    if (!review)
        return passOn(review);
    if (!invocation.wantsJson())
        invocation.console.print(
            QStringLiteral("%1 people complained in %2 of %3 messages of %4 days%5")
                .arg(review->senders)
                .arg(review->complaints)
                .arg(review->messages)
                .arg(days)
                .arg(review->causes.isEmpty() ? QStringLiteral("; no two of nearly the same")
                                              : QString()));
    for (const service::Cause& cause : review->causes.mid(0, mostShown)) {
        if (invocation.wantsJson())
            invocation.console.print(toJson(cause));
        else
            invocation.console.print(QStringLiteral("%1 people in %2 messages: %3")
                                         .arg(cause.senders)
                                         .arg(cause.messages)
                                         .arg(cause.words));
    }
    return {};
}

} // namespace

QList<Command> causeCommands()
{
    return {{QStringLiteral("insight causes"),
             {},
             QStringLiteral("Group complaints that say nearly the same, the most people first"),
             Command::Store | Command::Json,
             {{QStringLiteral("days"), QStringLiteral("N"),
               QStringLiteral("how far back to look (7)")}},
             listCauses}};
}

} // namespace heddle::ctl
