#include "core/model/form/outline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace heddle {

namespace {

QJsonValue jsonOf(const Outline& outline)
{
    switch (outline.kind) {
    case Outline::Kind::Nothing: break;
    case Outline::Kind::Text: return outline.text;
    case Outline::Kind::List: {
        QJsonArray array;
        for (const Outline& item : outline.items)
            array.append(jsonOf(item));
        return array;
    }
    case Outline::Kind::Parts: {
        QJsonObject object;
        for (const Outline& item : outline.items)
            object.insert(item.key, jsonOf(item));
        return object;
    }
    }
    return QJsonValue::Null;
}

Outline outlineOf(const QJsonValue& value)
{
    if (value.isString())
        return Outline::ofText(value.toString());
    Outline outline;
    if (value.isArray()) {
        outline.kind = Outline::Kind::List;
        const QJsonArray array = value.toArray();
        for (const auto& item : array)
            outline.items.push_back(outlineOf(item));
    } else if (value.isObject()) {
        outline.kind = Outline::Kind::Parts;
        const QJsonObject object = value.toObject();
        for (auto part = object.begin(); part != object.end(); ++part) {
            Outline item = outlineOf(part.value());
            item.key = part.key();
            outline.items.push_back(std::move(item));
        }
    }
    return outline;
}

} // namespace

const Outline* Outline::part(const QString& name) const
{
    if (kind != Kind::Parts)
        return nullptr;
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const Outline& item) { return item.key == name; });
    return found == items.end() ? nullptr : &*found;
}

void Outline::add(const QString& name, Outline part)
{
    kind = Kind::Parts;
    if (part.isEmpty())
        return;
    part.key = name;
    items.push_back(std::move(part));
}

Outline Outline::ofText(const QString& text)
{
    Outline outline;
    outline.kind = Kind::Text;
    outline.text = text;
    return outline;
}

Outline Outline::ofItems(std::vector<Outline> items)
{
    Outline outline;
    outline.kind = Kind::List;
    outline.items = std::move(items);
    return outline;
}

bool operator==(const Outline& a, const Outline& b)
{
    return a.kind == b.kind && a.key == b.key && a.text == b.text && a.items == b.items;
}

QString toJson(const Outline& outline)
{
    const QJsonValue value = jsonOf(outline);
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

Outline outlineFromJson(const QString& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (document.isArray())
        return outlineOf(document.array());
    return outlineOf(document.object());
}

} // namespace heddle
