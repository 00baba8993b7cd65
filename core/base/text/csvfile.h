#pragma once

#include "core/base/result.h"

#include <QIODevice>
#include <QStringList>

#include <optional>

namespace heddle {

/// Reads a CSV file with a header row, row by row (RFC 4180; UTF-8, with or without a byte order
/// mark; lines end in CRLF or LF). Quoted fields hold commas, quotes written twice, and line breaks.
/// A first line with a tab makes it a table of tabs: there a row is a line, and quotes are letters
/// unless they enclose a whole field. One with semicolons and no comma has those between its fields.
///
/// Every error names the line and the cure. A row is at most 16 MB.
class CsvFile {
public:
    /// `device` is open for reading and outlives this.
    explicit CsvFile(QIODevice& device) : m_device(device) {}

    /// The names of the columns; call it first, once. BadInput for an empty file.
    Result<QStringList> header();
    bool isTabbed() const { return m_separator == '\t'; }
    /// The next row, as long as the header; nullopt at the end. Empty lines are skipped.
    Result<std::optional<QStringList>> next();
    /// Where the last row began, from 1.
    qint64 line() const { return m_rowLine; }

private:
    QByteArray readLine();
    Result<std::optional<QStringList>> readRow();
    Result<QStringList> readFields(QByteArray rest);
    Result<QByteArray> readQuoted(QByteArray& rest);

    QIODevice& m_device;
    qsizetype m_columns = 0;
    qint64 m_line = 0;
    qint64 m_rowLine = 0;
    char m_separator = ',';
};

} // namespace heddle
