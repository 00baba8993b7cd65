#include "core/insight/cues/promises.h"

#include "core/insight/cues/cuehits.h"

namespace heddle::insight {

namespace {

qint32 sentenceStart(const ReadText& text, qint32 token)
{
    while (token > 0 && text.tokens[static_cast<std::size_t>(token)].before != Gap::Sentence)
        --token;
    return token;
}

qint32 sentenceEnd(const ReadText& text, qint32 token)
{
    const auto count = static_cast<qint32>(text.tokens.size());
    while (token + 1 < count
           && text.tokens[static_cast<std::size_t>(token + 1)].before != Gap::Sentence)
        ++token;
    return token;
}

/// "Will we get a call?" asks for one.
bool isQuestion(const ReadText& text, qint32 last)
{
    return text.tokens[static_cast<std::size_t>(last)].asks > 0;
}

} // namespace

QList<PromiseFound> readPromises(const ReadText& text, const WrittenAt& written)
{
    QList<PromiseFound> out;
    qint32 done = -1;
    for (const PhraseHit& hit : cuesOf(text, CueList::Promise)) {
        if (hit.first <= done)
            continue;
        const qint32 first = sentenceStart(text, hit.first);
        const qint32 last = sentenceEnd(text, hit.last);
        if (isQuestion(text, last) || isNegated(text, hit))
            continue;
        done = last;
        PromiseFound promise{text.sentence(hit.first), std::nullopt,
                             text.words(hit.first, hit.last)};
        if (const auto due = readDue(text, first, last, written)) {
            promise.due = due->due;
            promise.why += QStringLiteral(", ") + due->words;
        }
        out.append(promise);
    }
    return out;
}

} // namespace heddle::insight
