#include "core/scenario/script/scriptfile.h"

#include "core/base/sha256.h"
#include "core/model/form/outlinereader.h"
#include "core/scenario/script/scriptcheck.h"
#include "core/scenario/script/scriptfields.h"
#include "core/scenario/script/sourcefiles.h"
#include "core/service/config/centrefile.h"
#include "core/service/config/text/yamlreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

namespace heddle::scenario {

namespace {

using service::CentrePlan;

constexpr int deepestInclude = 5;

/// Joins a scenario with the files it takes in.
class Joiner {
public:
    Joiner(const ReadBesides& beside, SourceFiles& sources, QList<Complaint>& complaints)
        : m_beside(beside), m_sources(sources), m_complaints(complaints)
    {}

    Outline read(const QByteArray& yaml, const QString& name, int depth)
    {
        service::YamlText text = service::readYaml(yaml);
        m_sources.add(name, text.outline);
        m_sources.add(name, text.complaints);
        m_complaints += text.complaints;
        if (text.outline.kind == Outline::Kind::Parts)
            includeInto(text.outline, depth);
        else if (text.complaints.isEmpty())
            m_complaints.append(
                {text.outline.place, QStringLiteral("sections are wanted, like 'steps:'")});
        return std::move(text.outline);
    }

private:
    void includeInto(Outline& outline, int depth)
    {
        const Outline* include = outline.part(QStringLiteral("include"));
        if (include == nullptr)
            return;
        const std::vector<Outline> names =
            include->kind == Outline::Kind::List ? include->items : std::vector<Outline>{*include};
        for (const Outline& name : names) {
            if (name.kind == Outline::Kind::Text)
                join(outline, name, depth);
        }
    }

    void join(Outline& outline, const Outline& name, int depth)
    {
        if (m_sources.contains(name.text) || depth >= deepestInclude)
            return complain(name, QStringLiteral("'%1' is included already").arg(name.text));
        const auto bytes = m_beside(name.text);
        if (!bytes)
            return complain(name, QStringLiteral("'%1' cannot be read: %2")
                                      .arg(name.text.left(80), bytes.error().detail));
        for (Outline& part : read(*bytes, name.text, depth + 1).items) {
            const auto same =
                std::find_if(outline.items.begin(), outline.items.end(),
                             [&](const Outline& item) { return item.key == part.key; });
            if (same == outline.items.end())
                outline.items.push_back(std::move(part));
            else if (same->kind == Outline::Kind::List && part.kind == Outline::Kind::List)
                std::move(part.items.begin(), part.items.end(), std::back_inserter(same->items));
            // Else what the scenario itself says counts.
        }
    }

    void complain(const Outline& at, const QString& what) { m_complaints.append({at.place, what}); }

