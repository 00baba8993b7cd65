#include "ui/inbox/decisiontext.h"

#include "ui/insight/readingwords.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QHash>

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

/// Why the winner came before the others, for each of the policies a queue can have.
QString ruleSentence(const Decision& decision, const Candidate& winner)
{
    const QString& policy = decision.policy;
    if (policy == QLatin1String("preferred agent"))
        return DecisionText::tr("It went to %1, who helped this customer last.");
    if (policy == QLatin1String("least loaded"))
        return DecisionText::tr("It went to %1, who has the least to do.");
    if (policy == QLatin1String("most skilled"))
        return DecisionText::tr("It went to %1, who knows most about it.");
    if (policy == QLatin1String("least skilled"))
        return DecisionText::tr("It went to %1; who knows more is kept for harder work.");
    if (policy == QLatin1String("least flexible"))
        return DecisionText::tr("It went to %1; the others are wanted for other work.");
    if (policy == QLatin1String("round robin"))
        return DecisionText::tr("It went to %1, whose turn it was.");
    if (winner.idleSince)
        return DecisionText::tr("It went to %1, who has been free longest (%2).")
            .arg(QStringLiteral("%1"), spanWords(decision.at - *winner.idleSince));
    return DecisionText::tr("It went to %1, who has room for one more.");
}

QString winnerSentence(const Decision& decision)
{
    const Candidate* winner = winnerOf(decision);
    if (!decision.winner.isValid() || !winner)
        return DecisionText::tr("Nobody can take it now, so it waits.");
    return ruleSentence(decision, *winner).arg(isolatedName(winner->name));
}

/// Whose skills were enough, where the queue asks for less as time passes.
QString ringSentence(const Decision& decision)
{
    return decision.ring > 0 ? DecisionText::tr("Nobody with the skills asked for first could take "
                                                "it, so fewer are asked for now (step %1).")
                                   .arg(decision.ring + 1)
                             : QString();
}

QString dueSentence(const Decision& decision, Timestamp now)
{
    if (!decision.due)
        return DecisionText::tr("Nothing was promised for it, so the longest waiting goes first.");
    const QString span = spanWords(*decision.due - now);
    return *decision.due < now ? DecisionText::tr("An answer was due %1 ago.").arg(span)
                               : DecisionText::tr("An answer is due in %1.").arg(span);
}

QString bandSentence(const Decision& decision)
{
    switch (decision.bandCause) {
    case BandCause::Live: return DecisionText::tr("Somebody is on the line, which goes first.");
    case BandCause::Critical:
        return DecisionText::tr("It is critical, so it goes before what can wait.");
    case BandCause::Late:
        return DecisionText::tr(
            "It is later than its queue allows, so it goes before what can wait.");
    case BandCause::Deferred: break;
    }
    return {};
}

/// One thing that was read, named by its kind: "vulnerability: on her own".
QString readWords(const QString& why)
{
    const QString kind = why.section(QLatin1String(": "), 0, 0);
    const auto severity = severityKindFromName(kind);
    if (!severity && kind != QLatin1String("reach"))
        return why;
    const QString words =
        severity ? severityWords(*severity) : DecisionText::tr("How many hear of it");
    const QString read = why.section(QLatin1String(": "), 1);
    return read.isEmpty() ? words : DecisionText::tr("%1 (%2)").arg(words, read);
}

/// Why a boost moves it; what the core read stands there by kinds, the worst first.
QString boostWords(const Boost& boost)
{
    const QString why = boost.reason.isEmpty() ? boost.name : boost.reason;
    QStringList words;
    for (const QString& part : why.split(QStringLiteral("; ")))
        words.append(readWords(part));
    return words.join(QStringLiteral("; "));
}

QString boostSentence(const Boost& boost)
{
    const QString why = boostWords(boost);
    if (boost.earlier == Duration())
        return DecisionText::tr("It counts as critical: %1.").arg(why);
    return boost.earlier > Duration() ? DecisionText::tr("It was moved forward by %1: %2.")
                                            .arg(spanWords(boost.earlier), why)
                                      : DecisionText::tr("It was moved back by %1: %2.")
                                            .arg(spanWords(boost.earlier), why);
}

QString otherSentence(const Candidate& candidate, Timestamp at)
{
    const QString work = DecisionText::tr("%n open", nullptr, candidate.openWork);
    const QString name = isolatedName(candidate.name);
    return candidate.idleSince ? DecisionText::tr("%1: %2, free for %3.")
                                     .arg(name, work, spanWords(at - *candidate.idleSince))
                               : DecisionText::tr("%1: %2.").arg(name, work);
}

QString excludedSentence(const Candidate& candidate)
{
    return DecisionText::tr("%1: %2.").arg(isolatedName(candidate.name),
                                           exclusionWords(candidate.excluded));
}

QString whyNow(const Decision& decision)
{
    switch (decision.bandCause) {
    case BandCause::Critical: return DecisionText::tr("it is critical");
    case BandCause::Late: return DecisionText::tr("it must not wait any longer");
    case BandCause::Live:
    case BandCause::Deferred: break;
    }
    if (!decision.due || decision.bandCause == BandCause::Live)
        return DecisionText::tr("it has waited %1")
            .arg(spanWords(decision.at - decision.rank.arrived));
    const QString span = spanWords(*decision.due - decision.at);
    return *decision.due < decision.at ? DecisionText::tr("it is %1 overdue").arg(span)
                                       : DecisionText::tr("it is due in %1").arg(span);
}

