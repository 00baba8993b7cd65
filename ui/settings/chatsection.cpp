#include "ui/settings/chatsection.h"

#include "core/base/async.h"
#include "core/service/chat/chatdesk.h"
#include "core/service/directory.h"
#include "ui/mailbox/fields.h"
#include "ui/settings/chattext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QIntValidator>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace heddle::ui {

namespace {

constexpr int highestPort = 65'535;
constexpr int largestFile = 100;
constexpr int mostPerAddress = 100'000;
constexpr int longestKept = 36'500;

QStringList listed(const QString& text)
{
    static const QRegularExpression gap(QStringLiteral("[\\s,]+"));
    return text.split(gap, Qt::SkipEmptyParts);
}

/// Out of every range where it is no number.
int numberIn(const QLineEdit& field)
{
    bool isNumber = false;
    const int number = field.text().trimmed().toInt(&isNumber);
    return isNumber ? number : -1;
}

} // namespace

ChatSection::ChatSection(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Label(tr("Visitors of your website chat with you. Behind a reverse proxy "
                                   "let it listen on 127.0.0.1 and say the address browsers use."),
                                {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, this));
    m_isOn = new QCheckBox(tr("Web chat is on"), this);
    m_isOn->setObjectName(QStringLiteral("settings.chatOn"));
    column->addWidget(m_isOn);
    auto* fields = new QWidget(this);
    auto* grid = fieldGrid(fields);
    column->addWidget(fields);
    const auto add = [&](const char* name, const QString& label, int row, int at, int columns) {
        auto* field = addField(fields, grid, {row * 2, at, columns}, QLatin1String(name), label);
        connect(field, &QLineEdit::textEdited, this, &ChatSection::noteEdited);
        return field;
    };
    m_origins = add("settings.chatOrigins",
                    tr("Sites that carry it, like https://www.shop.example"), 0, 0, 2);
    m_address = add("settings.chatAddress", tr("Listens on address"), 1, 0, 1);
    m_port = add("settings.chatPort", tr("Port"), 1, 1, 1);
    m_port->setValidator(new QIntValidator(1, highestPort, m_port));
    m_publicUrl =
        add("settings.chatPublicUrl", tr("Address for browsers, if another one"), 2, 0, 2);
    m_title = add("settings.chatTitle", tr("Title (else the centre's name)"), 3, 0, 1);
    m_colour = add("settings.chatColour", tr("Colour, like #1d5fd1"), 3, 1, 1);
    m_greeting = add("settings.chatGreeting", tr("First words"), 4, 0, 2);
    m_consent =
        add("settings.chatConsent", tr("Consent to ask for (none: nothing is asked)"), 5, 0, 1);
    m_privacyUrl = add("settings.chatPrivacy", tr("Page about privacy"), 5, 1, 1);
    m_mailbox = add("settings.chatMailbox", tr("Mailbox for messages left behind and transcripts"),
                    6, 0, 2);
    m_form =
        add("settings.chatForm",
            tr("Form before a chat, like name*, mail, topic=Delivery|Returns (* needed)"), 7, 0, 2);
    m_queues = add("settings.chatQueues",
                   tr("Queues by page or answer, like https://shop.example/returns/* > Returns; "
                      "topic=Delivery > Parcels"),
                   8, 0, 2);
    m_hours =
        add("settings.chatHours", tr("Open by calendar (none: while somebody is ready)"), 9, 0, 1);
    m_rating = addChoice(fields, grid, {18, 1, 1}, QStringLiteral("settings.chatRating"),
                         tr("Asked at the end"));
    m_rating->addItem(tr("How was it? (1 to 5)"), QStringLiteral("csat"));
    m_rating->addItem(tr("Would you recommend us? (0 to 10)"), QStringLiteral("nps"));
    m_rating->addItem(tr("Nothing"), QStringLiteral("none"));
    connect(m_rating, &QComboBox::activated, this, &ChatSection::noteEdited);
    m_fileMegabytes =
        add("settings.chatFileSize", tr("Largest file, in megabytes (0: none)"), 10, 0, 1);
    m_fileMegabytes->setValidator(new QIntValidator(0, largestFile, m_fileMegabytes));
    m_perAddress = add("settings.chatPerAddress", tr("Connections of one address"), 10, 1, 1);
    m_perAddress->setValidator(new QIntValidator(1, mostPerAddress, m_perAddress));
    m_retention =
        add("settings.chatRetention",
            tr("Days after which a chat's words and files are removed (0: never)"), 11, 0, 2);
    m_retention->setValidator(new QIntValidator(0, longestKept, m_retention));
    m_texts = add("settings.chatTexts",
                  tr("Folder with its words in other languages (fr.json …), if any"), 12, 0, 2);
    m_snippet = addField(fields, grid, {26, 0, 2}, QStringLiteral("settings.chatSnippet"),
                         tr("Put this line into each page"));
    m_snippet->setReadOnly(true);
    m_copy = new Button(Button::Kind::Secondary, tr("Copy the snippet"), this);
    m_copy->setObjectName(QStringLiteral("settings.copySnippet"));
    m_save = new Button(Button::Kind::Secondary, tr("Save the web chat"), this);
    m_save->setObjectName(QStringLiteral("settings.saveChat"));
    m_save->setEnabled(false);
    m_told = new Label({}, {Step::Meta, Weight::Medium}, Tone::Ok, Label::Fit::Wrap, this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_copy);
    row->addWidget(m_told, 1);
    column->addLayout(row);
    connect(m_isOn, &QCheckBox::clicked, this, &ChatSection::noteEdited);
    connect(m_save, &QAbstractButton::clicked, this, &ChatSection::save);
    connect(m_copy, &QAbstractButton::clicked, this, &ChatSection::copySnippet);
}

