#pragma once

#include "core/base/result.h"
#include "core/service/demo/demomoment.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace heddle::service {

/// Reads the fields of one JSON object and remembers the first thing wrong with them, by place.
/// After a fault every answer is empty, so that callers can read on and ask once at the end.
class DemoFields {
public:
    /// \param place where the object stands, "steps[3]"; empty for the whole text
    /// \param fault shared by all objects of a script; stays as first set
    DemoFields(QJsonObject object, QString place, std::optional<Error>* fault);

    bool has(QLatin1String key) const { return m_object.contains(key); }
    QString text(QLatin1String key);
    QString textOr(QLatin1String key, const QString& otherwise);
    QStringList texts(QLatin1String key);
    int number(QLatin1String key);
    DemoMoment moment(QLatin1String key);
    DemoFields object(QLatin1String key);
    void eachObject(QLatin1String key, const std::function<void(DemoFields&)>& read);
    /// A text that must be one of `allowed`.
    QString oneOf(QLatin1String key, const QStringList& allowed);

    /// To be called after all known fields were read: a key that nobody asked for is a fault.
    void refuseOthers() const;
    void complain(QLatin1String key, const QString& what) const;

private:
    QString placeOf(QLatin1String key) const;
    QJsonValue value(QLatin1String key, QJsonValue::Type type, const QString& wanted);

    QJsonObject m_object;
    QString m_place;
    QStringList m_known;
    std::optional<Error>* m_fault;
};

} // namespace heddle::service
