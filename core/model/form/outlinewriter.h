#pragma once

#include "core/model/form/field.h"
#include "core/model/form/outline.h"
#include "core/model/form/skilltext.h"

#include <QMap>

namespace heddle {

template<class T>
Outline outlineOf(const T& value, const Names* names);

/// Spells out the parts of a described value; see describe() in centrefields.h.
class OutlineWriter {
public:
    explicit OutlineWriter(const Names* names) : m_names(names)
    {
        m_outline.kind = Outline::Kind::Parts;
    }

    template<class T>
    void operator()(const Field& field, T& value)
    {
        Outline part = outlineOf(value, m_names);
        part.isNeeded = field.isNeeded;
        m_outline.add(QLatin1String(field.key), std::move(part));
    }
    const Outline& outline() const { return m_outline; }

private:
    const Names* m_names;
    Outline m_outline;
};

/// `whole` without the parts that say the same in `defaults`.
Outline withoutDefaults(const Outline& whole, const Outline& defaults);

/// A described value, all of it.
template<class T>
Outline wholeOutlineOf(T value, const Names* names)
{
    OutlineWriter writer(names);
    describe(writer, value);
    return writer.outline();
}

namespace spelling {

template<class T>
Outline outlined(const std::optional<T>& value, const Names* names)
{
    return value ? outlineOf(*value, names) : Outline();
}

template<class T>
Outline outlined(const QList<T>& list, const Names* names)
{
    std::vector<Outline> items;
    for (const T& value : list) {
        if constexpr (Described<T, OutlineWriter>)
            items.push_back(
                withoutDefaults(wholeOutlineOf(value, names), wholeOutlineOf(T(), names)));
        else
            items.push_back(outlineOf(value, names));
    }
    return Outline::ofItems(std::move(items));
}

inline Outline outlined(const QMap<QString, int>& levels, const Names*)
{
    Outline parts;
    parts.kind = Outline::Kind::Parts;
    for (auto level = levels.cbegin(); level != levels.cend(); ++level)
        parts.add(level.key(), Outline::ofText(spellingOf(level.value())));
    return parts;
}

Outline outlined(QueueId id, const Names* names);
Outline outlined(AgentId id, const Names* names);

} // namespace spelling

/// Spells any value out; ids by their names, by their numbers without `names`.
template<class T>
Outline outlineOf(const T& value, const Names* names)
{
    if constexpr (Spelt<T>)
        return Outline::ofText(spellingOf(value));
    else if constexpr (Described<T, OutlineWriter>)
        return wholeOutlineOf(value, names);
    else
        return spelling::outlined(value, names);
}

} // namespace heddle
