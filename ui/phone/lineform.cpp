#include "ui/phone/lineform.h"

#include "ui/mailbox/fields.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

/// Each field's place in two columns, one after the other.
class Places {
public:
    FieldPlace next()
    {
        const int place = m_count++;
        return {.row = place / 2 * 2, .column = place % 2};
    }

private:
    int m_count = 0;
};

QString nameOf(const char* field)
{
    return QLatin1String("line.") + QLatin1String(field);
}

void offer(QComboBox* box, const QList<std::pair<QString, QString>>& options)
{
    for (const auto& [words, value] : options)
        box->addItem(words, value);
}

QSpinBox* addSeconds(QWidget* parent, QGridLayout* grid, FieldPlace at, const QString& label)
{
    auto* seconds = new QSpinBox(parent);
    seconds->setRange(0, 120);
    seconds->setAccessibleName(label);
    auto* caption =
        new Label(label, {Step::Meta, Weight::Medium}, Tone::Normal, Label::Fit::Wrap, parent);
    caption->setBuddy(seconds);
    grid->addWidget(caption, at.row, at.column);
    grid->addWidget(seconds, at.row + 1, at.column);
    return seconds;
}

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

LineForm::LineForm(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(12);
    auto* usual = new QWidget(this);
    makeUsual(fieldGrid(usual));
    column->addWidget(usual);
    m_more = new Button(Button::Kind::Ghost, tr("More about the connection"), this);
    m_more->setObjectName(nameOf("more"));
    connect(m_more, &QAbstractButton::clicked, this, [this] { showRare(true); });
    column->addWidget(m_more, 0, Qt::AlignLeading);
    m_rare = new QWidget(this);
    makeRare(fieldGrid(m_rare));
    column->addWidget(m_rare);
    m_verdict = new Label({}, {Step::Body, Weight::Regular}, Tone::Bad, Label::Fit::Wrap, this);
    m_verdict->setObjectName(nameOf("verdict"));
    column->addWidget(m_verdict);
    auto* save = new Button(Button::Kind::Primary, tr("Save line"), this);
    save->setObjectName(nameOf("save"));
    connect(save, &QAbstractButton::clicked, this, &LineForm::saveRequested);
    column->addWidget(save, 0, Qt::AlignLeading);
}

void LineForm::makeUsual(QGridLayout* grid)
{
    QWidget* page = grid->parentWidget();
    Places places;
    const auto field = [&](const char* name, const QString& label) {
        return addField(page, grid, places.next(), nameOf(name), label);
    };
    const auto choice = [&](const char* name, const QString& label) {
        return addChoice(page, grid, places.next(), nameOf(name), label);
    };
    m_name = field("name", tr("Name"));
    m_user = field("user", tr("User or extension"));
    m_domain = field("domain", tr("Exchange"));
    m_password = field("password", tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_server = field("server", tr("Server, where it is another one"));
    m_transport = choice("transport", tr("Connection"));
    offer(m_transport, {{tr("UDP"), QStringLiteral("udp")},
                        {tr("TCP"), QStringLiteral("tcp")},
                        {tr("TLS, encrypted"), QStringLiteral("tls")}});
    m_encryption = choice("encryption", tr("Encrypt what is said"));
    offer(m_encryption, {{tr("Never"), QStringLiteral("never")},
                         {tr("Where the other side can"), QStringLiteral("preferred")},
                         {tr("Always"), QStringLiteral("required")}});
    m_recording = choice("recording", tr("Record calls"));
    offer(m_recording, {{tr("Never"), toName(RecordingRule::Never)},
                        {tr("When the agent asks for it"), toName(RecordingRule::OnRequest)},
                        {tr("Always, and the agent says so"), toName(RecordingRule::Announced)},
                        {tr("Always, the exchange says so"), toName(RecordingRule::Always)}});
    m_voicemail = addSeconds(page, grid, places.next(), tr("Take a message after"));
    m_voicemail->setObjectName(nameOf("voicemail"));
    m_voicemail->setFixedHeight(m_name->height());
    m_voicemail->setSuffix(tr(" seconds of ringing"));
    m_voicemail->setSpecialValueText(tr("Never"));
    m_greeting = field("greeting", tr("Greeting before it, a WAV file"));
    m_region = field("region", tr("Country of numbers without a code"));
    m_region->setMaxLength(2);
}

void LineForm::makeRare(QGridLayout* grid)
{
    QWidget* page = grid->parentWidget();
    Places places;
    const auto field = [&](const char* name, const QString& label) {
        return addField(page, grid, places.next(), nameOf(name), label);
    };
    m_login = field("login", tr("Login, where it is not the user"));
    m_display = field("display", tr("Name that those we call see"));
    m_authority = field("authority", tr("Certificate authority, a PEM file"));
    m_digits = addChoice(page, grid, places.next(), nameOf("digits"), tr("Keys are sent"));
    offer(m_digits, {{tr("With the sound"), QStringLiteral("rtp")},
                     {tr("As messages (SIP INFO)"), QStringLiteral("info")}});
    m_stun = field("stun", tr("STUN server, which tells our address outside"));
    m_stun->setPlaceholderText(tr("none"));
    const auto check = [&](const char* name, const QString& label) {
        auto* box = new QCheckBox(label, page);
        box->setObjectName(nameOf(name));
        grid->addWidget(box, grid->rowCount(), 0, 1, 2);
        return box;
    };
    m_ice = check("ice", tr("Try which way sound can take (ICE)"));
    m_registers = check("registers", tr("Register at the exchange"));
}

void LineForm::showRare(bool isShown)
{
    const bool hadFocus = m_more->hasFocus();
    m_rare->setVisible(isShown);
    m_more->setVisible(!isShown);
    if (isShown && hadFocus)
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
