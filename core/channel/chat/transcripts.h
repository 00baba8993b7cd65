#pragma once

#include "core/base/async.h"
#include "core/channel/chat/protocol/serverframe.h"

#include <QStringList>

namespace heddle::chat {

/// A conversation as it is stored.
struct Transcript {
    bool isOpen = false;
    QStringList agents; ///< who takes part, as customers see them
    QList<Line> lines;  ///< what both sides said, in order; numbers do not matter

    bool operator==(const Transcript&) const = default;
};

/// What the channel asks the centre to look up and to do. Thread: the core thread.
class Transcripts {
public:
    virtual ~Transcripts() = default;

    /// What was said before the channel started.
    virtual Async<Transcript> transcript(const QString& conversation) = 0;
    /// The id of the file that lies at `path` to be sent; its content is not read.
    virtual QString fileAt(const QString& path) const = 0;
    /// At most `size` bytes from `from` on of a file that stands in a line; fewer only at its end.
    virtual Async<QByteArray> content(const QString& file, qint64 from, qint64 size) = 0;

    // Both answer when it is in the journal.
    /// Sends the conversation to this mail address.
    virtual Async<void> mail(const QString& conversation, const QString& address) = 0;
    /// Removes what this visitor ever said: of chats that are over at once, of others when they are.
    virtual Async<void> forget(const QString& visitor) = 0;
};

} // namespace heddle::chat
