#include "app/ctl/generate/threads.h"

namespace heddle::ctl {

namespace {

const QString centreAddress = QStringLiteral("support@northwind.example");

const QStringList& products()
{
    static const QStringList names{QStringLiteral("LoomPlay 2"),   QStringLiteral("Router X4"),
                                   QStringLiteral("Aria kettle"),  QStringLiteral("desk lamp"),
                                   QStringLiteral("TrailCam"),     QStringLiteral("Nimbus speaker"),
                                   QStringLiteral("road bike 28"), QStringLiteral("Orbit phone"),
                                   QStringLiteral("Halo doorbell")};
    return names;
}

ChannelKind channelOf(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::Phone: return ChannelKind::Phone;
    case IdentityKind::ChatVisitor: return ChannelKind::Chat;
    case IdentityKind::SocialHandle: return ChannelKind::Social;
    case IdentityKind::Postal: return ChannelKind::Paper;
    case IdentityKind::Email: break;
    }
    return ChannelKind::Email;
}

EntryKind kindOn(ChannelKind channel)
{
    switch (channel) {
    case ChannelKind::Phone: return EntryKind::Call;
    case ChannelKind::Social: return EntryKind::Post;
    default: return EntryKind::Message;
    }
}

} // namespace

/// Who speaks to whom about what.
struct ThreadWriter::Scene {
    const Caller& caller;
    const Identity& identity;
    const Queue& queue;
    const Agent& agent;
    ChannelKind channel;
    Ending ending;
    QString topic;
    QString language;
    QString subject;
    QString order;
    QString product;
    QString amount;
    QString days;
};

ThreadWriter::Scene ThreadWriter::setScene(const Caller& caller, Ending ending)
{
    const auto topic = m_random.below(static_cast<quint64>(m_staff.queues.size()));
    const auto agent = m_random.below(static_cast<quint64>(m_staff.agents.size()));
    const auto identity = ending == Ending::Open || m_random.chance(0.5)
                              ? 0
                              : m_random.below(static_cast<quint64>(caller.identities.size()));
    const Identity& address = caller.identities.at(static_cast<qsizetype>(identity));
    Scene scene{
        caller,
        address,
        m_staff.queues.at(static_cast<qsizetype>(topic)),
        m_staff.agents.at(static_cast<qsizetype>(agent)),
        channelOf(address.kind),
        ending,
        m_phrases.topics().at(static_cast<qsizetype>(topic)),
        caller.language,
        {},
        QString::number(m_random.between(10'000, 99'999)),
        oneOf(products(), m_random),
        QStringLiteral("£%1.%2").arg(m_random.between(4, 400)).arg(m_random.between(10, 99)),
        QString::number(m_random.between(2, 14))};
    scene.subject = sentence(scene, "subject");
    return scene;
}

QString ThreadWriter::fill(QString text, const Scene& scene) const
{
    text.replace(QLatin1String("{order}"), scene.order);
    text.replace(QLatin1String("{product}"), scene.product);
    text.replace(QLatin1String("{amount}"), scene.amount);
    text.replace(QLatin1String("{days}"), scene.days);
    text.replace(QLatin1String("{customer}"), scene.caller.name);
    text.replace(QLatin1String("{agent}"), scene.agent.name);
    return text;
}

QString ThreadWriter::sentence(const Scene& scene, const char* part)
{
    QString text = m_phrases.draw(scene.language, scene.topic, part, m_random);
    if (text.isEmpty())
        text = m_phrases.draw(scene.language, QStringLiteral("any"), part, m_random);
    return fill(text, scene);
}

QString ThreadWriter::letter(const Scene& scene, const char* part, Direction direction)
{
    const bool isOurs = direction == Direction::Outbound;
    QString words = sentence(scene, part);
    if (qstrcmp(part, "ask") == 0 && m_random.chance(0.4))
        words += QLatin1Char(' ') + sentence(scene, "more");
    if (scene.channel != ChannelKind::Email)
        return words;
    return sentence(scene, isOurs ? "ourhello" : "hello") + QStringLiteral("\n\n") + words
           + QStringLiteral("\n\n") + sentence(scene, isOurs ? "ourbye" : "bye");
}

