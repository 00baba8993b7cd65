#include "ui/settings/mailboxsection.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "core/service/setup.h"
#include "ui/mailbox/mailboxform.h"
#include "ui/settings/mailboxlist.h"
#include "ui/widgets/button.h"

#include <QVBoxLayout>

namespace heddle::ui {

MailboxSection::MailboxSection(const Services& services, QWidget* parent)
    : QWidget(parent), m_directory(services.directory)
{
    m_mailboxes = new MailboxList(services, this);
    m_form = new MailboxForm(services.setup, this);
    m_form->hide();
    m_add = new Button(Button::Kind::Secondary, tr("Add a mailbox"), this);
    m_add->setSymbol(Icon::Plus);
    m_add->setObjectName(QStringLiteral("settings.addMailbox"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_mailboxes);
    column->addWidget(m_add, 0, Qt::AlignLeading);
    column->addWidget(m_form);
    connect(m_add, &QAbstractButton::clicked, this, [this] {
        m_form->clear();
        showForm(Form::Shown);
    });
    connect(m_mailboxes, &MailboxList::changeRequested, this,
            [this](const service::MailboxSettings& mailbox) {
                m_form->edit(mailbox);
                showForm(Form::Shown);
            });
    connect(m_mailboxes, &MailboxList::failed, this, &MailboxSection::failed);
    connect(m_form, &MailboxForm::dismissed, this, &MailboxSection::end);
    connect(m_form, &MailboxForm::changed, this, &MailboxSection::end);
    connect(m_form, &MailboxForm::added, this, [this](const QString& address) {
        end();
        Q_EMIT added(address);
    });
}

void MailboxSection::refresh()
{
    m_mailboxes->refresh();
    whenDone(m_directory.queues(), this, [this](const Result<QList<Queue>>& queues) {
        if (queues)
            m_form->offerQueues(*queues);
    });
}

void MailboxSection::showForm(Form form)
{
    const bool shown = form == Form::Shown;
    m_form->setVisible(shown);
    m_add->setVisible(!shown);
    m_mailboxes->setEnabled(!shown);
    if (shown)
        m_form->focusFirst();
}

void MailboxSection::end()
{
    m_form->clear();
    showForm(Form::Hidden);
    m_mailboxes->refresh();
}

} // namespace heddle::ui
