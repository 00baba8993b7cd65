#include "core/service/intake/intake.h"

#include "core/base/log.h"
#include "core/service/clocks/targets.h"
#include "core/service/desk/marks.h"
#include "core/service/intake/mailaddress.h"
#include "core/service/intake/missedcall.h"
#include "core/service/router/admissions.h"
#include "core/service/router/waitingfacts.h"
#include "core/service/transitions.h"
#include "core/store/beside/cursorstore.h"
#include "core/store/blobstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

/// What an inbound brings along on its way into an interaction.
struct Intake::Arrival {
    Entry entry;
    QList<store::RowImage> rows;
    QJsonObject facts;
    QList<Mark> marks; ///< what it does to the interaction, for the timeline
};

namespace {

bool isFromPerson(const Inbound& inbound)
{
    return inbound.mail.automatic.kind == AutomaticKind::Person
           || inbound.mail.automatic.kind == AutomaticKind::Calendar;
}

bool reportsFailure(const Mail& mail)
{
    return mail.reports.isEmpty()
           || std::any_of(mail.reports.begin(), mail.reports.end(), [](const auto& report) {
                  return report.action == QLatin1String("failed");
              });
}

QString failureWords(const Mail& mail)
{
    for (const DeliveryReport& report : mail.reports) {
        if (report.action == QLatin1String("failed"))
            return QStringLiteral("%1: %2 %3")
                .arg(report.recipient, report.status, report.diagnostic)
                .simplified();
    }
    return mail.automatic.failedAddress.isEmpty() ? firstWords(mail.text)
                                                  : mail.automatic.failedAddress;
}

/// What a line tells of a call, with what the centre knows besides.
CallFacts withWhatWeAdded(CallFacts told, const std::optional<CallFacts>& before)
{
    if (!before)
        return told;
    if (told.recording.isEmpty())
        told.recording = before->recording;
    if (told.transferredTo.isEmpty())
        told.transferredTo = before->transferredTo;
    // The line sees it ring from the beginning; the part before its offer was waiting.
    if (told.waited == Duration{}) {
        told.waited = std::min(before->waited, told.rang);
        told.rang -= told.waited;
    }
    return told;
}

// A call back is a person too; everything else that is no queue only puts them off.
routing::Admission forMajorProblem(routing::Admission admission)
{
    if (admission.step != OverflowStep::CallBack)
        admission.step.reset();
    admission.notices.clear();
    return admission;
}

} // namespace

