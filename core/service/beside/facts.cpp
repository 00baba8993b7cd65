#include "core/service/beside/facts.h"

#include "core/store/tables/settingstore.h"

#include <QJsonDocument>

namespace heddle::service {

Result<QJsonObject> Facts::object(const QString& name) const
{
    const auto value = m_ledger.store().settings().value(name);
    if (!value)
        return passOn(value);
    return QJsonDocument::fromJson(value->value_or(QString()).toUtf8()).object();
}

store::Setting fact(const QString& name, const QJsonObject& value)
{
    return {name, QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact))};
}

} // namespace heddle::service
