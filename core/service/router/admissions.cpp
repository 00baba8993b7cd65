#include "core/service/router/admissions.h"

#include "core/store/tables/interactionstore.h"

#include <QJsonArray>

namespace heddle::service {

namespace {

constexpr int weightOfThePast = 8;

bool isInHand(const Interaction& interaction)
{
    return interaction.state == InteractionState::Assigned
           || interaction.state == InteractionState::WrapUp;
}

// How many must be counted before every rule of a queue knows whether it is full.
int mostAskedFor(const Queue& queue)
{
    int most = 0;
    for (const OverflowRule& rule : queue.overflow) {
        if (rule.when == OverflowCause::Full)
            most = std::max(most, rule.waiting);
    }
    return most;
}

} // namespace

Admissions::Admissions(Ledger& ledger, const Roster& roster, const routing::Matcher& matcher,
                       QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_matcher(matcher)
{
    connect(&ledger, &Ledger::recorded, this, &Admissions::apply);
    connect(&ledger, &Ledger::heard, this, &Admissions::apply);
}

void Admissions::apply(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            if (const auto* interaction = std::get_if<Interaction>(&row))
                follow(*interaction);
        }
    }
}

void Admissions::follow(const Interaction& interaction)
{
    const auto begun = m_inHand.find(interaction.id);
    if (isInHand(interaction)) {
        if (begun == m_inHand.end())
            m_inHand[interaction.id] = {interaction.queue, m_ledger.now()};
        return;
    }
    if (begun == m_inHand.end())
        return;
    const Duration took = m_ledger.now() - begun->second.at;
    const auto [known, isFirst] = m_handling.insert({begun->second.queue, took});
    if (!isFirst)
        known->second += (took - known->second) / weightOfThePast;
    m_inHand.erase(begun);
}

// "{wait}" stands for the minutes it will probably take; without anybody who serves nothing is
// promised.
QString Admissions::withWait(QString notice, QueueId queue, ChannelKind channel) const
{
    const QString mark = QStringLiteral("{wait}");
    if (!notice.contains(mark))
        return notice;
    const auto minutes = [](Duration span) {
        return std::max<qint64>(1, std::chrono::ceil<std::chrono::minutes>(span).count());
    };
    const auto wait = estimate(queue, channel);
    if (!wait)
        return notice.replace(mark, QStringLiteral("?"));
    const qint64 low = minutes(wait->low);
    const qint64 high = minutes(wait->high);
    return notice.replace(mark, low == high ? QString::number(low)
                                            : QStringLiteral("%1-%2").arg(low).arg(high));
}

routing::Admission Admissions::admit(QueueId id, ChannelKind channel) const
{
    const auto& queues = m_roster.queues();
    const auto find = [&queues](QueueId wanted) -> const Queue* {
        const auto found = queues.find(wanted);
        return found == queues.end() || !found->second.active ? nullptr : &found->second;
    };
    const Queue* queue = find(id);
    if (queue == nullptr)
        return {.queue = id, .step = {}, .cause = {}, .notices = {}, .over = {}};
    routing::Admission admission = routing::admitted(
        *queue, channel, find, [&](QueueId asked) { return standing(queues.at(asked), channel); });
    for (QString& notice : admission.notices)
        notice = withWait(notice, admission.queue, channel);
    return admission;
}

routing::QueueStanding Admissions::standing(const Queue& queue, ChannelKind channel) const
{
    return {.isOpen = m_roster.businessTime(queue.calendar).isOpen(m_ledger.now()),
            .waiting = waitingIn(queue),
            .wait = estimate(queue.id, channel)};
}

// What came in the same transaction counts: a thousand at once fill a queue as one by one do.
int Admissions::waitingIn(const Queue& queue) const
{
    const int most = mostAskedFor(queue);
    if (most == 0)
        return 0;
    const auto waiting = m_ledger.store().interactions().waiting(queue.id, most);
    return waiting ? static_cast<int>(waiting->size()) : 0;
}

std::optional<routing::WaitEstimate> Admissions::estimate(QueueId queue, ChannelKind channel) const
{
    const auto ahead = static_cast<int>(m_matcher.waitingIn(queue));
    if (ahead == 0 && m_matcher.freeOn(queue, channel) > 0)
        return routing::WaitEstimate{};
    const auto handling = m_handling.find(queue);
    return routing::estimatedWait(ahead,
                                  handling == m_handling.end() ? assumedHandling : handling->second,
                                  m_matcher.servingOn(queue, channel));
}

QJsonObject toJson(const routing::Admission& admission)
{
    QJsonArray over;
    for (const QueueId queue : admission.over)
        over.append(queue.value);
    QJsonObject object{{QStringLiteral("queue"), admission.queue.value},
                       {QStringLiteral("over"), over},
                       {QStringLiteral("notices"), QJsonArray::fromStringList(admission.notices)}};
    if (admission.cause)
        object.insert(QStringLiteral("cause"), QString(toName(*admission.cause)));
    if (admission.step)
        object.insert(QStringLiteral("step"), QString(toName(*admission.step)));
    return object;
}

} // namespace heddle::service
