#pragma once

#include "core/service/listening/listening.h"
#include "tests/support/fakedesk/fakecentre.h"

namespace heddle::test {

/// The posts among a FakeCentre's entries, counted as the real ones are; campaigns in memory.
class FakeListening final : public service::Listening {
    Q_OBJECT
public:
    explicit FakeListening(FakeCentre& centre, QObject* parent = nullptr);

    Async<service::ListeningView> view(const QString& campaign) override;
    Async<service::PostPage> posts(const service::PostQuery& query) override;
    Async<void> save(const service::Campaign& campaign, const QString& before) override;
    Async<void> remove(const QString& campaign) override;

    /// A post in an interaction of its own, which waits; nothing is announced.
    InteractionId post(const QString& author, const QString& text, Direction direction);

    QList<service::Campaign> campaigns;
    QList<service::ThreadLine> saidBefore; ///< around every post
    QList<service::ThreadLine> saidAfter;

private:
    service::Campaign called(const QString& name) const;
    /// Newest first.
    QList<PostFact> facts() const;

    FakeCentre& m_centre;
};

} // namespace heddle::test
