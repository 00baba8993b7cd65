#include "core/base/text/csvfile.h"

namespace heddle {

namespace {

constexpr qint64 longestRow = 16 * 1024 * 1024;

tl::unexpected<Error> wrong(qint64 line, const QString& sentence)
{
    return failure(ErrorCode::BadInput, QStringLiteral("line %1: %2").arg(line).arg(sentence));
}

QByteArray withoutLineEnd(QByteArray line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// What a field between tabs says: without quotes that enclose all of it.
QString withoutQuotes(QByteArray field)
{
    QByteArray inner = field.mid(1, field.size() - 2);
    if (field.size() > 1 && field.startsWith('"') && field.endsWith('"')
        && !inner.replace("\"\"", "").contains('"'))
        field = field.mid(1, field.size() - 2).replace("\"\"", "\"");
    return QString::fromUtf8(field);
}

} // namespace

Result<QStringList> CsvFile::header()
{
    constexpr qint64 aLook = 64 * 1024;
    const QByteArray start = m_device.peek(aLook);
    const QByteArray first = start.left(start.indexOf('\n'));
    if (first.contains('\t'))
        m_separator = '\t';
    else if (first.contains(';') && !first.contains(','))
        m_separator = ';';
    const auto row = readRow();
    if (!row)
        return passOn(row);
    if (!*row)
        return wrong(1, QStringLiteral("the file is empty; its first line must name the columns"));
    QStringList names = **row;
    if (names.first().startsWith(QChar(0xfeff)))
        names.first().remove(0, 1);
    m_columns = names.size();
    return names;
}

Result<std::optional<QStringList>> CsvFile::next()
{
    auto row = readRow();
    if (row && *row && (*row)->size() != m_columns)
        return wrong(m_rowLine, QStringLiteral("it has %1 columns, the header has %2; put texts "
                                               "with commas between quotes")
                                    .arg((*row)->size())
                                    .arg(m_columns));
    return row;
}

Result<std::optional<QStringList>> CsvFile::readRow()
{
    QByteArray rest;
    do {
        if (m_device.atEnd())
            return std::optional<QStringList>();
        rest = readLine();
        m_rowLine = ++m_line;
        if (rest.size() + 1 >= longestRow)
            return wrong(m_rowLine, QStringLiteral("it is longer than 16 MB"));
        rest = withoutLineEnd(rest);
    } while (rest.isEmpty());

    const auto fields = readFields(std::move(rest));
    if (!fields)
        return passOn(fields);
    return std::optional(*fields);
}

Result<QStringList> CsvFile::readFields(QByteArray rest)
{
    QStringList fields;
    if (isTabbed()) {
        for (const QByteArray& field : rest.split('\t'))
            fields.append(withoutQuotes(field));
        return fields;
    }
    for (bool isMore = true; isMore;) {
        if (rest.startsWith('"')) {
            rest.remove(0, 1);
            const auto field = readQuoted(rest);
            if (!field)
                return passOn(field);
            fields.append(QString::fromUtf8(*field));
            isMore = rest.startsWith(m_separator);
            if (!isMore && !rest.isEmpty())
                return wrong(m_line, QStringLiteral("there is more after a closing quote; write a "
                                                    "quote within a text twice"));
            rest.remove(0, 1);
            continue;
        }
        const auto end = rest.indexOf(m_separator);
        isMore = end >= 0;
        fields.append(QString::fromUtf8(isMore ? rest.first(end) : rest));
        rest = isMore ? rest.sliced(end + 1) : QByteArray();
    }
    return fields;
}

/// A line with its end, of `longestRow` at most. In pieces: Qt makes room for the longest one first.
QByteArray CsvFile::readLine()
{
    constexpr qint64 piece = 8 * 1024;
    QByteArray line;
    while (!line.endsWith('\n') && line.size() < longestRow) {
        const QByteArray more = m_device.readLine(piece);
        if (more.isEmpty())
            break;
        line += more;
    }
    return line;
}

/// What stands up to the closing quote, on further lines too; `rest` is left with what follows it.
Result<QByteArray> CsvFile::readQuoted(QByteArray& rest)
{
    QByteArray field;
    while (true) {
        const auto quote = rest.indexOf('"');
        if (quote >= 0) {
            field += rest.first(quote);
            const bool isDoubled = quote + 1 < rest.size() && rest.at(quote + 1) == '"';
            rest = rest.sliced(quote + (isDoubled ? 2 : 1));
            if (!isDoubled)
                return field;
            field += '"';
            continue;
        }
        field += rest + '\n';
        if (m_device.atEnd() || field.size() > longestRow)
            return wrong(m_rowLine, QStringLiteral("a quote that begins here is never closed"));
        rest = withoutLineEnd(readLine());
        ++m_line;
    }
}

} // namespace heddle
