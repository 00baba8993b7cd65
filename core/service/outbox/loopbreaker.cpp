#include "core/service/outbox/loopbreaker.h"

#include <algorithm>

namespace heddle::service {

namespace {

// Addresses that stand for machines (RFC 3834 §2, RFC 2142).
bool isMachineAddress(const QString& address)
{
    const QString name = address.left(address.indexOf(QLatin1Char('@'))).toLower();
    static const QStringList machines{
        QStringLiteral("mailer-daemon"), QStringLiteral("postmaster"), QStringLiteral("no-reply"),
        QStringLiteral("noreply"), QStringLiteral("do-not-reply"), QStringLiteral("donotreply"),
        QStringLiteral("listserv"), QStringLiteral("majordomo")};
    return machines.contains(name) || name.startsWith(QLatin1String("owner-"))
           || name.endsWith(QLatin1String("-request")) || name.endsWith(QLatin1String("-bounces"));
}

} // namespace

QString whyNoAutomaticAnswer(const Mail& mail, const QList<Timestamp>& answered, Timestamp now,
                             const ReplyBudget& budget)
{
    if (mail.automatic.kind != AutomaticKind::Person)
        return QStringLiteral("it was not written by a person: ") + mail.automatic.reason;
    if (mail.wishesNoAutoReply)
        return QStringLiteral("the sender asks for no automatic answer");
    if (mail.returnPath && mail.returnPath->trimmed().remove(QLatin1Char('<')).remove(QLatin1Char('>')).isEmpty())
        return QStringLiteral("it has no return path");
    if (mail.from.isEmpty() || isMachineAddress(mail.from.first().address))
        return QStringLiteral("its sender is a machine");
    const auto lately = std::count_if(answered.begin(), answered.end(), [now](Timestamp at) {
        return at > now - std::chrono::hours(24);
    });
    if (lately >= budget.perDay)
        return QStringLiteral("this sender had %1 automatic answers in a day").arg(lately);
    const bool justNow = std::any_of(answered.begin(), answered.end(), [&](Timestamp at) {
        return at > now - budget.between;
    });
    return justNow ? QStringLiteral("this sender had an automatic answer just now") : QString();
}

} // namespace heddle::service
