#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QList>
#include <QObject>
#include <QString>

namespace heddle::service {

struct Message;

/// What Entry::deliveryDetail says while an answer waits for somebody else to release it.
inline constexpr QLatin1String awaitsApproval("approval");

/// The kinds of journal lines that tell of it: it waits, it may leave, it went back to its author.
inline constexpr QLatin1String answerHeld("answer.held");
inline constexpr QLatin1String answerReleased("answer.released");
inline constexpr QLatin1String answerSentBack("answer.sent-back");

/// An answer that waits to be released.
struct HeldAnswer {
    EntryId entry;
    InteractionId interaction;
    QString author;   ///< who wrote it
    QString customer; ///< whom it answers
    QString text;
    Timestamp written;
    QString campaign; ///< whose rule it is

    bool operator==(const HeldAnswer&) const = default;
};

/// What is done with answers to posts besides writing them, and to the posts themselves.
///
/// Thread: used from the GUI thread; the work is done elsewhere. Failures: NotFound, Refused (not
/// mine to do), Conflict (it waits no longer, it did not leave yet), BadInput; and those of
/// channel::PostingChannel.
class Answers : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Those that I may release, the oldest first. Nobody releases their own.
    virtual Async<QList<HeldAnswer>> waiting() = 0;
    /// It leaves now, or at the moment its author chose.
    virtual Async<void> release(EntryId answer) = 0;
    /// It is its author's draft again, with a note for them that says why.
    virtual Async<void> sendBack(EntryId answer, const QString& words) = 0;

    /// As Desk::send(), for the eyes of the post's author alone, whoever read the post.
    virtual Async<EntryId> sendPrivately(const Message& message) = 0;

    /// Changes or deletes one of our posts on its network; the entry tells it.
    virtual Async<void> edit(EntryId answer, const QString& text) = 0;
    virtual Async<void> withdraw(EntryId answer) = 0;

    /// Likes somebody's post, or passes it on to those who follow us.
    virtual Async<void> favour(EntryId post) = 0;
    virtual Async<void> boost(EntryId post) = 0;

    /// How many letters a post of one of our accounts may have; NotFound where its network did not
    /// say.
    virtual Async<int> longestPost(const QString& account) = 0;
};

} // namespace heddle::service
