#pragma once

#include "core/service/ledger.h"

#include <QJsonObject>
#include <QJsonValue>

namespace heddle::service {

/// A named fact that holds JSON, as it is and as it is recorded. Facts are journalled, backed up and
/// rebuilt like all others.
class Facts {
public:
    explicit Facts(const Ledger& ledger) : m_ledger(ledger) {}

    /// Empty for one that is not there.
    Result<QJsonObject> object(const QString& name) const;

private:
    const Ledger& m_ledger;
};

store::Setting fact(const QString& name, const QJsonObject& value);

} // namespace heddle::service
