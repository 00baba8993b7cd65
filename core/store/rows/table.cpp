#include "core/store/rows/table.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace heddle::store {

namespace {

// PostgreSQL takes no NUL, SQLite no U+FFFE and U+FFFF.
bool isLost(QChar letter)
{
    return letter.isNull() || letter.unicode() >= 0xfffe;
}

bool isStorable(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        if (isLost(letter))
            return false;
        if (!letter.isSurrogate())
            continue;
        if (!letter.isHighSurrogate() || i + 1 == text.size() || !text.at(i + 1).isLowSurrogate())
            return false;
        ++i;
    }
    return true;
}

} // namespace

Table::Table(const char* table, std::initializer_list<const char*> names)
    : name(QLatin1String(table))
{
    QStringList places;
    QStringList changes;
    for (const char* column : names) {
        columns.append(QLatin1String(column));
        places.append(QStringLiteral("?"));
        if (columns.size() > 1)
            changes.append(QStringLiteral("%1 = excluded.%1").arg(columns.last()));
    }
    const QString comma = QStringLiteral(", ");
    upsert = QStringLiteral("INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO UPDATE SET %5")
                 .arg(name, columns.join(comma), places.join(comma), key(), changes.join(comma));
    remove = QStringLiteral("DELETE FROM %1 WHERE %2 = ?").arg(name, key());
}

QString Table::selected() const
{
    QStringList full;
    for (const QString& column : columns)
        full.append(name + QLatin1Char('.') + column);
    return full.join(QStringLiteral(", "));
}

QString storable(const QString& text)
{
    if (text.isNull())
        return QString(QLatin1String(""));
    if (isStorable(text))
        return text;
    QString cured = text;
    for (qsizetype i = 0; i < cured.size(); ++i) {
        const QChar letter = cured.at(i);
        if (letter.isHighSurrogate() && i + 1 < cured.size() && cured.at(i + 1).isLowSurrogate())
            ++i;
        else if (isLost(letter) || letter.isSurrogate())
            cured[i] = QChar::ReplacementCharacter;
    }
    return cured;
}

QVariant nullCell()
{
    return {};
}

QVariant cell(const QString& text)
{
    return storable(text);
}

QVariant cellOrNull(const QString& text)
{
    return text.isEmpty() ? nullCell() : cell(text);
}

QVariant cell(const QStringList& texts)
{
    if (texts.isEmpty())
        return QStringLiteral("[]");
    QJsonArray array;
    for (const QString& text : texts)
        array.append(storable(text));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QVariant cell(Timestamp at)
{
    return cell(at.micros);
}

QVariant cell(std::optional<Timestamp> at)
{
    return at ? cell(*at) : nullCell();
}

QVariant cell(std::optional<Duration> span)
{
    return span ? cell(qint64(span->count())) : nullCell();
}

QStringList textsIn(const QString& json)
{
    if (json == QLatin1String("[]"))
        return {};
    QStringList texts;
    const auto array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto& text : array)
        texts.append(text.toString());
    return texts;
}

} // namespace heddle::store
