#include "tests/support/fakedesk/fakedesk.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace heddle::test {

using service::Message;

namespace {

QString call(const char* name, qint64 id)
{
    return QLatin1String(name) + QLatin1Char(' ') + QString::number(id);
}

QString call(const char* name, qint64 id, const QString& word)
{
    return call(name, id) + QLatin1Char(' ') + word;
}

Async<void> done()
{
    return answered(Done());
}

bool isNote(const Draft& draft)
{
    return draft.kind == ComposeKind::Note;
}

} // namespace

FakeDesk::FakeDesk(FakeCentre& centre, QObject* parent) : Desk(parent), m_centre(centre)
{
    connect(&centre, &FakeCentre::offered, this, &Desk::offered);
    connect(&centre, &FakeCentre::offerEnded, this, &Desk::offerEnded);
    connect(&centre, &FakeCentre::presenceChanged, this, &Desk::presenceChanged);
    connect(&centre, &FakeCentre::warned, this, &Desk::warned);
    connect(&centre, &FakeCentre::mentioned, this, &Desk::mentioned);
}

std::optional<Error> FakeDesk::begin(const QString& call)
{
    m_centre.calls.append(call);
    return std::exchange(m_centre.failNext, std::nullopt);
}

template<class Change>
Async<void> FakeDesk::change(const QString& call, InteractionId id, const QString& kind,
                             Change change)
{
    if (const auto error = begin(call))
        return answered<void>(*error);
    Interaction* interaction = m_centre.find(id);
    if (!interaction)
        return answered<void>(Error{ErrorCode::NotFound, {}});
    change(*interaction);
    m_centre.touch(id, kind);
    return done();
}

Async<void> FakeDesk::setPresence(Presence presence, const QString& reason)
{
    if (const auto error = begin(call("presence", int(presence), reason)))
        return answered<void>(*error);
    m_centre.me.presence = presence;
    m_centre.me.presenceReason = reason;
    m_centre.me.presenceSince = m_centre.clock.now();
    Q_EMIT m_centre.presenceChanged(m_centre.me);
    return done();
}

Async<void> FakeDesk::pauseChannel(ChannelKind channel)
{
    if (const auto error = begin(QStringLiteral("pause ") + toName(channel)))
        return answered<void>(*error);
    m_centre.me.pausedChannels.append(channel);
    Q_EMIT m_centre.presenceChanged(m_centre.me);
    return done();
}

Async<void> FakeDesk::resumeChannel(ChannelKind channel)
{
    if (const auto error = begin(QStringLiteral("resume ") + toName(channel)))
        return answered<void>(*error);
    m_centre.me.pausedChannels.removeAll(channel);
    Q_EMIT m_centre.presenceChanged(m_centre.me);
    return done();
}

Async<void> FakeDesk::setSignature(const QString& text)
{
    if (const auto error = begin(QStringLiteral("signature")))
        return answered<void>(*error);
    m_centre.me.signature = text;
    Q_EMIT m_centre.presenceChanged(m_centre.me);
    return done();
}

Async<InteractionId> FakeDesk::accept(OfferId id)
{
    if (const auto error = begin(call("accept", id.value)))
        return answered<InteractionId>(*error);
    const Offer* offer = m_centre.find(id);
    if (!offer)
        return answered<InteractionId>(Error{ErrorCode::Conflict, {}});
    const InteractionId interaction = offer->interaction;
    m_centre.endOffer(id, OfferEnd::Accepted);
    return answered<InteractionId>(interaction);
}

Async<void> FakeDesk::decline(OfferId id, const QString& reason)
{
    if (const auto error = begin(call("decline", id.value, reason)))
        return answered<void>(*error);
    m_centre.endOffer(id, OfferEnd::Declined);
    return done();
}

Async<void> FakeDesk::take(InteractionId id)
{
    return change(call("take", id.value), id, QStringLiteral("interaction.assigned"),
                  [this](Interaction& row) {
                      row.state = InteractionState::Assigned;
                      row.assignee = m_centre.me.id;
                  });
}

