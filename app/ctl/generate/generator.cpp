#include "app/ctl/generate/generator.h"

#include "app/ctl/generate/threads.h"
#include "core/store/beside/draftstore.h"
#include "core/store/merging.h"

namespace heddle::ctl {

namespace {

// Fixed, so that the centre does not depend on the day it is made.
constexpr Timestamp lastDay{1'795'219'200'000'000}; // 2026-11-21 00:00 UTC
constexpr qint64 days = 400;
constexpr Duration day = std::chrono::hours(24);
constexpr qint64 batch = 500;
constexpr qint64 mostOpen = 1'500;
constexpr int merges = 20;
constexpr int drafts = 20;

/// When the `index`-th contact comes: days fill up between seven and twenty-one o'clock.
Timestamp momentOf(qint64 index, qint64 total)
{
    const qint64 open = std::chrono::duration_cast<Duration>(std::chrono::hours(14)).count();
    const qint64 scaled = index * days;
    const qint64 which = scaled / total;
    const qint64 within = (scaled % total) * open / total;
    return lastDay - day * days + day * which + std::chrono::hours(7) + Duration(within);
}

/// Centre-wide things that come after the threads: customers found to be one, words half written.
Done addTraces(store::Store& store, const CustomerBase& customers, const Staff& staff,
               const QList<Interaction>& open, Random& random)
{
    const auto pick = [&] {
        return customers.at(random.between(0, customers.count() - 1)).customer;
    };
    for (int i = 0; i < merges && customers.count() > 100; ++i) {
        const auto merged = store.merging().merge(
            pick(), pick(), {QStringLiteral("same order number in both threads"), false},
            staff.agents.first().id);
        if (!merged && merged.error().code != ErrorCode::Conflict
            && merged.error().code != ErrorCode::BadInput)
            return passOn(merged);
    }
    for (const Interaction& interaction : open.mid(0, drafts)) {
        const Draft draft{.agent = interaction.assignee,
                          .interaction = interaction.id,
                          .subject = QStringLiteral("Re: ") + interaction.subject,
                          .text =
                              QStringLiteral("Thank you for writing. I have looked into it and")};
        if (const auto saved = store.drafts().save(draft); !saved)
            return passOn(saved);
    }
    return {};
}

} // namespace

Result<CentreMade> generateCentre(store::Store& store, const CentreWish& wish,
                                  const store::Progress& progress)
{
    const PeopleList people;
    const PhraseBook phrases;
    Random random(wish.seed, u"centre");
    const auto staff =
        hireStaff(store, people, phrases.topics(), momentOf(0, wish.interactions), random);
    if (!staff)
        return passOn(staff);

    CustomerBase customers(store, people, random);
    ThreadWriter writer(store, phrases, *staff, random);
    const qint64 firstOpen = wish.interactions - std::min(mostOpen, wish.interactions / 20);
    QList<Interaction> assigned;
    QList<store::Record> records;
    for (qint64 i = 0; i < wish.interactions; ++i) {
        const Timestamp at = momentOf(i, wish.interactions);
        const auto caller = customers.next(at, records);
        if (!caller)
            return passOn(caller);
        auto record = writer.write(**caller, at, i < firstOpen ? Ending::Closed : Ending::Open);
        if (!record)
            return passOn(record);
        const auto& interaction = std::get<Interaction>(record->rows.first());
        if (interaction.state == InteractionState::Assigned)
            assigned.append(interaction);
        records.append(std::move(*record));
        if ((i + 1) % batch != 0 && i + 1 < wish.interactions)
            continue;
        if (const auto recorded = store.record(records); !recorded)
            return passOn(recorded);
        records.clear();
        if (progress(i + 1, wish.interactions) == store::GoOn::Stop)
            return failure(ErrorCode::Cancelled);
    }
    if (auto traced = addTraces(store, customers, *staff, assigned, random); !traced)
        return passOn(traced);
    return CentreMade{customers.count(), wish.interactions, writer.entriesWritten()};
}

} // namespace heddle::ctl
