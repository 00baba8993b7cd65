#include "ui/sources/serversignin.h"

#include "core/base/async.h"
#include "ui/mailbox/verdict.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHideEvent>
#include <QVBoxLayout>

namespace heddle::ui {

ServerSignIn::ServerSignIn(service::Sources& sources, QWidget* parent)
    : QWidget(parent), m_sources(sources)
{
    m_begin = new Button(Button::Kind::Secondary, tr("Sign in with your browser"), this);
    m_begin->setObjectName(QStringLiteral("source.signIn"));
    m_cancel = new Button(Button::Kind::Ghost, tr("Give up"), this);
    m_cancel->setObjectName(QStringLiteral("source.signIn.cancel"));
    m_copy = new Button(Button::Kind::Ghost, tr("Copy the page's address"), this);
    m_copy->setObjectName(QStringLiteral("source.signIn.copy"));
    m_verdict = new Verdict(this);
    m_verdict->setObjectName(QStringLiteral("source.signIn.verdict"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_begin);
    row->addWidget(m_cancel);
    row->addWidget(m_copy);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_verdict);
    connect(m_begin, &QAbstractButton::clicked, this, &ServerSignIn::begin);
    connect(m_cancel, &QAbstractButton::clicked, this, &ServerSignIn::giveUp);
    connect(m_copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_page.toString(QUrl::FullyEncoded)); });
    connect(&sources, &service::Sources::signInPageReady, this, &ServerSignIn::openPage);
    follow();
}

ServerSignIn::~ServerSignIn()
{
    if (m_isSigningIn)
        m_sources.cancelSignIn();
}

void ServerSignIn::setServer(const QString& server)
{
    if (std::exchange(m_server, server) != server)
        forget();
    follow();
}

void ServerSignIn::forget()
{
    giveUp();
    m_secret.clear();
    m_verdict->show(Verdict::Kind::None, {}, {});
    follow();
}

void ServerSignIn::follow()
{
    m_begin->setEnabled(!m_isSigningIn && !m_server.isEmpty());
    m_cancel->setVisible(m_isSigningIn);
    m_copy->setVisible(m_isSigningIn && !m_page.isEmpty());
    m_verdict->setVisible(m_verdict->kind() != Verdict::Kind::None);
}

void ServerSignIn::begin()
{
    const int round = ++m_round;
    m_isSigningIn = true;
    m_page.clear();
    m_secret.clear();
    m_verdict->show(Verdict::Kind::Working, {}, tr("Opening your browser …"));
    follow();
    m_cancel->setFocus(Qt::OtherFocusReason);
    whenDone(m_sources.signIn(m_server), this,
             [this, round](const Result<service::SignedIn>& signedIn) {
                 if (round == m_round)
                     finish(signedIn);
             });
}

void ServerSignIn::openPage(const QUrl& page)
{
    if (!m_isSigningIn)
        return;
    m_page = page;
    const bool isOpen = QDesktopServices::openUrl(page);
    m_verdict->show(Verdict::Kind::Working, {},
                    isOpen
                        ? tr("Sign in to %1 in your browser, then come back here.").arg(page.host())
                        : tr("No browser could be opened. Copy the page's address into one."));
    follow();
}

void ServerSignIn::finish(const Result<service::SignedIn>& signedIn)
{
    m_isSigningIn = false;
    const bool isTriedAgainHere = !signedIn && m_cancel->hasFocus();
    if (signedIn) {
        m_secret = signedIn->secret;
        m_verdict->show(Verdict::Kind::Good, tr("Signed in."),
                        tr("You are %1 there.").arg(signedIn->name));
    } else {
        m_verdict->show(Verdict::Kind::Bad, {}, errorText(signedIn.error(), Attempt::SignIn));
    }
    follow();
    if (isTriedAgainHere)
        m_begin->setFocus(Qt::OtherFocusReason);
    if (signedIn)
        Q_EMIT this->signedIn(signedIn->name);
}

void ServerSignIn::giveUp()
{
    if (!m_isSigningIn)
        return;
    ++m_round;
    m_isSigningIn = false;
    m_sources.cancelSignIn();
    m_verdict->show(Verdict::Kind::None, {}, {});
    follow();
    m_begin->setFocus(Qt::OtherFocusReason);
}

void ServerSignIn::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        giveUp();
}

} // namespace heddle::ui
