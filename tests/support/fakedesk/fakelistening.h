#pragma once

#include "core/service/listening/answers/answers.h"
#include "core/service/listening/growth/growth.h"
#include "core/service/listening/listening.h"
#include "tests/support/fakedesk/fakecentre.h"

namespace heddle::test {

/// Answers that wait, and what is done to posts, written down.
class FakeAnswers final : public service::Answers {
    Q_OBJECT
public:
    using Answers::Answers;

    Async<QList<service::HeldAnswer>> waiting() override
    {
        return answered<QList<service::HeldAnswer>>(held);
    }
    Async<void> release(EntryId answer) override { return note("release", answer); }
    Async<void> sendBack(EntryId answer, const QString& words) override
    {
        return note("sendBack", answer, words);
    }
    Async<EntryId> sendPrivately(const service::Message& message) override;
    Async<void> edit(EntryId answer, const QString& text) override
    {
        return note("edit", answer, text);
    }
    Async<void> withdraw(EntryId answer) override { return note("withdraw", answer); }
    Async<void> favour(EntryId post) override { return note("favour", post); }
    Async<void> boost(EntryId post) override { return note("boost", post); }
    Async<int> longestPost(const QString&) override
    {
        return answered<int>(longest ? Result<int>(*longest) : failure(ErrorCode::NotFound));
    }

    QList<service::HeldAnswer> held;
    QStringList calls;
    std::optional<int> longest;     ///< letters of a post
    std::optional<ErrorCode> fault; ///< what each fails with

private:
    Async<void> note(const char* what, EntryId entry, const QString& words = {});
};

/// The posts among a FakeCentre's entries, counted as the real ones are; campaigns in memory.
class FakeListening final : public service::Listening {
    Q_OBJECT
public:
    explicit FakeListening(FakeCentre& centre, QObject* parent = nullptr);

    Async<service::ListeningView> view(const QString& campaign) override;
    Async<service::PostPage> posts(const service::PostQuery& query) override;
    Async<void> save(const service::Campaign& campaign, const QString& before) override;
    Async<void> remove(const QString& campaign) override;
    Async<QList<service::Growth>> growths() override
    {
        return answered<QList<service::Growth>>(grown);
    }

    service::Answers* answers() override { return &made; }

    /// A post in an interaction of its own, which waits; nothing is announced.
    InteractionId post(const QString& author, const QString& text, Direction direction);

    FakeAnswers made;
    QList<service::Growth> grown;
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