QString whyYou(const Decision& decision, const Candidate& winner)
{
    const QString& policy = decision.policy;
    if (policy == QLatin1String("preferred agent"))
        return DecisionText::tr("you helped this customer last");
    if (policy == QLatin1String("most skilled"))
        return DecisionText::tr("you know most about it");
    if (policy == QLatin1String("least skilled"))
        return DecisionText::tr("others who could are wanted for harder work");
    if (policy == QLatin1String("least flexible"))
        return DecisionText::tr("others who could are wanted for other work");
    if (policy == QLatin1String("round robin"))
        return DecisionText::tr("it is your turn");
    if (winner.idleSince)
        return DecisionText::tr("you have been free longest (%1)")
            .arg(spanWords(decision.at - *winner.idleSince));
    return DecisionText::tr("you have room for one more");
}

QString boostPart(const Boost& boost)
{
    const QString why = boostWords(boost);
    return boost.earlier < Duration()
               ? DecisionText::tr("moved %1 later: %2").arg(spanWords(boost.earlier), why)
               : DecisionText::tr("moved %1 earlier: %2").arg(spanWords(boost.earlier), why);
}

} // namespace

QString exclusionWords(const QString& excluded)
{
    // As core/routing/matching/standing.cpp records them.
    static const QHash<QString, const char*> known{
        {QStringLiteral("offline"), QT_TRANSLATE_NOOP("DecisionText", "not here")},
        {QStringLiteral("not ready"), QT_TRANSLATE_NOOP("DecisionText", "not ready")},
        {QStringLiteral("not ready for this channel"),
         QT_TRANSLATE_NOOP("DecisionText", "not ready for this channel")},
        {QStringLiteral("not ready after this contact"),
         QT_TRANSLATE_NOOP("DecisionText", "not ready once the contact on the line is over")},
        {QStringLiteral("window does not answer"),
         QT_TRANSLATE_NOOP("DecisionText", "their window does not answer")},
        {QStringLiteral("lacks the skills asked for so far"),
         QT_TRANSLATE_NOOP("DecisionText", "lacks the skills asked for so far")},
        {QStringLiteral("has an offer already"),
         QT_TRANSLATE_NOOP("DecisionText", "has an offer already")},
        {QStringLiteral("at capacity"),
         QT_TRANSLATE_NOOP("DecisionText", "has as much as they can take")},
        {QStringLiteral("came back a moment ago"),
         QT_TRANSLATE_NOOP("DecisionText", "came back a moment ago")},
        {QStringLiteral("declined a short while ago"),
         QT_TRANSLATE_NOOP("DecisionText", "declined it a short while ago")},
        {QStringLiteral("did not answer a short while ago"),
         QT_TRANSLATE_NOOP("DecisionText", "did not answer it a short while ago")},
        {QStringLiteral("gave it back a short while ago"),
         QT_TRANSLATE_NOOP("DecisionText", "gave it back a short while ago")},
    };
    static const QLatin1String keptFor("kept for ");
    if (excluded.startsWith(keptFor))
        return DecisionText::tr("it is kept for %1")
            .arg(isolatedName(excluded.mid(keptFor.size())));
    const char* words = known.value(excluded);
    return words ? DecisionText::tr(words) : excluded;
}

QString offerReason(const Decision& decision)
{
    const Candidate* winner = winnerOf(decision);
    if (decision.policy.isEmpty() || !winner)
        return decision.reason.isEmpty() ? winnerSentence(decision) : decision.reason;
    QStringList now{whyNow(decision)};
    for (const Boost& boost : decision.boosts)
        now += boostPart(boost);
    return DecisionText::tr("First in line because %1; %2.")
        .arg(now.join(QStringLiteral(", ")), whyYou(decision, *winner));
}

QList<DecisionPart> decisionParts(const Decision& decision, Timestamp now)
{
    DecisionPart who{{}, {winnerSentence(decision), ringSentence(decision)}};
    who.sentences.removeAll(QString());
    DecisionPart when{DecisionText::tr("How soon"), {dueSentence(decision, now)}};
    for (const Boost& boost : decision.boosts)
        when.sentences << boostSentence(boost);
    when.sentences << bandSentence(decision);
    when.sentences.removeAll(QString());
    DecisionPart others{DecisionText::tr("Who else could have had it"), {}};
    DecisionPart excluded{DecisionText::tr("Who could not"), {}};
    for (const Candidate& candidate : decision.candidates) {
        if (!candidate.excluded.isEmpty())
            excluded.sentences << excludedSentence(candidate);
        else if (candidate.agent != decision.winner)
            others.sentences << otherSentence(candidate, decision.at);
    }
    QList<DecisionPart> parts{who, when, others, excluded};
    parts.removeIf([](const DecisionPart& part) { return part.sentences.isEmpty(); });
    return parts;
}

} // namespace heddle::ui
