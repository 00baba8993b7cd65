#pragma once

#include "core/channel/channel.h"
#include "core/channel/social/following/feedplace.h"
#include "core/channel/social/following/feedpost.h"
#include "core/channel/social/web/hostbudget.h"

#include <functional>

namespace heddle::social {

/// What a feed is read with; all of it must outlive the channel.
struct FeedTools {
    Web& web;
    HostBudget& budget;
    Clock& clock;
    quint64 seed = 0;
    ReadHtml readHtml;
    /// The value of the Authorization header; not set for feeds that ask for none.
    std::function<Async<QByteArray>()> authorization;
};

/// A feed that is listened to: its new entries arrive as posts, its changed ones as edits.
///
/// Visits no oftener than it is told, than the feed's own `ttl` and than its host allow; asks for
/// changes only (ETag, Last-Modified). The cursor of each post names all that came before it, and
/// the server's tags only behind the last: whatever dies, nothing is lost and nothing doubled.
/// A feed that is gone (410) is given up; one that moved for good says so in its state.
class FeedChannel final : public channel::Channel {
    Q_OBJECT
public:
    FeedChannel(FeedAccount account, FeedTools tools, QObject* parent = nullptr);

    void start(const QList<ChannelCursor>& cursors) override;
    void stop() override;
    QString account() const override { return m_account.name; }
    ChannelKind kind() const override { return ChannelKind::Social; }
    ChannelState state() const override { return m_state; }
    channel::Capabilities capabilities() const override { return channel::Capability::Receive; }
    /// Refused: a feed takes no answers.
    Async<Delivery> send(const Outbound& outbound) override;
    Async<bool> findSent(const QString& messageId) override;
    void acknowledge(const QString& inboundKey) override;

private:
    void enter(const ChannelState& state);
    void visitAfter(Duration wait);
    void visit();
    void ask(const QByteArray& authorization);
    void take(const Result<WebAnswer>& answer);
    void read(const WebAnswer& answer);
    void handOver(const Feed& feed, const WebAnswer& answer);
    void fail(ErrorCode cause, const QString& detail);
    void giveUp(ErrorCode cause, const QString& detail);
    Duration pause() const;

    FeedAccount m_account;
    FeedTools m_tools;
    ChannelState m_state;
    FeedPlace m_place;
    Duration m_asked{}; ///< the pause the feed itself asks for
    int m_failures = 0;
    int m_round = 0; ///< visits planned before a stop are no visits any more
};

} // namespace heddle::social
