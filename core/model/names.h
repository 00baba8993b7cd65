#pragma once

#include <QLatin1String>
#include <QStringView>

#include <cstddef>
#include <optional>

namespace heddle {

/// One row of a table that gives an enumerator its stable name.
template<class Enum>
struct Name {
    Enum value;
    const char* name;
};

template<class Enum, std::size_t size>
QLatin1String nameIn(const Name<Enum> (&table)[size], Enum value)
{
    for (const auto& row : table) {
        if (row.value == value)
            return QLatin1String(row.name);
    }
    return {};
}

template<class Enum, std::size_t size>
std::optional<Enum> valueIn(const Name<Enum> (&table)[size], QStringView name)
{
    for (const auto& row : table) {
        if (name == QLatin1String(row.name))
            return row.value;
    }
    return std::nullopt;
}

} // namespace heddle
