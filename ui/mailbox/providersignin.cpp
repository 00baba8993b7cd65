#include "ui/mailbox/providersignin.h"

#include "core/base/async.h"
#include "ui/mailbox/fields.h"
#include "ui/mailbox/verdict.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heddle::ui {

using service::MailProvider;

namespace {

const QStringList kOpenIdScopes{QStringLiteral("openid"), QStringLiteral("email"),
                                QStringLiteral("offline_access")};

} // namespace

ProviderSignIn::ProviderSignIn(service::Setup& setup, QWidget* parent)
    : QWidget(parent), m_setup(setup)
{
    setObjectName(QStringLiteral("mailbox.provider"));
    m_registration = makeRegistration();
    m_row = makeSignIn();
    m_verdict = new Verdict(this);
    m_verdict->setObjectName(QStringLiteral("mailbox.signInVerdict"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_registration);
    column->addWidget(m_row);
    column->addWidget(m_verdict);
    connect(&setup, &service::Setup::signInPageReady, this, &ProviderSignIn::openPage);
    follow();
}

ProviderSignIn::~ProviderSignIn()
{
    if (m_isSigningIn)
        m_setup.cancelSignIn();
}

QWidget* ProviderSignIn::makeRegistration()
{
    auto* box = new QWidget(this);
    m_words = new Label({}, {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, box);
    m_issuerBox = new QWidget(box);
    m_issuer = addField(m_issuerBox, fieldGrid(m_issuerBox), {},
                        QStringLiteral("mailbox.provider.issuer"), tr("Address of the provider"));
    m_issuer->setPlaceholderText(tr("https://login.example.com"));
    auto* ids = new QWidget(box);
    auto* grid = fieldGrid(ids);
    m_clientId =
        addField(ids, grid, {0, 0}, QStringLiteral("mailbox.provider.clientId"), tr("Client id"));
    m_clientSecret = addField(ids, grid, {0, 1}, QStringLiteral("mailbox.provider.clientSecret"),
                              tr("Client secret, if there is one"));
    m_clientSecret->setEchoMode(QLineEdit::Password);
    m_save = new Button(Button::Kind::Secondary, tr("Save the registration"), box);
    m_save->setObjectName(QStringLiteral("mailbox.provider.save"));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_words);
    column->addWidget(m_issuerBox);
    column->addWidget(ids);
    column->addWidget(m_save, 0, Qt::AlignLeading);
    for (QLineEdit* field : {m_issuer, m_clientId, m_clientSecret}) {
        connect(field, &QLineEdit::textChanged, this, &ProviderSignIn::follow);
        connect(field, &QLineEdit::returnPressed, this, &ProviderSignIn::registerCentre);
    }
    connect(m_save, &QAbstractButton::clicked, this, &ProviderSignIn::registerCentre);
    return box;
}

QWidget* ProviderSignIn::makeSignIn()
{
    auto* row = new QWidget(this);
    m_begin = new Button(Button::Kind::Secondary, QString(), row);
    m_begin->setObjectName(QStringLiteral("mailbox.provider.signIn"));
    m_cancel = new Button(Button::Kind::Ghost, tr("Give up"), row);
    m_cancel->setObjectName(QStringLiteral("mailbox.provider.cancel"));
    m_copy = new Button(Button::Kind::Ghost, tr("Copy the page's address"), row);
    m_copy->setObjectName(QStringLiteral("mailbox.provider.copy"));
    m_change = new Button(Button::Kind::Ghost, tr("Change the registration"), row);
    m_change->setObjectName(QStringLiteral("mailbox.provider.change"));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_begin);
    line->addWidget(m_cancel);
    line->addWidget(m_copy);
    line->addStretch();
    line->addWidget(m_change);
    connect(m_begin, &QAbstractButton::clicked, this, &ProviderSignIn::begin);
    connect(m_cancel, &QAbstractButton::clicked, this, &ProviderSignIn::giveUp);
    connect(m_copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_page.toString(QUrl::FullyEncoded)); });
    connect(m_change, &QAbstractButton::clicked, this, [this] {
        m_isRegistering = true;
        follow();
        m_clientId->setFocus(Qt::OtherFocusReason);
    });
    return row;
}

void ProviderSignIn::setProvider(const MailProvider& provider)
{
    giveUp();
    m_provider = provider;
    m_secret.clear();
    m_isRegistering = !provider.isRegistered();
    m_issuer->setText(provider.issuer);
    m_clientId->setText(provider.clientId);
    m_clientSecret->clear();
    m_verdict->show(Verdict::Kind::None, {}, {});
    follow();
}

