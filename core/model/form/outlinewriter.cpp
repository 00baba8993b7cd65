#include "core/model/form/outlinewriter.h"

namespace heddle {

Outline withoutDefaults(const Outline& whole, const Outline& defaults)
{
    if (whole.kind != Outline::Kind::Parts)
        return whole;
    Outline rest;
    rest.kind = Outline::Kind::Parts;
    for (const Outline& item : whole.items) {
        const Outline* usual = defaults.part(item.key);
        if (usual == nullptr || (item.isNeeded && item == *usual))
            rest.add(item.key, item);
        else if (item != *usual)
            rest.add(item.key, withoutDefaults(item, *usual));
    }
    return rest;
}

namespace spelling {

namespace {

template<class Id>
Outline named(Id id, const QMap<QString, Id>* names)
{
    const QString name = names ? names->key(id) : QString::number(id.value);
    return id.isValid() && !name.isEmpty() ? Outline::ofText(name) : Outline();
}

} // namespace

Outline outlined(QueueId id, const Names* names)
{
    return named(id, names ? &names->queues : nullptr);
}

Outline outlined(AgentId id, const Names* names)
{
    return named(id, names ? &names->agents : nullptr);
}

} // namespace spelling

} // namespace heddle
