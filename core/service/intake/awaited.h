#pragma once

#include "core/service/ledger.h"

#include <QHash>
#include <QQueue>

#include <optional>

namespace heddle::service {

/// Mails that were referred to but have not come: an answer may be here before its original. When
/// the original comes, or another answer to it, it belongs to the same interaction.
///
/// Bounded; taken up again from the journal's end after a restart. Thread: the core thread.
class Awaited : public QObject {
    Q_OBJECT
public:
    explicit Awaited(Ledger& ledger, QObject* parent = nullptr);

    Done load();
    std::optional<InteractionId> interactionOf(const QString& messageId) const;
    /// For the record of an arrival: which Message-IDs it refers to that are not here.
    static QJsonObject facts(const QStringList& missing);
    /// At once, so that mails of one batch find each other; what is never stored must not be
    /// believed.
    void remember(InteractionId interaction, const QJsonObject& facts);

private:
    Ledger& m_ledger;
    QHash<QString, InteractionId> m_waiting;
    QQueue<QString> m_order;
};

} // namespace heddle::service