Async<EntryId> FakeDesk::send(const Message& message)
{
    if (const auto error = begin(call("send", message.draft.interaction.value)))
        return answered<EntryId>(*error);
    Interaction* interaction = m_centre.find(message.draft.interaction);
    if (!interaction)
        return answered<EntryId>(Error{ErrorCode::NotFound, {}});
    const bool isOverChat =
        interaction->channel == ChannelKind::Chat && interaction->state == InteractionState::Closed;
    if (isOverChat && message.draft.kind != ComposeKind::Note)
        return answered<EntryId>(Error{ErrorCode::Conflict, {}});
    if (message.seen != interaction->version && message.ifChanged == Message::IfChanged::Refuse)
        return answered<EntryId>(Error{ErrorCode::Conflict, {}});
    Entry entry;
    entry.interaction = interaction->id;
    entry.identity = interaction->identity;
    entry.channel = interaction->channel;
    entry.direction = Direction::Outbound;
    entry.at = m_centre.clock.now();
    entry.agent = m_centre.me.id;
    entry.author = m_centre.me.name;
    entry.subject = message.draft.subject;
    entry.text = message.draft.text;
    entry.to = message.draft.to;
    entry.cc = message.draft.cc;
    entry.attachments = message.draft.attachments;
    entry.delivery = DeliveryState::Waiting;
    if (message.leaves)
        entry.deliveryDetail = message.leaves->toDateTime().toString(Qt::ISODate);
    const EntryId added = m_centre.add(entry);
    m_centre.drafts.removeIf([&](const Draft& row) {
        return row.interaction == message.draft.interaction && !isNote(row);
    });
    interaction->lastWords = entry.text.section(QLatin1Char('\n'), 0, 0);
    if (message.then == Message::Then::Close)
        interaction->state = InteractionState::Closed;
    else if (message.then == Message::Then::Wait)
        interaction->state = InteractionState::Pending;
    m_centre.touch(interaction->id, QStringLiteral("entry.added"), added);
    return answered<EntryId>(added);
}

Async<Draft> FakeDesk::cancelSend(EntryId id)
{
    if (const auto error = begin(call("cancelSend", id.value)))
        return answered<Draft>(*error);
    Entry* entry = m_centre.find(id);
    if (!entry || entry->delivery != DeliveryState::Waiting)
        return answered<Draft>(Error{ErrorCode::Conflict, {}});
    entry->delivery = DeliveryState::Cancelled;
    Draft draft;
    draft.id = {++m_lastDraft};
    draft.interaction = entry->interaction;
    draft.to = entry->to;
    draft.cc = entry->cc;
    draft.subject = entry->subject;
    draft.text = entry->text;
    draft.attachments = entry->attachments;
    m_centre.drafts.append(draft);
    m_centre.touch(entry->interaction, QStringLiteral("delivery.changed"), id);
    return answered<Draft>(draft);
}

Async<void> FakeDesk::resend(EntryId id)
{
    if (const auto error = begin(call("resend", id.value)))
        return answered<void>(*error);
    Entry* entry = m_centre.find(id);
    entry->delivery = DeliveryState::Sending;
    m_centre.touch(entry->interaction, QStringLiteral("delivery.changed"), id);
    return done();
}

Async<void> FakeDesk::markSent(EntryId id)
{
    if (const auto error = begin(call("markSent", id.value)))
        return answered<void>(*error);
    Entry* entry = m_centre.find(id);
    entry->delivery = DeliveryState::Sent;
    m_centre.touch(entry->interaction, QStringLiteral("delivery.changed"), id);
    return done();
}

Async<EntryId> FakeDesk::addNote(InteractionId id, const QString& text)
{
    if (const auto error = begin(call("addNote", id.value)))
        return answered<EntryId>(*error);
    Interaction* interaction = m_centre.find(id);
    Entry entry;
    entry.interaction = id;
    entry.identity = interaction->identity;
    entry.kind = EntryKind::Note;
    entry.direction = Direction::Internal;
    entry.at = m_centre.clock.now();
    entry.agent = m_centre.me.id;
    entry.author = m_centre.me.name;
    entry.text = text;
    const EntryId added = m_centre.add(entry);
    m_centre.drafts.removeIf(
        [&](const Draft& row) { return row.interaction == id && isNote(row); });
    m_centre.touch(id, QStringLiteral("entry.added"), added);
    return answered<EntryId>(added);
}

