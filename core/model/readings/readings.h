#pragma once

#include "core/base/clock.h"
#include "core/model/readings/humanmoment.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace heddle {

/// What makes a message a major problem. Repeat is "this is the third time I write".
enum class SeverityKind { Money, Safety, Legal, Vulnerability, Outage, Repeat, Deadline };

/// What an unhappy author wants: to tell us, to let off steam, to keep others away from us.
enum class Motive { None, Inform, Vent, Deter };

/// Whom a message speaks to. Unknown without the centre's own names.
enum class Stance { Unknown, ToUs, AboutUs, Neither };

/// What of a message can be said otherwise by an agent.
enum class ReadingKind {
    Tag,
    Language,
    Sentiment,
    Severity,
    Motive,
    Stance,
    Complaint,
    Moment,
    Automatic,
    Promise,
    Reach,
    Alike,   ///< whether it says what others say
    Trimming ///< where the new words of a mail end
};

QLatin1String toName(ReadingKind kind);
QLatin1String toName(SeverityKind kind);
QLatin1String toName(Motive motive);
QLatin1String toName(Stance stance);
std::optional<ReadingKind> readingKindFromName(QStringView name);
std::optional<SeverityKind> severityKindFromName(QStringView name);
std::optional<Motive> motiveFromName(QStringView name);
std::optional<Stance> stanceFromName(QStringView name);

/// How the words feel. Scores are thousandths throughout this file.
struct Sentiment {
    int score = 0;      ///< -1000 to 1000
    int confidence = 0; ///< 0 to 1000
    QString why;        ///< "love +, never arrived −"; empty for words that say nothing

    bool operator==(const Sentiment&) const = default;
};

/// One sign of a major problem, with its cue words as written.
struct Severity {
    SeverityKind kind = SeverityKind::Money;
    int score = 0; ///< 0 to 1000
    QStringList words;

    bool operator==(const Severity&) const = default;
};

/// Something the message says will be done, ours to keep once an agent takes it up.
struct PromiseFound {
    QString quote;
    std::optional<Timestamp> due; ///< none when no time is named
    QString why;                  ///< "we will, by friday"

    bool operator==(const PromiseFound&) const = default;
};

/// Who suggests a tag: what is written down, or what corrections taught.
enum class TagSource { Rule, Learned };

QLatin1String toName(TagSource source);
std::optional<TagSource> tagSourceFromName(QStringView name);

/// A tag that an agent may accept or reject.
struct TagSuggestion {
    QString tag;
    int score = 0; ///< 0 to 1000
    QString why;   ///< "because: refund, twice charged"
    TagSource source = TagSource::Rule;

    bool operator==(const TagSuggestion&) const = default;
};

/// Everything read from one message: stored with its entry, shown beside it, correctable by an
/// agent, used by rules and rank. Never part of the message itself.
struct Readings {
    QString version;  ///< of the rules and models that read it: "rules 1"
    QString language; ///< BCP 47, empty for unknown
    int languageConfidence = 0;
    Sentiment sentiment;
    QList<Severity> severity; ///< at most one of each kind, strongest first
    Motive motive = Motive::None;
    QString motiveWhy;
    QList<HumanMoment> moments;
    QList<PromiseFound> promises;
    Stance stance = Stance::Unknown;
    QString stanceWhy;
    int complaint = 0; ///< how surely it is one
    QList<TagSuggestion> tags;
    int reach = 0; ///< of a post, 0 to 1000
    QString reachWhy;
    int alike = 0;                ///< how many others said the same of late
    quint64 signature = 0;        ///< of near duplicates: few bits differ between like texts
    QList<ReadingKind> corrected; ///< what an agent has put right since

    bool operator==(const Readings&) const = default;
};

/// The strongest severity of a message, 0 for none: what boosts and bounds look at.
int topSeverity(const Readings& readings);

} // namespace heddle
