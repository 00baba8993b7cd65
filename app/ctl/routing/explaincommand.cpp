#include "app/ctl/commands/lookup.h"
#include "app/ctl/commands/topics.h"
#include "app/ctl/routing/pastfloor.h"
#include "app/ctl/storeaccess.h"
#include "core/routing/matching/choice.h"
#include "core/routing/recomputing/recomputing.h"
#include "core/service/router/sightjson.h"
#include "core/store/journalstore.h"
#include "core/store/rows/decisionjson.h"
#include "core/store/tables/offerstore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace heddle::ctl {

namespace {

constexpr int linesAtOnce = 1'000;
constexpr int mostLines = 100'000; // of one interaction

/// A decision about an interaction, and the offer that came of it.
struct Explained {
    JournalSeq line;
    Decision decision;
    std::optional<Offer> offer; ///< none where nobody was found
    bool isMadeAgain = false;   ///< what it looked at was kept
    QStringList contradictions; ///< to what the journal says
};

QString when(Timestamp at)
{
    return at.toDateTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString spoken(Duration span)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(span).count();
    if (seconds < 120)
        return QStringLiteral("%1 s").arg(seconds);
    if (seconds < 7200)
        return QStringLiteral("%1 min").arg(seconds / 60);
    return QStringLiteral("%1 h").arg(seconds / 3600);
}

/// The interaction's row as the journal line has it, if it has one.
std::optional<QJsonObject> interactionRow(const JournalEvent& line, InteractionId id)
{
    for (const QJsonValue& row : line.body.value(QLatin1String("rows")).toArray()) {
        const QJsonObject object = row.toObject().value(QLatin1String("row")).toObject();
        const bool isIt =
            row.toObject().value(QLatin1String("table")).toString() == QLatin1String("interaction")
            && object.value(QLatin1String("id")).toInteger() == id.value;
        if (isIt)
            return object;
    }
    return std::nullopt;
}

/// The offer that a line tells of.
OfferId offerIn(const JournalEvent& line)
{
    for (const QJsonValue& row : line.body.value(QLatin1String("rows")).toArray()) {
        if (row.toObject().value(QLatin1String("table")).toString() == QLatin1String("offer"))
            return {row.toObject()
                        .value(QLatin1String("row"))
                        .toObject()
                        .value(QLatin1String("id"))
                        .toInteger()};
    }
    return {};
}

/// What was looked at and the interaction's own lines say otherwise.
QStringList contradictions(const routing::Waiting& seen, const QJsonObject& row)
{
    QStringList found;
    const auto check = [&](bool isSame, const QString& what) {
        if (!isSame)
            found += what;
    };
    const auto number = [&](const char* column) {
        return row.value(QLatin1String(column)).toInteger();
    };
    check(seen.due.value_or(Timestamp::never()).micros == number("due"),
          QStringLiteral("it was due at another moment"));
    check(seen.arrived.micros == number("arrived"), QStringLiteral("it arrived at another moment"));
    check(seen.queue.value == number("queue"), QStringLiteral("it waited in another queue"));
    check(toName(seen.channel) == row.value(QLatin1String("channel")).toString(),
          QStringLiteral("it came by another channel"));
    return found;
}

QString nameOf(AgentId agent, const Decision& decision)
{
    for (const Candidate& candidate : decision.candidates) {
        if (candidate.agent == agent)
            return candidate.name;
    }
    return QStringLiteral("agent %1").arg(agent.value);
}

/// Decides again by what the line kept, and compares.
void check(Explained& one, const JournalEvent& line, const QJsonObject& rowBefore)
{
    const QJsonObject facts = line.body.value(QLatin1String("facts")).toObject();
    auto sight = service::sightIn(facts.value(service::sightFact).toString());
    if (!sight) {
        one.contradictions = routing::contradictions(one.decision);
        return;
    }
    for (routing::SeenAgent& seen : sight->agents)
        seen.agent.name = nameOf(seen.agent.id, one.decision);
    one.isMadeAgain = true;
    one.contradictions = routing::differences(one.decision, routing::recomputed(*sight));
    if (!rowBefore.isEmpty())
        one.contradictions += contradictions(sight->waiting, rowBefore);
}

/// The decision that a line of the journal tells of, where it is one about `id`.
std::optional<Explained> decided(const JournalEvent& line, InteractionId id,
                                 const QList<Offer>& offers)
{
    if (line.interaction != id)
        return std::nullopt;
    Explained one;
    one.line = line.seq;
    if (line.kind == QLatin1String("route.nobody")) {
        const QJsonObject facts = line.body.value(QLatin1String("facts")).toObject();
        one.decision = store::decisionIn(facts.value(QLatin1String("decision")).toString());
    } else if (line.kind == QLatin1String("offer.made")) {
        const auto offer =
            std::find_if(offers.begin(), offers.end(),
                         [id = offerIn(line)](const Offer& made) { return made.id == id; });
        if (offer != offers.end()) {
            one.offer = *offer;
            one.decision = offer->decision;
        }
    }
    return one.decision.interaction.isValid() ? std::optional(one) : std::nullopt;
}

/// Each decision about it, made again from the interaction's own lines.
Result<QList<Explained>> explain(store::Store& store, InteractionId id)
{
    const auto offers = store.offers().of(id);
    if (!offers)
        return passOn(offers);
    const auto lines = store.journal().of(id, mostLines);
    if (!lines)
        return passOn(lines);
    QList<Explained> all;
    QJsonObject before;
    for (const JournalEvent& line : *lines) {
        if (auto one = decided(line, id, *offers)) {
            check(*one, line, before);
            all += *one;
        }
        before = interactionRow(line, id).value_or(before);
    }
    return all;
}

/// Compares with who was here with what in hand, as the whole journal tells it.
Done compareWithFloor(store::Store& store, QList<Explained>& all)
{
    PastFloor floor;
    auto one = all.begin();
    JournalSeq last;
    while (one != all.end()) {
        const auto lines = store.journal().after(last, linesAtOnce);
        if (!lines)
            return passOn(lines);
        if (lines->isEmpty())
            return {};
        for (const JournalEvent& line : *lines) {
            last = line.seq;
            for (; one != all.end() && one->line == last; ++one)
                one->contradictions += floor.contradictions(one->decision);
            floor.apply(line);
        }
    }
    return {};
}

QString headline(const Explained& one)
{
    const QString at = when(one.decision.at);
    if (!one.offer)
        return at + QStringLiteral("  nobody could take it");
    const Candidate& winner = one.decision.candidates.first();
    QString line = at + QStringLiteral("  offered to ") + winner.name;
    if (one.offer->end)
        line += QStringLiteral(": %1 after %2")
                    .arg(toName(*one.offer->end),
                         spoken(one.offer->ended.value_or(one.offer->made) - one.offer->made));
    return line;
}

QString whyThen(const Decision& decision)
{
    QStringList parts;
    if (decision.due)
        parts += QStringLiteral("due %1").arg(when(*decision.due));
    for (const Boost& boost : decision.boosts)
        parts += QStringLiteral("%1 earlier: %2").arg(spoken(boost.earlier), boost.reason);
    parts += QStringLiteral("%1 band (%2)")
                 .arg(decision.rank.band == 0 ? QStringLiteral("live") : QStringLiteral("deferred"),
                      toName(decision.bandCause));
    if (decision.ring > 0)
        parts += QStringLiteral("ring %1").arg(decision.ring + 1);
    return QStringLiteral("  when: ") + parts.join(QStringLiteral(", "));
}

QString standing(const Candidate& candidate, Timestamp at)
{
    if (!candidate.excluded.isEmpty())
        return QStringLiteral("  not %1: %2").arg(candidate.name, candidate.excluded);
    QString line = QStringLiteral("  %1: %2 in hand, %3 % of what they carry")
                       .arg(candidate.name)
                       .arg(candidate.openWork)
                       .arg(candidate.load);
    if (candidate.idleSince)
        line += QStringLiteral(", free for %1").arg(spoken(at - *candidate.idleSince));
    return line;
}

void printWords(const Invocation& invocation, const Explained& one)
{
    Console& console = invocation.console;
    console.print(headline(one));
    console.print(whyThen(one.decision));
    if (one.decision.winner.isValid())
        console.print(QStringLiteral("  who: %1, decided in %2 µs")
                          .arg(one.decision.policy)
                          .arg(one.decision.took.count()));
    for (const Candidate& candidate : one.decision.candidates)
        console.print(standing(candidate, one.decision.at));
    if (!one.isMadeAgain)
        console.print(QStringLiteral("  what it looked at was not kept: checked in itself only"));
    else if (one.contradictions.isEmpty())
        console.print(QStringLiteral("  recomputed from the journal: the same"));
    for (const QString& found : one.contradictions)
        console.print(QStringLiteral("  recomputed from the journal: ") + found);
}

QJsonObject asJson(const Candidate& candidate)
{
    return {{QStringLiteral("agent"), candidate.agent.value},
            {QStringLiteral("name"), candidate.name},
            {QStringLiteral("open_work"), candidate.openWork},
            {QStringLiteral("idle_since"),
             candidate.idleSince ? QJsonValue(candidate.idleSince->micros) : QJsonValue()},
            {QStringLiteral("excluded"), candidate.excluded},
            {QStringLiteral("load"), candidate.load},
            {QStringLiteral("ring"), candidate.ring},
            {QStringLiteral("score"), candidate.score}};
}

/// As it is stored, but with its candidates by name.
QJsonObject asJson(const Decision& decision)
{
    QJsonObject object = QJsonDocument::fromJson(store::toText(decision).toUtf8()).object();
    QJsonArray candidates;
    for (const Candidate& candidate : decision.candidates)
        candidates.append(asJson(candidate));
    object.insert(QLatin1String("candidates"), candidates);
    return object;
}

QJsonObject asJson(const Explained& one)
{
    QJsonObject object{
        {QStringLiteral("decision"), asJson(one.decision)},
        {QStringLiteral("recomputed"), one.isMadeAgain},
        {QStringLiteral("contradictions"), QJsonArray::fromStringList(one.contradictions)}};
    if (one.offer) {
        object.insert(QStringLiteral("offer"), one.offer->id.value);
        if (one.offer->end)
            object.insert(QStringLiteral("end"), QString(toName(*one.offer->end)));
    }
    return object;
}

Done run(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto interaction = findInteraction(*opened->store, invocation.arguments.first());
    if (!interaction)
        return passOn(interaction);
    auto all = explain(*opened->store, interaction->id);
    if (!all)
        return passOn(all);
    if (invocation.has("whole")) {
        if (const auto compared = compareWithFloor(*opened->store, *all); !compared)
            return compared;
    }
    if (all->isEmpty())
        return failure(
            ErrorCode::NotFound,
            QStringLiteral("interaction %1 was never decided about").arg(interaction->id.value));
    bool isSound = true;
    for (const Explained& one : *all) {
        isSound = isSound && one.contradictions.isEmpty();
        if (invocation.wantsJson())
            invocation.console.print(asJson(one));
        else
            printWords(invocation, one);
    }
    if (!isSound)
        return failure(ErrorCode::Corrupt,
                       QStringLiteral("a decision does not follow from the journal"));
    return {};
}

} // namespace

QList<Command> explainCommands()
{
    return {{.words = QStringLiteral("route explain"),
             .arguments = QStringLiteral("INTERACTION"),
             .help = QStringLiteral("Say why an interaction went to whom, recomputed from the "
                                    "journal"),
             .uses = Command::Store | Command::Json,
             .options = {{QStringLiteral("whole"),
                          {},
                          QStringLiteral("compare with who was here with what in hand, too; reads "
                                         "the whole journal")}},
             .run = run}};
}

} // namespace heddle::ctl
