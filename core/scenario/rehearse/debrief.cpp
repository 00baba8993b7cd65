#include "core/scenario/rehearse/debrief.h"

#include <algorithm>

namespace heddle::scenario {

namespace {

using service::ReachPoint;
using service::RehearsalView;
using service::RehearsedContact;
using service::RehearsedItem;
using service::RehearsedMark;

constexpr Duration usualContact = 3min;
constexpr int reachPoints = 40;

QList<RehearsedContact> contactsOf(const Player& player)
{
    QList<RehearsedContact> all;
    for (const auto& [id, contact] : player.chronicle().contacts()) {
        const auto answered =
            contact.replies.isEmpty() ? std::nullopt : std::optional(contact.replies.first().at);
        all.append({.id = id,
                    .channel = contact.now.channel,
                    .customer = contact.customer,
                    .came = contact.now.arrived,
                    .taken = contact.accepted,
                    .ended = contact.abandoned ? contact.abandoned : contact.closed,
                    .answered = answered});
    }
    return all;
}

/// Contacts that the script brings at moments it names.
QList<RehearsedContact> contactsAhead(const Player& player, Timestamp now)
{
    QList<RehearsedContact> all;
    for (const Step& step : player.script().steps) {
        if (!step.at || step.deed != Deed::Says || !step.of.isEmpty())
            continue;
        const Timestamp at = player.start() + *step.at;
        if (at > now)
            all.append({.channel = step.by, .came = at, .ended = at + usualContact});
    }
    return all;
}

QList<RehearsedMark> marksOf(const Player& player, Timestamp now)
{
    QList<RehearsedMark> marks;
    const Script& script = player.script();
    for (qsizetype i = 0; i < script.steps.size(); ++i) {
        const Step& step = script.steps.at(i);
        if (step.mark.isEmpty() || !step.inject.isEmpty())
            continue;
        std::optional<Timestamp> at = player.chronicle().said(keyOf(script, i));
        if (!at && step.at)
            at = player.start() + *step.at;
        if (at)
            marks.append({*at, step.mark, *at > now});
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
    return marks;
}

/// The course of the first post that spreads, as scripted, from where it was posted.
QList<ReachPoint> reachOf(const Player& player, Timestamp now)
{
    for (const Step& step : player.script().steps) {
        if (step.deed != Deed::Spreads)
            continue;
        const auto posted = player.chronicle().said(step.of);
        if (!posted)
            return {};
        QList<ReachPoint> points;
        const Timestamp from = *posted + step.wait;
        for (int i = 0; i <= reachPoints; ++i) {
            const Timestamp at = from + step.lasts * i / reachPoints;
            points.append({at, spreadAfter(step.reach, i, reachPoints), at > now});
        }
        return points;
    }
    return {};
}

RehearsedItem itemOf(const ScoredItem& item, int number)
{
    return {.standing = static_cast<RehearsedItem::Standing>(item.standing),
            .number = number,
            .title = item.title,
            .evidence = item.evidence,
            .lesson = item.lesson,
            .isByHand = item.isByHand,
            .points = item.points,
            .of = item.of,
            .at = item.at,
            .contact = item.contact,
            .entry = item.entry};
}

service::RunFacts runOf(const RehearsalView& view, const Player& player)
{
    service::RunFacts run{.seed = view.seed,
                          .hash = view.hash,
                          .script = player.script().sum,
                          .isCertified = player.script().isCertified};
    QList<QPair<Duration, int>> gains;
    for (const RehearsedItem& item : view.items) {
        run.of += item.of;
        run.missed += item.standing == RehearsedItem::Standing::Missed ? 1 : 0;
        if (item.at && item.points > 0)
            gains.append({*item.at - view.start, item.points});
    }
    std::stable_sort(gains.begin(), gains.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    int sum = 0;
    for (const auto& [at, points] : gains)
        run.points.append({at, sum += points});
    QList<Duration> replies;
    for (const auto& [id, contact] : player.chronicle().contacts()) {
        if (!contact.replies.isEmpty())
            replies.append(contact.replies.first().at - contact.now.arrived);
    }
    std::sort(replies.begin(), replies.end());
    run.replies = replies.size();
    if (!replies.isEmpty())
        run.firstReply = replies.at(replies.size() / 2);
    return run;
}

} // namespace

Result<RehearsalView> debriefOf(Player& player, const GivenPoints& given)
{
    const auto digest = player.digest();
    if (!digest)
        return passOn(digest);
    const Script& script = player.script();
    const Timestamp now = player.clock().now();
    RehearsalView view{.story = {.name = script.name,
                                 .line = script.story,
                                 .teaches = script.teaches,
                                 .icon = script.icon,
                                 .lasts = script.lasts},
                       .zone = script.zone,
                       .start = player.start(),
                       .end = player.end(),
                       .now = now,
                       .seed = player.seed(),
                       .hash = digest->hash(),
                       .events = digest->events(),
                       .pass = script.pass,
                       .contacts = contactsOf(player) + contactsAhead(player, now),
                       .marks = marksOf(player, now),
                       .reach = reachOf(player, now)};
    int number = 0;
    for (const ScoredItem& item : scored(player, player.trainee(), now, given))
        view.items.append(itemOf(item, ++number));
    view.run = runOf(view, player);
    return view;
}

} // namespace heddle::scenario
