#include "app/ctl/contacts/contacttable.h"

#include <algorithm>

namespace heddle::ctl {

namespace {

bool isOneOf(const QString& name, std::initializer_list<const char*> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&name](const char* one) { return name == QLatin1String(one); });
}

bool holdsOneOf(const QString& name, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&name](const char* one) { return name.contains(QLatin1String(one)); });
}

QString cellAt(const QStringList& row, qsizetype column)
{
    return column < 0 ? QString() : row.value(column).simplified();
}

QStringList cellsAt(const QStringList& row, const QList<qsizetype>& columns)
{
    QStringList cells;
    for (const qsizetype column : columns) {
        const QString cell = cellAt(row, column);
        if (!cell.isEmpty())
            cells.append(cell);
    }
    return cells;
}

} // namespace

Result<ContactTable> ContactTable::of(const QStringList& header)
{
    ContactTable table;
    for (qsizetype i = 0; i < header.size(); ++i) {
        QString name = header.at(i).simplified().toLower();
        name.replace(QLatin1Char('_'), QLatin1Char(' '))
            .replace(QLatin1Char('-'), QLatin1Char(' '));
        qsizetype* single = isOneOf(name, {"language"})                ? &table.m_language
                            : isOneOf(name, {"tier", "level"})         ? &table.m_tier
                            : isOneOf(name, {"place", "city", "town"}) ? &table.m_place
                            : isOneOf(name, {"tags", "tag"})           ? &table.m_tags
                                                                       : nullptr;
        if (single && *single >= 0)
            return failure(ErrorCode::BadInput,
                           QStringLiteral("two columns say '%1'; leave one").arg(name));
        if (single)
            *single = i;
        else if (isOneOf(name, {"name", "full name", "display name", "first name", "last name",
                                "given name", "family name", "surname"}))
            table.m_names.append(i);
        else if (holdsOneOf(name, {"mail"}))
            table.m_emails.append(i);
        else if (holdsOneOf(name, {"phone", "mobile"}))
            table.m_phones.append(i);
        else
            table.m_leftOut.append(header.at(i));
    }
    if (table.m_emails.isEmpty() && table.m_phones.isEmpty())
        return failure(ErrorCode::BadInput,
                       QStringLiteral("no column is called email or phone; a customer is known by "
                                      "one of these"));
    return table;
}

Contact ContactTable::read(const QStringList& row) const
{
    return {.from = {},
            .name = cellsAt(row, m_names).join(QLatin1Char(' ')),
            .emails = cellsAt(row, m_emails),
            .phones = cellsAt(row, m_phones),
            .language = cellAt(row, m_language),
            .tier = cellAt(row, m_tier),
            .place = cellAt(row, m_place),
            .tags = cellAt(row, m_tags).split(QLatin1Char(';'), Qt::SkipEmptyParts)};
}

} // namespace heddle::ctl
