#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QString>

namespace heddle::chat {

/// A file that stands in a line, to be asked for by its id.
struct LineFile {
    QString id;
    QString name;
    QString type;
    qint64 bytes = 0;

    bool operator==(const LineFile&) const = default;
};

/// One line of a conversation. Its number counts from 1 within an epoch.
struct Line {
    enum class From { Visitor, Agent, System } from = From::Agent;
    qint64 seq = 0;
    QString id; ///< the visitor's own for theirs; the same line twice is one
    QString name;
    QString text;
    Timestamp at;
    QList<LineFile> files;

    bool operator==(const Line&) const = default;
};

} // namespace heddle::chat
