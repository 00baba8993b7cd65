#include "app/ctl/learning/examplefile.h"

#include "core/base/text/csvfile.h"

#include <algorithm>

namespace heddle::ctl {

namespace {

using insight::Example;

/// Where the label and the text stand in a row.
struct Places {
    qsizetype label = -1;
    qsizetype text = -1;
};

qsizetype placeOf(const QStringList& header, const QString& wanted, const QStringList& usual)
{
    if (!wanted.isEmpty())
        return header.indexOf(wanted);
    for (const QString& name : usual) {
        for (qsizetype i = 0; i < header.size(); ++i) {
            if (header.at(i).compare(name, Qt::CaseInsensitive) == 0)
                return i;
        }
    }
    return -1;
}

Places placesIn(const QStringList& header, const ExampleColumns& columns)
{
    static const QStringList labels{QStringLiteral("label"), QStringLiteral("category"),
                                    QStringLiteral("intent"), QStringLiteral("class")};
    static const QStringList texts{QStringLiteral("text"), QStringLiteral("message"),
                                   QStringLiteral("query"), QStringLiteral("sentence")};
    return {placeOf(header, columns.label, labels), placeOf(header, columns.text, texts)};
}

Error missing(const Places& places, const ExampleColumns& columns)
{
    const bool isLabel = places.label < 0;
    const QString option = isLabel ? QStringLiteral("label") : QStringLiteral("text");
    const QString wanted = isLabel ? columns.label : columns.text;
    return {ErrorCode::BadInput,
            QStringLiteral("line 1: there is no column '%1'; the first line must name the columns "
                           "label and text, or name yours with --%2")
                .arg(wanted.isEmpty() ? option : wanted, option)};
}

Result<Example> exampleOf(const QStringList& row, const Places& places, qint64 line)
{
    if (row.at(places.label).isEmpty())
        return failure(
            ErrorCode::BadInput,
            QStringLiteral("line %1: the label is empty; name it or take the row out").arg(line));
    return Example{row.at(places.text), row.at(places.label)};
}

} // namespace

Result<QList<Example>> readExamples(QIODevice& device, const ExampleColumns& columns)
{
    CsvFile csv(device);
    const auto header = csv.header();
    if (!header)
        return passOn(header);
    Places places = placesIn(*header, columns);
    const bool hasNames = places.label >= 0 || places.text >= 0 || !columns.label.isEmpty()
                          || !columns.text.isEmpty();
    QList<Example> examples;
    std::optional<QStringList> row;
    if (csv.isTabbed() && header->size() == 2 && !hasNames) {
        places = {0, 1};
        row = *header;
    }
    if (std::min(places.label, places.text) < 0)
        return tl::unexpected(missing(places, columns));
    while (true) {
        if (row) {
            auto example = exampleOf(*row, places, csv.line());
            if (!example)
                return passOn(example);
            examples.append(std::move(*example));
        }
        auto next = csv.next();
        if (!next)
            return passOn(next);
        if (!*next)
            break;
        row = std::move(*next);
    }
    if (examples.isEmpty())
        return failure(ErrorCode::BadInput,
                       QStringLiteral("line 2: there are no rows after the header; add examples"));
    return examples;
}

} // namespace heddle::ctl
