#include "core/scenario/score/assertions.h"

#include "core/base/statistics.h"
#include "core/model/form/spelling.h"
#include "core/service/roster.h"

#include <QTimeZone>

#include <algorithm>

namespace heddle::scenario {

namespace {

class Examiner {
public:
    explicit Examiner(Player& player)
        : m_player(player), m_chronicle(player.chronicle()), m_roster(player.engine().roster())
    {}

    Finding look(const Assertion& one)
    {
        Finding finding = about(one);
        if (const Contact* contact = m_chronicle.contactOf(one.of)) {
            finding.contact = contact->id;
            finding.at = contact->accepted;
        } else if (!one.of.isEmpty()) {
            finding.holds = false;
            finding.evidence = QStringLiteral("'%1' brought no contact").arg(one.of);
        }
        return finding;
    }

private:
    QString clockOf(Timestamp at) const
    {
        return at.toDateTime()
            .toTimeZone(m_player.script().start.timeZone())
            .toString(QStringLiteral("HH:mm:ss"));
    }

    QString clockOf(const std::optional<Timestamp>& at) const
    {
        return at ? clockOf(*at) : QStringLiteral("never");
    }

    QString login(AgentId agent) const
    {
        const auto found = m_roster.agents().find(agent);
        return found == m_roster.agents().end() ? QStringLiteral("nobody") : found->second.login;
    }

    Finding about(const Assertion& one)
    {
        if (one.serviceLevel)
            return serviceLevel(one);
        if (one.noStarvation)
            return starvation(*one.noStarvation);
        if (!one.hashIs.isEmpty())
            return hash(one);
        const Contact* contact = m_chronicle.contactOf(one.of);
        if (contact == nullptr)
            return {.what = one.of};
        if (!one.routedTo.isEmpty())
            return routed(one, *contact);
        if (one.answeredWithin)
            return answered(one);
        if (one.within)
            return accepted(one, *contact);
        if (!one.notBefore.isEmpty())
            return order(one, *contact);
        if (!one.stateIs.isEmpty())
            return state(one, *contact);
        if (!one.sameCustomer.isEmpty() || !one.otherCustomer.isEmpty())
            return customer(one);
        if (!one.tagged.isEmpty())
            return {.what = QStringLiteral("%1 is tagged '%2'").arg(one.of, one.tagged),
                    .holds = contact->now.tags.contains(one.tagged),
                    .evidence = contact->now.tags.join(QStringLiteral(", "))};
        if (one.personOffered)
            return {.what = QStringLiteral("%1 is offered a person").arg(one.of),
                    .holds = contact->isPersonOffered,
                    .evidence = contact->isPersonOffered ? QStringLiteral("a call back")
                                                         : QStringLiteral("no call back")};
        if (one.due)
            return due(one, *contact);
        return counts(one, *contact);
    }

    Finding due(const Assertion& one, const Contact& contact) const
    {
        const QString form = QStringLiteral("yyyy-MM-dd HH:mm");
        const QTimeZone zone = m_player.script().start.timeZone();
        const QString is = contact.now.due
                               ? contact.now.due->toDateTime().toTimeZone(zone).toString(form)
                               : QStringLiteral("never");
        return {.what = QStringLiteral("%1 is due at %2").arg(one.of, one.due->toString(form)),
                .holds = is == one.due->toString(form),
                .evidence = QStringLiteral("it is due at ") + is};
    }

    Finding routed(const Assertion& one, const Contact& contact) const
    {
        QStringList ways;
        for (const Offer& offer : contact.offers)
            ways +=
                QStringLiteral("offered to %1 at %2").arg(login(offer.agent), clockOf(offer.made));
        ways += QStringLiteral("accepted by %1 at %2")
                    .arg(login(contact.acceptedBy), clockOf(contact.accepted));
        return {.what = QStringLiteral("%1 is routed to %2").arg(one.of, one.routedTo),
                .holds = login(contact.acceptedBy) == one.routedTo,
                .evidence = ways.join(QStringLiteral(", "))};
    }

    Finding accepted(const Assertion& one, const Contact& contact) const
    {
        const auto said = m_chronicle.said(one.of);
        return {.what = QStringLiteral("%1 is accepted within %2")
                            .arg(one.of, heddle::spellingOf(*one.within)),
                .holds = contact.accepted && *contact.accepted - *said <= *one.within,
                .evidence = QStringLiteral("came at %1, accepted at %2")
                                .arg(clockOf(said), clockOf(contact.accepted))};
    }

    Finding answered(const Assertion& one) const
    {
        const auto said = m_chronicle.said(one.of);
        const auto answered = m_chronicle.answered(one.of);
        return {
            .what = QStringLiteral("%1 is answered within %2")
                        .arg(one.of, heddle::spellingOf(*one.answeredWithin)),
            .holds = answered && *answered - *said <= *one.answeredWithin,
            .evidence =
                QStringLiteral("came at %1, answered at %2").arg(clockOf(said), clockOf(answered))};
    }

