#include "core/store/search/matchtext.h"

#include <QDate>
#include <QDateTime>

namespace heddle::store {

namespace {

bool isPrefix(const SearchTerm& term)
{
    return term.isPrefix && term.words.last().size() > 1;
}

} // namespace

QString fts5Match(const QList<SearchTerm>& terms)
{
    QStringList all;
    for (const SearchTerm& term : terms)
        all.append(QLatin1Char('"') + term.words.join(QLatin1Char(' ')) + QLatin1Char('"')
                   + (isPrefix(term) ? QLatin1String(" *") : QLatin1String()));
    return all.join(QLatin1String(" AND "));
}

QString tsQuery(const QList<SearchTerm>& terms)
{
    QStringList all;
    for (const SearchTerm& term : terms) {
        QStringList words;
        for (const QString& word : term.words)
            words.append(QLatin1Char('\'') + word + QLatin1Char('\''));
        if (isPrefix(term))
            words.last() += QLatin1String(":*");
        all.append(words.join(QLatin1String(" <-> ")));
    }
    return all.join(QLatin1String(" & "));
}

QStringList dateMarks(std::optional<Timestamp> after, std::optional<Timestamp> before)
{
    if (!after && !before)
        return {};
    const QDate first = after ? after->toDateTime().date() : QDate(1970, 1, 1);
    const QDate last = before ? before->toDateTime().date() : QDate(2100, 12, 31);
    QStringList marks;
    for (int year = first.year(); year <= last.year(); ++year) {
        const int from = year == first.year() ? first.month() : 1;
        const int to = year == last.year() ? last.month() : 12;
        if (from == 1 && to == 12) {
            marks.append(QStringLiteral("y%1").arg(year, 4, 10, QLatin1Char('0')));
            continue;
        }
        for (int month = from; month <= to; ++month)
            marks.append(QStringLiteral("m%1%2")
                             .arg(year, 4, 10, QLatin1Char('0'))
                             .arg(month, 2, 10, QLatin1Char('0')));
    }
    // A span that ends before it begins fits nothing.
    return marks.isEmpty() ? QStringList{QStringLiteral("never")} : marks;
}

} // namespace heddle::store
