#include "app/wiring/social/listeners.h"

#include "core/base/log.h"
#include "core/channel/social/bluesky/blueskychannel.h"
#include "core/channel/social/drop/dropchannel.h"
#include "core/channel/social/following/feedchannel.h"
#include "core/channel/social/mastodon/mastodonchannel.h"
#include "core/channel/social/push/pushchannel.h"
#include "core/insight/html/htmltext.h"
#include "core/service/ledger.h"
#include "core/service/listening/answers/postlimit.h"
#include "core/service/listening/dropplace.h"

namespace heddle::app {

namespace {

QString readHtml(const QString& html)
{
    return insight::textFromHtml(html, insight::LinkAddresses::LeftOut);
}

bool isOurs(const QString& setting)
{
    return service::isFeedSetting(setting) || service::isSocialSetting(setting);
}

bool changesListening(const store::RowImage& row)
{
    if (const auto* setting = std::get_if<store::Setting>(&row))
        return isOurs(setting->name);
    const auto* removed = std::get_if<store::Removed>(&row);
    return removed != nullptr && isOurs(removed->key);
}

template<class Source>
QString nameOf(const Source& source)
{
    return std::visit([](const auto& one) { return one.name; }, source);
}

} // namespace

Listeners::Listeners(service::SecretStore& secrets, Clock& clock, quint64 seed, QObject* parent)
    : QObject(parent), m_secrets(secrets), m_clock(clock), m_seed(seed)
{}

Listeners::~Listeners() = default;

Done Listeners::listen(service::Engine& engine)
{
    m_engine = &engine;
    connect(&engine.ledger(), &service::Ledger::recorded, this, &Listeners::note);
    connect(&engine.ledger(), &service::Ledger::heard, this, &Listeners::note);
    m_growth = std::make_unique<service::GrowthWatch>(engine.ledger());
    return follow();
}

void Listeners::note(const QList<store::Record>& records)
{
    bool hasChanged = false;
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            hasChanged = hasChanged || changesListening(row);
            // Saved as it was, a source begins anew: its secret may be another one now.
            if (const auto* setting = std::get_if<store::Setting>(&row);
                setting && isOurs(setting->name))
                close(setting->name.section(u'/', 1));
        }
    }
    if (!hasChanged)
        return;
    if (const auto done = follow(); !done)
        qCWarning(logCore) << "listening:" << done.error().detail;
}

Done Listeners::follow()
{
    store::Store& store = m_engine->ledger().store();
    const auto feeds = service::feedSources(store);
    const auto accounts = service::socialAccounts(store);
    if (!feeds)
        return passOn(feeds);
    if (!accounts)
        return passOn(accounts);
    QList<Source> sources(feeds->begin(), feeds->end());
    for (const service::SocialAccount& account : *accounts)
        sources.append(account);
    QStringList gone;
    for (const auto& [name, followed] : m_followed) {
        if (!sources.contains(followed.source))
            gone.append(name);
    }
    for (const QString& name : std::as_const(gone))
        close(name);
    for (const Source& source : std::as_const(sources)) {
        if (!m_followed.contains(nameOf(source)))
            open(source);
    }
    return {};
}

void Listeners::open(const Source& source)
{
    auto& followed = m_followed[nameOf(source)];
    followed.source = source;
    std::visit(
        [&](const auto& one) {
            followed.channel = channelFor(one);
            m_engine->intake().setQueue(one.name, one.queue);
            connect(followed.channel.get(), &channel::Channel::stateChanged, this,
                    [this, name = one.name](const ChannelState& state) {
                        if (state.health == ChannelHealth::Working)
                            learnLimit(name);
                    });
            m_engine->connectChannel(*followed.channel, {});
        },
        source);
}

std::unique_ptr<channel::Channel> Listeners::channelFor(const service::FeedSource& source)
{
    if (service::isPushed(source.address))
        return pushed(source);
    if (service::isDropped(source.address))
        return std::make_unique<social::DropChannel>(
            social::DropAccount{source.name,
                                service::dropFolderIn(source.address).value_or(QString()),
                                source.every},
            social::DropTools{m_clock, readHtml});
    social::FeedTools tools{m_web, m_budget, m_clock, m_seed, readHtml, {}};
    if (!source.login.isEmpty())
        tools.authorization = [this, source] { return basicAuthorization(source); };
    return std::make_unique<social::FeedChannel>(
        social::FeedAccount{source.name, source.address, source.every}, std::move(tools));
}

std::unique_ptr<channel::Channel> Listeners::pushed(const service::FeedSource& source)
{
    // What could not be read stands in the store by another program's hand: it takes nothing.
    const auto place = service::pushPlaceIn(source.address).value_or(service::PushPlace{});
    const QString secret = service::feedSecretName(source.name);
    return std::make_unique<social::PushChannel>(
        social::PushAccount{source.name, place.address, place.port, place.path},
        social::PushTools{serverAt(place), m_clock, readHtml,
                          [this, secret] { return m_secrets.secret(secret); }});
}

social::PushServer& Listeners::serverAt(const service::PushPlace& place)
{
    const QString name = place.address.toString() + QLatin1Char(' ') + QString::number(place.port);
    return m_servers.try_emplace(name, m_clock).first->second;
}

std::unique_ptr<channel::Channel> Listeners::channelFor(const service::SocialAccount& account)
{
    const QString secret = service::socialSecretName(account.name);
    if (account.network == QLatin1String("bluesky"))
        return std::make_unique<social::BlueskyChannel>(
            social::BlueskyAccount{account.name, account.server, account.every},
            social::BlueskyTools{m_web, m_budget, m_clock,
                                 [this, secret] { return m_secrets.secret(secret); }});
    return std::make_unique<social::MastodonChannel>(
        social::MastodonAccount{account.name, account.server, account.every},
        social::MastodonTools{m_web, m_budget, m_clock, readHtml,
                              [this, secret] { return m_secrets.secret(secret); }});
}

Async<QByteArray> Listeners::basicAuthorization(const service::FeedSource& source)
{
    Answer<QByteArray> answer;
    whenDone<QString>(m_secrets.secret(service::feedSecretName(source.name)), this,
                      [answer, login = source.login](const Result<QString>& secret) {
                          if (!secret)
                              return answer.give(secret.error());
                          const QString both = login + QLatin1Char(':') + *secret;
                          answer.give("Basic " + both.toUtf8().toBase64());
                      });
    return answer.future();
}

channel::PostingChannel* Listeners::posting(const QString& account) const
{
    const auto place = m_followed.find(account);
    return place == m_followed.end()
               ? nullptr
               : dynamic_cast<channel::PostingChannel*>(place->second.channel.get());
}

/// Each server may have a limit of its own, which those who write must know.
void Listeners::learnLimit(const QString& account)
{
    channel::PostingChannel* channel = posting(account);
    if (!channel)
        return;
    whenDone<int>(channel->longestPost(), channel, [this, account](const Result<int>& letters) {
        const Done kept =
            letters ? service::keepPostLimit(m_engine->ledger(), account, *letters) : Done();
        if (!kept)
            qCWarning(logCore) << "the limit of an account:" << errorName(kept.error().code);
    });
}

void Listeners::close(const QString& name)
{
    const auto place = m_followed.find(name);
    if (place == m_followed.end())
        return;
    place->second.channel->stop();
    m_engine->disconnectChannel(name);
    m_followed.erase(place);
}

} // namespace heddle::app
