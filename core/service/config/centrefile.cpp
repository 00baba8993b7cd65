#include "core/service/config/centrefile.h"

#include "core/model/form/outlinereader.h"
#include "core/service/config/centrecheck.h"
#include "core/service/config/planfields.h"
#include "core/service/config/shorthand.h"
#include "core/service/config/text/yamlreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace heddle::service {

namespace {

constexpr qint64 largestBeside = 1024 * 1024;

/// Calls `look` with the text `key` of each item of the list `section`, and its number from 1.
template<class Look>
void eachName(const Outline& outline, const QString& section, const QString& key, Look look)
{
    const Outline* list = outline.part(section);
    if (list == nullptr || list->kind != Outline::Kind::List)
        return;
    qint64 number = 0;
    for (const Outline& item : list->items) {
        ++number;
        const Outline* name = item.part(key);
        if (name != nullptr && name->kind == Outline::Kind::Text && !name->text.isEmpty())
            look(name->text, number);
    }
}

/// What the sections may refer to, before they are read. Of two with one name the first counts.
Names namesIn(const Outline& outline)
{
    Names names;
    const QString name = QStringLiteral("name");
    eachName(outline, QStringLiteral("skills"), name,
             [&](const QString& skill, qint64) { names.skills.append(skill); });
    eachName(outline, QStringLiteral("calendars"), name,
             [&](const QString& calendar, qint64) { names.calendars.append(calendar); });
    eachName(outline, QStringLiteral("queues"), name, [&](const QString& queue, qint64 number) {
        if (!names.queues.contains(queue))
            names.queues.insert(queue, {number});
    });
    eachName(outline, QStringLiteral("agents"), QStringLiteral("login"),
             [&](const QString& login, qint64 number) {
                 if (!names.agents.contains(login))
                     names.agents.insert(login, {number});
             });
    return names;
}

template<class T>
void number(QList<T>& list)
{
    for (qsizetype i = 0; i < list.size(); ++i)
        list[i].id = {i + 1};
}

void readSections(const Outline& outline, CentrePlan& plan, Reading& reading)
{
    const Names names = namesIn(outline);
    reading.names = &names;
    readValue(Field{.key = "", .meaning = ""}, outline, plan, reading);
    reading.names = nullptr;
    number(plan.agents);
    number(plan.queues);
}

// What could not be read is as usual in the plan: what that makes of it is no second mistake.
void dropConsequences(QList<Complaint>& complaints)
{
    std::set<int> wrongLines;
    for (const Complaint& complaint : complaints) {
        if (complaint.weight == Complaint::Weight::Error)
            wrongLines.insert(complaint.place.line);
    }
    complaints.removeIf([&](const Complaint& complaint) {
        return complaint.weight == Complaint::Weight::Warning
               && wrongLines.contains(complaint.place.line);
    });
}

CentreReading read(Outline outline, const ReadBeside& readBeside, QList<Complaint> complaints,
                   CentreUse use)
{
    CentreReading result;
    Reading reading{.complaints = std::move(complaints)};
    if (outline.kind == Outline::Kind::Parts) {
        outline = withoutShorthand(std::move(outline), readBeside, reading);
        readSections(outline, result.plan, reading);
        reading.complaints += complaintsOf(result.plan, reading.places, use);
    } else if (reading.complaints.isEmpty()) {
        reading.complain(outline.place, QStringLiteral("sections are wanted, like 'queues:'"));
    }
    for (Calendar& calendar : result.plan.calendars)
        std::stable_sort(calendar.specialDays.begin(), calendar.specialDays.end(),
                         [](const auto& a, const auto& b) { return a.date < b.date; });
    result.complaints = reading.complaints;
    dropConsequences(result.complaints);
    std::stable_sort(result.complaints.begin(), result.complaints.end(),
                     [](const auto& a, const auto& b) { return a.place < b.place; });
    // One line may stand for two hundred agents; its mistake is still one.
    result.complaints.erase(std::unique(result.complaints.begin(), result.complaints.end()),
                            result.complaints.end());
    return result;
}

Result<QByteArray> nothingBeside(const QString&)
{
    return failure(ErrorCode::NotFound, QStringLiteral("there is nothing beside it"));
}

/// A bare name only: a centre file cannot reach elsewhere.
Result<QByteArray> readIn(const QDir& folder, const QString& name)
{
    if (QFileInfo(name).fileName() != name)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("name a file in the same folder, without its path"));
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString());
    return file.read(largestBeside + 1);
}

} // namespace

bool CentreReading::isFit() const
{
    return std::none_of(complaints.begin(), complaints.end(), [](const Complaint& complaint) {
        return complaint.weight == Complaint::Weight::Error;
    });
}

CentreReading readCentre(const QByteArray& yaml, const ReadBeside& readBeside, CentreUse use)
{
    YamlText text = readYaml(yaml);
    return read(std::move(text.outline), readBeside, std::move(text.complaints), use);
}

CentreReading readCentre(const Outline& outline, CentreUse use)
{
    return read(outline, nothingBeside, {}, use);
}

CentreReading readCentreFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {.plan = {}, .complaints = {{{}, file.errorString()}}};
    const QDir folder = QFileInfo(path).dir();
    // One byte more than is allowed tells that it is too long, without reading all of it.
    const QByteArray yaml = file.read(longestYaml + 1);
    return readCentre(yaml, [folder](const QString& name) { return readIn(folder, name); });
}

QString sentenceOf(const Complaint& complaint, const QString& file)
{
    const QString weight =
        complaint.weight == Complaint::Weight::Warning ? QStringLiteral("warning: ") : QString();
    if (complaint.place == Place())
        return QStringLiteral("%1: %2%3").arg(file, weight, complaint.what);
    return QStringLiteral("%1:%2:%3: %4%5")
        .arg(file, QString::number(complaint.place.line), QString::number(complaint.place.column),
             weight, complaint.what);
}

} // namespace heddle::service
