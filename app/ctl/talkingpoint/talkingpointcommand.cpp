#include "app/ctl/commands/topics.h"
#include "app/ctl/storeaccess.h"
#include "app/ctl/talkingpoint/talkingpages.h"

#include <QDate>
#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace heddle::ctl {

namespace {

constexpr qint64 usualDays = 30;
constexpr qint64 mostDays = 3'650;

Done write(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return failure(ErrorCode::Refused, QStringLiteral("%1: %2").arg(path, file.errorString()));
}

/// Whole days of UTC, the last one yesterday unless something else is said.
Result<TalkingChoice> choiceOf(const Invocation& invocation, Timestamp now)
{
    QDate until = now.toDateTime().toUTC().date();
    if (invocation.has("until")) {
        until = QDate::fromString(invocation.option("until"), Qt::ISODate).addDays(1);
        if (!until.isValid())
            return failure(ErrorCode::BadInput,
                           QStringLiteral("--until: '%1' is no day; write it as 2026-11-22")
                               .arg(invocation.option("until")));
    }
    const qint64 days = std::clamp<qint64>(invocation.number("days", usualDays), 1, mostDays);
    const auto midnight = [](const QDate& day) {
        return Timestamp::fromDateTime(QDateTime(day, QTime(0, 0), Qt::UTC));
    };
    TalkingChoice choice{.since = midnight(until.addDays(-days)), .until = midnight(until)};
    if (invocation.has("chosen"))
        choice.chosenTag = invocation.option("chosen");
    if (invocation.has("consent"))
        choice.consentTag = invocation.option("consent");
    choice.showsNames = invocation.has("names");
    return choice;
}

Done exportTalkingPoint(const Invocation& invocation)
{
    const auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto choice = choiceOf(invocation, opened->clock->now());
    if (!choice)
        return passOn(choice);
    const auto point = talkingPoint(*opened->store, *choice);
    if (!point)
        return passOn(point);
    const QDir folder(invocation.arguments.constFirst());
    if (!folder.mkpath(QStringLiteral(".")))
        return failure(ErrorCode::Refused, QStringLiteral("%1 cannot be made").arg(folder.path()));
    if (auto page = write(folder.filePath(QStringLiteral("index.html")), pageOf(*point)); !page)
        return page;
    if (auto feed = write(folder.filePath(QStringLiteral("feed.json")), feedOf(*point)); !feed)
        return feed;
    const auto quotes = static_cast<int>(point->quotes.size());
    if (invocation.wantsJson())
        invocation.console.print(QJsonObject{{QStringLiteral("quotes"), quotes},
                                             {QStringLiteral("posts"), point->posts},
                                             {QStringLiteral("withdrawn"), point->withdrawn}});
    else
        invocation.console.print(
            QStringLiteral("%1 of %2 posts quoted in %3")
                .arg(QString::number(quotes), QString::number(point->posts), folder.path()));
    return {};
}

} // namespace

QList<Command> talkingPointCommands()
{
    return {
        {QStringLiteral("export talking-point"),
         QStringLiteral("DIR"),
         QStringLiteral("Write a page and a feed of quotes with our answers, without names: posts "
                        "whose contact has both tags"),
         Command::Store | Command::Json,
         {{QStringLiteral("days"), QStringLiteral("N"), QStringLiteral("how far back (30)")},
          {QStringLiteral("until"), QStringLiteral("DAY"),
           QStringLiteral("the last day, in UTC (yesterday)")},
          {QStringLiteral("chosen"), QStringLiteral("TAG"),
           QStringLiteral("put on by the moderator (quote)")},
          {QStringLiteral("consent"), QStringLiteral("TAG"),
           QStringLiteral("the author agreed (may quote)")},
          {QStringLiteral("names"),
           {},
           QStringLiteral("show names and links, where the consent covers them")}},
         exportTalkingPoint},
    };
}

} // namespace heddle::ctl
