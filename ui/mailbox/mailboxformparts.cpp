// The form's fields and buttons.
#include "ui/mailbox/fields.h"
#include "ui/mailbox/mailboxform.h"
#include "ui/mailbox/verdict.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace heddle::ui {

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

} // namespace heddle::ui
