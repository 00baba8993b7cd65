#include "ui/causes/causewords.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace heddle::ui {

namespace {

constexpr qint64 tooFew = 10;
constexpr qint64 fewToRelyOn = 30;

/// Translated here.
struct Causes {
    Q_DECLARE_TR_FUNCTIONS(Causes)
};

QString percent(double share)
{
    return QLocale().toString(100 * share, 'f', 0);
}

} // namespace

QString reviewWords(const service::CauseReview& review, Timestamp now)
{
    QStringList words{Causes::tr("%n people complained", nullptr, review.senders),
                      Causes::tr("in %1 of %2 messages since %3.")
                          .arg(review.complaints)
                          .arg(review.messages)
                          .arg(momentWords(review.since, now))};
    if (review.isCut)
        words += Causes::tr("Older ones were not looked at.");
    words += Causes::tr("Read: %1.").arg(momentWords(review.until, now));
    return words.join(u' ');
}

QString causeWords(const service::Cause& cause, Timestamp now)
{
    return Causes::tr("%1 people in %2 messages, since %3")
        .arg(cause.senders)
        .arg(cause.messages)
        .arg(momentWords(cause.first, now));
}

QString shareWords(const service::Cause& cause)
{
    if (cause.share.n < tooFew)
        return Causes::tr("Too few to tell a share (n %1)").arg(cause.share.n);
    return Causes::tr("%1 % of those who complain (95 %: %2 to %3, n %4)")
        .arg(percent(cause.share.value), percent(cause.share.low), percent(cause.share.high))
        .arg(cause.share.n);
}

bool isFaint(const service::Cause& cause)
{
    return cause.share.n < fewToRelyOn;
}

} // namespace heddle::ui
