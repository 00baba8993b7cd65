#include "core/insight/words/readtext.h"

#include <algorithm>
#include <array>

namespace heddle::insight {

namespace {

constexpr qsizetype longestQuote = 300;

struct Vote {
    Tongue tongue = Tongue::En;
    int votes = 0;
    int second = 0;
};

Vote spokenIn(const std::vector<Token>& tokens, const Knowledge& known)
{
    std::array<int, tongueCount> votes = {};
    for (const Token& token : tokens) {
        const Tongues tongues = known.sense(token).smallWordOf;
        for (std::size_t i = 0; tongues >> i; ++i)
            votes[i] += (tongues >> i) & 1;
    }
    const auto best = std::max_element(votes.begin(), votes.end());
    Vote vote{static_cast<Tongue>(best - votes.begin()), *best, 0};
    for (std::size_t i = 0; i < tongueCount; ++i) {
        if (static_cast<Tongue>(i) != vote.tongue)
            vote.second = std::max(vote.second, votes[i]);
    }
    return vote;
}

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == QChar(0x3002) || c == QChar(0xff01)
           || c == QChar(0xff1f);
}

} // namespace

QString ReadText::words(qint32 first, qint32 last) const
{
    const Token& from = tokens[static_cast<std::size_t>(first)];
    const Token& to = tokens[static_cast<std::size_t>(last)];
    return text.mid(from.start, to.start + to.length - from.start)
        .left(longestQuote)
        .toString()
        .simplified();
}

QString ReadText::sentence(qint32 token) const
{
    auto first = static_cast<std::size_t>(token);
    auto last = first;
    while (first > 0 && tokens[first].before != Gap::Sentence)
        --first;
    while (last + 1 < tokens.size() && tokens[last + 1].before != Gap::Sentence)
        ++last;
    const qsizetype start = tokens[first].start;
    qsizetype end = tokens[last].start + tokens[last].length;
    while (end < text.size() && end - start < longestQuote && endsSentence(text[end]))
        ++end;
    // A cue far into a sentence without end is quoted with what stands before it.
    const qsizetype cue = tokens[static_cast<std::size_t>(token)].start;
    const qsizetype from = cue - start < longestQuote - 60 ? start : cue - 60;
    return text.mid(from, std::min(end - from, longestQuote)).toString().simplified();
}

ReadText readWords(QStringView text)
{
    const Knowledge& known = knowledge();
    ReadText out;
    out.text = text;
    out.tokens = tokenise(text, known.words());
    out.hits = known.phrases().find(out.tokens);
    const Vote vote = spokenIn(out.tokens, known);
    out.tongue = vote.tongue;
    out.tongueVotes = vote.votes;
    out.otherVotes = vote.second;
    return out;
}

} // namespace heddle::insight
