#pragma once

#include "core/base/clock.h"
#include "core/channel/social/web/networkweb.h"
#include "core/service/listening/sources/sourcesignin.h"

#include <QObject>

#include <memory>

namespace heddle::app {

/// Signs a person in to a server of the Mastodon API: registers this program there, sends the
/// person to the server's page, and asks who they are.
/// Thread: the core thread.
class SocialSignIn final : public QObject, public service::SourceSignIn {
    Q_OBJECT
public:
    explicit SocialSignIn(Clock& clock, QObject* parent = nullptr);
    ~SocialSignIn() override;

    Async<service::SignedIn> signIn(const QString& server,
                                    std::function<void(const QUrl&)> showPage) override;
    void cancel() override;

private:
    struct Attempt;
    using Attempts = std::shared_ptr<Attempt>;

    void begin(const Attempts& attempt, const Result<social::WebAnswer>& registered);
    void askWho(const Attempts& attempt, const QString& token);

    Clock& m_clock;
    social::NetworkWeb m_web;
    Attempts m_attempt; ///< the one under way
};

} // namespace heddle::app
