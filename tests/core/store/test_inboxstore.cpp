#include "core/base/random.h"
#include "core/model/centre/placeinline.h"
#include "core/store/tables/inboxstore.h"
#include "core/store/tables/interactionstore.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

using namespace heddle;
using namespace heddle::store;
using heddle::test::StoreFixture;
using heddle::test::testBackends;

namespace {

// Many interactions of every state, with few different due moments, so that keys are often equal.
struct Floor {
    StoreFixture store;
    Agent me;
    Agent colleague;
    QList<Queue> queues;
    QList<InboxLine> lines;
    QList<InteractionId> offeredToMe;

    explicit Floor(Backend backend) : store(backend)
    {
        Random random(3, u"floor");
        me = store.addAgent(QStringLiteral("me"));
        colleague = store.addAgent(QStringLiteral("colleague"));
        queues = {store.addQueue(QStringLiteral("Billing")),
                  store.addQueue(QStringLiteral("Sales"))};
        QList<std::pair<Customer, Identity>> people;
        for (int i = 0; i < 5; ++i) {
            const auto customer = store.addCustomer(QStringLiteral("Name %1").arg(i / 2));
            people.append({customer, store.addIdentity(customer.id, QString::number(i))});
        }
        constexpr InteractionState states[] = {
            InteractionState::Queued,  InteractionState::Assigned, InteractionState::Offered,
            InteractionState::Pending, InteractionState::Closed,   InteractionState::WrapUp};
        for (int i = 0; i < 120; ++i) {
            const auto& [customer, identity] = people.at(static_cast<qsizetype>(random.below(5)));
            const auto& queue = queues.at(static_cast<qsizetype>(random.below(2)));
            Interaction it;
            it.customer = customer.id;
            it.identity = identity.id;
            it.queue = queue.id;
            it.channel = random.chance(0.5) ? ChannelKind::Email : ChannelKind::Chat;
            it.state = states[random.below(6)];
            if (random.chance(0.8))
                it.due = Timestamp{random.between(1, 4)};
            it.arrived = {random.between(1, 4)};
            if (random.chance(0.3))
                it.boosts = {{.name = QStringLiteral("tier"),
                              .earlier = Duration(random.between(1, 3)),
                              .critical = random.chance(0.3)}};
            it.unread = random.chance(0.3);
            if (random.chance(0.3))
                it.tags = {QStringLiteral("vip")};
            const bool isHeld =
                it.state != InteractionState::Queued && it.state != InteractionState::Offered;
            if (isHeld)
                it.assignee = random.chance(0.5) ? me.id : colleague.id;
            if (it.state == InteractionState::Closed) {
                it.closed = Timestamp{random.between(1, 4)};
                it.lastAgent = it.assignee;
                it.assignee = {};
            }
            if (it.state == InteractionState::Pending)
                it.pendingUntil = Timestamp{random.between(1, 4)};
            it = store.addInteraction(it);
            if (it.state == InteractionState::Offered)
                offer(it.id, random.chance(0.5) ? me.id : colleague.id);
            lines.append({.interaction = it,
                          .customerName = customer.name,
                          .queueName = queue.name,
                          .assigneeName = !it.assignee.isValid() ? QString()
                                          : it.assignee == me.id ? me.name
                                                                 : colleague.name});
        }
    }
    void offer(InteractionId interaction, AgentId agent)
    {
        Offer made;
        made.id = store->newOfferId().value();
        made.interaction = interaction;
        made.agent = agent;
        store.keep(made);
        if (agent == me.id)
            offeredToMe.append(interaction);
    }
    QList<InboxLine> expected(const InboxPage& page)
    {
        QList<InboxLine> chosen;
        std::copy_if(lines.begin(), lines.end(), std::back_inserter(chosen),
                     [&](const InboxLine& line) { return isOn(page, line.interaction); });
        std::sort(chosen.begin(), chosen.end(), [&](const InboxLine& a, const InboxLine& b) {
            return keyOf(page, a) < keyOf(page, b);
        });
        return chosen;
    }
    bool isOn(const InboxPage& page, const Interaction& it)
    {
        if (page.state == InteractionState::Closed && it.state != InteractionState::Closed)
            return false;
        const bool isOnTab =
            page.state == InteractionState::Closed
                ? page.tab == InboxPage::Tab::Queue
                      || (page.tab == InboxPage::Tab::Mine && it.lastAgent == me.id)
            : page.tab == InboxPage::Tab::Mine
                ? it.assignee == me.id && it.state != InteractionState::Closed
            : page.tab == InboxPage::Tab::Offered ? offeredToMe.contains(it.id)
                                                  : it.state == InteractionState::Queued;
        return isOnTab && (page.queues.isEmpty() || page.queues.contains(it.queue))
               && (!page.channel || it.channel == *page.channel)
               && (!page.state || it.state == *page.state)
               && (page.tag.isEmpty() || it.tags.contains(page.tag));
    }
    static std::tuple<QString, qint64, qint64, InteractionId> keyOf(const InboxPage& page,
                                                                    const InboxLine& line)
    {
        const auto& it = line.interaction;
        const bool isByCustomer = page.order == InboxPage::Order::Customer;
        if (page.state == InteractionState::Closed && !isByCustomer)
            return {{}, -it.closed->micros, 0, {-it.id.value}};
        switch (page.order) {
        case InboxPage::Order::Rank: return {{}, placeInLine(it), it.arrived.micros, it.id};
        case InboxPage::Order::Urgent:
            return {{},
                    placeInLine(it) < -(qint64(1) << 59) ? 0 : 1,
                    it.due.value_or(Timestamp::never()).micros,
                    it.id};
        case InboxPage::Order::Due:
            return {{}, it.due.value_or(Timestamp::never()).micros, 0, it.id};
        case InboxPage::Order::Age: return {{}, it.arrived.micros, 0, it.id};
        case InboxPage::Order::Customer: return {line.customerName, 0, 0, it.id};
        }
        return {};
    }
    void check(InboxPage page)
    {
        page.agent = me.id;
        const auto wanted = expected(page);
        for (const int limit : {1, 7, 500}) {
            page.limit = limit;
            page.after = {};
            QList<InboxLine> seen;
            for (;;) {
                const auto part = store->inbox().page(page);
                REQUIRE(part);
                seen += *part;
                if (part->size() < limit)
                    break;
                page.after = part->last().interaction.id;
            }
            CHECK(seen == wanted);
        }
    }
};

} // namespace

