#pragma once

#include "core/scenario/play/contact.h"
#include "core/scenario/script/script.h"
#include "core/service/ledger.h"

#include <map>

namespace heddle::scenario {

/// Follows the day contact by contact from what the engine records, and says when one turns.
///
/// Thread: the ledger's.
class Chronicle : public QObject {
    Q_OBJECT
public:
    explicit Chronicle(service::Ledger& ledger, QObject* parent = nullptr);

    const std::map<InteractionId, Contact>& contacts() const { return m_contacts; }
    /// The contact that something said under `key` belongs to; null while there is none.
    const Contact* contactOf(const QString& key) const;
    const Contact* contact(InteractionId id) const;
    /// The first reply to what was said under `key`.
    std::optional<Timestamp> answered(const QString& key) const;
    /// When that was said.
    std::optional<Timestamp> said(const QString& key) const;
    /// The customer that somebody is taken for, by what they said under `key`.
    CustomerId customerOf(const QString& key) const;

    /// A caller gives up; told as Turn::Abandoned.
    void noteAbandoned(const QString& key);

Q_SIGNALS:
    /// Something became of what was said under `key`.
    void turned(const QString& key, heddle::scenario::Turn turn);
    /// A customer said something.
    void spoken(const QString& key, heddle::InteractionId contact);

private:
    void hear(const QList<store::Record>& records);
    void hear(const Interaction& interaction);
    void hear(const Entry& entry);
    void hear(const Offer& offer);
    void hear(const Promise& promise);
    void tell(const Contact& contact, Turn turn);

    service::Ledger& m_ledger;
    std::map<InteractionId, Contact> m_contacts;
    std::map<QString, InteractionId> m_byKey;
    std::map<QString, Timestamp> m_said;
    std::map<QString, Timestamp> m_answered;
    std::map<EntryId, InteractionId> m_seen;
};

} // namespace heddle::scenario
