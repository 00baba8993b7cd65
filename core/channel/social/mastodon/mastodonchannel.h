#pragma once

#include "core/channel/postingchannel.h"
#include "core/channel/social/mastodon/mastodonposts.h"
#include "core/channel/social/mastodon/mastodonstream.h"
#include "core/channel/social/mastodon/mentionplace.h"
#include "core/channel/social/web/hostbudget.h"

#include <deque>
#include <functional>

namespace heddle::social {

/// What an account is worked with; all of it must outlive the channel.
struct MastodonTools {
    Web& web;
    HostBudget& budget;
    Clock& clock;
    ReadHtml readHtml;
    std::function<Async<QString>()> token; ///< the access token, asked for when it is needed
};

/// An account on a server of the Mastodon API: who mentions it or writes to it directly arrives as
/// a post, answers leave as posts.
///
/// Its server's stream tells at once that there is something new; where it has none, or it breaks,
/// asking every so often finds the same. Reads the notifications in steps, from the newest back to the last it knows, and hands them over
/// the oldest first, each with a cursor that names all before it. The latest hundred are compared
/// at every step: what was edited or withdrawn meanwhile arrives as that. A refused token makes it
/// Failed until stop() and start().
///
/// findSent() compares the account's latest posts with what this channel sent; of what an earlier
/// process sent it answers Unsupported, so that a person decides.
class MastodonChannel final : public channel::PostingChannel {
    Q_OBJECT
public:
    MastodonChannel(MastodonAccount account, MastodonTools tools, QObject* parent = nullptr);

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
    Async<int> longestPost() override;

private:
    struct Sent {
        QString text;
        QString inReplyTo;
    };

    /// An answer on its way, with the files that the server has of it.
    struct Uploading {
        Outbound outbound;
        QStringList media;
        Answer<Delivery> answer;
    };

    void enter(const ChannelState& state);
    void stepAfter(Duration wait);
    void hurry();
    void begin();
    void signIn();
    void readFrom(const QUrl& page);
    void takePage(const WebAnswer& answer);
    void compare();
    void handOverNext();
    void fetchFiles(const MastodonMention& mention, const QString& threadStart,
                    QList<MailPart> files, qsizetype next = 0);
    void handOver(const MastodonMention& mention, const QString& threadStart,
                  const QList<MailPart>& files);
    void withdrawMissing(const QList<MastodonMention>& shown);
    void tellWithdrawn(const QString& status);
    void finishStep();
    void fail(ErrorCode cause, const QString& detail);
    bool refuses(const Result<WebAnswer>& answer);
    void upload(const Outbound& outbound, const QStringList& media, const Answer<Delivery>& answer);
    void takeMedia(const Result<WebAnswer>& said, const Uploading& uploading, int tries);
    void post(const Outbound& outbound, const QStringList& media, const Answer<Delivery>& answer);
    QUrl address(const QString& path) const;
    Async<WebAnswer> ask(WebRequest request);
    /// Asks for a change of the status with this id ("1/favourite").
    Async<void> change(const QByteArray& verb, const QString& status, const QByteArray& form = {});
    void askLongestPost(const QString& path, const Answer<int>& answer);
    void tellWhetherGone(const QString& status, const Answer<void>& answer);
    /// Asks as soon as the host's budget allows, and hands a good answer to `take`.
    void get(const QUrl& url, const std::function<void(const WebAnswer& answer)>& take);

    MastodonAccount m_account;
    MastodonTools m_tools;
    ChannelState m_state;
    QString m_token;
    MastodonPerson m_self;
    MentionPlace m_place;
    QList<MastodonMention> m_page;         ///< read in this step, the newest first
    std::deque<MastodonMention> m_waiting; ///< to be handed over, the oldest first
    QHash<QString, Sent> m_sent;
    int m_failures = 0;
    MastodonStream m_stream;
    int m_turn = 0;           ///< of the steps: only the newest wait counts
    bool m_isAsking = false;  ///< a step is under way
    bool m_isStirred = false; ///< and another one is to follow at once
    int m_round = 0;          ///< answers to what was asked before a stop are not wanted any more
};

} // namespace heddle::social