Async<void> FakeDesk::tag(InteractionId id, const QString& tag)
{
    return change(call("tag", id.value, tag), id, QStringLiteral("interaction.tagged"),
                  [&](Interaction& row) {
                      if (!row.tags.contains(tag))
                          row.tags.append(tag);
                      Customer* customer = m_centre.find(row.customer);
                      if (customer && !customer->tags.contains(tag))
                          customer->tags.append(tag);
                  });
}

Async<void> FakeDesk::untag(InteractionId id, const QString& tag)
{
    return change(call("untag", id.value, tag), id, QStringLiteral("interaction.untagged"),
                  [&](Interaction& row) {
                      row.tags.removeAll(tag);
                      if (Customer* customer = m_centre.find(row.customer))
                          customer->tags.removeAll(tag);
                  });
}

Async<void> FakeDesk::assign(InteractionId id, AgentId agent, QueueId queue)
{
    return change(call("assign", id.value, QString::number(agent.value)), id,
                  QStringLiteral("interaction.assigned"), [&](Interaction& row) {
                      row.assignee = agent;
                      row.state =
                          agent.isValid() ? InteractionState::Assigned : InteractionState::Queued;
                      if (queue.isValid())
                          row.queue = queue;
                  });
}

Async<void> FakeDesk::snooze(InteractionId id, PendingOn on, std::optional<Timestamp> until)
{
    return change(call("snooze", id.value), id, QStringLiteral("interaction.pending"),
                  [&](Interaction& row) {
                      row.state = InteractionState::Pending;
                      row.pendingOn = on;
                      row.pendingUntil = until;
                  });
}

Async<void> FakeDesk::wake(InteractionId id)
{
    return change(call("wake", id.value), id, QStringLiteral("interaction.woken"),
                  [](Interaction& row) {
                      row.state = InteractionState::Assigned;
                      row.pendingOn.reset();
                      row.pendingUntil.reset();
                  });
}

Async<void> FakeDesk::close(InteractionId id, const QString& code)
{
    return change(call("close", id.value, code), id, QStringLiteral("interaction.closed"),
                  [&](Interaction& row) {
                      row.state = InteractionState::Closed;
                      row.wrapUpCode = code;
                      row.closed = m_centre.clock.now();
                  });
}

Async<void> FakeDesk::wrapUp(InteractionId id)
{
    return change(call("wrapUp", id.value), id, QStringLiteral("interaction.wrapup"),
                  [](Interaction& row) { row.state = InteractionState::WrapUp; });
}

Async<void> FakeDesk::extendWrapUp(InteractionId id)
{
    return change(call("extendWrapUp", id.value), id, QStringLiteral("interaction.wrapup.extended"),
                  [](Interaction& row) { ++row.wrapUpExtensions; });
}

Async<void> FakeDesk::reopen(InteractionId id)
{
    return change(call("reopen", id.value), id, QStringLiteral("interaction.reopened"),
                  [&](Interaction& row) {
                      row.state = InteractionState::Assigned;
                      row.assignee = m_centre.me.id;
                      row.closed.reset();
                  });
}

Async<InteractionId> FakeDesk::oweCall(InteractionId id, const QString& number, Timestamp wished)
{
    if (const auto error = begin(call("owe call", id.value, number)))
        return answered<InteractionId>(*error);
    Interaction owed = *m_centre.find(id);
    owed.channel = ChannelKind::Phone;
    owed.state = InteractionState::Queued;
    owed.assignee = {};
    owed.callBack = OwedCall{.number = number, .wished = wished};
    return answered<InteractionId>(m_centre.add(owed));
}

Async<void> FakeDesk::prioritise(InteractionId id, Duration earlier)
{
    return change(call("prioritise", id.value), id, QStringLiteral("interaction.prioritised"),
                  [&](Interaction& row) {
                      row.boosts = {{.name = QStringLiteral("supervisor"),
                                     .reason = m_centre.me.name,
                                     .earlier = earlier}};
                  });
}

Async<void> FakeDesk::reachedNobody(InteractionId id)
{
    return change(call("reached nobody", id.value), id, QStringLiteral("callback.missed"),
                  [&](Interaction& row) {
                      row.callBack->tries += m_centre.clock.now();
                      row.state = InteractionState::Queued;
                      row.assignee = {};
                  });
}

