#include "core/insight/expression/wordexpression.h"

#include "core/insight/expression/expressionreader.h"

#include <algorithm>

namespace heddle::insight {

namespace {

using Part = WordExpression::Part;
using Words = std::vector<FoldedWord>;

/// A run of a text's words: from `first`, `count` of them.
struct Run {
    std::size_t first = 0;
    std::size_t count = 0;
};
using Runs = std::vector<Run>;

bool startsHere(const Part& row, const Words& words, std::size_t at)
{
    const auto size = static_cast<std::size_t>(row.row.size());
    if (at + size > words.size())
        return false;
    for (std::size_t i = 0; i < size; ++i) {
        const QString& wanted = row.row.at(static_cast<qsizetype>(i));
        const bool mayGoOn = row.isBeginning && i + 1 == size;
        const QString& word = words[at + i].word;
        if (mayGoOn ? !word.startsWith(wanted) : word != wanted)
            return false;
    }
    return true;
}

bool isBefore(const Run& a, const Run& b)
{
    return a.first < b.first;
}

/// Whether at most `within` words stand between `run` and one of `others`, which are in their order.
/// Looks only at those in reach, so that a text of one word over and over takes linear time.
bool isNear(const Run& run, const Runs& others, std::size_t within)
{
    constexpr auto longestRow = static_cast<std::size_t>(ExpressionReader::longestRow);
    const std::size_t reach = std::min(run.first, within + longestRow);
    auto other =
        std::lower_bound(others.begin(), others.end(), Run{run.first - reach, 0}, isBefore);
    for (; other != others.end() && other->first <= run.first + run.count + within; ++other) {
        const Run& left = isBefore(*other, run) ? *other : run;
        const Run& right = isBefore(*other, run) ? run : *other;
        const std::size_t end = left.first + left.count;
        if (right.first >= end && right.first - end <= within)
            return true;
    }
    return false;
}

/// Looks for an expression's parts in one text.
class Search {
public:
    Search(const std::vector<Part>& parts, const Words& words) : m_parts(parts), m_words(words) {}

    /// Whether a part holds; the runs that make it so are added to `found`.
    bool holds(std::size_t index, Runs& found) const
    {
        const Part& part = m_parts[index];
        switch (part.kind) {
        case Part::Kind::Row:
        case Part::Kind::Near: return add(runsOf(part), found);
        case Part::Kind::And:
            return std::all_of(part.of.begin(), part.of.end(),
                               [&](std::size_t each) { return holds(each, found); });
        case Part::Kind::Or: {
            bool any = false;
            for (const std::size_t each : part.of)
                any = holds(each, found) || any;
            return any;
        }
        case Part::Kind::Not: {
            Runs unwanted;
            return !holds(part.of.front(), unwanted);
        }
        }
        return false;
    }

private:
    static bool add(const Runs& runs, Runs& found)
    {
        found.insert(found.end(), runs.begin(), runs.end());
        return !runs.empty();
    }

    /// Of a part that NEAR may stand beside, in their order.
    Runs runsOf(const Part& part) const
    {
        if (part.kind == Part::Kind::Row)
            return rowRuns(part);
        if (part.kind == Part::Kind::Near)
            return nearRuns(part);
        Runs runs;
        for (const std::size_t each : part.of)
            add(runsOf(m_parts[each]), runs);
        std::sort(runs.begin(), runs.end(), isBefore);
        return runs;
    }

    Runs rowRuns(const Part& row) const
    {
        Runs runs;
        for (std::size_t at = 0; at < m_words.size(); ++at) {
            if (startsHere(row, m_words, at))
                runs.push_back({at, static_cast<std::size_t>(row.row.size())});
        }
        return runs;
    }

    /// From left to right: each within reach of one that holds so far.
    Runs nearRuns(const Part& near) const
    {
        Runs held = runsOf(m_parts[near.of.front()]);
        for (std::size_t i = 1; i < near.of.size(); ++i) {
            Runs next = runsOf(m_parts[near.of[i]]);
            std::erase_if(next, [&](const Run& run) {
                return !isNear(run, held, static_cast<std::size_t>(near.within));
            });
            if (next.empty())
                return {};
            held.insert(held.end(), next.begin(), next.end());
            std::sort(held.begin(), held.end(), isBefore);
        }
        return held;
    }

    const std::vector<Part>& m_parts;
    const Words& m_words;
};

} // namespace

Result<WordExpression> WordExpression::read(const QString& text)
{
    return ExpressionReader(text).read();
}

std::optional<QStringList> WordExpression::fit(QStringView text) const
{
    if (isEmpty())
        return QStringList();
    const Words words = foldedWords(text);
    Runs runs;
    if (!Search(m_parts, words).holds(m_parts.size() - 1, runs))
        return std::nullopt;
    std::sort(runs.begin(), runs.end(), isBefore);
    QStringList found;
    for (const Run& run : runs) {
        const FoldedWord& last = words[run.first + run.count - 1];
        const qsizetype start = words[run.first].start;
        const QString written = text.sliced(start, last.start + last.length - start).toString();
        if (!found.contains(written))
            found.append(written);
    }
    return found;
}

} // namespace heddle::insight
