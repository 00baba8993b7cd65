#include "app/ctl/talkingpoint/talkingpages.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::ctl {

namespace {

/// By its day in UTC: the moment itself could lead to its author.
QString day(Timestamp at)
{
    return at.toDateTime().toUTC().date().toString(Qt::ISODate);
}

QString lastDay(const TalkingPoint& point)
{
    return day({point.until.micros - 1});
}

QString titleOf(const TalkingPoint& point)
{
    return point.centre.isEmpty() ? QStringLiteral("What people say")
                                  : QStringLiteral("What people say to and about ") + point.centre;
}

/// What was chosen from what, as one sentence for each.
QStringList aboutLines(const TalkingPoint& point)
{
    QStringList sources;
    for (auto it = point.sources.begin(); it != point.sources.end(); ++it)
        sources.append(QStringLiteral("%1 (n %2)").arg(it.key()).arg(it.value()));
    QStringList lines{
        QStringLiteral("From %1 to %2 (UTC), n %3 posts; %4 of them are quoted here, chosen by a "
                       "moderator with their authors' consent. They are no sample of all.")
            .arg(day(point.since), lastDay(point))
            .arg(point.posts)
            .arg(point.quotes.size())};
    if (!sources.isEmpty())
        lines.append(QStringLiteral("Sources: %1.").arg(sources.join(QStringLiteral(", "))));
    if (point.withdrawn > 0)
        lines.append(QStringLiteral("Taken back by their authors since, and not shown: %1.")
                         .arg(point.withdrawn));
    return lines;
}

QString escaped(const QString& words)
{
    return words.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>\n"));
}

QString quoteHtml(const Quote& quote)
{
    QString html = QStringLiteral("<article id=\"q%1\">\n<blockquote>%2</blockquote>\n<p>")
                       .arg(quote.key, escaped(quote.words));
    if (!quote.author.isEmpty())
        html += escaped(quote.author) + QStringLiteral(", ");
    html += escaped(quote.source) + QStringLiteral(", ") + day(quote.at);
    if (quote.corrected)
        html += QStringLiteral(". Corrected by its author on ") + day(*quote.corrected);
    html += QStringLiteral("</p>\n");
    html += quote.answer.isEmpty()
                ? QStringLiteral("<p class=\"none\">Not answered yet.</p>\n")
                : QStringLiteral("<p class=\"answer\"><strong>Our answer:</strong> %1</p>\n")
                      .arg(escaped(quote.answer));
    return html + QStringLiteral("</article>\n");
}

constexpr const char* head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="alternate" type="application/feed+json" href="feed.json">
<style>
body { font: 16px/1.5 sans-serif; color: #1c1c24; background: #fff; max-width: 42rem;
       margin: 2rem auto; padding: 0 1rem; }
article { border-top: 1px solid #c9c9d2; padding: 1rem 0; }
blockquote { margin: 0; font-size: 1.15rem; }
.answer { border-inline-start: 3px solid #4f46c8; padding-inline-start: .8rem; }
.none, footer, article > p { color: #55555f; }
.answer { color: #1c1c24; }
</style>
)";

} // namespace

QByteArray pageOf(const TalkingPoint& point)
{
    QString html = QLatin1String(head);
    const QString title = escaped(titleOf(point));
    html += QStringLiteral("<title>%1</title>\n</head>\n<body>\n<h1>%1</h1>\n").arg(title);
    for (const Quote& quote : point.quotes)
        html += quoteHtml(quote);
    if (point.quotes.isEmpty())
        html += QStringLiteral("<p>Nothing of this time is quoted.</p>\n");
    html += QStringLiteral("<footer>\n");
    for (const QString& line : aboutLines(point))
        html += QStringLiteral("<p>%1</p>\n").arg(escaped(line));
    return (html + QStringLiteral("</footer>\n</body>\n</html>\n")).toUtf8();
}

QByteArray feedOf(const TalkingPoint& point)
{
    QJsonArray items;
    for (const Quote& quote : point.quotes) {
        QJsonObject item{
            {QStringLiteral("id"), quote.key},
            {QStringLiteral("content_text"), quote.words},
            {QStringLiteral("date_published"),
             QString(day(quote.at) + QStringLiteral("T00:00:00Z"))},
            {QStringLiteral("_heddle"), QJsonObject{{QStringLiteral("source"), quote.source},
                                                    {QStringLiteral("answer"), quote.answer}}}};
        if (quote.corrected)
            item.insert(QStringLiteral("date_modified"),
                        QString(day(*quote.corrected) + QStringLiteral("T00:00:00Z")));
        if (!quote.link.isEmpty())
            item.insert(QStringLiteral("url"), quote.link);
        if (!quote.author.isEmpty())
            item.insert(QStringLiteral("authors"),
                        QJsonArray{QJsonObject{{QStringLiteral("name"), quote.author}}});
        items.append(item);
    }
    QJsonObject sources;
    for (auto it = point.sources.begin(); it != point.sources.end(); ++it)
        sources.insert(it.key(), it.value());
    const QJsonObject feed{
        {QStringLiteral("version"), QStringLiteral("https://jsonfeed.org/version/1.1")},
        {QStringLiteral("title"), titleOf(point)},
        {QStringLiteral("description"), aboutLines(point).join(u' ')},
        {QStringLiteral("items"), items},
        {QStringLiteral("_heddle"), QJsonObject{{QStringLiteral("since"), day(point.since)},
                                                {QStringLiteral("until"), lastDay(point)},
                                                {QStringLiteral("n"), point.posts},
                                                {QStringLiteral("withdrawn"), point.withdrawn},
                                                {QStringLiteral("sources"), sources}}}};
    return QJsonDocument(feed).toJson();
}

} // namespace heddle::ctl
