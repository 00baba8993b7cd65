#include "core/scenario/edit/keys.h"

#include "core/scenario/script/scriptfields.h"
#include "core/service/config/centrekeys.h"

#include <QJsonArray>

namespace heddle::scenario {

namespace {

/// Visits the fields of a value as it is made, and of what is in its lists.
class KeyLister {
public:
    QList<ScenarioKey> keys;

    template<class T>
    void operator()(const Field& field, T& value)
    {
        const QString outer = m_path;
        m_path += (m_path.isEmpty() ? QString() : QStringLiteral(".")) + QLatin1String(field.key);
        keys.append({.path = m_path,
                     .meaning = QString::fromUtf8(field.meaning),
                     .isNeeded = field.isNeeded});
        list(value);
        m_path = outer;
    }

private:
    template<class T>
    void list(T& value)
    {
        if constexpr (std::is_enum_v<T>)
            keys.last().words = namesOf<T>();
        else if constexpr (std::is_same_v<T, bool>)
            keys.last().words = {QStringLiteral("yes"), QStringLiteral("no")};
        else if constexpr (Described<T, KeyLister>)
            describe(*this, value);
    }

    template<class T>
    void list(QList<T>&)
    {
        keys.last().isList = true;
        T one{};
        list(one);
    }

    template<class T>
    void list(std::optional<T>&)
    {
        T one{};
        list(one);
    }

    QString m_path;
};

QList<ScenarioKey> makeKeys()
{
    KeyLister lister;
    ScriptText text;
    describe(lister, text);
    const QString list = QStringLiteral("[]");
    const auto centre = service::centreKeys();
    for (const service::CentreKey& key : centre) {
        const QString inside = key.path + list + u'.';
        const bool isList = std::any_of(centre.begin(), centre.end(), [&](const auto& other) {
            return other.path.startsWith(inside);
        });
        lister.keys.append({.path = QStringLiteral("centre.") + QString(key.path).remove(list),
                            .meaning = key.meaning,
                            .isList = isList});
    }
    return lister.keys;
}

QString parentOf(const QString& path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(u'.'), 0));
}

QJsonObject mapAt(const QString& path);

QJsonObject schemaOf(const ScenarioKey& key)
{
    const auto& keys = scenarioKeys();
    const bool isMap = std::any_of(keys.begin(), keys.end(), [&](const ScenarioKey& other) {
        return parentOf(other.path) == key.path;
    });
    QJsonObject schema;
    if (isMap)
        schema = mapAt(key.path);
    else if (!key.words.isEmpty() && key.words.first() != QLatin1String("yes"))
        schema[QStringLiteral("enum")] = QJsonArray::fromStringList(key.words);
    if (key.isList)
        schema = {
            {QStringLiteral("type"), QJsonArray{QStringLiteral("array"), QStringLiteral("string")}},
            {QStringLiteral("items"), schema}};
    // The centre may be the name of a file, too.
    if (key.path == QLatin1String("centre"))
        schema[QStringLiteral("type")] =
            QJsonArray{QStringLiteral("object"), QStringLiteral("string")};
    schema[QStringLiteral("description")] = key.meaning;
    return schema;
}

QJsonObject mapAt(const QString& path)
{
    QJsonObject properties;
    QJsonArray needed;
    for (const ScenarioKey& key : scenarioKeys()) {
        const bool isHere = path.isEmpty() ? !key.path.contains(u'.') : parentOf(key.path) == path;
        if (!isHere)
            continue;
        const QString name = key.path.mid(key.path.lastIndexOf(u'.') + 1);
        properties[name] = schemaOf(key);
        // What is included may bring what the file itself leaves out.
        if (key.isNeeded && (!path.isEmpty() || name == QLatin1String("scenario")))
            needed.append(name);
    }
    QJsonObject map{{QStringLiteral("type"), QStringLiteral("object")},
                    {QStringLiteral("properties"), properties}};
    // What a centre's parts are like in the end, its own reader says.
    if (!path.startsWith(QLatin1String("centre")))
        map[QStringLiteral("additionalProperties")] = false;
    if (!needed.isEmpty())
        map[QStringLiteral("required")] = needed;
    return map;
}

} // namespace

const QList<ScenarioKey>& scenarioKeys()
{
    static const QList<ScenarioKey> keys = makeKeys();
    return keys;
}

QJsonObject scenarioSchema()
{
    QJsonObject schema = mapAt({});
    schema[QStringLiteral("$schema")] = QStringLiteral("http://json-schema.org/draft-07/schema#");
    schema[QStringLiteral("title")] = QStringLiteral("A scenario of Heddle");
    return schema;
}

} // namespace heddle::scenario
