#pragma once

#include "core/model/form/field.h"
#include "core/model/form/skilltext.h"

#include <QHash>
#include <QMap>

#include <set>

namespace heddle {

/// What reading has found out so far.
struct Reading {
    const Names* names = nullptr; ///< null: ids are numbers, and every name will do
    QList<Complaint> complaints;
    QHash<QString, Place> places; ///< of the values read, by path ("queues.0.members.2")
    QString path;                 ///< of what is being read

    void complain(Place place, const QString& what)
    {
        complaints.append({place, what, Complaint::Weight::Error});
    }
};

/// The text of `outline`; complains and answers null when it is none.
const QString* textOf(const Outline& outline, Reading& reading);

void readValue(const Field& field, const Outline& outline, QString& value, Reading& reading);
void readValue(const Field& field, const Outline& outline, SkillExpression& value,
               Reading& reading);
void readValue(const Field& field, const Outline& outline, QMap<QString, int>& value,
               Reading& reading);
void readValue(const Field& field, const Outline& outline, Week& value, Reading& reading);
void readValue(const Field& field, const Outline& outline, QList<TimeRange>& value,
               Reading& reading);
void readValue(const Field& field, const Outline& outline, QueueId& value, Reading& reading);
void readValue(const Field& field, const Outline& outline, AgentId& value, Reading& reading);
void checkBounds(const Field& field, const Outline& outline, qint64 value, Reading& reading);
void checkBounds(const Field& field, const Outline& outline, Duration value, Reading& reading);

/// A sentence about what stands under a key: "'agents' is a list ...".
QString aboutKey(const Outline& outline, const char* words);

/// Complains of `text` at a place within an outline's text.
void complainOf(const Misspelt& wrong, const Outline& outline, Reading& reading);

/// Reads the named parts of an outline into a described value; see describe() in centrefields.h.
/// Parts that are absent leave their members alone.
class OutlineReader {
public:
    OutlineReader(const Outline& outline, Reading& reading) : m_outline(outline), m_reading(reading)
    {}

    template<class T>
    void operator()(const Field& field, T& value)
    {
        m_known.append(QLatin1String(field.key));
        const Outline* part = m_outline.part(QLatin1String(field.key));
        if (part == nullptr || part->isEmpty()) {
            if (field.isNeeded)
                complainOfMissing(field, part);
            return;
        }
        enter(field.key, part->place);
        readValue(field, *part, value, m_reading);
        leave(field.key);
    }

    /// Complains of parts that nothing has asked for; after all fields.
    void finish();

private:
    void complainOfMissing(const Field& field, const Outline* part);
    void enter(const char* key, Place place);
    void leave(const char* key);

    const Outline& m_outline;
    Reading& m_reading;
    QStringList m_known;
};

template<class T>
requires Spelt<T>
void readValue(const Field& field, const Outline& outline, T& value, Reading& reading)
{
    const QString* text = textOf(outline, reading);
    if (text == nullptr)
        return;
    if (const auto wrong = read(*text, value))
        complainOf(*wrong, outline, reading);
    else if constexpr (std::same_as<T, int> || std::same_as<T, qint64> || std::same_as<T, Duration>)
        checkBounds(field, outline, value, reading);
}

template<class T>
requires Described<T, OutlineReader>
void readValue(const Field&, const Outline& outline, T& value, Reading& reading)
{
    if (outline.kind != Outline::Kind::Parts)
        return reading.complain(outline.place,
                                aboutKey(outline, "has named parts, like 'key: value'"));
    OutlineReader reader(outline, reading);
    describe(reader, value);
    reader.finish();
}

template<class T>
void readValue(const Field& field, const Outline& outline, std::optional<T>& value,
               Reading& reading)
{
    T read{};
    readValue(field, outline, read, reading);
    value = read;
}

/// A list; a single text is a list of one.
template<class T>
requires(!Spelt<QList<T>>) void readValue(const Field& field, const Outline& outline,
                                          QList<T>& value, Reading& reading)
{
    QList<T> list;
    const std::vector<Outline> one{outline};
    const bool isOne = outline.kind == Outline::Kind::Text;
    if (!isOne && outline.kind != Outline::Kind::List)
        return reading.complain(outline.place,
                                aboutKey(outline, "is a list; each of its items begins with '- '"));
    const QString path = reading.path;
    for (const Outline& item : isOne ? one : outline.items) {
        reading.path = path + QLatin1Char('.') + QString::number(list.size());
        reading.places.insert(reading.path, item.place);
        T read{};
        readValue(field, item, read, reading);
        list.append(read);
    }
    reading.path = path;
    value = list;
}

} // namespace heddle