TEST_CASE("Each tab pages through its own interactions in each order", "[store]")
{
    Floor floor(GENERATE(from_range(testBackends())));
    for (const auto tab : {InboxPage::Tab::Mine, InboxPage::Tab::Offered, InboxPage::Tab::Queue}) {
        for (const auto order :
             {InboxPage::Order::Rank, InboxPage::Order::Urgent, InboxPage::Order::Due,
              InboxPage::Order::Age, InboxPage::Order::Customer}) {
            floor.check({.tab = tab, .order = order});
            floor.check({.tab = tab,
                         .order = order,
                         .queues = {floor.queues.first().id},
                         .channel = ChannelKind::Email});
        }
        floor.check({.tab = tab, .tag = QStringLiteral("vip")});
        floor.check({.tab = tab, .state = InteractionState::Pending});
        floor.check({.tab = tab, .state = InteractionState::Closed});
        floor.check({.tab = tab,
                     .order = InboxPage::Order::Customer,
                     .queues = {floor.queues.first().id},
                     .state = InteractionState::Closed});
        floor.check({.tab = tab, .queues = {{404}}});
    }
    CHECK(floor.store->inbox().page({.after = {404}}).error().code == ErrorCode::NotFound);
    CHECK(floor.store->inbox().line(floor.lines.first().interaction.id).value()
          == floor.lines.first());
}

