// What agents say about readings, on a FakeCentre.
#include "core/model/readings/trimming.h"
#include "tests/support/fakedesk/fakedesk.h"

namespace heddle::test {

namespace {

QString call(const char* name, qint64 id, const QString& word = {})
{
    const QString first = QLatin1String(name) + QLatin1Char(' ') + QString::number(id);
    return word.isEmpty() ? first : QString(first + QLatin1Char(' ') + word);
}

void drop(QList<TagSuggestion>& suggestions, const QString& tag)
{
    suggestions.removeIf([&tag](const TagSuggestion& one) { return one.tag == tag; });
}

} // namespace

Async<void> FakeDesk::acceptTag(InteractionId id, const QString& tag)
{
    if (const auto error = begin(call("acceptTag", id.value, tag)))
        return answered<void>(*error);
    Interaction* interaction = m_centre.find(id);
    if (!interaction)
        return answered<void>(Error{ErrorCode::NotFound, {}});
    interaction->tags.append(tag);
    drop(m_centre.suggestedTags[id], tag);
    m_centre.touch(id, QStringLiteral("tag.accepted"));
    return answered(Done());
}

Async<void> FakeDesk::rejectTag(InteractionId id, const QString& tag)
{
    if (const auto error = begin(call("rejectTag", id.value, tag)))
        return answered<void>(*error);
    drop(m_centre.suggestedTags[id], tag);
    m_centre.touch(id, QStringLiteral("tag.rejected"));
    return answered(Done());
}

Async<void> FakeDesk::correctReading(EntryId id, ReadingKind what, const QString& answer)
{
    if (const auto error =
            begin(call("correct", id.value, QString(toName(what)) + QLatin1Char(' ') + answer)))
        return answered<void>(*error);
    Entry* entry = m_centre.find(id);
    if (!entry)
        return answered<void>(Error{ErrorCode::NotFound, {}});
    if (what == ReadingKind::Trimming) {
        const auto trimmed = retrimmed(*entry, answer);
        if (!trimmed)
            return answered<void>(trimmed.error());
        *entry = *trimmed;
    } else {
        const auto readings = corrected(entry->readings, what, answer);
        if (!readings)
            return answered<void>(readings.error());
        entry->readings = *readings;
    }
    m_centre.touch(entry->interaction, QStringLiteral("reading.corrected"), id);
    return answered(Done());
}

Async<void> FakeDesk::answerMoment(const QString& call, EntryId id, int moment,
                                   const QString& answer)
{
    if (const auto error = begin(call))
        return answered<void>(*error);
    Entry* entry = m_centre.find(id);
    if (!entry || moment < 0 || moment >= entry->moments.size())
        return answered<void>(Error{ErrorCode::NotFound, {}});
    entry->moments[moment].answer = answer;
    m_centre.touch(entry->interaction, QStringLiteral("moment.answered"), id);
    return answered(Done());
}

Async<void> FakeDesk::acknowledgeMoment(EntryId id, int moment)
{
    return answerMoment(call("acknowledge", id.value, QString::number(moment)), id, moment,
                        QStringLiteral("acknowledged"));
}

Async<void> FakeDesk::letMomentBe(EntryId id, int moment)
{
    return answerMoment(call("letMomentBe", id.value, QString::number(moment)), id, moment,
                        QStringLiteral("let be"));
}

Async<PromiseId> FakeDesk::makePromise(InteractionId id, const QString& words, Timestamp due)
{
    if (const auto error = begin(call("promise", id.value, words)))
        return answered<PromiseId>(*error);
    const PromiseId made = m_centre.add({.interaction = id,
                                         .quote = words,
                                         .due = due,
                                         .progress = PromiseProgress::Open,
                                         .agent = m_centre.me.id,
                                         .made = m_centre.clock.now()});
    m_centre.touch(id, QStringLiteral("promise.made"));
    return answered<PromiseId>(made);
}

template<class Change>
Async<void> FakeDesk::changePromise(const QString& call, PromiseId id, Change change)
{
    if (const auto error = begin(call))
        return answered<void>(*error);
    Promise* promise = m_centre.find(id);
    if (!promise)
        return answered<void>(Error{ErrorCode::NotFound, {}});
    if (promise->settled)
        return answered<void>(Error{ErrorCode::Conflict, {}});
    promise->agent = m_centre.me.id;
    change(*promise);
    m_centre.touch(promise->interaction, QStringLiteral("promise.changed"));
    return answered(Done());
}

Async<void> FakeDesk::keepPromise(PromiseId id, std::optional<Timestamp> due)
{
    return changePromise(call("keepPromise", id.value), id, [due](Promise& promise) {
        promise.progress = PromiseProgress::Open;
        promise.due = due ? due : promise.due;
    });
}

Async<void> FakeDesk::letPromiseBe(PromiseId id)
{
    return changePromise(call("letPromiseBe", id.value), id, [this](Promise& promise) {
        promise.progress = PromiseProgress::LetBe;
        promise.settled = m_centre.clock.now();
    });
}

Async<void> FakeDesk::promiseDone(PromiseId id)
{
    return changePromise(call("promiseDone", id.value), id, [this](Promise& promise) {
        promise.progress = PromiseProgress::Kept;
        promise.settled = m_centre.clock.now();
    });
}

Async<void> FakeDesk::runMacro(InteractionId id, qint64 macro)
{
    if (const auto error = begin(call("macro", id.value, QString::number(macro))))
        return answered<void>(*error);
    Interaction* interaction = m_centre.find(id);
    if (!interaction)
        return answered<void>(Error{ErrorCode::NotFound, {}});
    for (const Macro& one : m_centre.macros) {
        for (const RuleAction& action : one.actions) {
            if (one.id == macro && action.kind == RuleActionKind::Tag)
                interaction->tags.append(action.value);
        }
    }
    m_centre.touch(id, QStringLiteral("macro.used"));
    return answered(Done());
}

} // namespace heddle::test
