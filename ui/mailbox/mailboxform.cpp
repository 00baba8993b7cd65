#include "ui/mailbox/mailboxform.h"

#include "core/base/async.h"
#include "ui/mailbox/fields.h"
#include "ui/mailbox/mailboxdetails.h"
#include "ui/mailbox/providersignin.h"
#include "ui/mailbox/serverfields.h"
#include "ui/mailbox/verdict.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace heddle::ui {

using service::MailboxSettings;
using service::MailboxVerdict;
using service::MailProvider;
using service::SignIn;

namespace {

const QString kPassword;
const QString kAnotherProvider = QStringLiteral("+");

} // namespace

MailboxForm::MailboxForm(service::Setup& setup, QWidget* parent) : QWidget(parent), m_setup(setup)
{
    setObjectName(QStringLiteral("mailboxForm"));
    // Made in the order in which they stand, which is the order of Tab.
    QWidget* way = makeWay();
    m_incoming = new ServerFields(ServerFields::Way::Incoming, this);
    QWidget* account = makeAccount();
    m_signIn = new ProviderSignIn(setup, this);
    m_outgoing = new ServerFields(ServerFields::Way::Outgoing, this);
    m_details = new MailboxDetails(this);
    m_details->hide();
    auto* fields = new QVBoxLayout;
    fields->setContentsMargins(0, 0, 0, 16);
    fields->setSpacing(12);
    fields->addWidget(way);
    fields->addWidget(m_incoming);
    fields->addWidget(account);
    fields->addWidget(m_signIn);
    fields->addWidget(m_outgoing);
    fields->addWidget(m_details);
    fields->addSpacing(4);
    fields->addWidget(makeTest());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(fields);
    column->addWidget(makeFoot());
    connectParts();
    showWays();
    loadProviders();
}

QWidget* MailboxForm::makeWay()
{
    auto* box = new QWidget(this);
    m_way = addChoice(box, fieldGrid(box), {}, QStringLiteral("mailbox.way"), tr("How to sign in"));
    return box;
}

