#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QString>
#include <QStringList>
#include <QVariant>
#include <QVariantList>

#include <optional>

namespace heddle::store {

/// A table as the store writes it: each row is written whole. The first column is its key.
struct Table {
    QString name;
    QStringList columns;
    QString upsert; ///< writes a row, in place of the one with the same key
    QString remove; ///< removes the row with a key

    Table(const char* name, std::initializer_list<const char*> columns);
    QString key() const { return columns.first(); }
    /// "name.first, name.second ..." for a SELECT.
    QString selected() const;
};

// Cells: every column is an integer, a text or NULL.
QVariant cell(const QString& text);
QVariant cell(const QStringList& texts);
QVariant cell(Timestamp at);
QVariant cell(std::optional<Timestamp> at);
QVariant cell(std::optional<Duration> span);
QVariant nullCell();
/// NULL for an empty text.
QVariant cellOrNull(const QString& text);
inline QVariant cell(qint64 number)
{
    return QVariant::fromValue(number);
}
inline QVariant cell(int number)
{
    return cell(qint64(number));
}
inline QVariant cell(bool flag)
{
    return cell(qint64(flag ? 1 : 0));
}
inline QVariant cell(QLatin1String name)
{
    return QString(name);
}
/// NULL for an id that is not valid.
template<class Named>
QVariant cell(Id<Named> id)
{
    return id.isValid() ? cell(id.value) : nullCell();
}

/// The text as both databases can hold it: NUL, unpaired surrogates, U+FFFE and U+FFFF become
/// U+FFFD; never null.
QString storable(const QString& text);
/// A list stored by cell(QStringList).
QStringList textsIn(const QString& json);

} // namespace heddle::store