TEST_CASE("The inbox's totals count each tab", "[store]")
{
    Floor floor(GENERATE(from_range(testBackends())));
    const auto count = [&](InboxPage::Tab tab) {
        return static_cast<int>(floor.expected({.tab = tab}).size());
    };
    const auto mine = floor.expected({.tab = InboxPage::Tab::Mine});
    const auto totals = floor.store->inbox().totals(floor.me.id, {}).value();
    CHECK(totals.mine == count(InboxPage::Tab::Mine));
    CHECK(totals.offered == count(InboxPage::Tab::Offered));
    CHECK(totals.queue == count(InboxPage::Tab::Queue));
    CHECK(totals.unread == std::count_if(mine.begin(), mine.end(), [](const InboxLine& line) {
              return line.interaction.unread;
          }));
    CHECK(floor.store->inbox().totals(floor.me.id, {{404}}).value().queue == 0);
}

TEST_CASE("What waits, falls due, sleeps and wraps up is found in order", "[store]")
{
    Floor floor(GENERATE(from_range(testBackends())));
    auto& interactions = floor.store->interactions();
    const auto byDue = [](const Interaction& a, const Interaction& b) {
        const auto due = [](const Interaction& it) { return it.due.value_or(Timestamp::never()); };
        return std::tuple(due(a), a.arrived, a.id) < std::tuple(due(b), b.arrived, b.id);
    };
    const auto pick = [&](auto fits) {
        QList<Interaction> chosen;
        for (const auto& line : floor.lines) {
            if (fits(line.interaction))
                chosen.append(line.interaction);
        }
        return chosen;
    };
    auto queued = pick([](const auto& it) { return it.state == InteractionState::Queued; });
    std::sort(queued.begin(), queued.end(), byDue);
    CHECK(interactions.waiting(1000).value() == queued);
    CHECK(interactions.waiting(2).value() == queued.mid(0, 2));
    QList<Interaction> billing;
    for (const auto& it : queued) {
        if (it.queue == floor.queues.first().id)
            billing.append(it);
    }
    CHECK(interactions.waiting(floor.queues.first().id, 1000).value() == billing);

    const auto late = interactions.dueBy({2}, 1000).value();
    CHECK(late.size() == pick([](const auto& it) {
                             return it.due && it.due->micros <= 2
                                    && it.state != InteractionState::Closed;
                         }).size());
    const auto withDue =
        pick([](const auto& it) { return it.due && it.state != InteractionState::Closed; });
    CHECK(interactions.dueBy(Timestamp::never(), 1000).value().size() == withDue.size());
    const auto awake = interactions.toWake({3}, 1000).value();
    CHECK_FALSE(awake.isEmpty());
    for (const auto& it : awake)
        CHECK((it.state == InteractionState::Pending && it.pendingUntil->micros <= 3));
    CHECK(interactions.inWrapUp(1000).value().size()
          == pick([](const auto& it) { return it.state == InteractionState::WrapUp; }).size());
    CHECK(interactions.assignedTo(floor.me.id).value().size()
          == floor.expected({.tab = InboxPage::Tab::Mine}).size());

    const auto customer = floor.lines.first().interaction.customer;
    const auto all = pick([&](const auto& it) { return it.customer == customer; });
    const auto open = interactions.openOf(customer, 1000).value();
    const auto counts = interactions.countsOf(customer).value();
    CHECK(counts.open == open.size());
    CHECK(counts.open + counts.closed == all.size());
    CHECK(interactions.of(customer, 1000).value().size() == all.size());
    CHECK(interactions.count().value() == 120);
}

TEST_CASE("Tags in use are listed, the most used first, and leave with their last use", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const auto customer = store.addCustomer(QStringLiteral("A"));
    const auto identity = store.addIdentity(customer.id, QStringLiteral("a"));
    Interaction it;
    it.identity = identity.id;
    it.tags = {QStringLiteral("one"), QStringLiteral("two")};
    const auto first = store.addInteraction(it);
    it.tags = {QStringLiteral("two"), QStringLiteral("two")};
    store.addInteraction(it);
    CHECK(store->interactions().tags().value()
          == QStringList{QStringLiteral("two"), QStringLiteral("one")});
    auto changed = first;
    changed.tags = {QStringLiteral("it's \"three\"")};
    store.keep(changed);
    CHECK(store->interactions().tags().value()
          == QStringList{QStringLiteral("it's \"three\""), QStringLiteral("two")});
}
