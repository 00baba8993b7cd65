#include "ui/firstrun/mailboxform.h"

#include "core/base/async.h"
#include "ui/firstrun/serverfields.h"
#include "ui/firstrun/verdict.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace heddle::ui {

using service::MailboxSettings;
using service::MailboxVerdict;

MailboxForm::MailboxForm(service::Setup& setup, QWidget* parent) : QWidget(parent), m_setup(setup)
{
    setObjectName(QStringLiteral("mailboxForm"));
    m_incoming = new ServerFields(ServerFields::Way::Incoming, this);
    m_outgoing = new ServerFields(ServerFields::Way::Outgoing, this);
    m_test = new Button(Button::Kind::Secondary, tr("Test connection"), this);
    m_test->setObjectName(QStringLiteral("mailbox.test"));
    m_verdict = new Verdict(this);
    m_verdict->setObjectName(QStringLiteral("mailbox.verdict"));

    auto* fields = new QVBoxLayout;
    fields->setContentsMargins(0, 0, 0, 16);
    fields->setSpacing(12);
    fields->addWidget(m_incoming);
    fields->addWidget(makeAccount());
    fields->addWidget(m_outgoing);
    auto* tests = new QHBoxLayout;
    tests->setSpacing(12);
    tests->addWidget(m_test, 0, Qt::AlignTop);
    tests->addWidget(m_verdict, 1);
    fields->addSpacing(4);
    fields->addLayout(tests);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(fields);
    column->addWidget(makeFoot());

    for (ServerFields* server : {m_incoming, m_outgoing}) {
        connect(server, &ServerFields::changed, this, &MailboxForm::edited);
        connect(server, &ServerFields::submitted, this, &MailboxForm::test);
    }
    for (QLineEdit* field : {m_login, m_password, m_address}) {
        connect(field, &QLineEdit::textChanged, this, &MailboxForm::edited);
        connect(field, &QLineEdit::returnPressed, this, &MailboxForm::test);
    }
    connect(m_test, &QAbstractButton::clicked, this, &MailboxForm::test);
    connect(m_add, &QAbstractButton::clicked, this, &MailboxForm::add);
    edited();
}

QWidget* MailboxForm::makeAccount()
{
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    m_login = addField(box, grid, 0, 0, QStringLiteral("mailbox.login"), tr("Login"));
    m_login->setPlaceholderText(tr("support@example.com"));
    m_password = addField(box, grid, 0, 1, QStringLiteral("mailbox.password"), tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_addressBox = new QWidget(box);
    auto* address = new QGridLayout(m_addressBox);
    address->setContentsMargins(0, 8, 0, 0);
    address->setVerticalSpacing(4);
    m_address = addField(m_addressBox, address, 0, 0, QStringLiteral("mailbox.address"),
                         tr("Mail address that answers come from"));
    grid->addWidget(m_addressBox, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return box;
}

QWidget* MailboxForm::makeFoot()
{
    auto* foot = new QWidget(this);
    m_add = new Button(Button::Kind::Primary, tr("Add this mailbox"), foot);
    m_add->setSymbol(Icon::Check);
    m_add->setObjectName(QStringLiteral("mailbox.add"));
    auto* row = new QHBoxLayout;
    row->addWidget(new Label(tr("You can remove it at any time in Settings."),
                             {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Whole, foot),
                   1);
    row->addWidget(m_add);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(new Divider(Qt::Horizontal, foot));
    column->addLayout(row);
    return foot;
}

bool MailboxForm::wantsAddress() const
{
    return !m_login->text().isEmpty() && !m_login->text().contains(QLatin1Char('@'));
}

MailboxSettings MailboxForm::settings() const
{
    MailboxSettings settings;
    settings.login = m_login->text().trimmed();
    settings.secret = m_password->text();
    settings.address = wantsAddress() ? m_address->text().trimmed() : settings.login;
    settings.name = settings.address;
    settings.incoming = m_incoming->server();
    settings.outgoing = m_outgoing->server();
    return settings;
}

void MailboxForm::setSettings(const MailboxSettings& settings)
{
    m_incoming->setServer(settings.incoming);
    m_outgoing->setServer(settings.outgoing);
    m_login->setText(settings.login);
    m_password->setText(settings.secret);
    m_address->setText(settings.address);
}

void MailboxForm::clear()
{
    setSettings({});
    m_verdict->show(Verdict::Kind::None, {}, {});
}

void MailboxForm::focusFirst()
{
    m_incoming->findChild<QLineEdit*>()->setFocus(Qt::OtherFocusReason);
}

void MailboxForm::edited()
{
    ++m_round;
    m_addressBox->setVisible(wantsAddress());
    const bool filled = m_incoming->isFilled() && m_outgoing->isFilled()
                        && !m_login->text().isEmpty() && !m_password->text().isEmpty()
                        && settings().address.contains(QLatin1Char('@'));
    m_test->setEnabled(filled);
    m_add->setEnabled(filled);
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
    const QString found = tr("%n folder(s)", nullptr, int(verdict->folders.size()))
                          + QStringLiteral(", ")
                          + tr("%1 messages.").arg(QLocale().toString(verdict->messages));
    if (!verdict->canSend) {
        m_verdict->show(Verdict::Kind::Partly, tr("Reading works."),
                        tr("Sending does not yet: %1").arg(verdict->sendDetail));
        return;
    }
    m_verdict->show(Verdict::Kind::Good, tr("It works."),
                    found + QLatin1Char(' ') + tr("Nothing was changed."));
}

void MailboxForm::add()
{
    const MailboxSettings wanted = settings();
    m_add->setEnabled(false);
    whenDone(m_setup.addMailbox(wanted), this, [this, wanted](const Done& done) {
        m_add->setEnabled(true);
        if (done)
            Q_EMIT added(wanted.address);
        else
            m_verdict->show(Verdict::Kind::Bad, {}, errorText(done.error(), Attempt::AddMailbox));
    });
}

} // namespace heddle::ui
