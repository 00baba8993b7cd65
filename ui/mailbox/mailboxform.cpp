#include "ui/mailbox/mailboxform.h"

#include "core/base/async.h"
#include "ui/mailbox/mailboxdetails.h"
#include "ui/mailbox/providersignin.h"
#include "ui/mailbox/serverfields.h"
#include "ui/mailbox/verdict.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heddle::ui {

using service::MailboxSettings;
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

} // namespace heddle::ui
