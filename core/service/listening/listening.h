#pragma once

#include "core/base/async.h"
#include "core/service/listening/listeningview.h"

#include <QObject>

namespace heddle::service {

struct Growth;
class Answers;
class Sources;

/// What is said to the centre and about it, for the window.
///
/// Thread: used from the GUI thread; the work is done elsewhere. Agents see the posts of their
/// queues. Failures: BadInput (a campaign that cannot be), Refused (only supervisors change
/// campaigns), NotFound.
class Listening : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// \param campaign its name; empty: all mentions
    virtual Async<ListeningView> view(const QString& campaign) = 0;
    virtual Async<PostPage> posts(const PostQuery& query) = 0;
    /// Keeps a campaign in place of the one called `before`; empty: it is new.
    virtual Async<void> save(const Campaign& campaign, const QString& before) = 0;
    virtual Async<void> remove(const QString& campaign) = 0;

    /// What supervisors were last told of campaigns that grow, the latest first. A journal line of
    /// the kind `campaignGrows` tells that there is a new one.
    virtual Async<QList<Growth>> growths() = 0;

    /// The feeds and accounts it listens to; null where they are not set up in the window.
    virtual Sources* sources() { return nullptr; }
    /// What is done with answers to posts besides writing them; null where nothing can be.
    virtual Answers* answers() { return nullptr; }
};

} // namespace heddle::service
