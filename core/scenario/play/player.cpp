#include "core/scenario/play/player.h"

#include "core/service/config/applying.h"
#include "core/service/roster.h"
#include "core/service/router/router.h"
#include "core/store/search/searchstore.h"
#include "core/store/sql/durability.h"
#include "core/store/store.h"
#include "core/store/tables/customerstore.h"

#include <QDir>
#include <QFile>

namespace heddle::scenario {

namespace {

constexpr int eventsAtOnce = 20'000;

/// Begins a SQLite store anew; of a server's database nothing is touched.
Done wipe(const store::StoreLocation& location)
{
    if (location.backend != store::Backend::Sqlite)
        return {};
    for (const char* part : {"", "-wal", "-shm"}) {
        QFile file(location.path + QLatin1String(part));
        if (file.exists() && !file.remove())
            return failure(ErrorCode::Refused, location.path + u": " + file.errorString());
    }
    if (!QDir(location.blobs).removeRecursively())
        return failure(ErrorCode::Refused, location.blobs + QStringLiteral(" cannot be emptied"));
    return {};
}

IdentityKind kindOf(ChannelKind channel)
{
    constexpr IdentityKind kinds[] = {IdentityKind::Phone, IdentityKind::Email,
                                      IdentityKind::ChatVisitor, IdentityKind::SocialHandle,
                                      IdentityKind::Postal};
    return kinds[static_cast<std::size_t>(channel)];
}

} // namespace

Player::Player(const Script& script, const PlayOptions& options)
    : m_script(script), m_seed(options.seed.value_or(script.seed)),
      m_clock(Timestamp::fromDateTime(script.start))
{}

Player::~Player()
{
    // The engine speaks to its channels until it is gone.
    m_crowds.reset();
    m_colleagues.reset();
    m_customers.reset();
    m_engine.reset();
}

Result<std::unique_ptr<Player>> Player::open(const Script& script, const PlayOptions& options)
{
    std::unique_ptr<Player> player(new Player(script, options));
    if (auto done = player->begin(options); !done)
        return passOn(done);
    return player;
}

Done Player::begin(const PlayOptions& options)
{
    if (auto wiped = wipe(options.location); !wiped)
        return wiped;
    service::EngineOptions engine{
        .location = options.location, .seed = m_seed, .readMail = options.readMail};
    engine.outbox.owner = QStringLiteral("scenario");
    m_engine = std::make_unique<service::Engine>(engine, m_clock, m_secrets, m_mailboxes);
    if (auto done = m_engine->open(); !done)
        return done;
    if (!m_engine->roster().agents().empty())
        return failure(ErrorCode::Conflict,
                       QStringLiteral("there is a centre in this store; a scenario wants its own"));
    m_chronicle = std::make_unique<Chronicle>(m_engine->ledger());
    m_stage = std::make_unique<Stage>(Stage{
        .script = m_script, .engine = *m_engine, .clock = m_clock, .chronicle = *m_chronicle});
    m_stage->seed = m_seed;
    if (auto done = setUpCentre(); !done)
        return done;
    connectLines();
    m_telephone = std::make_unique<Telephone>(*m_stage);
    m_deeds = std::make_unique<AgentDeeds>(*m_stage, options.manned);
    m_customers = std::make_unique<Customers>(*m_stage, *m_telephone, *m_deeds, options.readMail);
    m_colleagues = std::make_unique<Colleagues>(*m_stage, *m_telephone, *m_deeds, options.manned);
    m_crowds = std::make_unique<Crowds>(*m_stage, *m_customers, *m_colleagues);
    m_colleagues->start();
    m_customers->start();
    m_crowds->start();
    settlePosted();
    return {};
}

Done Player::setUpCentre()
{
    // Its lines are the script's; servers that a centre file names are nobody's here.
    m_script.centre.mailboxes.reset();
    const auto applied = service::applyCentre(m_engine->ledger(), m_script.centre, {});
    if (!applied)
        return passOn(applied);
    for (const Person& person : m_script.people) {
        if (!person.isKnown)
            continue;
        if (auto done = addKnown(person); !done)
            return done;
    }
    return {};
}

void Player::connectLines()
{
    for (const Line& line : m_script.lines) {
        auto channel = std::make_unique<SimulatedChannel>(line);
        const Queue* queue = nullptr;
        for (const Queue& one : m_script.centre.queues)
            queue = one.id == line.queue ? &one : queue;
        for (const auto& [id, one] : m_engine->roster().queues()) {
            if (queue != nullptr && one.name == queue->name)
                m_engine->intake().setQueue(line.account, id);
        }
        m_engine->connectChannel(*channel, {line.name, line.account});
        m_stage->lines[line.account] = std::move(channel);
    }
}

Done Player::addKnown(const Person& person)
{
    store::Store& store = m_engine->ledger().store();
    const auto id = store.newCustomerId();
    if (!id)
        return passOn(id);
    QList<store::RowImage> rows{Customer{.id = *id,
                                         .name = person.name,
                                         .tier = person.tier,
                                         .language = person.language,
                                         .place = person.place,
                                         .timeZone = person.timeZone,
                                         .since = start(),
                                         .doNotUse = person.doNotUse}};
    for (const ChannelKind channel : {ChannelKind::Phone, ChannelKind::Email, ChannelKind::Chat,
                                      ChannelKind::Social, ChannelKind::Paper}) {
        const QString address = addressOf(person, channel);
        if (address.isEmpty())
            continue;
        const auto identity = store.newIdentityId();
        if (!identity)
            return passOn(identity);
        rows += Identity{.id = *identity,
                         .customer = *id,
                         .kind = kindOf(channel),
                         .address = address,
                         .shown = address,
                         .name = person.name,
                         .verified = true,
                         .firstSeen = start()};
    }
    return m_engine->ledger().record(
        {{.kind = QStringLiteral("customer.added"), .customer = *id, .rows = rows}});
}

AgentId Player::trainee() const
{
    return m_stage->agent(m_script.trainee);
}

Done Player::runTo(Timestamp moment)
{
    store::Store& store = m_engine->ledger().store();
    const auto playSome = [&]() -> Result<bool> {
        for (int i = 0; i < eventsAtOnce; ++i) {
            if (!m_clock.step(moment))
                return true;
        }
        return false;
    };
    store.search().setIndexing(store::SearchStore::Indexing::Later);
    Result<bool> isThere = false;
    while (isThere && !*isThere)
        isThere = store.transaction(playSome);
    store.search().setIndexing(store::SearchStore::Indexing::AtCommit);
    if (!isThere)
        return passOn(isThere);
    // What is kept can be searched from now on; in what is thrown away, after the next event.
    return store::isDurable(store.location()) ? store.transaction([] { return Done(); }) : Done();
}

Result<JournalDigest> Player::digest()
{
    if (auto done = m_digest.follow(m_engine->ledger().store()); !done)
        return passOn(done);
    return m_digest;
}

} // namespace heddle::scenario
