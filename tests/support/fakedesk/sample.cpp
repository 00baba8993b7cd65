#include "tests/support/fakedesk/sample.h"

namespace heddle::test {

namespace {

constexpr AgentId kMe{1};
constexpr QueueId kDelivery{1};
constexpr QueueId kBilling{2};
constexpr QueueId kSupport{3};

void fillStaff(FakeCentre& centre)
{
    centre.me.id = kMe;
    centre.me.login = QStringLiteral("tom");
    centre.me.name = QStringLiteral("Tom Becker");
    centre.me.presence = Presence::Ready;
    centre.me.presenceSince = centre.clock.now() - 40min;
    centre.me.signature = QStringLiteral("Kind regards\n{agent.name}\n{centre.name}");
    Agent lena;
    lena.id = {2};
    lena.login = QStringLiteral("lena");
    lena.name = QStringLiteral("Lena Fischer");
    lena.presence = Presence::Ready;
    Agent sam;
    sam.id = {3};
    sam.login = QStringLiteral("sam");
    sam.name = QStringLiteral("Sam Okafor");
    sam.presence = Presence::NotReady;
    sam.presenceReason = QStringLiteral("lunch");
    centre.agents = {centre.me, lena, sam};

    const auto queue = [](QueueId id, const QString& name) {
        Queue made;
        made.id = id;
        made.name = name;
        made.wrapUp.mode = WrapUpMode::UntilDone;
        made.wrapUp.codes = {QStringLiteral("Solved"), QStringLiteral("Refunded"),
                             QStringLiteral("No answer needed")};
        made.members = {{1}, {2}, {3}};
        return made;
    };
    centre.queues = {queue(kDelivery, QStringLiteral("Billing and delivery")),
                     queue(kBilling, QStringLiteral("Billing")),
                     queue(kSupport, QStringLiteral("Support"))};
    centre.queues[2].wrapUp.needsCode = true;
    centre.cannedReplies = {
        {1, QStringLiteral("thanks"), QStringLiteral("Thank you for waiting"),
         QStringLiteral("Hello {customer.name},\n\nthank you for your patience. "),
         QStringLiteral("en")},
        {2, QStringLiteral("refund"), QStringLiteral("Refund on its way"),
         QStringLiteral("Hello {customer.name},\n\nyour refund left us today.\n\n{agent.name}"),
         QStringLiteral("en")}};
    centre.channels = {
        {QStringLiteral("support@northwind.example"),
         {.health = ChannelHealth::Working, .cause = {}, .detail = {}, .nextTry = {}}}};
}

struct Row {
    QString name;
    QString subject;
    QString words;
    ChannelKind channel = ChannelKind::Email;
    Duration left{};
    Duration whole{};
    QueueId queue;
    bool unread = false;
    InteractionState state = InteractionState::Assigned;
};

IdentityId addIdentity(FakeCentre& centre, CustomerId customer, IdentityKind kind,
                       const QString& address)
{
    Identity identity;
    identity.customer = customer;
    identity.kind = kind;
    identity.address = address;
    identity.shown = address;
    identity.name = centre.find(customer)->name;
    identity.verified = kind != IdentityKind::SocialHandle;
    identity.firstSeen = centre.clock.now() - 2000h;
    return centre.add(identity);
}

InteractionId addRow(FakeCentre& centre, CustomerId customer, IdentityId identity, const Row& row)
{
    const Timestamp now = centre.clock.now();
    Interaction made;
    made.customer = customer;
    made.identity = identity;
    made.channel = row.channel;
    made.account = QStringLiteral("support@northwind.example");
    made.queue = row.queue;
    made.state = row.state;
    if (row.state == InteractionState::Assigned)
        made.assignee = kMe;
    made.subject = row.subject;
    made.lastWords = row.words;
    made.due = now + row.left;
    made.targetStart = now + row.left - row.whole;
    made.arrived = *made.targetStart;
    made.touched = made.arrived;
    made.unread = row.unread;
    made.version = 1;
    return centre.add(made);
}

InteractionId addContact(FakeCentre& centre, const Row& row)
{
    Customer customer;
    customer.name = row.name;
    customer.since = centre.clock.now() - 4000h;
    customer.language = QStringLiteral("en");
    const CustomerId id = centre.add(customer);
    QString address = row.name.toLower();
    address.replace(QLatin1Char(' '), QLatin1Char('.'));
    const IdentityId identity =
        addIdentity(centre, id, IdentityKind::Email, address + QStringLiteral("@example.com"));
    const InteractionId interaction = addRow(centre, id, identity, row);
    Entry entry;
    entry.interaction = interaction;
    entry.identity = identity;
    entry.at = centre.find(interaction)->arrived;
    entry.author = row.name;
    entry.subject = row.subject;
    entry.text = row.words + QStringLiteral("\n\nPlease let me know.\n") + row.name;
    centre.add(entry);
    return interaction;
}

CustomerId addAmira(FakeCentre& centre)
{
    Customer amira;
    amira.name = QStringLiteral("Amira Haddad");
    amira.tier = QStringLiteral("Gold");
    amira.language = QStringLiteral("en");
    amira.place = QStringLiteral("Leeds, United Kingdom");
    amira.timeZone = QStringLiteral("Europe/London");
    amira.since = Timestamp::fromDateTime(QDateTime(QDate(2019, 6, 12), QTime(9, 0), Qt::UTC));
    amira.tags = {QStringLiteral("delivery"), QStringLiteral("vip"), QStringLiteral("refund-risk")};
    return centre.add(amira);
}

/// Amira's story: every kind of entry, over two days.
EntryId fillStory(FakeCentre& centre, InteractionId parcel, IdentityId mail, IdentityId phone,
                  IdentityId handle)
{
    const Timestamp now = centre.clock.now();
    Entry entry;
    entry.interaction = parcel;
    entry.identity = mail;
    entry.at = now - 29h;
    entry.author = QStringLiteral("Amira Haddad");
    entry.subject = QStringLiteral("Order 48219, where is my parcel?");
    entry.text = QStringLiteral(
        "Hello,\n\nMy order was due on Saturday 1 March and the tracking page has not moved "
        "since Friday. It shows:\n\n- Left the Hamburg hub, 27 February\n- Held at the Leeds "
        "depot, 28 February\n\nPlease tell me when it will come, or send a new one. I need it "
        "by Wednesday.\n\nAmira Haddad");
    entry.quoted =
        QStringLiteral("> Your order 48219 is on its way.\n> Expected: Saturday 1 March");
    entry.hasHtml = true;
    entry.pictures = OutsidePictures::Blocked;
    entry.to = {{QString(), QStringLiteral("support@northwind.example")}};
    entry.messageId = QStringLiteral("a1@example.com");
    entry.attachments = {{QStringLiteral("order-48219.pdf"),
                          QStringLiteral("application/pdf"),
                          86'016,
                          QStringLiteral("aa"),
                          false,
                          {}},
                         {QStringLiteral("tracking.png"),
                          QStringLiteral("image/png"),
                          217'088,
                          QStringLiteral("bb"),
                          false,
                          {}}};
    const EntryId first = centre.add(entry);
    centre.originals.insert(
        first, {QStringLiteral("<p>Hello,</p><p>My order was due on <b>Saturday 1 March</b>.</p>"),
                {},
                QStringLiteral("amira.haddad@example.com"),
                false});

    Entry mark;
    mark.interaction = parcel;
    mark.identity = mail;
    mark.kind = EntryKind::System;
    mark.direction = Direction::Internal;
    mark.at = now - 28h - 50min;
    mark.subject = QStringLiteral("assigned");
    mark.text = QStringLiteral("Routed to Billing and delivery, assigned to Tom Becker");
    centre.add(mark);

    Entry note = mark;
    note.kind = EntryKind::Note;
    note.at = now - 28h;
    note.agent = kMe;
    note.author = QStringLiteral("Tom Becker");
    note.subject.clear();
    note.text = QStringLiteral(
        "Depot confirms a customs hold: the commercial invoice is missing. I asked them to "
        "release it against the copy on file.");
    centre.add(note);

    Entry post;
    post.interaction = parcel;
    post.identity = handle;
    post.kind = EntryKind::Post;
    post.channel = ChannelKind::Social;
    post.direction = Direction::About;
    post.at = now - 26h;
    post.author = QStringLiteral("@amira_h");
    post.text =
        QStringLiteral("@northwind any news on my parcel? Third day of “held at depot” now.");
    centre.add(post);

    Entry call;
    call.interaction = parcel;
    call.identity = phone;
    call.kind = EntryKind::Call;
    call.channel = ChannelKind::Phone;
    call.at = now - 3h;
    call.agent = kMe;
    call.author = QStringLiteral("Amira Haddad");
    call.text = QStringLiteral(
        "Amira asked for a delivery date. Tom explained the customs hold and promised an "
        "update today by 15:00.");
    centre.add(call);

    Entry reply = entry;
    reply.direction = Direction::Outbound;
    reply.at = now - 2h;
    reply.agent = kMe;
    reply.author = QStringLiteral("Tom Becker");
    reply.subject = QStringLiteral("Re: Order 48219, where is my parcel?");
    reply.text = QStringLiteral(
        "Hello Amira,\n\nthank you for your patience. The depot has the invoice now and will "
        "release the parcel tonight.\n\nTom Becker");
    reply.quoted.clear();
    reply.hasHtml = false;
    reply.pictures = OutsidePictures::None;
    reply.attachments.clear();
    reply.to = {{QStringLiteral("Amira Haddad"), QStringLiteral("amira.haddad@example.com")}};
    reply.delivery = DeliveryState::Sent;
    centre.add(reply);

    Entry again = entry;
    again.at = now - 20min;
    again.subject = QStringLiteral("Re: Order 48219, where is my parcel?");
    again.text =
        QStringLiteral("I still see it held at the depot. Is there anything I should send you?");
    again.quoted =
        QStringLiteral("> The depot has the invoice now and will release the parcel tonight.");
    again.hasHtml = false;
    again.pictures = OutsidePictures::None;
    again.attachments.clear();
    again.readings = {
        .version = QStringLiteral("rules 1"),
        .language = QStringLiteral("en"),
        .languageConfidence = 950,
        .sentiment = {.score = -310, .confidence = 700, .why = QStringLiteral("still −")},
        .severity = {{.kind = SeverityKind::Repeat,
                      .score = 720,
                      .words = {QStringLiteral("still held")}}},
        .motive = Motive::Inform};
    again.moments = {{.kind = QStringLiteral("travel"),
                      .quote = QStringLiteral("I fly to my sister on Friday."),
                      .answer = {}}};
    centre.add(again);
    centre.suggestedTags[parcel] = {{.tag = QStringLiteral("depot"),
                                     .score = 820,
                                     .why = QStringLiteral("because: held, depot"),
                                     .source = TagSource::Learned},
                                    {.tag = QStringLiteral("customs"),
                                     .score = 610,
                                     .why = QStringLiteral("because: invoice"),
                                     .source = TagSource::Rule}};
    centre.majorProblems[parcel] = QStringLiteral("repeat: still held");
    centre.add({.interaction = parcel,
                .quote = QStringLiteral("release the parcel tonight"),
                .due = now + 6h,
                .progress = PromiseProgress::Open,
                .agent = centre.me.id,
                .made = now - 1h});
    centre.add({.interaction = parcel,
                .quote = QStringLiteral("Call back: repeat: still held"),
                .due = now + 4h,
                .made = now});
    return first;
}

} // namespace

Sample fillSample(FakeCentre& centre)
{
    Sample sample;
    fillStaff(centre);
    sample.amira = addAmira(centre);
    const IdentityId phone =
        addIdentity(centre, sample.amira, IdentityKind::Phone, QStringLiteral("+44 20 7946 0102"));
    const IdentityId mail = addIdentity(centre, sample.amira, IdentityKind::Email,
                                        QStringLiteral("amira.haddad@example.com"));
    const IdentityId handle =
        addIdentity(centre, sample.amira, IdentityKind::SocialHandle, QStringLiteral("@amira_h"));
    sample.parcel = addRow(centre, sample.amira, mail,
                           {{},
                            QStringLiteral("Parcel not arrived, order 48219"),
                            QStringLiteral("I still see it held at the depot"),
                            ChannelKind::Email,
                            1128s,
                            3600s,
                            kDelivery});
    centre.find(sample.parcel)->tags = {QStringLiteral("delivery"), QStringLiteral("vip")};
    sample.firstMail = fillStory(centre, sample.parcel, mail, phone, handle);

    const auto mine = [&](const QString& name, const QString& subject, const QString& words,
                          Duration left, Duration whole, QueueId queue, bool unread) {
        return addContact(centre,
                          {name, subject, words, ChannelKind::Email, left, whole, queue, unread});
    };
    sample.refund = mine(
        QStringLiteral("Priya Nair"), QStringLiteral("Refund for duplicate charge"),
        QStringLiteral("Attached is my bank statement for February"), 252s, 3600s, kBilling, true);
    mine(QStringLiteral("Chen Wei"), QStringLiteral("Router offline since the morning"),
         QStringLiteral("The light is red and it will not start"), -75s, 600s, kSupport, true);
    mine(QStringLiteral("Sofia Rossi"), QStringLiteral("Delivery to Milan"),
         QStringLiteral("Is there any news on my order"), 2310s, 3600s, kDelivery, false);
    mine(QStringLiteral("Jonas Lindqvist"), QStringLiteral("Change of delivery address"),
         QStringLiteral("Thanks, the new address is below"), 7260s, 14400s, kDelivery, false);
    mine(QStringLiteral("Maya Thompson"), QStringLiteral("Invoice copy for February"),
         QStringLiteral("Could you send the invoice again"), 12480s, 14400s, kBilling, false);
    mine(QStringLiteral("Kofi Mensah"), QStringLiteral("Cannot sign in to my account"),
         QStringLiteral("It says that the code has expired"), 930s, 3600s, kSupport, true);

    const auto waiting = [&](const QString& name, const QString& subject, const QString& words,
                             Duration left) {
        return addContact(centre, {name, subject, words, ChannelKind::Email, left, 14400s, kBilling,
                                   true, InteractionState::Queued});
    };
    sample.offered =
        waiting(QStringLiteral("Luis Ortega"), QStringLiteral("Wrong amount on my invoice"),
                QStringLiteral("I was charged for two months"), 1800s);
    sample.queued =
        waiting(QStringLiteral("Hannah Vogel"), QStringLiteral("Cancel my subscription"),
                QStringLiteral("I would like to cancel"), 3000s);
    waiting(QStringLiteral("Omar Said"), QStringLiteral("Where can I see my invoices?"),
            QStringLiteral("I cannot find the page"), 5400s);
    waiting(QStringLiteral("Ines Duarte"), QStringLiteral("Thank you"),
            QStringLiteral("The parcel came, all good"), 9000s);

    Customer twin;
    twin.name = QStringLiteral("A. Haddad");
    twin.since = centre.clock.now() - 300h;
    sample.amiraTwin = centre.add(twin);
    addIdentity(centre, sample.amiraTwin, IdentityKind::Email,
                QStringLiteral("amira@haddad.example"));
    centre.likenesses[sample.amira] = {
        {*centre.find(sample.amiraTwin), QStringLiteral("same order number 48219")}};
    sample.offer = centre.offer(sample.offered, 60s,
                                QStringLiteral("You have been free longest and know billing."));
    return sample;
}

} // namespace heddle::test