void ProviderSignIn::setAddress(const QString& address)
{
    if (std::exchange(m_address, address) != address)
        forget();
}

void ProviderSignIn::forget()
{
    giveUp();
    m_secret.clear();
    m_verdict->show(Verdict::Kind::None, {}, {});
    follow();
}

void ProviderSignIn::follow()
{
    const bool isKnown = !m_provider.id.isEmpty();
    const bool isOwn = !isKnown || !m_provider.issuer.isEmpty();
    m_registration->setVisible(m_isRegistering);
    m_words->setWords(
        isKnown ? tr("Your centre registers with %1 once and gets a client id from its page for "
                     "developers.")
                      .arg(m_provider.name)
                : tr("Any provider with OpenID Connect. Register your centre there once; it gives "
                     "a client id."));
    m_issuerBox->setVisible(isOwn);
    m_issuer->setEnabled(!isKnown);
    m_save->setEnabled(!m_clientId->text().trimmed().isEmpty()
                       && (!isOwn || !m_issuer->text().trimmed().isEmpty()));
    m_row->setVisible(!m_isRegistering);
    m_begin->setText(tr("Sign in with %1").arg(m_provider.name));
    m_begin->setAccessibleName(m_begin->text());
    m_begin->setEnabled(!m_isSigningIn && m_address.contains(QLatin1Char('@')));
    m_cancel->setVisible(m_isSigningIn);
    m_copy->setVisible(m_isSigningIn && !m_page.isEmpty());
    m_change->setVisible(!m_isSigningIn);
    m_verdict->setVisible(m_verdict->kind() != Verdict::Kind::None);
}

void ProviderSignIn::registerCentre()
{
    if (!m_save->isEnabled())
        return;
    MailProvider wanted = m_provider;
    if (wanted.id.isEmpty()) {
        wanted.id = wanted.issuer = m_issuer->text().trimmed();
        wanted.name = QUrl(wanted.issuer).host();
        wanted.scopes = kOpenIdScopes;
    }
    wanted.clientId = m_clientId->text().trimmed();
    wanted.clientSecret = m_clientSecret->text();
    m_save->setEnabled(false);
    m_verdict->show(Verdict::Kind::Working, {}, tr("Asking the provider …"));
    whenDone(m_setup.registerProvider(wanted), this, [this, wanted](const Done& done) {
        if (!done) {
            m_verdict->show(Verdict::Kind::Bad, {}, errorText(done.error(), Attempt::SignIn));
            follow();
            return;
        }
        setProvider(wanted);
        Q_EMIT registered(wanted.id);
    });
    follow();
}

void ProviderSignIn::begin()
{
    const int round = ++m_round;
    m_isSigningIn = true;
    m_page.clear();
    m_secret.clear();
    m_verdict->show(Verdict::Kind::Working, {}, tr("Opening your browser …"));
    follow();
    m_cancel->setFocus(Qt::OtherFocusReason);
    whenDone(m_setup.signIn(m_provider.id, m_address), this,
             [this, round](const Result<QString>& secret) {
                 if (round == m_round)
                     finish(secret);
             });
}

void ProviderSignIn::openPage(const QUrl& page)
{
    if (!m_isSigningIn)
        return;
    m_page = page;
    const bool opened = QDesktopServices::openUrl(page);
    m_verdict->show(Verdict::Kind::Working, {},
                    opened
                        ? tr("Sign in to %1 in your browser, then come back here.").arg(m_address)
                        : tr("No browser could be opened. Copy the page's address into one."));
    follow();
}

void ProviderSignIn::finish(const Result<QString>& secret)
{
    m_isSigningIn = false;
    if (secret) {
        m_secret = *secret;
        m_verdict->show(Verdict::Kind::Good, tr("Signed in."),
                        tr("%1 may be read and answered here.").arg(m_address));
    } else {
        m_verdict->show(Verdict::Kind::Bad, {}, errorText(secret.error(), Attempt::SignIn));
    }
    follow();
    if (secret)
        Q_EMIT signedIn();
}

void ProviderSignIn::giveUp()
{
    if (!m_isSigningIn)
        return;
    ++m_round;
    m_isSigningIn = false;
    m_setup.cancelSignIn();
    m_verdict->show(Verdict::Kind::None, {}, {});
    follow();
    m_begin->setFocus(Qt::OtherFocusReason);
}

void ProviderSignIn::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        giveUp();
}

} // namespace heddle::ui
