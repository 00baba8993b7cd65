#include "core/model/readings/readings.h"

#include "core/model/names.h"

#include <algorithm>

namespace heddle {

namespace {

constexpr Name<ReadingKind> readingKinds[] = {
    {ReadingKind::Tag, "tag"},
    {ReadingKind::Language, "language"},
    {ReadingKind::Sentiment, "sentiment"},
    {ReadingKind::Severity, "severity"},
    {ReadingKind::Motive, "motive"},
    {ReadingKind::Stance, "stance"},
    {ReadingKind::Complaint, "complaint"},
    {ReadingKind::Moment, "moment"},
    {ReadingKind::Automatic, "automatic"},
    {ReadingKind::Promise, "promise"},
    {ReadingKind::Reach, "reach"},
    {ReadingKind::Alike, "alike"},
    {ReadingKind::Trimming, "trimming"},
};

constexpr Name<SeverityKind> severityKinds[] = {
    {SeverityKind::Money, "money"},       {SeverityKind::Safety, "safety"},
    {SeverityKind::Legal, "legal"},       {SeverityKind::Vulnerability, "vulnerability"},
    {SeverityKind::Outage, "outage"},     {SeverityKind::Repeat, "repeat"},
    {SeverityKind::Deadline, "deadline"},
};

constexpr Name<Motive> motives[] = {
    {Motive::None, "none"},
    {Motive::Inform, "inform"},
    {Motive::Vent, "vent"},
    {Motive::Deter, "deter"},
};

constexpr Name<Stance> stances[] = {
    {Stance::Unknown, "unknown"},
    {Stance::ToUs, "to us"},
    {Stance::AboutUs, "about us"},
    {Stance::Neither, "neither"},
};

constexpr Name<TagSource> tagSources[] = {
    {TagSource::Rule, "rule"},
    {TagSource::Learned, "learned"},
};

} // namespace

QLatin1String toName(ReadingKind kind)
{
    return nameIn(readingKinds, kind);
}

std::optional<ReadingKind> readingKindFromName(QStringView name)
{
    return valueIn(readingKinds, name);
}

QLatin1String toName(TagSource source)
{
    return nameIn(tagSources, source);
}

std::optional<TagSource> tagSourceFromName(QStringView name)
{
    return valueIn(tagSources, name);
}

QLatin1String toName(SeverityKind kind)
{
    return nameIn(severityKinds, kind);
}

QLatin1String toName(Motive motive)
{
    return nameIn(motives, motive);
}

QLatin1String toName(Stance stance)
{
    return nameIn(stances, stance);
}

std::optional<SeverityKind> severityKindFromName(QStringView name)
{
    return valueIn(severityKinds, name);
}

std::optional<Motive> motiveFromName(QStringView name)
{
    return valueIn(motives, name);
}

std::optional<Stance> stanceFromName(QStringView name)
{
    return valueIn(stances, name);
}

int topSeverity(const Readings& readings)
{
    int top = 0;
    for (const Severity& severity : readings.severity)
        top = std::max(top, severity.score);
    return top;
}

} // namespace heddle