    const ReadBesides& m_beside;
    SourceFiles& m_sources;
    QList<Complaint>& m_complaints;
};

/// What is only odd in a centre does no harm on a stage.
QList<Complaint> errorsIn(QList<Complaint> complaints)
{
    complaints.removeIf(
        [](const Complaint& complaint) { return complaint.weight == Complaint::Weight::Warning; });
    return complaints;
}

/// The centre that is played in: a file beside, or sections within the scenario.
CentrePlan centreIn(const Outline* part, const ReadBesides& beside, SourceFiles& sources,
                    QList<Complaint>& complaints)
{
    if (part == nullptr || part->isEmpty())
        return {};
    if (part->kind != Outline::Kind::Text) {
        const service::CentreReading read = service::readCentre(*part, service::CentreUse::Stage);
        complaints += errorsIn(read.complaints);
        return read.plan;
    }
    const auto bytes = beside(part->text);
    if (!bytes) {
        complaints.append({part->place, QStringLiteral("'%1' cannot be read: %2")
                                            .arg(part->text.left(80), bytes.error().detail)});
        return {};
    }
    service::CentreReading read = service::readCentre(*bytes, beside, service::CentreUse::Stage);
    sources.add(part->text, read.complaints);
    complaints += errorsIn(read.complaints);
    return read.plan;
}

void setStart(ScriptText& text, Reading& reading)
{
    Script& script = text.script;
    script.start = text.start.at;
    if (script.zone.isEmpty())
        script.zone = QStringLiteral("UTC");
    const QTimeZone zone(script.zone.toUtf8());
    if (zone.isValid())
        script.start.setTimeZone(zone);
    else
        reading.complain(
            reading.places.value(QStringLiteral("zone")),
            QStringLiteral("'%1' is no time zone; like Europe/London").arg(script.zone.left(40)));
}

void readLog(Script& script, const ReadBesides& beside, Reading& reading)
{
    for (qsizetype i = 0; i < script.assertions.size(); ++i) {
        const QString& name = script.assertions.at(i).log;
        if (name.isEmpty())
            continue;
        const auto bytes = beside(name);
        if (bytes)
            script.log = QString::fromUtf8(*bytes).split(u'\n', Qt::SkipEmptyParts);
        else
            reading.complain(
                reading.places.value(QStringLiteral("assert.%1.log").arg(i)),
                QStringLiteral("'%1' cannot be read: %2").arg(name.left(80), bytes.error().detail));
    }
}

/// Whether a file holds nothing but lists that scenarios take in.
bool isOnlyIncluded(const Outline& outline)
{
    return outline.kind == Outline::Kind::Parts && !outline.items.empty()
           && std::all_of(outline.items.begin(), outline.items.end(),
                          [](const Outline& part) { return part.kind == Outline::Kind::List; });
}

bool isBefore(const Complaint& a, const Complaint& b)
{
    return a.place < b.place;
}

} // namespace

bool ScriptReading::isFit() const
{
    return std::none_of(complaints.begin(), complaints.end(), [](const ScriptComplaint& one) {
        return one.complaint.weight == Complaint::Weight::Error;
    });
}

ScriptReading readScript(const QByteArray& yaml, const QString& name, const ReadBesides& readBeside)
{
    ScriptReading result;
    Sha256 sum;
    sum.add(yaml);
    const ReadBesides beside = [&](const QString& other) {
        auto bytes = readBeside(other);
        if (bytes)
            sum.add(*bytes);
        return bytes;
    };
    SourceFiles sources;
    Reading reading;
    const Outline outline = Joiner(beside, sources, reading.complaints).read(yaml, name, 0);
    if (isOnlyIncluded(outline)) {
        result.complaints.append(
            {name,
             {outline.items.front().keyPlace,
              QStringLiteral("this is no scenario but lists for others to 'include'; a "
                             "scenario begins with 'scenario: its-name'")}});
        return result;
    }
    if (outline.kind == Outline::Kind::Parts) {
        ScriptText text;
        text.script.centre =
            centreIn(outline.part(QStringLiteral("centre")), beside, sources, reading.complaints);
        const Names names = namesOf(text.script.centre);
        reading.names = &names;
        readValue(Field{.key = "", .meaning = ""}, outline, text, reading);
        setStart(text, reading);
        readLog(text.script, beside, reading);
        result.script = std::move(text.script);
        result.script.sum = QString::fromLatin1(sum.hex());
        reading.complaints += complaintsOf(result.script, reading.places);
        for (qsizetype i = 0; i < result.script.steps.size(); ++i) {
            const Place place = reading.places.value(QStringLiteral("steps.%1").arg(i));
            result.stepLines.append(sources.fileOf(place) == name ? SourceFiles::within(place).line
                                                                  : 0);
        }
    }
    std::stable_sort(reading.complaints.begin(), reading.complaints.end(), isBefore);
    for (Complaint& complaint : reading.complaints) {
        const QString file = sources.fileOf(complaint.place);
        complaint.place = SourceFiles::within(complaint.place);
        result.complaints.append({file, complaint});
    }
    return result;
}

ReadBesides besides(const QString& folder, const QStringList& others)
{
    return [folders = QStringList{folder} + others](const QString& name) -> Result<QByteArray> {
        if (QDir::isAbsolutePath(name) || name.contains(QLatin1String("..")))
            return failure(ErrorCode::BadInput, QStringLiteral("name it as seen from this file"));
        QString why;
        for (const QString& one : folders) {
            QFile near(QDir(one).filePath(name));
            if (near.open(QIODevice::ReadOnly))
                return near.read(service::longestYaml + 1);
            why = why.isEmpty() ? near.errorString() : why;
        }
        return failure(ErrorCode::NotFound, why);
    };
}

ScriptReading readScriptFile(const QString& path, const QStringList& others)
{
    const QFileInfo file(path);
    const ReadBesides beside = besides(file.path(), others);
    const auto bytes = beside(file.fileName());
    if (!bytes)
        return {.script = {}, .complaints = {{path, {{}, bytes.error().detail}}}, .stepLines = {}};
    return readScript(*bytes, file.fileName(), beside);
}

QString sentenceOf(const ScriptComplaint& complaint)
{
    return service::sentenceOf(complaint.complaint, complaint.file);
}

} // namespace heddle::scenario
