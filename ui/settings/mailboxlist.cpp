#include "ui/settings/mailboxlist.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
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
    m_stateLabels.clear();
    m_retryButtons.clear();
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
    auto* row = new Surface(Surface::Kind::Sunken, this);
    auto* name = new Label(isolated(mailbox.address), {Step::Body, Weight::Medium}, Tone::Strong,
                           Label::Fit::Elide, row);
    auto* state = new Label(healthWords(m_states.value(mailbox.address)),
                            {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Wrap, row);
    m_stateLabels.insert(mailbox.address, state);
    auto* retry = new Button(Button::Kind::Ghost, tr("Try again"), row);
    retry->setObjectName(QStringLiteral("mailbox.retry.") + mailbox.address);
    retry->setAccessibleName(tr("Try %1 again").arg(mailbox.address));
    retry->hide();
    m_retryButtons.insert(mailbox.address, retry);
    auto* change = new Button(Button::Kind::Ghost, tr("Change"), row);
    change->setObjectName(QStringLiteral("mailbox.change.") + mailbox.address);
    change->setAccessibleName(tr("Change %1").arg(mailbox.address));
    auto* start = new Button(Button::Kind::Ghost, tr("Remove"), row);
    start->setObjectName(QStringLiteral("mailbox.remove.") + mailbox.address);
    start->setAccessibleName(tr("Remove %1").arg(mailbox.address));
    auto* confirm = new Button(Button::Kind::Danger, tr("Remove it"), row);
    confirm->setObjectName(start->objectName() + QStringLiteral(".confirm"));
    auto* keep = new Button(Button::Kind::Ghost, tr("Keep it"), row);
    confirm->hide();
    keep->hide();

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    words->addWidget(state);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(16, 10, 10, 10);
    line->addLayout(words, 1);
    line->addWidget(retry);
    line->addWidget(change);
    line->addWidget(start);
    line->addWidget(keep);
    line->addWidget(confirm);
    const auto ask = [this, state, retry, change, start, confirm, keep,
                      address = mailbox.address](bool asking) {
        showState(address, m_states.value(address));
        if (asking) {
            state->setWords(tr("No new mail comes in from it. What is here already stays."));
            retry->hide();
        }
        change->setVisible(!asking);
        start->setVisible(!asking);
        confirm->setVisible(asking);
        keep->setVisible(asking);
    };
    connect(retry, &QAbstractButton::clicked, this, [this, mailbox] { tryAgain(mailbox); });
    connect(change, &QAbstractButton::clicked, this,
            [this, mailbox] { Q_EMIT changeRequested(mailbox); });
    connect(start, &QAbstractButton::clicked, row, [ask] { ask(true); });
    connect(keep, &QAbstractButton::clicked, row, [ask] { ask(false); });
    connect(confirm, &QAbstractButton::clicked, this,
            [this, address = mailbox.address] { remove(address); });
    showState(mailbox.address, m_states.value(mailbox.address));
    return row;
}

void MailboxList::showState(const QString& account, const ChannelState& state)
{
    m_states.insert(account, state);
    Label* label = m_stateLabels.value(account);
    if (!label)
        return;
    const bool bad = state.health == ChannelHealth::Failed;
    label->setTone(bad                                      ? Tone::Bad
                   : state.health == ChannelHealth::Waiting ? Tone::Warn
                                                            : Tone::Weak);
    label->setWords(healthWords(state));
    if (Button* retry = m_retryButtons.value(account))
        retry->setVisible(bad || state.health == ChannelHealth::Waiting);
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
