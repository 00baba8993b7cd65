#pragma once

#include "core/service/listening/sources/sourcesettings.h"
#include "core/service/listening/sources/sourcesignin.h"

#include <QObject>

namespace heddle::service {

/// The feeds and accounts that the centre listens to, for Settings; how each is doing is told by
/// Directory::channels().
///
/// Thread: used from the GUI thread; the work is done elsewhere. For administrators. Failures:
/// Refused, BadInput (names the field), Conflict (the name is taken), NotFound, and those of the
/// secret store.
class Sources : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Async<QList<SourceSettings>> all() = 0;
    virtual Async<void> add(const SourceSettings& settings) = 0;
    /// The source of this name works from now on as these settings say, and begins anew.
    virtual Async<void> change(const SourceSettings& settings) = 0;
    /// What came by it stays.
    virtual Async<void> remove(const SourceSettings& settings) = 0;

    /// As SourceSignIn::signIn(); signInPageReady() tells the page to open.
    virtual Async<SignedIn> signIn(const QString& server) = 0;
    virtual void cancelSignIn() = 0;

Q_SIGNALS:
    void signInPageReady(const QUrl& page);
};

} // namespace heddle::service