void ChatSection::refresh()
{
    // What somebody is typing is never replaced.
    if (!m_services.chat || m_save->isEnabled())
        return;
    whenDone(m_services.chat->settings(), this, [this](const Result<service::WebChat>& chat) {
        if (chat && !m_save->isEnabled())
            fillIn(*chat);
    });
}

void ChatSection::fillIn(const service::WebChat& chat)
{
    m_chat = chat;
    m_isOn->setChecked(chat.isOn);
    m_origins->setText(chat.origins.join(QStringLiteral(", ")));
    m_address->setText(chat.address);
    m_port->setText(QString::number(chat.port));
    m_publicUrl->setText(chat.publicUrl);
    m_title->setText(chat.title);
    m_colour->setText(chat.colour);
    m_greeting->setText(chat.greeting);
    m_consent->setText(chat.consent);
    m_privacyUrl->setText(chat.privacyUrl);
    m_mailbox->setText(chat.mailbox);
    m_form->setText(formText(chat.form));
    m_queues->setText(routesText(chat.queues));
    m_hours->setText(chat.hours);
    m_rating->setCurrentIndex(std::max(0, m_rating->findData(chat.rating)));
    m_fileMegabytes->setText(QString::number(chat.fileMegabytes));
    m_perAddress->setText(QString::number(chat.perAddress));
    m_retention->setText(QString::number(chat.retentionDays));
    m_texts->setText(chat.texts);
    showSnippet();
}

service::WebChat ChatSection::filledIn() const
{
    service::WebChat chat = m_chat;
    chat.isOn = m_isOn->isChecked();
    chat.origins = listed(m_origins->text());
    chat.address = m_address->text().trimmed();
    chat.port = numberIn(*m_port);
    chat.publicUrl = m_publicUrl->text().trimmed();
    chat.title = m_title->text().trimmed();
    chat.colour = m_colour->text().trimmed();
    chat.greeting = m_greeting->text().trimmed();
    chat.consent = m_consent->text().trimmed();
    chat.privacyUrl = m_privacyUrl->text().trimmed();
    chat.mailbox = m_mailbox->text().trimmed();
    chat.form = formFromText(m_form->text(), m_chat.form);
    chat.queues = routesFromText(m_queues->text()).value_or(m_chat.queues);
    chat.hours = m_hours->text().trimmed();
    chat.rating = m_rating->currentData().toString();
    chat.fileMegabytes = numberIn(*m_fileMegabytes);
    chat.perAddress = numberIn(*m_perAddress);
    chat.retentionDays = numberIn(*m_retention);
    chat.texts = m_texts->text().trimmed();
    return chat;
}

void ChatSection::noteEdited()
{
    m_save->setEnabled(true);
    m_told->setWords({});
    showSnippet();
}

void ChatSection::showSnippet()
{
    m_snippet->setText(service::snippetOf(filledIn()));
    m_snippet->setCursorPosition(0);
}

void ChatSection::save()
{
    if (!m_services.chat)
        return;
    if (!routesFromText(m_queues->text())) {
        complain({ErrorCode::BadInput, tr("queues: write PAGE > QUEUE")});
        return;
    }
    m_save->setEnabled(false);
    const service::WebChat chat = filledIn();
    whenDone(m_services.chat->saveSettings(chat), this, [this, chat](const Done& done) {
        if (done) {
            m_chat = chat;
            Q_EMIT saved();
            tellSaved();
            return;
        }
        m_save->setEnabled(true);
        complain(done.error());
    });
}

// What is wrong is what is in hand next.
void ChatSection::complain(const Error& error)
{
    Q_EMIT failed(error);
    if (error.code != ErrorCode::BadInput)
        return;
    const std::pair<const char*, QLineEdit*> fields[] = {
        {"origins", m_origins},
        {"address", m_address},
        {"port", m_port},
        {"public_url", m_publicUrl},
        {"colour", m_colour},
        {"privacy_url", m_privacyUrl},
        {"mailbox", m_mailbox},
        {"form", m_form},
        {"queues", m_queues},
        {"hours", m_hours},
        {"file_megabytes", m_fileMegabytes},
        {"per_address", m_perAddress},
        {"retention_days", m_retention},
        {"texts", m_texts},
    };
    const QString key = error.detail.section(QLatin1Char(':'), 0, 0);
    for (const auto& [name, field] : fields) {
        if (key != QLatin1String(name))
            continue;
        field->setFocus(Qt::OtherFocusReason);
        field->selectAll();
    }
}

// Saved is not yet listening: another program may hold the port.
void ChatSection::tellSaved()
{
    using Channels = QList<QPair<QString, ChannelState>>;
    whenDone(m_services.directory.channels(), this, [this](const Result<Channels>& channels) {
        QString trouble;
        for (const auto& [account, state] : channels ? *channels : Channels()) {
            if (account == QLatin1String("chat") && state.health == ChannelHealth::Failed)
                trouble = state.detail;
        }
        const bool isDeaf = m_chat.isOn && !trouble.isEmpty();
        m_told->setTone(isDeaf ? Tone::Warn : Tone::Ok);
        m_told->setWords(isDeaf ? tr("Saved. Nobody comes in by this program (%1), only where "
                                     "another one of the centre, such as heddled, has the chat.")
                                      .arg(trouble)
                                : tr("Saved."));
    });
}

void ChatSection::copySnippet()
{
    QGuiApplication::clipboard()->setText(m_snippet->text());
    m_told->setTone(Tone::Ok);
    m_told->setWords(tr("Copied."));
}

} // namespace heddle::ui
