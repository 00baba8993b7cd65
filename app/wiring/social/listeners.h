#pragma once

#include "core/channel/postingchannel.h"
#include "core/channel/social/push/pushserver.h"
#include "core/channel/social/web/hostbudget.h"
#include "core/channel/social/web/networkweb.h"
#include "core/service/engine/engine.h"
#include "core/service/listening/feedsource.h"
#include "core/service/listening/growth/growthwatch.h"
#include "core/service/listening/pushplace.h"
#include "core/service/listening/socialaccount.h"
#include "core/service/secretstore.h"

#include <map>
#include <memory>
#include <variant>

namespace heddle::store {
struct Record;
}

namespace heddle::app {

/// The feeds and social accounts a centre listens to, each with a channel of its own; what changes
/// in the centre's settings takes effect at once.
/// Thread: the core thread. All references must outlive it; it must outlive the open engine.
class Listeners final : public QObject {
    Q_OBJECT
public:
    Listeners(service::SecretStore& secrets, Clock& clock, quint64 seed, QObject* parent = nullptr);
    ~Listeners() override;

    /// Begins, and goes on by itself. The engine must be open. Fails with what the store says.
    Done listen(service::Engine& engine);

    /// The account of this name, if its messages are posts; null for others.
    channel::PostingChannel* posting(const QString& account) const;

private:
    using Source = std::variant<service::FeedSource, service::SocialAccount>;
    struct Followed {
        Source source;
        std::unique_ptr<channel::Channel> channel;
    };

    Done follow();
    void open(const Source& source);
    void close(const QString& name);
    void learnLimit(const QString& account);
    void note(const QList<store::Record>& records);
    std::unique_ptr<channel::Channel> channelFor(const service::FeedSource& source);
    std::unique_ptr<channel::Channel> channelFor(const service::SocialAccount& account);
    std::unique_ptr<channel::Channel> pushed(const service::FeedSource& source);
    social::PushServer& serverAt(const service::PushPlace& place);
    Async<QByteArray> basicAuthorization(const service::FeedSource& source);

    service::SecretStore& m_secrets;
    Clock& m_clock;
    quint64 m_seed;
    service::Engine* m_engine = nullptr;
    std::unique_ptr<service::GrowthWatch> m_growth;
    social::NetworkWeb m_web;
    social::HostBudget m_budget;
    std::map<QString, social::PushServer> m_servers; ///< by address and port; outlive the channels
    std::map<QString, Followed> m_followed;
};

} // namespace heddle::app
