#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QString>
#include <QStringList>

namespace heddle::service {

/// What the centre knows about one thing, for its agents and for use in replies.
struct Article {
    qint64 id = 0;
    QString title;
    QString text; ///< Markdown
    QStringList tags;
    AgentId author; ///< who wrote it last
    Timestamp changed;

    bool operator==(const Article&) const = default;
};

} // namespace heddle::service
