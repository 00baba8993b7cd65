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

/// Where the channel looks up what was said before it started. Thread: the core thread.
class Transcripts {
public:
    virtual ~Transcripts() = default;

    virtual Async<Transcript> transcript(const QString& conversation) = 0;
    /// The bytes of a file that stands in a line.
    /// The id of the file that lies at `path` to be sent; its content is not read.
    virtual QString fileAt(const QString& path) const = 0;
    virtual Async<QByteArray> content(const QString& file) = 0;
};

} // namespace heddle::chat
