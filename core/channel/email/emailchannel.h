#pragma once

#include "core/channel/channel.h"
#include "core/channel/email/imap/sentfolder.h"
#include "core/channel/email/outgoing.h"

#include <QSet>
#include <QThreadPool>

#include <deque>
#include <vector>

namespace heddle::email {

/// A mailbox: takes mail from its folders by IMAP and sends by SMTP.
///
/// A cursor belongs to one folder: `place` is its name, `value` a FolderPosition. Mails of a folder
/// arrive in the order of their UIDs. findSent() is exact with SentCopy::Bcc and ::Server; with
/// ::Append a missing copy proves nothing, so that "not there" is answered with Unsupported.
class EmailChannel final : public channel::Channel {
    Q_OBJECT
public:
    /// `access.secrets` and `access.clock` must outlive the channel.
    EmailChannel(EmailAccount account, const MailAccess& access, QObject* parent = nullptr);
    ~EmailChannel() override;

    /// Before start().
    void setLimits(const WatchLimits& limits) { m_limits = limits; }

    void start(const QList<ChannelCursor>& cursors) override;
    void stop() override;
    QString account() const override { return m_account.name; }
    ChannelKind kind() const override { return ChannelKind::Email; }
    ChannelState state() const override { return m_state; }
    channel::Capabilities capabilities() const override;
    Async<Delivery> send(const Outbound& outbound) override;
    Async<bool> findSent(const QString& messageId) override;
    void acknowledge(const QString& inboundKey) override;

private:
    /// A mail being read in the pool, in its place in the order of its folder.
    struct Reading {
        QFuture<Inbound> inbound;
        FolderPosition position;
    };
    struct Source {
        std::unique_ptr<FolderWatch> watch;
        std::deque<Reading> readings;
    };
    struct Taken {
        FolderWatch* watch = nullptr;
        FolderPosition position;
    };

    void read(Source& source, const TakenMail& mail);
    void handOver(Source& source);
    void noteState();

    EmailAccount m_account;
    MailAccess m_access;
    WatchLimits m_limits;
    ChannelState m_state;
    QThreadPool m_pool;
    std::vector<std::unique_ptr<Source>> m_sources;
    QHash<QString, std::deque<Taken>> m_unacknowledged;
    QSet<QString> m_ownIds; ///< of what we sent and may find as our own blind copy
    Outgoing m_outgoing;
    SentFolder m_sent;
};

} // namespace heddle::email
