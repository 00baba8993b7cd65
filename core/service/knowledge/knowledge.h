#pragma once

#include "core/base/async.h"
#include "core/service/knowledge/article.h"

#include <QList>
#include <QObject>

namespace heddle::service {

/// The centre's articles, for the window.
///
/// Thread: used from the GUI thread; the work is done elsewhere. Failures: BadInput (no title, no
/// text), Refused (only supervisors write), NotFound.
class Knowledge : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The articles that have words beginning with each word of `words`, in the title, a tag or the
    /// text: the best first. All by title when there are no words.
    virtual Async<QList<Article>> find(const QString& words) = 0;
    /// One without an id is new; answers with its id.
    virtual Async<Article> save(const Article& article) = 0;
    virtual Async<void> remove(qint64 id) = 0;
};

} // namespace heddle::service
