#include "ui/phone/lineform.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace heddle::ui {

namespace {

void choose(QComboBox* box, const QString& value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

bool hasRare(const PhoneLine& line)
{
    const PhoneLine usual;
    return line.login != usual.login || line.display != usual.display || line.caFile != usual.caFile
           || line.digits != usual.digits || line.stun != usual.stun
           || line.usesIce != usual.usesIce || line.isRegistering != usual.isRegistering;
}

} // namespace

LineForm::LineForm(QWidget* parent) : QWidget(parent), m_rows(new QFormLayout(this))
{
    m_rows->setContentsMargins(0, 8, 0, 0);
    makeUsual();
    m_more = new Button(Button::Kind::Ghost, tr("More about the connection"), this);
    m_more->setObjectName(QStringLiteral("line.more"));
    connect(m_more, &QAbstractButton::clicked, this, [this] { showRare(true); });
    m_rows->addRow(m_more);
    makeRare();
    m_verdict = new Label({}, {Step::Body, Weight::Regular}, Tone::Bad, Label::Fit::Wrap, this);
    m_verdict->setObjectName(QStringLiteral("line.verdict"));
    m_rows->addRow(m_verdict);
    auto* save = new Button(Button::Kind::Primary, tr("Save line"), this);
    save->setObjectName(QStringLiteral("line.save"));
    connect(save, &QAbstractButton::clicked, this, &LineForm::saveRequested);
    m_rows->addRow(save);
}

void LineForm::makeUsual()
{
    m_name = addField(tr("Name"), "name");
    m_user = addField(tr("User or extension"), "user");
    m_domain = addField(tr("Exchange"), "domain");
    m_server = addField(tr("Server, where it is another one"), "server");
    m_password = addField(tr("Password"), "password");
    m_password->setEchoMode(QLineEdit::Password);
    m_transport = addChoice(tr("Connection"), "transport",
                            {{tr("UDP"), QStringLiteral("udp")},
                             {tr("TCP"), QStringLiteral("tcp")},
                             {tr("TLS, encrypted"), QStringLiteral("tls")}});
    m_encryption = addChoice(tr("Encrypt what is said"), "encryption",
                             {{tr("Never"), QStringLiteral("never")},
                              {tr("Where the other side can"), QStringLiteral("preferred")},
                              {tr("Always"), QStringLiteral("required")}});
    m_recording =
        addChoice(tr("Record calls"), "recording",
                  {{tr("Never"), toName(RecordingRule::Never)},
                   {tr("When the agent asks for it"), toName(RecordingRule::OnRequest)},
                   {tr("Always, and the agent says so"), toName(RecordingRule::Announced)},
                   {tr("Always, the exchange says so"), toName(RecordingRule::Always)}});
    m_voicemail = new QSpinBox;
    m_voicemail->setObjectName(QStringLiteral("line.voicemail"));
    m_voicemail->setRange(0, 120);
    m_voicemail->setSuffix(tr(" seconds of ringing"));
    m_voicemail->setSpecialValueText(tr("Never"));
    m_voicemail->setAccessibleName(tr("Take a message after"));
    m_rows->addRow(tr("Take a message after"), m_voicemail);
    m_greeting = addField(tr("Greeting before it, a WAV file"), "greeting");
    m_region = addField(tr("Country of numbers without a code"), "region");
    m_region->setMaxLength(2);
}

void LineForm::makeRare()
{
    m_login = addField(tr("Login, where it is not the user"), "login");
    m_display = addField(tr("Name that those we call see"), "display");
    m_authority = addField(tr("Certificate authority, a PEM file"), "authority");
    m_digits = addChoice(tr("Keys are sent"), "digits",
                         {{tr("With the sound"), QStringLiteral("rtp")},
                          {tr("As messages (SIP INFO)"), QStringLiteral("info")}});
    m_stun = addField(tr("STUN server, which tells our address outside"), "stun");
    m_stun->setPlaceholderText(tr("none"));
    m_ice = addCheck(tr("Try which way sound can take (ICE)"), "ice");
    m_registers = addCheck(tr("Register at the exchange"), "registers");
    m_rare = {m_login, m_display, m_authority, m_digits, m_stun, m_ice, m_registers};
}

QLineEdit* LineForm::addField(const QString& label, const char* name)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QLatin1String("line.") + QLatin1String(name));
    edit->setAccessibleName(label);
    m_rows->addRow(label, edit);
    m_rows->labelForField(edit)->setMinimumHeight(edit->sizeHint().height());
    return edit;
}