    Finding order(const Assertion& one, const Contact& contact) const
    {
        const Contact* other = m_chronicle.contactOf(one.notBefore);
        const Timestamp first =
            other ? other->accepted.value_or(Timestamp::never()) : Timestamp::never();
        const Timestamp then = contact.accepted.value_or(Timestamp::never());
        return {.what = QStringLiteral("%1 is not accepted before %2").arg(one.of, one.notBefore),
                .holds = first != Timestamp::never() && first <= then,
                .evidence = QStringLiteral("%1 at %2, %3 at %4")
                                .arg(one.notBefore, clockOf(other ? other->accepted : std::nullopt),
                                     one.of, clockOf(contact.accepted))};
    }

    Finding state(const Assertion& one, const Contact& contact) const
    {
        const Timestamp at = one.at ? m_player.start() + *one.at : m_player.end();
        const QString is = toName(contact.stateAt(at));
        return {.what = QStringLiteral("%1 is %2 at %3").arg(one.of, one.stateIs, clockOf(at)),
                .holds = is == one.stateIs,
                .evidence = QStringLiteral("it is ") + is};
    }

    Finding customer(const Assertion& one) const
    {
        const bool wantsSame = !one.sameCustomer.isEmpty();
        const QString& other = wantsSame ? one.sameCustomer : one.otherCustomer;
        const CustomerId a = m_chronicle.customerOf(one.of);
        const CustomerId b = m_chronicle.customerOf(other);
        return {.what = QStringLiteral("%1 and %2 are of %3")
                            .arg(one.of, other,
                                 wantsSame ? QStringLiteral("one customer")
                                           : QStringLiteral("two customers")),
                .holds = a.isValid() && b.isValid() && (a == b) == wantsSame,
                .evidence = QStringLiteral("customers %1 and %2").arg(a.value).arg(b.value)};
    }

    static Finding counts(const Assertion& one, const Contact& contact)
    {
        if (one.offers)
            return {.what = QStringLiteral("offers of %1: %2").arg(one.of).arg(*one.offers),
                    .holds = contact.offers.size() == *one.offers,
                    .evidence = QStringLiteral("%1 offers").arg(contact.offers.size())};
        const int most = one.replies.value_or(0);
        return {.what = QStringLiteral("%1 gets %2 answers at most").arg(one.of).arg(most),
                .holds = contact.replies.size() <= most,
                .evidence = QStringLiteral("%1 answers").arg(contact.replies.size())};
    }

    Finding serviceLevel(const Assertion& one) const
    {
        qint64 presented = 0;
        qint64 inTime = 0;
        QString queueName = QStringLiteral("all queues");
        for (const Queue& queue : m_player.script().centre.queues)
            queueName = queue.id == one.queue ? queue.name : queueName;
        for (const auto& [id, contact] : m_chronicle.contacts()) {
            const auto queue = m_roster.queue(contact.now.queue);
            if (one.queue.isValid() && (!queue || queue->name != queueName))
                continue;
            ++presented;
            if (contact.accepted && *contact.accepted - contact.now.arrived <= *one.within)
                ++inTime;
        }
        const Estimate share = shareOf(inTime, presented);
        return {.what = QStringLiteral("%1 % of %2 are accepted within %3")
                            .arg(QString::number(*one.serviceLevel), queueName,
                                 heddle::spellingOf(*one.within)),
                .holds = presented > 0 && inTime * 100 >= *one.serviceLevel * presented,
                .evidence = QStringLiteral("%1 of %2, %3 % [%4, %5]")
                                .arg(QString::number(inTime), QString::number(presented),
                                     QString::number(share.value * 100, 'f', 1),
                                     QString::number(share.low * 100, 'f', 1),
                                     QString::number(share.high * 100, 'f', 1))};
    }

    Finding starvation(Duration longest) const
    {
        const Contact* worst = nullptr;
        Duration wait{};
        for (const auto& [id, contact] : m_chronicle.contacts()) {
            const Duration waited =
                contact.served().value_or(m_player.clock().now()) - contact.now.arrived;
            if (waited > wait) {
                wait = waited;
                worst = &contact;
            }
        }
        Finding finding{.what = QStringLiteral("nothing waits longer than ")
                                + heddle::spellingOf(longest),
                        .holds = wait <= longest,
                        .evidence = QStringLiteral("nothing waited")};
        if (worst != nullptr) {
            finding.contact = worst->id;
            finding.evidence =
                QStringLiteral("%1 waited %2").arg(worst->keys.value(0), heddle::spellingOf(wait));
        }
        return finding;
    }

    Finding hash(const Assertion& one) const
    {
        const auto digest = m_player.digest();
        if (!digest)
            return {.what = QStringLiteral("the log is as it was"),
                    .evidence = digest.error().detail};
        Finding finding{.what = QStringLiteral("the log is as it was"),
                        .holds = digest->hash() == one.hashIs,
                        .evidence = digest->hash()};
        if (!finding.holds && !m_player.script().log.isEmpty())
            finding.evidence +=
                QStringLiteral("; ") + firstDifference(m_player.script().log, digest->lines());
        return finding;
    }

    Player& m_player;
    const Chronicle& m_chronicle;
    const service::Roster& m_roster;
};

} // namespace

QList<Finding> findings(Player& player)
{
    QList<Finding> all;
    Examiner examiner(player);
    for (const Assertion& one : player.script().assertions)
        all += examiner.look(one);
    return all;
}

} // namespace heddle::scenario
