#include "core/service/outbox/replybudget.h"

#include <algorithm>

namespace heddle::service {

namespace {
constexpr Duration window = 24h;
}

QString ReplyBudget::refusal(const Mail& mail, const QString& sender, Timestamp now) const
{
    if (sender.isEmpty())
        return QStringLiteral("there is no sender to answer");
    if (mail.automatic.kind != AutomaticKind::Person)
        return QStringLiteral("it is automatic itself: %1").arg(toName(mail.automatic.kind));
    if (mail.wishesNoAutoReply)
        return QStringLiteral("its sender wishes no automatic answer");
    if (spentOn(sender, now) >= m_perDay)
        return QStringLiteral("this sender had %1 automatic answers today").arg(m_perDay);
    return {};
}

void ReplyBudget::spend(const QString& sender, Timestamp now)
{
    auto& moments = m_spent[sender.toCaseFolded()];
    moments.removeIf([now](Timestamp at) { return now - at >= window; });
    moments << now;
}

int ReplyBudget::spentOn(const QString& sender, Timestamp now) const
{
    const auto moments = m_spent.value(sender.toCaseFolded());
    return static_cast<int>(std::count_if(moments.begin(), moments.end(),
                                          [now](Timestamp at) { return now - at < window; }));
}

} // namespace heddle::service
