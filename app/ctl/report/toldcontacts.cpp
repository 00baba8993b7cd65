#include "app/ctl/report/toldcontacts.h"

#include "core/store/journalstore.h"
#include "core/store/rows/parts/clocksjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace heddle::ctl {

namespace {

constexpr int linesAtOnce = 2'000;

qint64 number(const QJsonObject& row, QLatin1String column)
{
    return row.value(column).toInteger();
}

routing::CourseStep stepIn(const QJsonObject& row, Timestamp at)
{
    return {.at = at,
            .state = interactionStateFromName(row.value(QLatin1String("state")).toString())
                         .value_or(InteractionState::New),
            .queue = {number(row, QLatin1String("queue"))},
            .agent = {number(row, QLatin1String("assignee"))},
            .isOwed = !row.value(QLatin1String("call_back")).toString().isEmpty()};
}

std::optional<TargetClock> promiseIn(const QJsonObject& row)
{
    const QByteArray json = row.value(QLatin1String("clocks")).toString().toUtf8();
    const QList<TargetClock> clocks = store::clocksIn(QJsonDocument::fromJson(json).array());
    for (const TargetClock& clock : clocks) {
        if (clock.kind == TargetKind::FirstReply)
            return clock;
    }
    return std::nullopt;
}

void tell(ToldContacts& contacts, const JournalEvent& line)
{
    for (const QJsonObject& row : rowsOf(line, QLatin1String("interaction"))) {
        const auto contact = contacts.find({number(row, QLatin1String("id"))});
        if (contact == contacts.end())
            continue;
        contact->second.course.add(stepIn(row, line.at));
        if (const auto promise = promiseIn(row))
            contact->second.promise = promise;
    }
    for (const QJsonObject& row : rowsOf(line, QLatin1String("offer"))) {
        const auto contact = contacts.find({number(row, QLatin1String("interaction"))});
        const auto end = offerEndFromName(row.value(QLatin1String("outcome")).toString());
        if (contact != contacts.end() && end)
            contact->second.offers[{number(row, QLatin1String("id"))}] = *end;
    }
}

} // namespace

QList<QJsonObject> rowsOf(const JournalEvent& line, QLatin1String table)
{
    QList<QJsonObject> rows;
    const QJsonArray images = line.body.value(QLatin1String("rows")).toArray();
    for (const QJsonValue& image : images) {
        if (image[QLatin1String("table")].toString() == table)
            rows += image[QLatin1String("row")].toObject();
    }
    return rows;
}

Done eachLine(store::Store& store, const std::function<void(const JournalEvent&)>& look)
{
    for (JournalSeq last;;) {
        const auto lines = store.journal().after(last, linesAtOnce);
        if (!lines)
            return passOn(lines);
        for (const JournalEvent& line : *lines)
            look(line);
        if (lines->size() < linesAtOnce)
            return {};
        last = lines->last().seq;
    }
}

Result<ToldContacts> toldContacts(store::Store& store, const store::ReportSpan& span)
{
    ToldContacts contacts;
    const auto enter = [&](const Interaction& interaction) {
        contacts.emplace(interaction.id,
                         ToldContact{.now = interaction,
                                     .course = routing::ContactCourse(interaction.channel),
                                     .promise = {},
                                     .offers = {}});
    };
    auto looked = store::ReportStore(store.connection()).eachArrived(span, enter);
    if (looked)
        looked = eachLine(store, [&](const JournalEvent& line) { tell(contacts, line); });
    if (!looked)
        return passOn(looked);
    return contacts;
}

} // namespace heddle::ctl
