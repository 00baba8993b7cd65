#include "ui/inbox/decisiontext.h"

#include "ui/theme/bidi.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace heddle::ui {

namespace {

/// Carries the translation context of these sentences.
struct DecisionText {
    Q_DECLARE_TR_FUNCTIONS(DecisionText)
};

const Candidate* winnerOf(const Decision& decision)
{
    for (const Candidate& candidate : decision.candidates) {
        if (candidate.agent == decision.winner)
            return &candidate;
    }
    return nullptr;
}

QString winnerSentence(const Decision& decision)
{
    const Candidate* winner = winnerOf(decision);
    if (!decision.winner.isValid() || !winner)
        return DecisionText::tr("Nobody can take it now, so it waits.");
    const QString name = isolatedName(winner->name);
    if (decision.policy == QLatin1String("preferred agent"))
        return DecisionText::tr("It went to %1, who helped this customer last.").arg(name);
    if (winner->idleSince)
        return DecisionText::tr("It went to %1, who has been free longest (%2).")
            .arg(name, spanWords(decision.at - *winner->idleSince));
    return DecisionText::tr("It went to %1, who has room for one more.").arg(name);
}

QString dueSentence(const Decision& decision, Timestamp now)
{
    if (!decision.due)
        return DecisionText::tr("Nothing was promised for it, so the longest waiting goes first.");
    const QString span = spanWords(*decision.due - now);
    return *decision.due < now ? DecisionText::tr("An answer was due %1 ago.").arg(span)
                               : DecisionText::tr("An answer is due in %1.").arg(span);
}

QString boostSentence(const Boost& boost)
{
    const QString why = boost.reason.isEmpty() ? boost.name : boost.reason;
    return DecisionText::tr("It was moved forward by %1: %2.").arg(spanWords(boost.earlier), why);
}

QString otherSentence(const Candidate& candidate)
{
    const QString name = isolatedName(candidate.name);
    if (!candidate.excluded.isEmpty())
        return DecisionText::tr("Not %1: %2.").arg(name, candidate.excluded);
    return DecisionText::tr("%1 could have it too, with %n open.", nullptr, candidate.openWork)
        .arg(name);
}

} // namespace

QString offerReason(const Decision& decision)
{
    if (!decision.reason.isEmpty())
        return decision.reason;
    return winnerSentence(decision);
}

QStringList decisionSentences(const Decision& decision, Timestamp now)
{
    QStringList sentences{winnerSentence(decision), dueSentence(decision, now)};
    for (const Boost& boost : decision.boosts)
        sentences.append(boostSentence(boost));
    for (const Candidate& candidate : decision.candidates) {
        if (candidate.agent != decision.winner)
            sentences.append(otherSentence(candidate));
    }
    return sentences;
}

} // namespace heddle::ui
