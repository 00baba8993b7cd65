#pragma once

#include "core/service/knowledge/knowledge.h"

namespace heddle::test {

/// Articles in memory; finds by any word of the title.
class FakeKnowledge final : public service::Knowledge {
    Q_OBJECT
public:
    using Knowledge::Knowledge;

    Async<QList<service::Article>> find(const QString& words) override;
    Async<service::Article> save(const service::Article& article) override;
    Async<void> remove(qint64 id) override;

    QList<service::Article> articles;
};

} // namespace heddle::test