Async<void> FakeDesk::markRead(InteractionId id)
{
    return change(call("markRead", id.value), id, QStringLiteral("interaction.read"),
                  [](Interaction& row) { row.unread = false; });
}

Async<Draft> FakeDesk::saveDraft(const Draft& draft)
{
    if (const auto error = begin(call("saveDraft", draft.interaction.value)))
        return answered<Draft>(*error);
    Draft saved = draft;
    if (!saved.id.isValid())
        saved.id = {++m_lastDraft};
    saved.saved = m_centre.clock.now();
    m_centre.drafts.removeIf([&](const Draft& row) { return row.id == saved.id; });
    m_centre.drafts.append(saved);
    return answered<Draft>(saved);
}

Async<void> FakeDesk::discardDraft(DraftId id)
{
    if (const auto error = begin(call("discardDraft", id.value)))
        return answered<void>(*error);
    m_centre.drafts.removeIf([id](const Draft& row) { return row.id == id; });
    return done();
}

Async<QList<DraftVersion>> FakeDesk::draftVersions(DraftId draft)
{
    return answered<QList<DraftVersion>>(m_centre.draftVersions.value(draft));
}

Async<Draft> FakeDesk::draft(InteractionId id, ComposeKind kind, EntryId answers)
{
    const auto saved =
        std::find_if(m_centre.drafts.begin(), m_centre.drafts.end(), [&](const Draft& draft) {
            return draft.interaction == id && isNote(draft) == (kind == ComposeKind::Note);
        });
    const bool isSaved = saved != m_centre.drafts.end();
    if (isSaved && saved->kind == kind)
        return answered<Draft>(*saved);
    const Interaction* interaction = m_centre.find(id);
    if (!interaction)
        return answered<Draft>(Error{ErrorCode::NotFound, {}});
    Draft fresh;
    fresh.agent = m_centre.me.id;
    fresh.interaction = id;
    fresh.kind = kind;
    fresh.answers = answers;
    if (kind == ComposeKind::Forward) {
        fresh.subject = QStringLiteral("Fwd: ") + interaction->subject;
        if (const Entry* forwarded = m_centre.find(answers))
            fresh.attachments = forwarded->attachments;
    } else if (kind != ComposeKind::Note) {
        fresh.subject = QStringLiteral("Re: ") + interaction->subject;
        for (const Identity& identity : m_centre.identitiesOf(interaction->customer)) {
            if (identity.kind == IdentityKind::Email && fresh.to.isEmpty())
                fresh.to.append({identity.name, identity.address});
        }
    }
    if (isSaved) {
        fresh.id = saved->id;
        fresh.text = saved->text;
        fresh.attachments = saved->attachments + fresh.attachments;
    }
    return answered<Draft>(fresh);
}

Async<std::optional<Draft>> FakeDesk::savedDraft(InteractionId id, bool note)
{
    std::optional<Draft> found;
    for (const Draft& saved : m_centre.drafts) {
        if (saved.interaction == id && isNote(saved) == note)
            found = saved;
    }
    return answered<std::optional<Draft>>(found);
}

Async<Attachment> FakeDesk::attach(const QString& name, const QByteArray& content)
{
    if (const auto error = begin(QStringLiteral("attach ") + name))
        return answered<Attachment>(*error);
    const auto blob =
        QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    m_centre.blobs.insert(blob, content);
    Attachment attachment;
    attachment.name = name;
    attachment.type = name.endsWith(QLatin1String(".png"))
                          ? QStringLiteral("image/png")
                          : QStringLiteral("application/octet-stream");
    attachment.bytes = content.size();
    attachment.blob = blob;
    return answered<Attachment>(attachment);
}

Async<Attachment> FakeDesk::attachFile(const QString& path)
{
    return attach(QFileInfo(path).fileName(), path.toUtf8());
}

Async<QString> FakeDesk::expand(const CannedReply& reply, InteractionId id)
{
    const Interaction* interaction = m_centre.find(id);
    const Customer* customer = interaction ? m_centre.find(interaction->customer) : nullptr;
    QString text = reply.text;
    text.replace(QStringLiteral("{customer.name}"), customer ? customer->name : QString());
    text.replace(QStringLiteral("{agent.name}"), m_centre.me.name);
    return answered<QString>(text);
}

} // namespace heddle::test
