#pragma once

#include "core/channel/postingchannel.h"
#include "tests/support/testcentre.h"

namespace heddle::test {

/// An account on a network that a test plays: whatever is sent stands there, and what is done to
/// posts is written down.
class PlayedNetwork final : public channel::PostingChannel {
public:
    void start(const QList<ChannelCursor>&) override {}
    void stop() override {}
    QString account() const override { return QStringLiteral("@northwind"); }
    ChannelKind kind() const override { return ChannelKind::Social; }
    ChannelState state() const override { return {.health = ChannelHealth::Working}; }
    channel::Capabilities capabilities() const override { return channel::Capability::Send; }
    Async<Delivery> send(const Outbound& outbound) override
    {
        sent.append(outbound);
        return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Accepted,
                                           .raw = "receipt of " + outbound.text.toUtf8()});
    }
    Async<bool> findSent(const QString&) override
    {
        return answered<bool>(failure(ErrorCode::Unsupported));
    }
    void acknowledge(const QString&) override {}
    Async<void> edit(const channel::OwnPost& post, const QString& text) override
    {
        return note(QStringLiteral("edit ") + QString::fromUtf8(post.receipt) + QStringLiteral(": ")
                    + text);
    }
    Async<void> withdraw(const channel::OwnPost& post) override
    {
        return note(QStringLiteral("withdraw ") + QString::fromUtf8(post.receipt));
    }
    Async<void> favour(const QString& key) override
    {
        return note(QStringLiteral("favour ") + key);
    }
    Async<void> boost(const QString& key) override { return note(QStringLiteral("boost ") + key); }

    Async<int> longestPost() override { return answered<int>(5'000); }

    /// Somebody's post to us.
    void post(const QString& key, const QString& author, const QString& text, Timestamp at,
              const QString& thread = {})
    {
        Q_EMIT arrived(
            {.channel = ChannelKind::Social,
             .account = account(),
             .key = key,
             .direction = Direction::Inbound,
             .senderKind = IdentityKind::SocialHandle,
             .senderAddress = author.toLower() + QStringLiteral("@social.example"),
             .senderShown = u'@' + author.toLower(),
             .senderName = author,
             .at = at,
             .conversation = thread.isEmpty() ? key : thread,
             .text = text,
             .post = PostFacts{.network = QStringLiteral("mastodon"), .source = account()}});
    }

    QList<Outbound> sent;
    QStringList done;
    std::optional<ErrorCode> fault; ///< what each deed fails with

private:
    Async<void> note(const QString& deed)
    {
        done.append(deed);
        return answered<void>(fault ? Done(failure(*fault)) : Done());
    }
};

} // namespace heddle::test
