#pragma once

#include "core/model/customer.h"

#include <QWidget>

class QVBoxLayout;

namespace heddle::ui {

class FactRow;

/// The addresses of a customer, each to be reached by a click where it can be, and where they are
/// with the time it is there. What the customer does not want is said and cannot be pressed.
class ContactList final : public QWidget {
    Q_OBJECT
public:
    explicit ContactList(QWidget* parent = nullptr);

    void show(const Customer& customer, const QList<Identity>& identities, Timestamp now);
    /// Brings the time at the customer's place up to date.
    void tick(Timestamp now);

Q_SIGNALS:
    void mailRequested(const QString& address);
    void callRequested(const QString& number);

private:
    void add(const Identity& identity);

    Customer m_customer;
    QList<Identity> m_identities;
    QVBoxLayout* m_column;
    FactRow* m_place = nullptr;
};

/// The channel an identity is reached by.
ChannelKind channelOf(IdentityKind kind);
/// True when the customer said not to use this channel.
bool isUnwanted(const Customer& customer, ChannelKind channel);

} // namespace heddle::ui
