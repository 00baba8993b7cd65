#pragma once

#include "core/channel/postingchannel.h"
#include "core/channel/social/bluesky/blueskyposts.h"
#include "core/channel/social/web/hostbudget.h"

#include <QSet>

#include <functional>

namespace heddle::social {

/// What an account is worked with; all of it must outlive the channel.
struct BlueskyTools {
    Web& web;
    HostBudget& budget;
    Clock& clock;
    std::function<Async<QString>()> password; ///< the app password, asked for when it is needed
};

/// An account on a server of the AT Protocol: who mentions it, answers it or quotes it arrives as a
/// post, answers leave as posts in the right place of their thread.
///
/// Reads the notifications in steps, from the newest back to the last it knows, and hands them over
/// the oldest first, each with a cursor. A session that ran out is renewed; a password that is
/// refused makes it Failed until stop() and start(). An answer's record has a name made of its
/// message id: sent again after a doubt it is the same record, and findSent() always can tell.
class BlueskyChannel final : public channel::PostingChannel {
    Q_OBJECT
public:
    BlueskyChannel(BlueskyAccount account, BlueskyTools tools, QObject* parent = nullptr);

    void start(const QList<ChannelCursor>& cursors) override;
    void stop() override;
    QString account() const override { return m_account.name; }
    ChannelKind kind() const override { return ChannelKind::Social; }
    ChannelState state() const override { return m_state; }
    channel::Capabilities capabilities() const override;
    Async<Delivery> send(const Outbound& outbound) override;
    Async<bool> findSent(const QString& messageId) override;
    void acknowledge(const QString& inboundKey) override;
    Async<void> edit(const channel::OwnPost& post, const QString& text) override;
    Async<void> withdraw(const channel::OwnPost& post) override;
    Async<void> favour(const QString& key) override;
    Async<void> boost(const QString& key) override;
    Async<int> longestPost() override { return answered<int>(int(longestBlueskyPost)); }

private:
    enum class Token { Access, Refresh, None };

    void enter(const ChannelState& state);
    void stepAfter(Duration wait);
    void begin();
    void signIn(const QString& password);
    void renew();
    void takeSession(const Result<WebAnswer>& answer);
    void readFrom(const QString& cursor);
    void takePage(const WebAnswer& answer);
    void handOver();
    void fail(ErrorCode cause, const QString& detail);
    void refuse(const QString& detail);
    WebRequest request(const QString& method, Token token) const;
    WebRequest post(const QString& method, Token token, const QJsonObject& body) const;
    void create(const Outbound& outbound, const std::optional<BlueskyPost>& answered,
                const Answer<Delivery>& answer);
    Async<WebAnswer> ask(const WebRequest& request);
    Async<void> change(const QString& method, QJsonObject record);
    Async<void> react(const QString& collection, const QString& uri);

    BlueskyAccount m_account;
    BlueskyTools m_tools;
    ChannelState m_state;
    BlueskySession m_session;
    Timestamp m_read;     ///< all before it was handed over
    QSet<QString> m_here; ///< what was noted at that very moment
    bool m_isFirst = true;
    QList<BlueskyMention> m_page; ///< read in this step, the newest first
    int m_failures = 0;
    int m_round = 0; ///< answers to what was asked before a stop are not wanted any more
};

} // namespace heddle::social
