#include "ui/settings/mailboxlist.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "ui/mailbox/connectionrow.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace heddle::ui {

using service::MailboxSettings;

namespace {

/// Why no mail comes in, and what can be done.
QString troubleWords(const ChannelState& state)
{
    // It is the password that cannot be had, or no way to sign in that both know.
    if (state.cause == ErrorCode::Unsupported && !state.detail.isEmpty())
        return MailboxList::tr("It cannot sign in: %1.").arg(state.detail);
    return errorText({state.cause, state.detail}, Attempt::TestMailbox);
}

} // namespace

QString healthWords(const ChannelState& state)
{
    switch (state.health) {
    case ChannelHealth::Stopped: return MailboxList::tr("Stopped.");
    case ChannelHealth::Connecting: return MailboxList::tr("Connecting …");
    case ChannelHealth::Working: return MailboxList::tr("Working. New mail comes in at once.");
    case ChannelHealth::Waiting:
        return MailboxList::tr("Trying again soon. %1").arg(troubleWords(state));
    case ChannelHealth::Failed: return troubleWords(state);
    }
    return {};
}

MailboxList::MailboxList(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    setObjectName(QStringLiteral("settings.mailboxes"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    connect(&services.directory, &service::Directory::channelStateChanged, this,
            &MailboxList::showState);
    refresh();
}

void MailboxList::refresh()
{
    whenDone(m_services.directory.channels(), this,
             [this](const Result<QList<QPair<QString, ChannelState>>>& states) {
                 if (!states)
                     return;
                 for (const auto& [account, state] : *states)
                     showState(account, state);
             });
    whenDone(m_services.setup.mailboxes(), this,
             [this](const Result<QList<MailboxSettings>>& mailboxes) {
                 if (mailboxes)
                     rebuild(*mailboxes);
                 else
                     Q_EMIT failed(mailboxes.error());
             });
}

void MailboxList::rebuild(const QList<MailboxSettings>& mailboxes)
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_rows.clear();
    m_count = int(mailboxes.size());
    for (const MailboxSettings& mailbox : mailboxes)
        m_column->addWidget(makeRow(mailbox));
    if (mailboxes.isEmpty()) {
        m_column->addWidget(
            new Label(tr("There is no mailbox yet. Add one to answer your mail here."), {},
                      Tone::Weak, Label::Fit::Wrap, this));
    }
}

QWidget* MailboxList::makeRow(const MailboxSettings& mailbox)
{
    auto* row =
        new ConnectionRow({.kind = QStringLiteral("mailbox"),
                           .name = mailbox.address,
                           .shown = mailbox.address,
                           .removal = tr("No new mail comes in from it. What is here already "
                                         "stays.")},
                          this);
    m_rows.insert(mailbox.address, row);
    showState(mailbox.address, m_states.value(mailbox.address));
    connect(row, &ConnectionRow::retryRequested, this, [this, mailbox] { tryAgain(mailbox); });
    connect(row, &ConnectionRow::changeRequested, this,
            [this, mailbox] { Q_EMIT changeRequested(mailbox); });
    connect(row, &ConnectionRow::removeRequested, this,
            [this, address = mailbox.address] { remove(address); });
    return row;
}

void MailboxList::showState(const QString& account, const ChannelState& state)
{
    m_states.insert(account, state);
    if (ConnectionRow* row = m_rows.value(account))
        row->showState(state, healthWords(state));
}

void MailboxList::tryAgain(const MailboxSettings& mailbox)
{
    // Saved as it is, it begins anew at once.
    whenDone(m_services.setup.changeMailbox(mailbox), this, [this](const Done& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void MailboxList::remove(const QString& address)
{
    whenDone(m_services.setup.removeMailbox(address), this, [this](const Done& done) {
        if (!done)
            Q_EMIT failed(done.error());
        refresh();
    });
}

} // namespace heddle::ui
