#pragma once

#include "core/service/knowledge/article.h"
#include "core/service/ledger.h"

namespace heddle::service {

/// Keeps the centre's articles. Each is a named fact of the centre, so it is journalled, backed up
/// and rebuilt as those are.
///
/// Thread: the core thread. Failures: BadInput, Refused (only supervisors write), NotFound.
class KnowledgeBase {
public:
    explicit KnowledgeBase(Ledger& ledger) : m_ledger(ledger) {}

    /// See Knowledge::find().
    Result<QList<Article>> find(const QString& words) const;
    Result<Article> save(Article article, const Agent& by);
    Done remove(qint64 id, const Agent& by);

private:
    Result<QList<Article>> all() const;

    Ledger& m_ledger;
};

/// The articles that fit, the best first; see Knowledge::find().
QList<Article> fitting(const QList<Article>& articles, const QString& words);

} // namespace heddle::service
