#include "core/insight/words/knowledge.h"

#include "core/insight/words/wordlists.h"
#include "core/model/names.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace heddle::insight {

namespace {

constexpr Tongues allTongues = (1U << tongueCount) - 1;

std::optional<Tongue> tongueOf(QStringView code)
{
    for (std::size_t i = 0; i < tongueCount; ++i) {
        if (code == QLatin1String(tongueCodes[i]))
            return static_cast<Tongue>(i);
    }
    return std::nullopt;
}

struct CueFile {
    CueList list;
    const char* name;
};

constexpr CueFile cueFiles[] = {
    {CueList::Feeling, "sentiment-phrases"},
    {CueList::Severity, "severity"},
    {CueList::Motive, "motives"},
    {CueList::Moment, "moments"},
    {CueList::Promise, "promises"},
    {CueList::Complaint, "complaints"},
    {CueList::Tag, "tags"},
    {CueList::Irony, "ironies"},
};

constexpr Name<TimeKind> timeKinds[] = {
    {TimeKind::Day, "day"},   {TimeKind::Weekday, "weekday"}, {TimeKind::Month, "month"},
    {TimeKind::Unit, "unit"}, {TimeKind::Workday, "workday"}, {TimeKind::Number, "number"},
    {TimeKind::Week, "week"}, {TimeKind::End, "end"},         {TimeKind::Noon, "noon"},
    {TimeKind::Half, "half"}, {TimeKind::At, "at"},
};

} // namespace

Knowledge::Knowledge() : m_phrases(m_words), m_senses(1)
{
    for (std::size_t i = 0; i < tongueCount; ++i)
        loadFeelings(QStringLiteral("sentiment-") + QLatin1String(tongueCodes[i]),
                     setOf(static_cast<Tongue>(i)));
    loadFeelings(QStringLiteral("sentiment-pictures"), allTongues);
    loadSet(QStringLiteral("function-words"), &WordSense::smallWordOf);
    loadSet(QStringLiteral("negators"), &WordSense::negates);
    loadSet(QStringLiteral("contrasts"), &WordSense::contrasts);
    loadDegrees();
    loadTimes();
    for (const CueFile& file : cueFiles)
        loadCues(file.list, QString::fromLatin1(file.name));
    inheritStems();
    m_senses.resize(m_words.size());
    m_times.resize(m_words.size());
    m_phrases.finish();
}

int Knowledge::valence(const Token& token, Tongue tongue) const
{
    const int own = m_senses[token.id].valenceIn(tongue);
    return 10 * (own != 0 ? own : m_senses[token.stem].valenceIn(tongue));
}

WordSense& Knowledge::senseOf(QStringView word)
{
    const bool isStem = word.endsWith(u'*') && word.size() > KnownWords::shortestStem;
    const quint32 id = isStem ? m_words.addStem(word.chopped(1)) : m_words.add(word);
    if (isStem)
        m_stems.emplace_back(word.chopped(1).toString(), id);
    m_senses.resize(std::max<std::size_t>(m_senses.size(), m_words.size()));
    return m_senses[id];
}

void Knowledge::loadFeelings(const QString& list, Tongues tongues)
{
    for (const QString& line : wordList(list)) {
        const QStringList fields = line.split(u'\t');
        bool isNumber = false;
        const double strength = fields.size() == 2 ? fields[1].toDouble(&isNumber) : 0;
        if (!isNumber || std::abs(strength) > 4) {
            m_complaints.append(line);
            continue;
        }
        WordSense& sense = senseOf(fields[0]);
        for (std::size_t i = 0; i < tongueCount; ++i) {
            if (tongues & (1U << i))
                sense.valence[i] = static_cast<qint8>(std::lround(strength * 10));
        }
    }
}

void Knowledge::loadSet(const QString& list, Tongues WordSense::*set)
{
    for (const QString& line : wordList(list)) {
        if (const auto tongue = tongueOf(line.section(u'\t', 0, 0)))
            senseOf(line.section(u'\t', 1)).*set |= setOf(*tongue);
        else
            m_complaints.append(line);
    }
}

void Knowledge::loadDegrees()
{
    for (const QString& line : wordList(QStringLiteral("degrees"))) {
        const QStringList fields = line.split(u'\t');
        const auto tongue = tongueOf(fields[0]);
        if (fields.size() != 3 || !tongue) {
            m_complaints.append(line);
            continue;
        }
        WordSense& sense = senseOf(fields[1]);
        (fields[2] == u"more" ? sense.strengthens : sense.weakens) |= setOf(*tongue);
    }
}

void Knowledge::loadTimes()
{
    for (const QString& line : wordList(QStringLiteral("times"))) {
        const QStringList fields = line.split(u'\t');
        const auto kind = valueIn(timeKinds, fields[0]);
        bool isNumber = false;
        const int value = fields.size() == 3 ? fields[1].toInt(&isNumber) : 0;
        if (!kind || !isNumber) {
            m_complaints.append(line);
            continue;
        }
        const quint32 id = m_words.add(fields[2]);
        m_times.resize(std::max<std::size_t>(m_times.size(), m_words.size()));
        m_times[id] = {*kind, value};
    }
}

void Knowledge::loadCues(CueList list, const QString& name)
{
    for (const QString& line : wordList(name)) {
        const QStringList fields = line.split(u'\t');
        const bool isFeeling = list == CueList::Feeling;
        bool isNumber = false;
        const double strength =
            fields.size() < 2 ? 0 : fields[fields.size() - 2].toDouble(&isNumber);
        if (fields.size() != (isFeeling ? 2 : 3) || !isNumber || m_phrases.add(fields.last()) < 0) {
            m_complaints.append(name + QStringLiteral(": ") + line);
            continue;
        }
        Cue cue{list, isFeeling ? QString() : fields[0],
                static_cast<int>(std::lround(strength * (isFeeling ? 100 : 1000))), false};
        cue.cancels = !isFeeling && strength == 0;
        m_cues.push_back(cue);
    }
}

/// A token knows its longest beginning only; "schreck*" must go on to feel bad where a list of
/// other cues has "schrecklich*".
void Knowledge::inheritStems()
{
    m_senses.resize(m_words.size());
    std::sort(m_stems.begin(), m_stems.end());
    for (const auto& [beginning, id] : m_phrases.stems()) {
        for (const auto& [shorter, source] : m_stems) {
            if (source != id && m_senses[id].valence == WordSense().valence
                && beginning.startsWith(shorter))
                m_senses[id].valence = m_senses[source].valence;
        }
    }
}

const Knowledge& knowledge()
{
    static const Knowledge all;
    return all;
}

} // namespace heddle::insight
