#include "ui/firstrun/serverfields.h"

#include "ui/widgets/label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QIntValidator>
#include <QLineEdit>

namespace heddle::ui {

using service::Encryption;

namespace {

constexpr int kFieldHeight = 36;

Label* makeLabel(const QString& text, QWidget* parent)
{
    return new Label(text, {Step::Meta, Weight::Medium}, Tone::Normal, Label::Fit::Whole, parent);
}

} // namespace

QLineEdit* addField(QWidget* parent, QGridLayout* grid, int row, int column,
                    const QString& objectName, const QString& label)
{
    auto* field = new QLineEdit(parent);
    field->setObjectName(objectName);
    field->setAccessibleName(label);
    field->setFixedHeight(kFieldHeight);
    field->setTextMargins(8, 0, 8, 0);
    auto* caption = makeLabel(label, parent);
    caption->setBuddy(field);
    grid->addWidget(caption, row, column);
    grid->addWidget(field, row + 1, column);
    return field;
}

ServerFields::ServerFields(Way way, QWidget* parent) : QWidget(parent), m_way(way)
{
    const bool incoming = way == Way::Incoming;
    const QString prefix =
        incoming ? QStringLiteral("mailbox.incoming.") : QStringLiteral("mailbox.outgoing.");
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    m_host = addField(this, grid, 0, 0, prefix + QStringLiteral("host"),
                      incoming ? tr("Mail server") : tr("Outgoing server"));
    m_host->setPlaceholderText(incoming ? tr("imap.example.com") : tr("smtp.example.com"));
    m_port = addField(this, grid, 0, 1, prefix + QStringLiteral("port"), tr("Port"));
    m_port->setFixedWidth(80);
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_encryption = new QComboBox(this);
    m_encryption->setObjectName(prefix + QStringLiteral("encryption"));
    m_encryption->setAccessibleName(tr("Encryption"));
    m_encryption->setFixedHeight(kFieldHeight);
    m_encryption->addItem(tr("Encrypted (TLS)"), int(Encryption::Tls));
    m_encryption->addItem(tr("STARTTLS"), int(Encryption::StartTls));
    m_encryption->addItem(tr("Not encrypted"), int(Encryption::None));
    grid->addWidget(makeLabel(tr("Encryption"), this), 0, 2);
    grid->addWidget(m_encryption, 1, 2);
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
