#pragma once

#include "core/model/customer.h"
#include "core/model/interaction.h"
#include "ui/chats/visitfacts.h"
#include "ui/services.h"
#include "ui/theme/icons.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace heddle {
struct VisitorSign;
}

namespace heddle::ui {

/// Who visits, for the customer panel: the page they are on now, where they came from, since when
/// they are known, what they typed, which is shown as not verified, and their earlier chats.
class VisitList final : public QWidget {
    Q_OBJECT
public:
    explicit VisitList(const Services& services, QWidget* parent = nullptr);

    /// Of the chat that is open; empty for anything else.
    void open(const Interaction& interaction);
    void setIdentities(const QList<Identity>& identities);

Q_SIGNALS:
    /// There is something to show, or nothing any more.
    void filled(bool hasFacts);
    /// Somebody who has an address that the visitor typed is to be compared with them.
    void compareWished(heddle::CustomerId owner);

private:
    void fill();
    void hear(InteractionId id, const VisitorSign& sign);
    void add(Icon icon, const QString& fact, const QString& end);
    void askForEarlier(CustomerId customer);
    void addEarlier();
    void askWhose();
    void addOwner();

    Services m_services;
    InteractionId m_open;
    QString m_conversation; ///< of it
    VisitFacts m_facts;
    QList<EarlierVisit> m_earlier;   ///< the newest first
    std::optional<Customer> m_owner; ///< of the mail address that was typed
    std::optional<Identity> m_visitor;
    QVBoxLayout* m_column;
};

} // namespace heddle::ui
