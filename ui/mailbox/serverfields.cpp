#include "ui/mailbox/serverfields.h"

#include "ui/mailbox/fields.h"

#include <QComboBox>
#include <QGridLayout>
#include <QIntValidator>
#include <QLineEdit>

namespace heddle::ui {

using service::Encryption;

ServerFields::ServerFields(Way way, QWidget* parent) : QWidget(parent), m_way(way)
{
    const bool incoming = way == Way::Incoming;
    const QString prefix =
        incoming ? QStringLiteral("mailbox.incoming.") : QStringLiteral("mailbox.outgoing.");
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    m_host = addField(this, grid, {0, 0}, prefix + QStringLiteral("host"),
                      incoming ? tr("Mail server") : tr("Outgoing server"));
    m_host->setPlaceholderText(incoming ? tr("imap.example.com") : tr("smtp.example.com"));
    m_port = addField(this, grid, {0, 1}, prefix + QStringLiteral("port"), tr("Port"));
    m_port->setFixedWidth(80);
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_encryption =
        addChoice(this, grid, {0, 2}, prefix + QStringLiteral("encryption"), tr("Encryption"));
    m_encryption->addItem(tr("Encrypted (TLS)"), int(Encryption::Tls));
    m_encryption->addItem(tr("STARTTLS"), int(Encryption::StartTls));
    m_encryption->addItem(tr("Not encrypted"), int(Encryption::None));
    grid->setColumnStretch(0, 1);
    m_encryption->setFixedWidth(160);

    connect(m_host, &QLineEdit::textChanged, this, &ServerFields::changed);
    connect(m_port, &QLineEdit::textChanged, this, &ServerFields::changed);
    connect(m_host, &QLineEdit::returnPressed, this, &ServerFields::submitted);
    connect(m_port, &QLineEdit::returnPressed, this, &ServerFields::submitted);
    connect(m_encryption, &QComboBox::currentIndexChanged, this, [this] {
        followEncryption();
        Q_EMIT changed();
    });
    followEncryption();
}

void ServerFields::followEncryption()
{
    if (m_port->isModified())
        return;
    const bool incoming = m_way == Way::Incoming;
    quint16 port = incoming ? 143 : 587;
    if (server().encryption == Encryption::Tls)
        port = incoming ? 993 : 465;
    else if (server().encryption == Encryption::None && !incoming)
        port = 25;
    m_port->setText(QString::number(port));
}

service::MailServer ServerFields::server() const
{
    return {m_host->text().trimmed(), m_port->text().toUShort(),
            Encryption(m_encryption->currentData().toInt())};
}

void ServerFields::setServer(const service::MailServer& server)
{
    m_host->setText(server.host);
    m_encryption->setCurrentIndex(m_encryption->findData(int(server.encryption)));
    m_port->setText(QString::number(server.port));
}

bool ServerFields::isFilled() const
{
    return !m_host->text().trimmed().isEmpty() && m_port->hasAcceptableInput();
}

} // namespace heddle::ui
