#include "app/ctl/report/servicetally.h"

#include "core/routing/calendar/targetclocks.h"

namespace heddle::ctl {

namespace {

/// Whoever hangs up sooner is counted apart: they hardly waited.
constexpr Duration shortWait = std::chrono::seconds(5);

double secondsOf(Duration span)
{
    return std::chrono::duration<double>(span).count();
}

Figure share(const QString& name, const Estimate& value, const QString& formula)
{
    return {.kind = Figure::Kind::Share, .name = name, .value = value, .formula = formula};
}

Figure seconds(const QString& name, const Tally& tally, const QString& formula)
{
    return {
        .kind = Figure::Kind::Seconds, .name = name, .value = tally.estimate(), .formula = formula};
}

} // namespace

void ServiceTally::add(const ToldContact& contact, qsizetype cameAgain,
                       const service::Roster& roster, Timestamp now)
{
    const routing::ContactCourse& course = contact.course;
    if (!course.presented())
        return;
    ++m_presented;
    if (course.abandoned()) {
        ++m_abandoned;
        m_shortAbandoned += *course.abandoned() - *course.presented() < shortWait ? 1 : 0;
    }
    addLevel(contact, roster, now);
    for (const auto& [id, end] : contact.offers) {
        m_offers += end != OfferEnd::Withdrawn ? 1 : 0;
        m_missed += end == OfferEnd::NotAnswered ? 1 : 0;
    }
    if (course.taken() && !course.abandoned())
        addHandled(contact, cameAgain, now);
}

// What still has time is neither kept nor broken.
void ServiceTally::addLevel(const ToldContact& contact, const service::Roster& roster,
                            Timestamp now)
{
    if (!contact.promise)
        return;
    const TargetClock& clock = *contact.promise;
    const auto abandoned = contact.course.abandoned();
    const Duration taken =
        routing::passed(clock, roster.businessTime(clock.calendar), abandoned.value_or(now));
    const bool isAnswered = contact.now.firstReplied && !abandoned;
    const bool isIn = taken <= clock.target;
    if (!isAnswered && !abandoned && isIn)
        return;
    ++m_promised.presented;
    m_promised.handled += isAnswered ? 1 : 0;
    m_promised.handledIn += isAnswered && isIn ? 1 : 0;
    m_promised.abandoned += abandoned ? 1 : 0;
    m_promised.abandonedIn += abandoned && isIn ? 1 : 0;
}

void ServiceTally::addHandled(const ToldContact& contact, qsizetype cameAgain, Timestamp now)
{
    const routing::ContactCourse& course = contact.course;
    ++m_handled;
    m_waited.add(secondsOf(*course.taken() - *course.presented()));
    m_transferred += course.transfers() > 0 ? 1 : 0;
    if (!course.closed())
        return;
    m_handling.add(secondsOf(course.handling()));
    if (*course.closed() + comesAgainWithin > now)
        return;
    ++m_solved;
    m_solvedAtOnce += course.isReopened() || cameAgain > 0 ? 0 : 1;
}

QList<Figure> ServiceTally::figures() const
{
    QList<Figure> figures{count(QStringLiteral("presented"), m_presented),
                          count(QStringLiteral("handled"), m_handled),
                          count(QStringLiteral("abandoned"), m_abandoned),
                          count(QStringLiteral("short_abandoned"), m_shortAbandoned),
                          count(QStringLiteral("offered"), m_offers)};
    for (const routing::ServiceFormula formula : routing::serviceFormulas) {
        const QString name = QString(toName(formula)).replace(u'-', u'_');
        figures += share(QStringLiteral("service_level_") + name, serviceLevel(m_promised, formula),
                         textOf(formula));
    }
    figures += share(QStringLiteral("abandon_rate"), shareOf(m_abandoned, m_presented),
                     QStringLiteral("abandoned / presented"));
    figures += seconds(QStringLiteral("speed_of_answer_seconds"), m_waited,
                       QStringLiteral("mean time in the queue of what was handled"));
    figures += seconds(QStringLiteral("handling_seconds"), m_handling,
                       QStringLiteral("mean of talk + hold + wrap-up, without reopenings"));
    figures += share(QStringLiteral("transferred"), shareOf(m_transferred, m_handled),
                     QStringLiteral("went on to somebody else / handled"));
    figures += share(QStringLiteral("offers_not_answered"), shareOf(m_missed, m_offers),
                     QStringLiteral("not answered / offered"));
    figures += share(QStringLiteral("first_contact_resolution"), shareOf(m_solvedAtOnce, m_solved),
                     QStringLiteral("not heard of again for 7 days / closed 7 days ago"));
    return figures;
}

} // namespace heddle::ctl
