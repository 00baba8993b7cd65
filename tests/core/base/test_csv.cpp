#include "core/base/text/csvfile.h"
#include "tests/support/catch.h"

#include <QBuffer>

using heddle::CsvFile;

namespace {

/// All rows, the header first; a row that says the error ends it.
QList<QStringList> rowsOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvFile csv(buffer);
    const auto header = csv.header();
    if (!header)
        return {{header.error().detail}};
    QList<QStringList> rows{*header};
    while (true) {
        const auto row = csv.next();
        if (!row)
            return rows << QStringList{row.error().detail};
        if (!*row)
            return rows;
        rows << **row;
    }
}

} // namespace

TEST_CASE("CSV is read as RFC 4180 has it", "[ctl]")
{
    const QList<QStringList> expected{{QStringLiteral("a"), QStringLiteral("b")},
                                      {QStringLiteral("1"), QStringLiteral("two, \"2\"\nlines")},
                                      {QString(), QStringLiteral("x")}};
    CHECK(rowsOf("a,b\r\n1,\"two, \"\"2\"\"\r\nlines\"\r\n,x\r\n") == expected);
    CHECK(rowsOf("\xef\xbb\xbf"
                 "a,b\n\n1,\"two, \"\"2\"\"\nlines\"\n,x")
          == expected);
    CHECK(rowsOf("a\n\"\"\n") == QList<QStringList>{{QStringLiteral("a")}, {QString()}});
    CHECK(rowsOf("a,b\n5\" pipe,c\n").last().first() == QStringLiteral("5\" pipe"));
}

TEST_CASE("A table of tabs takes quotes for letters, unless they enclose a field", "[ctl]")
{
    const QList<QStringList> expected{
        {QStringLiteral("label"), QStringLiteral("text")},
        {QStringLiteral("ham"), QStringLiteral("\"Give me a few\" was an hour ago, right?")},
        {QStringLiteral("ham"), QStringLiteral("he said \"hi\"")},
        {QStringLiteral("spam"), QStringLiteral("\"")}};
    CHECK(rowsOf("label\ttext\nham\t\"Give me a few\" was an hour ago, right?\r\n"
                 "ham\t\"he said \"\"hi\"\"\"\n\nspam\t\"\n")
          == expected);
    CHECK(rowsOf("a\tb\n1\n").last().first().contains(QStringLiteral("1 columns")));
}

TEST_CASE("Errors of a CSV file count lines as an editor does", "[ctl]")
{
    CHECK(rowsOf("a,b\n1,\"x\ny\"\n1,2,3\n")
              .last()
              .first()
              .startsWith(QStringLiteral("line 4: it has 3")));
    CHECK(rowsOf("a,b\n1,\"x\ny\"z\n")
              .last()
              .first()
              .startsWith(QStringLiteral("line 3: there is more")));
    CHECK(rowsOf("a,b\n1\n").last().first().contains(QStringLiteral("1 columns")));
    CHECK(rowsOf("a,b\n1,\"x\ny\n").last().first().startsWith(QStringLiteral("line 2: a quote")));
}
