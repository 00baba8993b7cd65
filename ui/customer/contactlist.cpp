#include "ui/customer/contactlist.h"

#include "ui/composer/channels/channelhabit.h"
#include "ui/customer/factrow.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/words.h"

#include <QTimeZone>
#include <QVBoxLayout>

namespace heddle::ui {

ChannelKind channelOf(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::Phone: return ChannelKind::Phone;
    case IdentityKind::Email: return ChannelKind::Email;
    case IdentityKind::ChatVisitor: return ChannelKind::Chat;
    case IdentityKind::SocialHandle: return ChannelKind::Social;
    case IdentityKind::Postal: return ChannelKind::Paper;
    }
    return ChannelKind::Email;
}

bool isUnwanted(const Customer& customer, ChannelKind channel)
{
    return customer.doNotUse.contains(QString(toName(channel)));
}

ContactList::ContactList(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("contacts"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void ContactList::show(const Customer& customer, const QList<Identity>& identities, Timestamp now)
{
    const bool isSame =
        m_place && customer.doNotUse == m_customer.doNotUse && identities == m_identities;
    m_customer = customer;
    m_identities = identities;
    // Rows that say the same stay, and so does the keyboard in them.
    if (isSame)
        return tick(now);
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const Identity& identity : identities)
        add(identity);
    m_place = new FactRow(Icon::Pin, {}, this);
    m_place->setObjectName(QStringLiteral("contacts.place"));
    m_column->addWidget(m_place);
    tick(now);
}

void ContactList::add(const Identity& identity)
{
    const QString address = identity.shown.isEmpty() ? identity.address : identity.shown;
    const ChannelKind channel = channelOf(identity.kind);
    auto* row = new FactRow(identity.kind == IdentityKind::Postal ? Icon::Paper : iconOf(channel),
                            isolated(address), this);
    row->setObjectName(QStringLiteral("identity.%1").arg(identity.id.value));
    m_column->addWidget(row);
    if (isUnwanted(m_customer, channel)) {
        row->setEndWords(unwantedWords(channel), Tone::Bad);
        return;
    }
    row->setEndWords(identity.verified ? tr("Verified") : tr("Claimed"),
                     identity.verified ? Tone::Ok : Tone::Weak);
    if (identity.kind == IdentityKind::Email) {
        row->setPressable(tr("Write a mail to %1").arg(address));
        connect(row, &QAbstractButton::clicked, this,
                [this, to = identity.address] { Q_EMIT mailRequested(to); });
    } else if (identity.kind == IdentityKind::Phone) {
        row->setPressable(tr("Call %1").arg(address));
        connect(row, &QAbstractButton::clicked, this,
                [this, to = identity.address] { Q_EMIT callRequested(to); });
    }
}

void ContactList::tick(Timestamp now)
{
    if (!m_place)
        return;
    const QTimeZone zone(m_customer.timeZone.toLatin1());
    const bool hasZone = !m_customer.timeZone.isEmpty() && zone.isValid();
    m_place->setVisible(!m_customer.place.isEmpty() || hasZone);
    m_place->setText(m_customer.place.isEmpty() ? tr("Local time") : m_customer.place);
    m_place->setAccessibleName(m_place->text());
    m_place->setEndWords(hasZone ? clockWords(now.toDateTime().toTimeZone(zone).time())
                                 : QString());
}

} // namespace heddle::ui
