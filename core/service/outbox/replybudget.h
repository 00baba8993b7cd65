#pragma once

#include "core/base/clock.h"
#include "core/model/mail.h"

#include <QHash>
#include <QList>
#include <QString>

namespace heddle::service {

/// Decides whether something may be answered without a person, so that two machines never talk to
/// each other for long. Asked before any automatic send (RFC 3834 §2, §4).
///
/// Pure but for what it remembers: the moments of the automatic replies to each address.
class ReplyBudget {
public:
    /// \param perDay automatic replies that one address gets within 24 hours. With 1, two desks that
    ///        answer each other stop after one reply each.
    explicit ReplyBudget(int perDay = 1) : m_perDay(perDay) {}

    /// Why `mail` must not be answered automatically, in words for the log; empty when it may be.
    QString refusal(const Mail& mail, const QString& sender, Timestamp now) const;
    /// Counts an automatic reply; call it when one is put into the outbox.
    void spend(const QString& sender, Timestamp now);

private:
    int spentOn(const QString& sender, Timestamp now) const;

    int m_perDay;
    QHash<QString, QList<Timestamp>> m_spent;
};

} // namespace heddle::service
