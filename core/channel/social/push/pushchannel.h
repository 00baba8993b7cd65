#pragma once

#include "core/channel/channel.h"
#include "core/channel/social/push/pushedpost.h"
#include "core/channel/social/push/pushserver.h"

#include <QSet>

#include <functional>
#include <memory>

namespace heddle::social {

/// A feed that is not visited: other programs send its posts.
struct PushAccount {
    QString name; ///< unique in the centre, "Shop reviews"
    QHostAddress address;
    quint16 port = 0;
    QString path; ///< "/reviews"

    bool operator==(const PushAccount&) const = default;
};

/// What a push feed works with; all of it must outlive the channel.
struct PushTools {
    PushServer& server;
    Clock& clock;
    ReadHtml readHtml;
    std::function<Async<QString>()> secret; ///< asked for each request: a new one counts at once
};

/// Posts that other programs send by HTTP, each request with a token or a signature.
///
/// A request is answered when the journal has all of its posts: what was answered with 200 is
/// there for good, and what was not may be sent again, since the same post twice is one entry.
class PushChannel final : public channel::Channel {
    Q_OBJECT
public:
    PushChannel(PushAccount account, PushTools tools, QObject* parent = nullptr);
    ~PushChannel() override;

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
    /// A request that waits for the journal.
    struct Waiting {
        QSet<QString> keys;
        qsizetype posts = 0;
        Answer<PushReply> reply;
    };

    void enter(const ChannelState& state);
    void leave();
    Async<PushReply> take(const PushRequest& request);
    void read(const PushRequest& request, const Answer<PushReply>& reply);

    PushAccount m_account;
    PushTools m_tools;
    ChannelState m_state;
    QList<std::shared_ptr<Waiting>> m_waiting;
};

} // namespace heddle::social
