#include "app/ctl/commands/topics.h"
#include "app/ctl/insight/causescommand.h"
#include "core/base/clock.h"
#include "core/insight/mail/trimming.h"
#include "core/insight/readings.h"
#include "core/model/readings/readings.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTimeZone>

#include <cstdio>

namespace heddle::ctl {

namespace {

/// Opens a file, or stdin for "-" and for none.
Done open(QFile& file, const QString& path)
{
    const bool isInput = path.isEmpty() || path == QLatin1String("-");
    if (isInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly))
        return {};
    return failure(ErrorCode::NotFound, path + QStringLiteral(": ") + file.errorString());
}

double fraction(int thousandths)
{
    return thousandths / 1000.0;
}

QJsonArray severityOf(const Readings& readings)
{
    QJsonArray list;
    for (const Severity& severity : readings.severity)
        list.append(
            QJsonObject{{QStringLiteral("kind"), toName(severity.kind)},
                        {QStringLiteral("score"), fraction(severity.score)},
                        {QStringLiteral("words"), QJsonArray::fromStringList(severity.words)}});
    return list;
}

QJsonArray momentsOf(const Readings& readings)
{
    QJsonArray list;
    for (const HumanMoment& moment : readings.moments)
        list.append(QJsonObject{{QStringLiteral("kind"), moment.kind},
                                {QStringLiteral("quote"), moment.quote}});
    return list;
}

QJsonArray promisesOf(const Readings& readings, const QTimeZone& zone)
{
    QJsonArray list;
    for (const PromiseFound& promise : readings.promises)
        list.append(QJsonObject{
            {QStringLiteral("quote"), promise.quote},
            {QStringLiteral("due"),
             promise.due
                 ? QJsonValue(promise.due->toDateTime().toTimeZone(zone).toString(Qt::ISODate))
                 : QJsonValue()},
            {QStringLiteral("why"), promise.why}});
    return list;
}

QJsonArray tagsOf(const Readings& readings)
{
    QJsonArray list;
    for (const TagSuggestion& tag : readings.tags)
        list.append(QJsonObject{{QStringLiteral("tag"), tag.tag},
                                {QStringLiteral("score"), fraction(tag.score)},
                                {QStringLiteral("why"), tag.why}});
    return list;
}

QJsonObject toJson(const QString& text, const Readings& readings, const QTimeZone& zone)
{
    return {
        {QStringLiteral("text"), text},
        {QStringLiteral("language"), readings.language},
        {QStringLiteral("language_confidence"), fraction(readings.languageConfidence)},
        {QStringLiteral("sentiment"), fraction(readings.sentiment.score)},
        {QStringLiteral("sentiment_confidence"), fraction(readings.sentiment.confidence)},
        {QStringLiteral("sentiment_why"), readings.sentiment.why},
        {QStringLiteral("severity"), severityOf(readings)},
        {QStringLiteral("motive"), toName(readings.motive)},
        {QStringLiteral("moments"), momentsOf(readings)},
        {QStringLiteral("promises"), promisesOf(readings, zone)},
        {QStringLiteral("stance"), toName(readings.stance)},
        {QStringLiteral("complaint"), fraction(readings.complaint)},
        {QStringLiteral("tags"), tagsOf(readings)},
        {QStringLiteral("version"), readings.version},
    };
}

/// What "by Friday" is counted from, and our own names.
Result<insight::MessageContext> contextOf(const Invocation& invocation)
{
    insight::MessageContext context;
    context.written.now = SystemClock().now();
    context.written.zone = QTimeZone::systemTimeZone();
    if (invocation.has("now")) {
        const auto now = QDateTime::fromString(invocation.option("now"), Qt::ISODate);
        if (!now.isValid())
            return failure(ErrorCode::BadInput,
                           QStringLiteral("--now %1 is no moment; write 2026-11-22T09:00:00Z")
                               .arg(invocation.option("now")));
        context.written.now = Timestamp::fromDateTime(now);
    }
    if (invocation.has("zone")) {
        // The constructor takes any word for a rule of its own.
        const QByteArray zone = invocation.option("zone").toLatin1();
        context.written.zone = QTimeZone(zone);
        if (!QTimeZone::isTimeZoneIdAvailable(zone))
            return failure(ErrorCode::BadInput,
                           QStringLiteral("--zone %1 is not known; write Europe/Berlin")
                               .arg(invocation.option("zone")));
    }
    context.stance.ownNames =
        invocation.option("names").split(QLatin1Char(','), Qt::SkipEmptyParts);
    return context;
}

Done readTexts(const Invocation& invocation)
{
    const auto context = contextOf(invocation);
    if (!context)
        return failure(context.error().code, context.error().detail);
    const QString path = invocation.arguments.value(0);
    QFile file(path);
    if (const Done opened = open(file, path); !opened)
        return opened;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        const QString text = QString::fromUtf8(line);
        invocation.console.print(
            toJson(text, insight::readMessage(text, *context), context->written.zone));
    }
    return {};
}

Done trim(const Invocation& invocation)
{
    const QStringList paths =
        invocation.arguments.isEmpty() ? QStringList{QStringLiteral("-")} : invocation.arguments;
    for (const QString& path : paths) {
        QFile file(path);
        if (const Done opened = open(file, path); !opened)
            return opened;
        const auto trimmed = insight::trimReply(QString::fromUtf8(file.readAll()));
        invocation.console.print(QJsonObject{{QStringLiteral("new_text"), trimmed.newText},
                                             {QStringLiteral("quoted"), trimmed.quoted},
                                             {QStringLiteral("signature"), trimmed.signature}});
    }
    return {};
}

} // namespace

QList<Command> insightCommands()
{
    return QList<Command>{
               {QStringLiteral("insight read"),
                QStringLiteral("[FILE]"),
                QStringLiteral(
                    "Read one message a line (of stdin without FILE or with -), print one JSON "
                    "object for each"),
                Command::Json,
                {{QStringLiteral("names"), QStringLiteral("NAMES"),
                  QStringLiteral(
                      "our own names, with commas between: tells whom a message is for")},
                 {QStringLiteral("now"), QStringLiteral("TIME"),
                  QStringLiteral(
                      "what \"tomorrow\" is counted from, such as 2026-11-22T09:00:00Z")},
                 {QStringLiteral("zone"), QStringLiteral("ZONE"),
                  QStringLiteral("time zone of the writer, such as Europe/Berlin")}},
                readTexts},
               {QStringLiteral("insight trim"),
                QStringLiteral("[FILE...]"),
                QStringLiteral(
                    "Part a mail's plain text into new words, history and signature, as JSON"),
                Command::Json,
                {},
                trim},
           }
           + causeCommands();
}

} // namespace heddle::ctl
