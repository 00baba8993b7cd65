#include "core/service/beside/promisecard.h"

#include "core/service/beside/facts.h"
#include "core/service/rights.h"

#include <QJsonArray>

namespace heddle::service {

namespace {

const QString cardFact = QStringLiteral("promise.card");
const QString wordsKey = QStringLiteral("words");
const QString neverKey = QStringLiteral("never");
constexpr qsizetype longestCard = 2000;
constexpr qsizetype longestPhrase = 100;
constexpr qsizetype mostPhrases = 100;

} // namespace

Result<PromiseCard> promiseCard(const Ledger& ledger)
{
    const auto kept = Facts(ledger).object(cardFact);
    if (!kept)
        return passOn(kept);
    PromiseCard card{.words = kept->value(wordsKey).toString(), .never = {}};
    const QJsonArray never = kept->value(neverKey).toArray();
    for (const QJsonValue& phrase : never)
        card.never += phrase.toString();
    return card;
}

Done keepPromiseCard(Ledger& ledger, const Agent& by, const PromiseCard& card)
{
    if (!isSupervisor(by))
        return failure(ErrorCode::Refused, QStringLiteral("only supervisors change the promises"));
    if (card.words.size() > longestCard)
        return failure(ErrorCode::BadInput, QStringLiteral("promises: they are too long"));
    QStringList never;
    for (const QString& phrase : card.never) {
        const QString simple = phrase.simplified();
        if (simple.size() > longestPhrase)
            return failure(ErrorCode::BadInput, QStringLiteral("promises: a phrase is too long"));
        if (!simple.isEmpty() && !never.contains(simple, Qt::CaseInsensitive))
            never += simple;
    }
    if (never.size() > mostPhrases)
        return failure(ErrorCode::BadInput, QStringLiteral("promises: there are too many phrases"));
    const QJsonObject value{{wordsKey, card.words.trimmed()},
                            {neverKey, QJsonArray::fromStringList(never)}};
    return ledger.record({{.kind = QStringLiteral("promise.card.changed"),
                           .actor = by.id,
                           .rows = {fact(cardFact, value)}}});
}

} // namespace heddle::service
