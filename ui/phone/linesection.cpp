#include "ui/phone/linesection.h"

#include "core/base/async.h"
#include "ui/phone/callwords.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr Type plain{Step::Body, Weight::Regular};

QLineEdit* field(QFormLayout* form, const QString& label, const char* name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QLatin1String("line.") + QLatin1String(name));
    edit->setAccessibleName(label);
    form->addRow(label, edit);
    form->labelForField(edit)->setMinimumHeight(edit->sizeHint().height());
    return edit;
}

QComboBox* choice(QFormLayout* form, const QString& label, const char* name,
                  const QList<std::pair<QString, QString>>& options)
{
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String("line.") + QLatin1String(name));
    box->setAccessibleName(label);
    for (const auto& [words, value] : options)
        box->addItem(words, value);
    form->addRow(label, box);
    form->labelForField(box)->setMinimumHeight(box->sizeHint().height());
    return box;
}

void choose(QComboBox* box, const QString& value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

LineSection::LineSection(service::PhoneDesk& phone, QWidget* parent)
    : QWidget(parent), m_phone(phone)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_list = new QVBoxLayout;
    m_list->setSpacing(4);
    column->addLayout(m_list);
    m_add = new Button(Button::Kind::Secondary, tr("Add a line"), this);
    m_add->setObjectName(QStringLiteral("line.add"));
    column->addWidget(m_add);
    m_attendance = new QCheckBox(tr("Agents see when a supervisor listens to their call"), this);
    m_attendance->setObjectName(QStringLiteral("line.attendance"));
    column->addWidget(m_attendance);
    connect(m_attendance, &QCheckBox::clicked, this, &LineSection::saveAttendance);
    makeForm();
    column->addWidget(m_form);
    connect(m_add, &QAbstractButton::clicked, this, [this] { edit({}); });
    connect(m_save, &QAbstractButton::clicked, this, &LineSection::save);
    connect(&m_phone, &service::PhoneDesk::linesChanged, this, &LineSection::refresh);
    m_form->hide();
}

void LineSection::makeForm()
{
    m_form = new QWidget(this);
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 8, 0, 0);
    m_name = field(form, tr("Name"), "name");
    m_user = field(form, tr("User or extension"), "user");
    m_domain = field(form, tr("Exchange"), "domain");
    m_server = field(form, tr("Server, where it is another one"), "server");
    m_password = field(form, tr("Password"), "password");
    m_password->setEchoMode(QLineEdit::Password);
    m_transport = choice(form, tr("Connection"), "transport",
                         {{tr("UDP"), QStringLiteral("udp")},
                          {tr("TCP"), QStringLiteral("tcp")},
                          {tr("TLS, encrypted"), QStringLiteral("tls")}});
    m_encryption = choice(form, tr("Encrypt what is said"), "encryption",
                          {{tr("Never"), QStringLiteral("never")},
                           {tr("Where the other side can"), QStringLiteral("preferred")},
                           {tr("Always"), QStringLiteral("required")}});
    m_recording = choice(form, tr("Record calls"), "recording",
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
    form->addRow(tr("Take a message after"), m_voicemail);
    m_greeting = field(form, tr("Greeting before it, a WAV file"), "greeting");
    m_region = field(form, tr("Country of numbers without a code"), "region");
    m_region->setMaxLength(2);
    m_verdict = new Label({}, plain, Tone::Bad, Label::Fit::Wrap, m_form);
    m_verdict->setObjectName(QStringLiteral("line.verdict"));
    m_save = new Button(Button::Kind::Primary, tr("Save line"), m_form);
    m_save->setObjectName(QStringLiteral("line.save"));
    form->addRow(m_verdict);
    form->addRow(m_save);
}

void LineSection::refresh()
{
    using Attendance = service::PhoneDesk::Attendance;
    whenDone<Attendance>(m_phone.attendance(), this, [this](const Result<Attendance>& attendance) {
        m_attendance->setChecked(attendance.value_or(Attendance::Visible) == Attendance::Visible);
    });
    whenDone<QList<PhoneLine>>(m_phone.settings(), this,
                               [this](const Result<QList<PhoneLine>>& lines) {
                                   if (lines)
                                       showLines(*lines);
                                   else
                                       Q_EMIT failed(lines.error());
                               });
}

void LineSection::saveAttendance(bool isVisible)
{
    using Attendance = service::PhoneDesk::Attendance;
    whenDone<void>(m_phone.setAttendance(isVisible ? Attendance::Visible : Attendance::Hidden),
                   this, [this](const Done& done) {
                       if (!done)
                           Q_EMIT failed(done.error());
                       refresh();
                   });
}

void LineSection::showLines(const QList<PhoneLine>& lines)
{
    while (QLayoutItem* item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PhoneLine& line : lines) {
        auto* row = new QWidget(this);
        auto* inner = new QHBoxLayout(row);
        inner->setContentsMargins(0, 0, 0, 0);
        const ChannelState state = m_phone.lineState(line.name);
        const bool works = state.health == ChannelHealth::Working;
        const QString address = isolated(line.user + QLatin1Char('@') + line.domain);
        inner->addWidget(
            new Label(tr("%1, %2", "a line's name, its address").arg(line.name, address), plain,
                      Tone::Normal, Label::Fit::Elide, row),
            1);
        const bool isFine = works || state.health == ChannelHealth::Connecting
                            || state.health == ChannelHealth::Stopped;
        const QString words = lineWords(state);
        if (isFine)
            inner->addWidget(
                new Label(words, plain, works ? Tone::Ok : Tone::Warn, Label::Fit::Whole, row));
        auto* change = new Button(Button::Kind::Ghost, tr("Change"), row);
        change->setObjectName(QStringLiteral("line.change.") + line.name);
        auto* remove = new Button(Button::Kind::Ghost, tr("Remove"), row);
        remove->setObjectName(QStringLiteral("line.remove.") + line.name);
        inner->addWidget(change);
        inner->addWidget(remove);
        connect(change, &QAbstractButton::clicked, this, [this, line] { edit(line); });
        connect(remove, &QAbstractButton::clicked, this, [this, name = line.name] {
            whenDone<void>(m_phone.removeLine(name), this, [this](const Done& done) {
                if (!done)
                    Q_EMIT failed(done.error());
                refresh();
            });
        });
        m_list->addWidget(row);
        if (isFine)
            continue;
        auto* trouble = new Label(words, plain, Tone::Warn, Label::Fit::Wrap, this);
        trouble->setObjectName(QStringLiteral("line.trouble.") + line.name);
        m_list->addWidget(trouble);
    }
}

void LineSection::edit(const PhoneLine& line)
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
    m_verdict->setWords({});
    m_form->show();
    (m_name->isEnabled() ? m_name : m_user)->setFocus();
}

PhoneLine LineSection::edited() const
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
    return line;
}

void LineSection::save()
{
    whenDone<void>(m_phone.saveLine(edited(), m_password->text()), this, [this](const Done& done) {
        if (done) {
            m_form->hide();
            refresh();
            return;
        }
        m_verdict->setWords(
            done.error().code == ErrorCode::BadInput
                ? tr("Something is missing or cannot be: %1").arg(done.error().detail)
                : tr("The line could not be saved."));
    });
}

} // namespace heddle::ui