QComboBox* LineForm::addChoice(const QString& label, const char* name,
                               const QList<std::pair<QString, QString>>& options)
{
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String("line.") + QLatin1String(name));
    box->setAccessibleName(label);
    for (const auto& [words, value] : options)
        box->addItem(words, value);
    m_rows->addRow(label, box);
    m_rows->labelForField(box)->setMinimumHeight(box->sizeHint().height());
    return box;
}

QCheckBox* LineForm::addCheck(const QString& label, const char* name)
{
    auto* box = new QCheckBox(label, this);
    box->setObjectName(QLatin1String("line.") + QLatin1String(name));
    m_rows->addRow(box);
    return box;
}

void LineForm::showRare(bool isShown)
{
    for (QWidget* widget : m_rare)
        m_rows->setRowVisible(widget, isShown);
    m_rows->setRowVisible(m_more, !isShown);
    if (isShown && m_more->hasFocus())
        m_login->setFocus();
}

void LineForm::edit(const PhoneLine& line)
{
    m_line = line;
    m_name->setText(line.name);
    m_name->setEnabled(line.name.isEmpty());
    m_user->setText(line.user);
    m_domain->setText(line.domain);
    m_server->setText(line.server);
    m_password->clear();
    m_password->setPlaceholderText(line.name.isEmpty() ? QString() : tr("unchanged"));
    m_region->setText(line.region);
    m_voicemail->setValue(static_cast<int>(line.voicemail / std::chrono::seconds(1)));
    m_greeting->setText(line.greeting);
    choose(m_transport, line.transport);
    choose(m_encryption, line.encryption);
    choose(m_recording, toName(line.recording));
    m_login->setText(line.login);
    m_display->setText(line.display);
    m_authority->setText(line.caFile);
    choose(m_digits, line.digits);
    m_stun->setText(line.stun);
    m_ice->setChecked(line.usesIce);
    m_registers->setChecked(line.isRegistering);
    showRare(hasRare(line));
    complain({});
    show();
    (m_name->isEnabled() ? m_name : m_user)->setFocus();
}

PhoneLine LineForm::edited() const
{
    PhoneLine line = m_line;
    line.name = m_name->text().trimmed();
    line.user = m_user->text().trimmed();
    line.domain = m_domain->text().trimmed();
    line.server = m_server->text().trimmed();
    line.region = m_region->text().trimmed().toUpper();
    line.voicemail = std::chrono::seconds(m_voicemail->value());
    line.greeting = m_greeting->text().trimmed();
    line.transport = m_transport->currentData().toString();
    line.encryption = m_encryption->currentData().toString();
    line.recording = recordingRuleFromName(m_recording->currentData().toString())
                         .value_or(RecordingRule::OnRequest);
    line.login = m_login->text().trimmed();
    line.display = m_display->text().trimmed();
    line.caFile = m_authority->text().trimmed();
    line.digits = m_digits->currentData().toString();
    line.stun = m_stun->text().trimmed();
    line.usesIce = m_ice->isChecked();
    line.isRegistering = m_registers->isChecked();
    return line;
}

QString LineForm::password() const
{
    return m_password->text();
}

void LineForm::complain(const QString& words)
{
    m_verdict->setWords(words);
}

} // namespace heddle::ui