/// The turns alternate: the customer, then us; the last word of a closed contact is ours.
Entry ThreadWriter::entry(const Scene& scene, int turn, qsizetype turns)
{
    const bool isOurs = turn % 2 == 1;
    Entry entry{.identity = scene.identity.id,
                .kind = kindOn(scene.channel),
                .channel = scene.channel,
                .direction = isOurs ? Direction::Outbound : Direction::Inbound,
                .language = scene.language};
    if (scene.channel == ChannelKind::Phone) {
        entry.text = sentence(scene, "call");
    } else if (scene.channel == ChannelKind::Social && turn == 0) {
        entry.direction = m_random.chance(0.5) ? Direction::About : Direction::Inbound;
        entry.text = sentence(scene, "post");
    } else {
        const char* part = turn == 0           ? "ask"
                           : !isOurs           ? "more"
                           : turn + 1 == turns ? "done"
                                               : "reply";
        entry.text = letter(scene, part, entry.direction);
    }
    entry.author = isOurs ? scene.agent.name : scene.caller.name;
    if (isOurs) {
        entry.agent = scene.agent.id;
        entry.delivery = DeliveryState::Sent;
    }
    if (scene.channel == ChannelKind::Email) {
        entry.subject = turn == 0 ? scene.subject : QStringLiteral("Re: ") + scene.subject;
        entry.to = {isOurs ? MailAddress{scene.caller.name, scene.identity.address}
                           : MailAddress{QStringLiteral("Northwind"), centreAddress}};
    }
    return entry;
}

Result<QList<Entry>> ThreadWriter::entries(const Scene& scene, InteractionId interaction,
                                           Timestamp at)
{
    qsizetype turns = scene.channel == ChannelKind::Phone ? 1 : 2;
    while (turns < 12 && scene.channel != ChannelKind::Phone && m_random.chance(0.3))
        ++turns;
    if (scene.ending == Ending::Open)
        turns = m_random.chance(0.7) ? 1 : 3;
    QList<Entry> written;
    for (int turn = 0; turn < turns; ++turn) {
        const auto id = m_store.newEntryId();
        if (!id)
            return passOn(id);
        Entry next = entry(scene, turn, turns);
        next.id = *id;
        next.interaction = interaction;
        next.at = at;
        if (scene.channel == ChannelKind::Email)
            next.messageId = QStringLiteral("generated.%1@northwind.example").arg(id->value);
        if (next.direction != Direction::Outbound)
            next.channelKey = QStringLiteral("generated:%1").arg(id->value);
        written.append(next);
        const auto pause = scene.channel == ChannelKind::Chat ? m_random.between(10, 240)
                                                              : m_random.between(300, 30'000);
        at = at + std::chrono::seconds(pause);
    }
    m_entries += written.size();
    return written;
}

/// Gives an interaction the state that its ending asks for.
void ThreadWriter::settle(Interaction& interaction, const Scene& scene)
{
    interaction.targetStart = interaction.touched;
    if (scene.ending == Ending::Closed) {
        interaction.state = InteractionState::Closed;
        interaction.closed = interaction.touched + std::chrono::minutes(m_random.between(1, 600));
        interaction.touched = *interaction.closed;
        interaction.targetStart.reset();
        interaction.lastAgent = scene.agent.id;
        interaction.wrapUpCode = oneOf(scene.queue.wrapUp.codes, m_random);
        return;
    }
    interaction.due = interaction.touched + std::chrono::hours(4);
    interaction.unread = true;
    if (m_random.chance(0.5)) {
        interaction.state = InteractionState::Queued;
        return;
    }
    interaction.assignee = scene.agent.id;
    interaction.lastAgent = scene.agent.id;
    interaction.state = InteractionState::Assigned;
    if (m_random.chance(0.2)) {
        interaction.state = InteractionState::Pending;
        interaction.pendingOn = PendingOn::Customer;
        interaction.due.reset();
    }
}

Result<store::Record> ThreadWriter::write(const Caller& caller, Timestamp at, Ending ending)
{
    const Scene scene = setScene(caller, ending);
    const auto id = m_store.newInteractionId();
    if (!id)
        return passOn(id);
    const auto said = entries(scene, *id, at);
    if (!said)
        return passOn(said);
    const Entry& last = said->last();
    Interaction interaction{.id = *id,
                            .customer = caller.customer,
                            .identity = scene.identity.id,
                            .channel = scene.channel,
                            .account =
                                scene.channel == ChannelKind::Email ? centreAddress : QString(),
                            .queue = scene.queue.id,
                            .subject = scene.subject,
                            .lastWords = last.text.section(QStringLiteral("\n\n"), 1).left(120),
                            .arrived = at,
                            .touched = last.at,
                            .tags = {scene.topic},
                            .version = said->size()};
    if (interaction.lastWords.isEmpty())
        interaction.lastWords = last.text.left(120);
    if (said->size() > 1)
        interaction.firstReplied = said->at(1).at;
    settle(interaction, scene);

    store::Record record{.kind = QStringLiteral("interaction.generated"),
                         .interaction = *id,
                         .customer = caller.customer,
                         .rows = {interaction},
                         .at = at};
    for (const Entry& entry : *said)
        record.rows.append(entry);
    return record;
}

} // namespace heddle::ctl
