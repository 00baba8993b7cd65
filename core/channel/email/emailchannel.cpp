#include "core/channel/email/emailchannel.h"

#include "core/base/log.h"
#include "core/channel/email/mailkey.h"

#include <QtConcurrent>

namespace heddle::email {

namespace {

/// Of several folders, the one that most needs to be told of.
int urgency(ChannelHealth health)
{
    switch (health) {
    case ChannelHealth::Failed: return 4;
    case ChannelHealth::Waiting: return 3;
    case ChannelHealth::Connecting: return 2;
    case ChannelHealth::Working: return 1;
    case ChannelHealth::Stopped: return 0;
    }
    return 0;
}

} // namespace

EmailChannel::EmailChannel(EmailAccount account, const MailAccess& access, QObject* parent)
    : Channel(parent), m_account(std::move(account)), m_access(access),
      m_outgoing(m_account, m_access), m_sent(m_account, m_access)
{
    connect(&m_outgoing, &Outgoing::accepted, this,
            [this](const QByteArray& raw, const QString& messageId) {
                if (m_account.sentCopy == SentCopy::Append)
                    m_sent.file(raw, messageId);
            });
}

EmailChannel::~EmailChannel()
{
    stop();
}

channel::Capabilities EmailChannel::capabilities() const
{
    using enum channel::Capability;
    channel::Capabilities can = channel::Capabilities(Receive) | Send | Html | Attachments;
    if (m_account.sentCopy != SentCopy::Append)
        can |= FindSent;
    return can;
}

void EmailChannel::start(const QList<ChannelCursor>& cursors)
{
    if (!m_sources.empty())
        return;
    for (const QString& folder : std::as_const(m_account.folders)) {
        FolderPosition position;
        for (const auto& cursor : cursors) {
            if (cursor.account == m_account.name && cursor.place == folder)
                position = FolderPosition::read(cursor.value);
        }
        auto& source = *m_sources.emplace_back(std::make_unique<Source>());
        source.watch = std::make_unique<FolderWatch>(m_account, folder, m_access);
        source.watch->setLimits(m_limits);
        connect(source.watch.get(), &FolderWatch::taken, this,
                [this, &source](const TakenMail& mail) { read(source, mail); });
        connect(source.watch.get(), &FolderWatch::stateChanged, this, &EmailChannel::noteState);
        source.watch->start(position);
    }
}

void EmailChannel::stop()
{
    m_pool.clear();
    m_outgoing.stop();
    m_sent.stop();
    for (const auto& source : m_sources) {
        source->watch->disconnect(this);
        source->watch->stop();
    }
    m_sources.clear();
    m_unacknowledged.clear();
    noteState();
}

void EmailChannel::read(Source& source, const TakenMail& mail)
{
    MailOrigin origin{
        .account = m_account.name,
        .received = mail.received,
        .now = m_access.clock.now(),
        .wasSeen = mail.wasSeen,
        .cursor = ChannelCursor{m_account.name, source.watch->folder(), mail.position.text()},
        .warnings = {}};
    if (mail.isCut)
        origin.warnings << QStringLiteral("the mail was too large and has been cut");
    const auto inbound =
        QtConcurrent::run(&m_pool, [raw = mail.raw, origin, complete = m_access.complete] {
            Inbound read = inboundFromRaw(raw, origin);
            if (complete)
                read.mail = complete(std::move(read.mail));
            return read;
        });
    source.readings.push_back({inbound, mail.position});
    auto* watcher = new QFutureWatcher<Inbound>(source.watch.get());
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, &source] {
        watcher->deleteLater();
        handOver(source);
    });
    watcher->setFuture(inbound);
}

void EmailChannel::handOver(Source& source)
{
    auto* watch = source.watch.get();
    while (!source.readings.empty() && source.readings.front().inbound.isFinished()) {
        const auto reading = source.readings.front();
        source.readings.pop_front();
        const Inbound inbound = reading.inbound.result();
        if (m_ownIds.contains(inbound.mail.messageId)) {
            watch->fileAsSent(reading.position);
            continue;
        }
        m_unacknowledged[inbound.key].push_back({watch, reading.position});
        Q_EMIT arrived(inbound);
        if (m_sources.empty())
            return; // the receiver stopped us
    }
}

void EmailChannel::acknowledge(const QString& inboundKey)
{
    const auto found = m_unacknowledged.find(inboundKey);
    if (found == m_unacknowledged.end())
        return;
    const auto taken = found->front();
    found->pop_front();
    if (found->empty())
        m_unacknowledged.erase(found);
    taken.watch->settle(taken.position);
}

void EmailChannel::noteState()
{
    ChannelState worst;
    for (const auto& source : m_sources) {
        const auto state = source->watch->channelState();
        if (urgency(state.health) > urgency(worst.health))
            worst = state;
    }
    if (std::exchange(m_state, worst) != worst)
        Q_EMIT stateChanged(m_state);
}

Async<Delivery> EmailChannel::send(const Outbound& outbound)
{
    if (m_account.sentCopy == SentCopy::Bcc)
        m_ownIds.insert(outbound.messageId);
    return m_outgoing.send(outbound);
}

Async<bool> EmailChannel::findSent(const QString& messageId)
{
    if (m_account.sentCopy == SentCopy::Bcc)
        m_ownIds.insert(messageId);
    Answer<bool> answer;
    whenDone(m_sent.find(messageId), this, [this, answer](const Result<bool>& found) {
        const bool provesNothing = found && !*found && m_account.sentCopy == SentCopy::Append;
        if (provesNothing)
            answer.give(Error{ErrorCode::Unsupported,
                              QStringLiteral("no copy in Sent, which proves nothing")});
        else
            answer.give(found);
    });
    return answer.future();
}

} // namespace heddle::email