QWidget* MailboxForm::makeAccount()
{
    auto* box = new QWidget(this);
    auto* grid = fieldGrid(box);
    m_login = addField(box, grid, {0, 0}, QStringLiteral("mailbox.login"), tr("Login"));
    m_login->setPlaceholderText(tr("support@example.com"));
    m_passwordBox = new QWidget(box);
    m_password = addField(m_passwordBox, fieldGrid(m_passwordBox), {},
                          QStringLiteral("mailbox.password"), tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    grid->addWidget(m_passwordBox, 0, 1, 2, 1);
    m_addressBox = new QWidget(box);
    auto* address = fieldGrid(m_addressBox);
    address->setContentsMargins(0, 8, 0, 0);
    m_address = addField(m_addressBox, address, {}, QStringLiteral("mailbox.address"),
                         tr("Mail address that answers come from"));
    grid->addWidget(m_addressBox, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

QWidget* MailboxForm::makeTest()
{
    auto* box = new QWidget(this);
    m_more = new Button(Button::Kind::Ghost, tr("More settings"), box);
    m_more->setObjectName(QStringLiteral("mailbox.more"));
    m_more->setCheckable(true);
    m_more->setSymbol(Icon::Down);
    m_test = new Button(Button::Kind::Secondary, tr("Test connection"), box);
    m_test->setObjectName(QStringLiteral("mailbox.test"));
    m_verdict = new Verdict(box);
    m_verdict->setObjectName(QStringLiteral("mailbox.verdict"));
    m_useFolder = new Button(Button::Kind::Secondary, tr("Keep it in a folder"), box);
    m_useFolder->setObjectName(QStringLiteral("mailbox.useFolder"));
    m_useFolder->hide();
    auto* tests = new QHBoxLayout;
    tests->setSpacing(12);
    tests->addWidget(m_test, 0, Qt::AlignTop);
    tests->addWidget(m_verdict, 1);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    column->addLayout(tests);
    column->addWidget(m_useFolder, 0, Qt::AlignLeading);
    return box;
}

QWidget* MailboxForm::makeFoot()
{
    auto* foot = new QWidget(this);
    m_save = new Button(Button::Kind::Primary, tr("Add this mailbox"), foot);
    m_save->setSymbol(Icon::Check);
    m_save->setObjectName(QStringLiteral("mailbox.add"));
    m_dismiss = new Button(Button::Kind::Ghost, tr("Never mind"), foot);
    m_dismiss->setObjectName(QStringLiteral("mailbox.dismiss"));
    m_footWords = new Label(tr("Change it at any time in Settings."), {Step::Meta, Weight::Regular},
                            Tone::Weak, Label::Fit::Whole, foot);
    auto* row = new QHBoxLayout;
    row->addWidget(m_footWords, 1);
    row->addWidget(m_dismiss);
    row->addWidget(m_save);
    setTabOrder(m_dismiss, m_save);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(new Divider(Qt::Horizontal, foot));
    column->addLayout(row);
    return foot;
}

void MailboxForm::connectParts()
{
    for (ServerFields* server : {m_incoming, m_outgoing}) {
        connect(server, &ServerFields::changed, this, &MailboxForm::edited);
        connect(server, &ServerFields::submitted, this, &MailboxForm::test);
    }
    for (QLineEdit* field : {m_login, m_password, m_address}) {
        connect(field, &QLineEdit::textChanged, this, &MailboxForm::edited);
        connect(field, &QLineEdit::returnPressed, this, &MailboxForm::test);
    }
    connect(m_way, &QComboBox::currentIndexChanged, this, &MailboxForm::chooseWay);
    connect(m_signIn, &ProviderSignIn::signedIn, this, &MailboxForm::edited);
    connect(m_signIn, &ProviderSignIn::registered, this, [this](const QString& id) {
        m_wantedProvider = id;
        loadProviders();
    });
    connect(m_details, &MailboxDetails::changed, this, &MailboxForm::edited);
    connect(m_more, &QAbstractButton::toggled, this, [this](bool open) {
        m_details->setVisible(open);
        m_more->setText(open ? tr("Fewer settings") : tr("More settings"));
        m_more->setSymbol(open ? Icon::Up : Icon::Down);
    });
    connect(m_test, &QAbstractButton::clicked, this, &MailboxForm::test);
    connect(m_save, &QAbstractButton::clicked, this, &MailboxForm::save);
    connect(m_useFolder, &QAbstractButton::clicked, this, &MailboxForm::useFolder);
    connect(m_dismiss, &QAbstractButton::clicked, this, &MailboxForm::dismissed);
}

void MailboxForm::loadProviders()
{
    whenDone(m_setup.providers(), this, [this](const Result<QList<MailProvider>>& providers) {
        if (!providers)
            return; // a password still serves
        m_providers = *providers;
        showWays();
    });
}

void MailboxForm::showWays()
{
    const QSignalBlocker quiet(m_way);
    m_way->clear();
    m_way->addItem(tr("With a password"), kPassword);
    for (const MailProvider& provider : std::as_const(m_providers))
        m_way->addItem(tr("With %1, in the browser").arg(provider.name), provider.id);
    m_way->addItem(tr("With another provider, in the browser"), kAnotherProvider);
    m_way->setCurrentIndex(std::max(0, m_way->findData(m_wantedProvider)));
    follow();
}

const MailProvider* MailboxForm::provider() const
{
    const QString id = m_way->currentData().toString();
    for (const MailProvider& provider : m_providers) {
        if (provider.id == id)
            return &provider;
    }
    return nullptr;
}

void MailboxForm::chooseWay()
{
    m_wantedProvider = m_way->currentData().toString();
    const MailProvider* chosen = provider();
    m_signIn->setProvider(chosen ? *chosen : MailProvider());
    if (chosen && !chosen->incoming.host.isEmpty()) {
        m_incoming->setServer(chosen->incoming);
        m_outgoing->setServer(chosen->outgoing);
    }
    edited();
}

void MailboxForm::follow()
{
    const bool withPassword = m_wantedProvider == kPassword;
    const MailProvider* chosen = provider();
    const bool knowsServers = chosen && !chosen->incoming.host.isEmpty();
    m_passwordBox->setVisible(withPassword);
    m_signIn->setVisible(!withPassword);
    m_incoming->setVisible(!knowsServers);
    m_outgoing->setVisible(!knowsServers);
    m_addressBox->setVisible(wantsAddress());
    m_signIn->setAddress(m_login->text().trimmed());
    const QString why = obstacle();
    for (Button* button : {m_test, m_save}) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
    }
}

bool MailboxForm::wantsAddress() const
{
    return !m_login->text().isEmpty() && !m_login->text().contains(QLatin1Char('@'));
}

QString MailboxForm::obstacle() const
{
    if (!m_incoming->isFilled() || !m_outgoing->isFilled())
        return tr("Fill in both servers first.");
    if (!settings().address.contains(QLatin1Char('@')))
        return tr("Fill in the login and the mail address first.");
    const bool hasSecret = !settings().secret.isEmpty() || isEditing();
    if (!hasSecret && m_wantedProvider == kPassword)
        return tr("Fill in the password first.");
    if (m_wantedProvider == kAnotherProvider || !hasSecret)
        return tr("Sign in first.");
    return m_details->problem();
}

MailboxSettings MailboxForm::settings() const
{
    MailboxSettings settings;
    settings.login = m_login->text().trimmed();
    settings.address = isEditing()      ? m_edited
                       : wantsAddress() ? m_address->text().trimmed()
                                        : settings.login;
    settings.name = settings.address;
    settings.incoming = m_incoming->server();
    settings.outgoing = m_outgoing->server();
    if (m_wantedProvider == kPassword) {
        settings.secret = m_password->text();
    } else {
        settings.signIn = SignIn::OAuth;
        settings.provider = m_wantedProvider;
        settings.secret = m_signIn->secret();
    }
    m_details->fill(settings);
    return settings;
}

void MailboxForm::setSettings(const MailboxSettings& settings)
{
    m_wantedProvider = settings.signIn == SignIn::OAuth ? settings.provider : kPassword;
    {
        const QSignalBlocker quiet(m_way);
        m_way->setCurrentIndex(std::max(0, m_way->findData(m_wantedProvider)));
    }
    if (const MailProvider* chosen = provider())
        m_signIn->setProvider(*chosen);
    m_incoming->setServer(settings.incoming);
    m_outgoing->setServer(settings.outgoing);
    m_login->setText(settings.login);
    m_password->setText(settings.secret);
    m_address->setText(settings.address);
    m_details->show(settings);
    edited();
}

void MailboxForm::edit(const MailboxSettings& settings)
{
    m_edited = settings.address;
    m_address->setEnabled(false);
    m_password->setPlaceholderText(tr("unchanged"));
    m_save->setText(tr("Save the changes"));
    m_footWords->setWords(isolated(settings.address));
    m_more->setChecked(true);
    m_verdict->show(Verdict::Kind::None, {}, {});
    setSettings(settings);
}

void MailboxForm::clear()
{
    m_edited.clear();
    m_address->setEnabled(true);
    m_password->setPlaceholderText({});
    m_save->setText(tr("Add this mailbox"));
    m_footWords->setWords(tr("Change it at any time in Settings."));
    m_more->setChecked(false);
    m_signIn->forget();
    setSettings({});
    m_verdict->show(Verdict::Kind::None, {}, {});
}

void MailboxForm::offerQueues(const QList<Queue>& queues)
{
    m_details->offerQueues(queues);
}

void MailboxForm::focusFirst()
{
    m_incoming->findChild<QLineEdit*>()->setFocus(Qt::OtherFocusReason);
}

void MailboxForm::edited()
{
    ++m_round;
    m_useFolder->hide();
    follow();
    if (m_verdict->kind() != Verdict::Kind::None)
        m_verdict->show(Verdict::Kind::None, {}, {});
}

void MailboxForm::test()
{
    if (!m_test->isEnabled())
        return;
    const int round = ++m_round;
    m_test->setEnabled(false);
    m_verdict->show(Verdict::Kind::Working, {}, tr("Asking the server …"));
    whenDone(m_setup.testMailbox(settings()), this,
             [this, round](const Result<MailboxVerdict>& verdict) {
                 if (round != m_round)
                     return;
                 m_test->setEnabled(true);
                 showVerdict(verdict);
             });
}

void MailboxForm::showVerdict(const Result<MailboxVerdict>& verdict)
{
    if (!verdict) {
        m_verdict->show(Verdict::Kind::Bad, {}, errorText(verdict.error(), Attempt::TestMailbox));
        return;
    }
    m_details->offerFolders(verdict->folders);
    const QString found = tr("%n folder(s)", nullptr, int(verdict->folders.size()))
                          + QStringLiteral(", ")
                          + tr("%1 messages.").arg(QLocale().toString(verdict->messages));
    if (!verdict->canSend) {
        const Error why{verdict->sendCause, verdict->sendDetail};
        m_verdict->show(Verdict::Kind::Partly, tr("Reading works."),
                        tr("Sending does not yet: %1").arg(errorText(why, Attempt::TestMailbox)));
        return;
    }
    m_verdict->show(Verdict::Kind::Good, tr("It works."),
                    found + QLatin1Char(' ') + tr("Nothing was changed."));
}

void MailboxForm::save()
{
    const MailboxSettings wanted = settings();
    const bool isChange = isEditing();
    m_save->setEnabled(false);
    m_useFolder->hide();
    whenDone(isChange ? m_setup.changeMailbox(wanted) : m_setup.addMailbox(wanted), this,
             [this, wanted, isChange](const Done& done) {
                 m_save->setEnabled(true);
                 if (!done)
                     complain(done.error());
                 else if (isChange)
                     Q_EMIT changed(wanted.address);
                 else
                     Q_EMIT added(wanted.address);
             });
}

void MailboxForm::complain(const Error& error)
{
    m_verdict->show(Verdict::Kind::Bad, {}, errorText(error, Attempt::AddMailbox));
    m_useFolder->setVisible(error.code == ErrorCode::Unsupported);
}

void MailboxForm::useFolder()
{
    m_useFolder->hide();
    whenDone(m_setup.keepSecretsInFolder(), this, [this](const Done& agreed) {
        if (agreed)
            save();
        else
            complain(agreed.error());
    });
}

} // namespace heddle::ui