Intake::Intake(Ledger& ledger, const Roster& roster, const ReplyTokens& tokens, Rules rules,
               QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_awaited(ledger),
      m_identification(ledger), m_threading(ledger, m_awaited, tokens), m_rules(rules)
{}

Result<QList<Taken>> Intake::takeIn(const QList<Inbound>& batch, const QList<Filed>& filed)
{
    Q_ASSERT(filed.isEmpty() || filed.size() == batch.size());
    const auto all = m_ledger.transaction([&]() -> Result<QList<Taken>> {
        QList<Taken> taken;
        for (qsizetype i = 0; i < batch.size(); ++i) {
            const auto one = take(batch.at(i), filed.isEmpty() ? nullptr : &filed.at(i));
            if (!one)
                return passOn(one);
            taken += *one;
        }
        return taken;
    });
    if (!all)
        return all;
    for (qsizetype i = 0; i < batch.size(); ++i) {
        if (all->at(i).as == Taken::As::OwnCopy)
            Q_EMIT ownCopySeen(batch.at(i).mail.messageId);
    }
    return all;
}

Result<Taken> Intake::take(const Inbound& given, const Filed* filed)
{
    const Inbound inbound = withCustomerAsSender(given, m_ownAddresses);
    const auto same = m_ledger.store().entries().byChannelKey(inbound.channel, inbound.key);
    if (!same)
        return passOn(same);
    if (*same && inbound.change != InboundChange::New)
        return takeChange(inbound, **same);
    if (*same) {
        if (auto kept = keepCursor(inbound); !kept)
            return passOn(kept);
        return Taken{Taken::As::Duplicate, (*same)->id, (*same)->interaction};
    }
    if (inbound.change == InboundChange::Withdrawn)
        return Taken{.as = Taken::As::Change, .entry = {}, .interaction = {}};
    const auto copied = ownMessage({inbound.mail.messageId});
    if (!copied)
        return passOn(copied);
    if (*copied) {
        if (auto kept = keepCursor(inbound); !kept)
            return passOn(kept);
        return Taken{Taken::As::OwnCopy, (*copied)->id, (*copied)->interaction};
    }
    if (inbound.mail.automatic.kind == AutomaticKind::Bounce) {
        const auto about = ownMessage(referredIds(inbound.mail) + namedMessageIds(inbound.raw));
        if (!about)
            return passOn(about);
        if (*about)
            return takeBounce(inbound, filed, **about);
    }
    return takeMessage(inbound, filed);
}

Result<Entry> Intake::entryOf(const Inbound& inbound, const Filed* filed)
{
    if (filed)
        return entryFrom(inbound, *filed);
    return fileAway(inbound, m_ledger.store().blobs()).map([&](const Filed& now) {
        return entryFrom(inbound, now);
    });
}

Result<std::optional<Entry>> Intake::ownMessage(const QStringList& ids) const
{
    QStringList named = ids;
    named.removeAll(QString());
    if (named.isEmpty())
        return std::optional<Entry>();
    const auto entries = m_ledger.store().entries().byMessageIds(named);
    if (!entries)
        return passOn(entries);
    for (const Entry& entry : *entries) {
        if (entry.direction == Direction::Outbound && entry.delivery != DeliveryState::None)
            return std::optional(entry);
    }
    return std::optional<Entry>();
}

Result<Taken> Intake::takeBounce(const Inbound& inbound, const Filed* filed, const Entry& about)
{
    auto interaction = m_ledger.store().interactions().byId(about.interaction);
    if (!interaction)
        return passOn(interaction);
    auto entry = entryOf(inbound, filed);
    if (!entry)
        return passOn(entry);
    entry->identity = about.identity;
    entry->author = strangersName(inbound);
    Arrival arrival{.entry = *entry};
    if (reportsFailure(inbound.mail)) {
        Entry failed = about;
        failed.delivery = DeliveryState::Failed;
        failed.deliveryDetail = failureWords(inbound.mail);
        arrival.rows += failed;
        auto back = cameBack(*interaction, m_roster, m_ledger.now());
        if (!back)
            return passOn(back);
        arrival.marks = marksOf(*interaction, *back, m_roster);
        interaction = std::move(*back);
        if (const auto queue = m_roster.queue(interaction->queue))
            interaction =
                withFailedAnswer(*interaction, *queue,
                                 tierFor(m_ledger, *queue, interaction->customer), m_ledger.now());
    }
    auto taken = record(inbound, arrival, *interaction, QStringLiteral("delivery.bounced"));
    if (taken)
        taken->as = Taken::As::Bounce;
    return taken;
}

Result<Taken> Intake::takeMessage(const Inbound& inbound, const Filed* filed)
{
    const auto sender = m_identification.known(inbound.senderKind, senderAddress(inbound));
    if (!sender)
        return passOn(sender);
    const auto thread = m_threading.find(inbound, *sender ? (*sender)->customer : CustomerId{});
    if (!thread)
        return passOn(thread);
    auto entry = entryOf(inbound, filed);
    if (!entry)
        return passOn(entry);
    Arrival arrival{.entry = *entry, .facts = Awaited::facts(thread->missing)};
    if (!thread->interaction)
        return startNew(inbound, arrival, {});
    auto interaction = m_ledger.store().interactions().byId(*thread->interaction);
    if (!interaction)
        return passOn(interaction);
    // A colleague of the customer answers: it stands in the timeline of who started it.
    const bool isSamePerson = *sender && (*sender)->customer == interaction->customer;
    arrival.entry.identity = isSamePerson ? (*sender)->id : interaction->identity;
    if (!isSamePerson && !isOurs(inbound))
        arrival.entry.author = strangersName(inbound);
    return join(inbound, arrival, std::move(*interaction));
}

// The journal keeps what it was.
Result<Taken> Intake::takeChange(const Inbound& inbound, Entry entry)
{
    const auto interaction = m_ledger.store().interactions().byId(entry.interaction);
    if (!interaction)
        return passOn(interaction);
    const bool isWithdrawn = inbound.change == InboundChange::Withdrawn;
    // A call that goes on is not rewritten.
    if (isWithdrawn || !inbound.call)
        (isWithdrawn ? entry.withdrawn : entry.edited) = inbound.at;
    entry.text = isWithdrawn ? QString() : inbound.text;
    if (inbound.post)
        entry.post = inbound.post;
    if (inbound.call)
        entry.call = withWhatWeAdded(*inbound.call, entry.call);
    readWords(&entry);
    QList<store::Record> records{{.kind = isWithdrawn ? QStringLiteral("message.withdrawn")
                                                      : QStringLiteral("message.edited"),
                                  .interaction = interaction->id,
                                  .customer = interaction->customer,
                                  .rows = {entry}}};
    if (entry.direction == Direction::Inbound && isMissedCall(inbound)) {
        const auto owed = afterMissedCall(m_ledger, inbound, *interaction);
        if (!owed)
            return passOn(owed);
        if (!owed->isEmpty())
            records += {.kind = QStringLiteral("callback.missedcall"),
                        .interaction = interaction->id,
                        .customer = interaction->customer,
                        .rows = *owed};
    }
    const auto recorded =
        m_ledger.record(records, {.cursors = inbound.cursor ? QList<ChannelCursor>{*inbound.cursor}
                                                            : QList<ChannelCursor>{}});
    if (!recorded)
        return passOn(recorded);
    return Taken{Taken::As::Change, entry.id, entry.interaction};
}

Result<Taken> Intake::join(const Inbound& inbound, Arrival& arrival, Interaction interaction)
{
    if (isOurs(inbound)) {
        // Written by one of us in another mail program.
        arrival.entry.direction = Direction::Outbound;
        arrival.entry.delivery = DeliveryState::Sent;
        return record(inbound, arrival, withAnswer(std::move(interaction), inbound.at),
                      QStringLiteral("message.sent.elsewhere"));
    }
    if (!isFromPerson(inbound) || inbound.wasSeen) {
        interaction.unread = interaction.unread || !arrival.entry.moments.isEmpty();
        return record(inbound, arrival, std::move(interaction), QStringLiteral("message.arrived"));
    }
    switch (joining(interaction, arrival.entry.text, inbound.at, m_rules.reopenWithin)) {
    case Joining::StartAnew: return startNew(inbound, arrival, std::move(interaction));
    case Joining::AddOnly: break;
    case Joining::Continue: {
        auto back = afterPerson(inbound, interaction);
        if (!back)
            return passOn(back);
        arrival.marks = marksOf(interaction, *back, m_roster);
        interaction = std::move(*back);
        break;
    }
    }
    return record(inbound, arrival, std::move(interaction), QStringLiteral("message.arrived"));
}

Result<Interaction> Intake::afterPerson(const Inbound& inbound, Interaction interaction) const
{
    auto back = cameBack(std::move(interaction), m_roster, m_ledger.now());
    if (!back)
        return back;
    if (const auto queue = m_roster.queue(back->queue))
        return withCustomerWaiting(*back, *queue, tierFor(m_ledger, *queue, back->customer),
                                   inbound.at);
    return back;
}

Result<Taken> Intake::startNew(const Inbound& inbound, Arrival& arrival,
                               std::optional<Interaction> before)
{
    const auto sender = m_identification.identify(inbound, arrival.entry.language);
    if (!sender)
        return passOn(sender);
    const auto id = m_ledger.store().newInteractionId();
    if (!id)
        return passOn(id);
    arrival.rows += sender->rows;
    arrival.entry.identity = sender->identity.id;
    const bool waits = isFromPerson(inbound) && !inbound.wasSeen;
    const routing::Admission admission =
        waits ? admit(inbound, arrival)
              : routing::Admission{
                  .queue = queueFor(inbound), .step = {}, .cause = {}, .notices = {}, .over = {}};
    Interaction interaction{.id = *id,
                            .customer = sender->identity.customer,
                            .identity = sender->identity.id,
                            .channel = inbound.channel,
                            .account = inbound.account,
                            .conversation = inbound.conversation,
                            .queue = admission.queue,
                            .subject = subjectOf(inbound),
                            .arrived = inbound.at,
                            .touched = inbound.at};
    if (before) {
        interaction.follows = before->id;
        arrival.marks += {QStringLiteral("follows"), before->subject};
        interaction.tags = before->tags;
    }
    interaction.unread = waits;
    if (isMissedCall(inbound)
        && (inbound.call->end != CallEnd::Voicemail || admission.step == OverflowStep::CallBack))
        interaction.callBack = owedAfter(m_ledger, inbound, interaction.customer);
    auto placed = moved(interaction, waits ? Step::Enqueue : Step::File, inbound.at);
    if (!placed)
        return passOn(placed);
    if (const auto queue = m_roster.queue(admission.queue); waits && queue)
        placed = withCustomerWaiting(*placed, *queue, tierFor(m_ledger, *queue, placed->customer),
                                     inbound.at);
    return record(inbound, arrival, *placed, QStringLiteral("interaction.arrived"));
}

// The queue of its account, or the one that takes what this one cannot take now.
routing::Admission Intake::admit(const Inbound& inbound, Arrival& arrival) const
{
    const QueueId wanted = queueFor(inbound);
    if (!m_admit)
        return {.queue = wanted, .step = {}, .cause = {}, .notices = {}, .over = {}};
    routing::Admission admission = m_admit(wanted, inbound.channel);
    if (!admission.cause)
        return admission;
    if (m_isMajor && m_isMajor(arrival.entry))
        admission = forMajorProblem(std::move(admission));
    arrival.facts.insert(QLatin1String("overflow"), toJson(admission));
    if (const auto queue = m_roster.queue(admission.queue); queue && queue->id != wanted)
        arrival.marks += {QStringLiteral("queued"), queue->name};
    if (!admission.notices.isEmpty())
        arrival.marks += {QStringLiteral("notice.") + toName(*admission.cause),
                          admission.notices.join(QLatin1Char(' '))};
    return admission;
}

Result<Taken> Intake::record(const Inbound& inbound, Arrival& arrival, Interaction interaction,
                             const QString& kind)
{
    const auto id = m_ledger.store().newEntryId();
    if (!id)
        return passOn(id);
    arrival.entry.id = *id;
    arrival.entry.interaction = interaction.id;
    if (auto done = addWords(inbound, arrival.entry, &interaction); !done)
        return passOn(done);
    const auto marks = markEntries(m_ledger, m_roster, interaction, {}, arrival.marks);
    if (!marks)
        return passOn(marks);
    QList<store::Record> after;
    // What is said of us in public harms as much as what is said to us.
    const bool isFromOutside = arrival.entry.direction == Direction::Inbound
                               || arrival.entry.direction == Direction::About;
    if (m_annotate && isFromOutside) {
        const auto more = m_annotate(arrival.entry, interaction);
        if (!more)
            return passOn(more);
        arrival.rows += more->rows;
        after = more->records;
    }
    arrival.facts.insert(QLatin1String("version"), interaction.version);
    after.prepend(
        {.kind = kind,
         .interaction = interaction.id,
         .customer = interaction.customer,
         .facts = arrival.facts,
         .rows = arrival.rows + QList<store::RowImage>{interaction, arrival.entry} + *marks});
    const auto recorded =
        m_ledger.record(after, {.cursors = inbound.cursor ? QList<ChannelCursor>{*inbound.cursor}
                                                          : QList<ChannelCursor>{}});
    if (!recorded)
        return passOn(recorded);
    m_awaited.remember(interaction.id, arrival.facts);
    qCDebug(logIntake) << "took interaction" << interaction.id.value << "bytes"
                       << inbound.raw.size();
    return Taken{Taken::As::Message, *id, interaction.id};
}

// What lists show is the newest entry, whatever the order in which mails come; and an interaction
// began with its oldest.
Done Intake::addWords(const Inbound& inbound, const Entry& entry, Interaction* interaction) const
{
    // A mark is nobody's words: who writes an answer is not stopped by it.
    if (entry.kind == EntryKind::System)
        return {};
    const auto newest = m_ledger.store().entries().newest(interaction->id);
    if (!newest)
        return passOn(newest);
    if (!*newest || (*newest)->at <= inbound.at)
        interaction->lastWords = firstWords(entry.text);
    if (inbound.at < interaction->arrived) {
        interaction->arrived = inbound.at;
        interaction->subject = subjectOf(inbound);
    }
    interaction->touched = std::max(interaction->touched, inbound.at);
    if (*newest)
        ++interaction->version;
    return {};
}

bool Intake::isOurs(const Inbound& inbound) const
{
    return m_ownAddresses.contains(withoutPlus(senderAddress(inbound)));
}

QueueId Intake::queueFor(const Inbound& inbound) const
{
    if (const auto choice = m_queueChoices.find(inbound.account); choice != m_queueChoices.end()) {
        const auto chosen = m_roster.queue(choice->second(inbound));
        if (chosen && chosen->active)
            return chosen->id;
    }
    const auto found = m_queues.find(inbound.account);
    const auto queue = found == m_queues.end() ? Result<Queue>(failure(ErrorCode::NotFound))
                                               : m_roster.queue(found->second);
    return queue && queue->active ? queue->id : m_roster.defaultQueue();
}

Done Intake::keepCursor(const Inbound& inbound) const
{
    return inbound.cursor ? m_ledger.store().cursors().save(*inbound.cursor) : Done{};
}

} // namespace heddle::service
