#include "core/service/demo/demofields.h"

#include <QJsonArray>

#include <utility>

namespace heddle::service {

DemoFields::DemoFields(QJsonObject object, QString place, std::optional<Error>* fault)
    : m_object(std::move(object)), m_place(std::move(place)), m_fault(fault)
{}

QString DemoFields::placeOf(QLatin1String key) const
{
    return m_place.isEmpty() ? QString(key) : QString(m_place % QLatin1Char('.') % key);
}

void DemoFields::complain(QLatin1String key, const QString& what) const
{
    if (!*m_fault)
        *m_fault = Error{ErrorCode::BadInput, placeOf(key) % QStringLiteral(": ") % what};
}

QJsonValue DemoFields::value(QLatin1String key, QJsonValue::Type type, const QString& wanted)
{
    m_known += key;
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        complain(key, QStringLiteral("is missing; add %1").arg(wanted));
    else if (value.type() != type)
        complain(key, QStringLiteral("must be %1").arg(wanted));
    return value;
}

QString DemoFields::text(QLatin1String key)
{
    const QString text = value(key, QJsonValue::String, QStringLiteral("a text")).toString();
    if (text.trimmed().isEmpty())
        complain(key, QStringLiteral("is empty; write something"));
    return text;
}

QString DemoFields::textOr(QLatin1String key, const QString& otherwise)
{
    m_known += key;
    return has(key) ? text(key) : otherwise;
}

QStringList DemoFields::texts(QLatin1String key)
{
    m_known += key;
    if (!has(key))
        return {};
    QStringList texts;
    const auto wanted = QStringLiteral("a list of texts");
    for (const QJsonValue& item : value(key, QJsonValue::Array, wanted).toArray()) {
        if (item.toString().isEmpty())
            complain(key, QStringLiteral("must be %1, none of them empty").arg(wanted));
        texts += item.toString();
    }
    return texts;
}

int DemoFields::number(QLatin1String key)
{
    const auto wanted = QStringLiteral("a whole number above 0");
    const int number = value(key, QJsonValue::Double, wanted).toInt();
    if (number <= 0)
        complain(key, QStringLiteral("must be %1").arg(wanted));
    return number;
}

DemoMoment DemoFields::moment(QLatin1String key)
{
    const QString written = text(key);
    const auto moment = demoMomentFromText(written);
    if (!moment) {
        complain(key, QStringLiteral("\"%1\" is no moment; write it like \"-3d 14:20\" (days from "
                                     "today, time) or \"-95m\" (minutes from now)")
                          .arg(written));
    }
    return moment.value_or(DemoMoment{});
}

DemoFields DemoFields::object(QLatin1String key)
{
    const auto object = value(key, QJsonValue::Object, QStringLiteral("an object {...}"));
    return {object.toObject(), placeOf(key), m_fault};
}

void DemoFields::eachObject(QLatin1String key, const std::function<void(DemoFields&)>& read)
{
    const auto wanted = QStringLiteral("a list of objects [{...}]");
    int index = 0;
    for (const QJsonValue& item : value(key, QJsonValue::Array, wanted).toArray()) {
        if (!item.isObject())
            complain(key, QStringLiteral("must be %1").arg(wanted));
        const QString place = QStringLiteral("%1[%2]").arg(placeOf(key)).arg(index++);
        DemoFields fields(item.toObject(), place, m_fault);
        read(fields);
        fields.refuseOthers();
    }
}

QString DemoFields::oneOf(QLatin1String key, const QStringList& allowed)
{
    const QString chosen = text(key);
    if (!allowed.contains(chosen)) {
        complain(key, QStringLiteral("\"%1\" is not known; use one of: %2")
                          .arg(chosen, allowed.join(QStringLiteral(", "))));
    }
    return chosen;
}

void DemoFields::refuseOthers() const
{
    const auto keys = m_object.keys();
    for (const QString& key : keys) {
        if (!m_known.contains(key)) {
            complain(QLatin1String(key.toLatin1()),
                     QStringLiteral("is not a field here; take it out or use one of: %1")
                         .arg(m_known.join(QStringLiteral(", "))));
        }
    }
}

} // namespace heddle::service
