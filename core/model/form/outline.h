#pragma once

#include <QString>

#include <vector>

namespace heddle {

/// Where something stands in a file, both counted from 1; 0 when it came from none.
struct Place {
    int line = 0;
    int column = 0;

    auto operator<=>(const Place&) const = default;
};

/// A value spelt out as texts, lists and named parts, with the places it was read from: what
/// centre.yaml becomes when it is read, what is written into it, and what the store keeps.
struct Outline {
    enum class Kind { Nothing, Text, List, Parts };
    Kind kind = Kind::Nothing;
    QString key; ///< its name among the parts of another
    QString text;
    std::vector<Outline> items; ///< of List, and of Parts with their keys, in order
    Place keyPlace;
    Place place;
    int quote = 0;         ///< 1 where the text stands in quotes
    bool isNeeded = false; ///< to be written even where it says what is usual

    /// The part called `name`; null when there is none.
    const Outline* part(const QString& name) const;
    bool isEmpty() const { return kind == Kind::Nothing; }
    /// Adds a part, unless it is empty.
    void add(const QString& name, Outline part);

    static Outline ofText(const QString& text);
    static Outline ofItems(std::vector<Outline> items);
};

/// Whether they say the same, wherever it stands.
bool operator==(const Outline& a, const Outline& b);

/// As JSON text of a list or of parts, these in order of their names.
QString toJson(const Outline& outline);
/// Reads what toJson() wrote; parts that cannot be read are Nothing.
Outline outlineFromJson(const QString& json);

} // namespace heddle
