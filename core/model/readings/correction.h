#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/readings/readings.h"

namespace heddle {

/// What an agent made of a suggestion or a reading.
enum class Judgement { Accepted, Rejected, Corrected };

QLatin1String toName(Judgement judgement);
std::optional<Judgement> judgementFromName(QStringView name);

/// That an agent agreed or did not: kept for good, and an example to learn from.
struct Correction {
    qint64 id = 0;
    Timestamp at;
    AgentId agent;
    InteractionId interaction;
    EntryId entry; ///< the message it is about; not valid for the interaction as a whole
    ReadingKind what = ReadingKind::Tag;
    Judgement judgement = Judgement::Accepted;
    QString said;   ///< what the program said: a tag, "-420", "money"
    QString answer; ///< what the agent said; empty for a rejected one

    bool operator==(const Correction&) const = default;
};

/// Readings with one of them as an agent says it is, sure now and without a reason in words.
///
/// `answer` is: for Language a BCP 47 code; for Sentiment -1000 to 1000; for Severity the name of a
/// kind, which goes if it was read and comes if it was not; for Motive and Stance a name; for
/// Complaint 0 or 1000; for Promise the place in `promises` of one that is none; for Reach 0 to 1000;
/// for Alike how many others say the same, 0 for one that stands alone. BadInput for anything else,
/// and for Tag and Moment, which have their own commands, and Automatic and Trimming, which are no
/// part of the readings.
Result<Readings> corrected(Readings readings, ReadingKind what, const QString& answer);

/// Whether somebody said that a message says nothing that others say, however like theirs it looks.
bool standsAlone(const Readings& readings);

/// Readings of the same message read anew, with what was put right in them before.
Readings keepingCorrections(Readings fresh, const Readings& before);

/// What readings say of one kind, in the words of corrected().
QString saidOf(const Readings& readings, ReadingKind what);

} // namespace heddle
