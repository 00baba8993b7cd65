#pragma once

#include "core/insight/words/knownwords.h"
#include "core/insight/words/phrases.h"
#include "core/insight/words/tongue.h"

#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace heddle::insight {

/// What a word does to the feeling of a sentence.
struct WordSense {
    std::array<qint8, tongueCount> valence = {}; ///< tenths, -40 to 40, by tongue
    Tongues smallWordOf = 0;                     ///< "the", "und": tells the language
    Tongues negates = 0;
    Tongues contrasts = 0; ///< "but"
    Tongues strengthens = 0;
    Tongues weakens = 0;

    qint8 valenceIn(Tongue tongue) const { return valence[static_cast<std::size_t>(tongue)]; }
};

/// What a word says of time.
enum class TimeKind : quint8 {
    None,
    Day,     ///< days from today
    Weekday, ///< 1 is Monday
    Month,
    Unit,    ///< minutes
    Workday, ///< "working", of days
    Number,
    Week, ///< "next", of weeks
    End,
    Noon, ///< an hour of the day
    Half, ///< "pm": hours to add
    At,   ///< stands before an hour: "las tres", "entro le 15"
};

struct TimeWord {
    TimeKind kind = TimeKind::None;
    int value = 0;
};

/// The lists of phrases in resources/insight.
enum class CueList : quint8 { Feeling, Severity, Motive, Moment, Promise, Complaint, Tag, Irony };

/// What a phrase of a list stands for.
struct Cue {
    CueList list = CueList::Feeling;
    QString label;        ///< the kind within its list
    int strength = 0;     ///< thousandths; of feelings hundredths, -400 to 400
    bool cancels = false; ///< what overlaps it is no cue of that kind: "sick of" is no illness
};

/// All that the lists say, made ready for reading messages: a words, a sense for each word
/// and the phrases. Made once from what is compiled in; never changes.
class Knowledge {
public:
    Knowledge();

    const KnownWords& words() const { return m_words; }
    const PhraseBook& phrases() const { return m_phrases; }
    const Cue& cue(const PhraseHit& hit) const
    {
        return m_cues[static_cast<std::size_t>(hit.phrase)];
    }
    const WordSense& sense(const Token& token) const
    {
        const WordSense& own = m_senses[token.id];
        return token.id != 0 || token.stem == 0 ? own : m_senses[token.stem];
    }
    const TimeWord& time(const Token& token) const { return m_times[token.id]; }
    /// What a token feels like in a tongue, by its word or else by how it begins; hundredths.
    int valence(const Token& token, Tongue tongue) const;

    /// Lines that could not be understood; none, as a test sees to.
    const QStringList& complaints() const { return m_complaints; }

private:
    WordSense& senseOf(QStringView word);
    void loadFeelings(const QString& list, Tongues tongues);
    void loadSet(const QString& list, Tongues WordSense::*set);
    void loadDegrees();
    void loadTimes();
    void loadCues(CueList list, const QString& name);
    void inheritStems();

    KnownWords m_words;
    PhraseBook m_phrases;
    std::vector<WordSense> m_senses;
    std::vector<TimeWord> m_times;
    std::vector<Cue> m_cues;
    std::vector<std::pair<QString, quint32>> m_stems;
    QStringList m_complaints;
};

/// The one made from the lists compiled in; safe in any thread.
const Knowledge& knowledge();

} // namespace heddle::insight
