#include "core/store/learned/learnedrow.h"

namespace heddle::store {

const Table& correctionTable()
{
    static const Table table("correction", {"id", "at", "agent", "interaction", "entry", "what",
                                            "verdict", "said", "answer"});
    return table;
}

const Table& promiseTable()
{
    static const Table table("promise", {"id", "interaction", "entry", "quote", "due", "state",
                                         "agent", "made", "settled"});
    return table;
}

const Table& learnedModelTable()
{
    static const Table table("learned_model",
                             {"name", "blob", "examples", "labels", "corrections", "trained"});
    return table;
}

QVariantList cellsOf(const Correction& correction)
{
    return {cell(correction.id),
            cell(correction.at),
            cell(correction.agent),
            cell(correction.interaction),
            cell(correction.entry),
            cell(toName(correction.what)),
            cell(toName(correction.judgement)),
            cell(correction.said),
            cell(correction.answer)};
}

QVariantList cellsOf(const Promise& promise)
{
    return {cell(promise.id),    cell(promise.interaction), cell(promise.entry),
            cell(promise.quote), cell(promise.due),         cell(toName(promise.progress)),
            cell(promise.agent), cell(promise.made),        cell(promise.settled)};
}

QVariantList cellsOf(const LearnedModel& model)
{
    return {cell(model.name),   cell(model.blob),        cell(model.examples),
            cell(model.labels), cell(model.corrections), cell(model.trained)};
}

Correction correctionIn(const Statement& row)
{
    return {.id = row.integer(0),
            .at = row.moment(1),
            .agent = row.id<AgentId>(2),
            .interaction = row.id<InteractionId>(3),
            .entry = row.id<EntryId>(4),
            .what = readingKindFromName(row.text(5)).value_or(ReadingKind::Tag),
            .judgement = judgementFromName(row.text(6)).value_or(Judgement::Accepted),
            .said = row.text(7),
            .answer = row.text(8)};
}

Promise promiseIn(const Statement& row)
{
    return {.id = row.id<PromiseId>(0),
            .interaction = row.id<InteractionId>(1),
            .entry = row.id<EntryId>(2),
            .quote = row.text(3),
            .due = row.maybeMoment(4),
            .progress = promiseProgressFromName(row.text(5)).value_or(PromiseProgress::Found),
            .agent = row.id<AgentId>(6),
            .made = row.moment(7),
            .settled = row.maybeMoment(8)};
}

LearnedModel learnedModelIn(const Statement& row)
{
    return {.name = row.text(0),
            .blob = row.text(1),
            .examples = row.integer(2),
            .labels = row.integer(3),
            .corrections = row.integer(4),
            .trained = row.moment(5)};
}

} // namespace heddle::store
