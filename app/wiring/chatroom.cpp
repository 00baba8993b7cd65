#include "app/wiring/chatroom.h"

#include "core/base/log.h"
#include "core/channel/chat/gateway/webgateway.h"
#include "core/channel/chat/widget/widgetpages.h"
#include "core/service/beside/readers.h"
#include "core/service/chat/afterwards/transcriptmail.h"
#include "core/service/chat/chatcompany.h"
#include "core/service/chat/chatsetup.h"
#include "core/service/chat/companions.h"
#include "core/service/chat/texts/chattexts.h"
#include "core/service/config/runningcentre.h"
#include "core/service/rights.h"
#include "core/store/blobstore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/settingstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace heddle::app {

namespace {

constexpr auto listenAgain = std::chrono::seconds(10);

chat::ChatSettings settingsOf(const service::WebChat& web, const QByteArray& signingKey)
{
    chat::ChatSettings settings;
    settings.gateway.address = web.address;
    settings.gateway.port = static_cast<quint16>(web.port);
    settings.gateway.certificate = web.certificate;
    settings.gateway.privateKey = web.privateKey;
    // The page to try it on is served by the gateway itself.
    settings.gateway.origins = web.origins + QStringList{service::urlOf(web)};
    settings.gateway.proxies = web.proxies;
    settings.gateway.limits.connectionsPerAddress = web.perAddress;
    // Everybody there may load the page twice in a row, and come back after a cut.
    settings.gateway.limits.newPerAddress = {.perMinute = web.perAddress * 4,
                                             .burst = web.perAddress * 3};
    settings.beginnings = {.perMinute = web.perAddress, .burst = web.perAddress * 2};
    settings.fileBytes = qint64(web.fileMegabytes) * 1024 * 1024;
    // Several of the largest may come from one office at a time.
    settings.uploads.perAddress = std::max(settings.uploads.perAddress, settings.fileBytes * 4);
    settings.mailbox = web.mailbox;
    settings.signingKey = signingKey;
    settings.resumeWithin = web.resumeWithin;
    return settings;
}

chat::WidgetSettings widgetOf(const service::WebChat& web, const chat::ChatSettings& settings,
                              const QString& centreName)
{
    chat::WidgetSettings widget{.url = service::urlOf(web),
                                .title = web.title.isEmpty() ? centreName : web.title,
                                .greeting = web.greeting,
                                .colour = web.colour,
                                .consent = web.consent,
                                .privacyUrl = web.privacyUrl,
                                .rating = web.rating,
                                .sendsTranscripts = !web.mailbox.isEmpty(),
                                .fileBytes = settings.fileBytes,
                                .fileTypes = settings.fileTypes};
    // A file that went bad since it was set up takes nothing away but its own words.
    widget.texts = service::chatTexts(web.texts).value_or(QJsonObject());
    for (const service::ChatField& field : web.form)
        widget.form += {field.name, field.label, field.choices, field.isNeeded};
    return widget;
}

bool changesChat(const store::RowImage& row)
{
    const auto* setting = std::get_if<store::Setting>(&row);
    const auto* removed = std::get_if<store::Removed>(&row);
    return (setting != nullptr && setting->name == service::webChatSetting)
           || (removed != nullptr && removed->key == service::webChatSetting);
}

chat::Line lineFrom(const Entry& entry)
{
    const bool isVisitors = entry.direction == Direction::Inbound;
    chat::Line line{.from = isVisitors ? chat::Line::From::Visitor : chat::Line::From::Agent,
                    .id = isVisitors ? entry.channelKey.section(u'/', 1) : entry.messageId,
                    .name = isVisitors ? QString() : entry.author,
                    .text = entry.text,
                    .at = entry.at};
    for (const Attachment& file : entry.attachments)
        line.files += {file.blob, file.name, file.type, file.bytes};
    return line;
}

} // namespace

ChatRoom::ChatRoom(service::Engine& engine, Clock& clock, service::SecretStore& secrets,
                   QObject* parent)
    : QObject(parent), m_engine(engine), m_clock(clock), m_secrets(secrets),
      m_account(chat::ChatSettings{}.account), m_absent(m_account), m_link(engine.ledger())
{
    connect(&m_link, &service::SignLink::heard, this, &ChatRoom::hearSign);
    connect(&engine.ledger(), &service::Ledger::heard, this, &ChatRoom::hear);
}

ChatRoom::~ChatRoom()
{
    close();
}

// The one process that has the gateway does it; without a gateway, whoever works.
void ChatRoom::keepTidy(const service::WebChat& chat)
{
    const auto keepFor = chat.retentionDays == 0
                             ? std::nullopt
                             : std::optional<Duration>(std::chrono::days(chat.retentionDays));
    m_retention = std::make_unique<service::ChatRetention>(m_engine.ledger(), m_account, keepFor);
    m_retention->start();
}

Result<service::WebChat> ChatRoom::settings() const
{
    return service::webChat(m_engine.ledger().store())
        .map([](const std::optional<service::WebChat>& chat) {
            return chat.value_or(service::WebChat{.isOn = false});
        });
}

Done ChatRoom::start()
{
    if (auto listening = m_link.start(); !listening)
        return listening;
    return openAsSet();
}

Done ChatRoom::openAsSet()
{
    const auto chat = settings();
    if (!chat)
        return passOn(chat);
    if (!chat->isOn) {
        keepTidy(*chat);
        return {};
    }
    if (chat->signingSecret.isEmpty()) {
        open(*chat, {});
        return {};
    }
    whenDone<QString>(m_secrets.secret(chat->signingSecret), this,
                      [this, chat = *chat](const Result<QString>& secret) {
                          if (!secret)
                              qCWarning(logCore) << "the chat's signing secret cannot be read:"
                                                 << errorName(secret.error().code);
                          open(chat, secret ? secret->toUtf8() : QByteArray());
                      });
    return {};
}

// Another process set it up otherwise; what is set up here starts by itself.
void ChatRoom::hear(const QList<store::Record>& records)
{
    const bool isAbout = std::any_of(records.begin(), records.end(), [](const auto& record) {
        return std::any_of(record.rows.begin(), record.rows.end(), changesChat);
    });
    if (!isAbout)
        return;
    close();
    if (const auto done = openAsSet(); !done)
        qCWarning(logCore) << "the web chat stays closed:" << errorName(done.error().code);
}

Done ChatRoom::apply(const service::WebChat& chat, AgentId by)
{
    const auto agent = m_engine.roster().agent(by);
    if (!agent)
        return passOn(agent);
    if (auto allowed = service::mayAdminister(*agent); !allowed)
        return allowed;
    if (auto saved = service::saveWebChat(m_engine.ledger(), chat, by); !saved)
        return saved;
    close();
    return openAsSet();
}

void ChatRoom::open(const service::WebChat& web, const QByteArray& signingKey)
{
    close();
    if (!listen(web, signingKey))
        retryLater(web, signingKey);
    openFloor(web);
}

bool ChatRoom::listen(const service::WebChat& web, const QByteArray& signingKey)
{
    const chat::ChatSettings settings = settingsOf(web, signingKey);
    const auto name = m_engine.ledger().store().settings().value(service::centreNameSetting);
    chat::Transcripts& transcripts = *this;
    m_channel = std::make_unique<chat::ChatChannel>(
        settings, std::make_unique<chat::WebGateway>(settings.gateway, m_clock), transcripts,
        m_clock);
    m_channel->setPages(
        chat::widgetPages(widgetOf(web, settings, name ? name->value_or(QString()) : QString())));
    m_engine.intake().setQueueChoice(
        m_account,
        [this, routes = web.queues](const Inbound& inbound) { return queueOf(inbound, routes); });
    m_engine.connectChannel(*m_channel, {{}, m_account});
    if (m_channel->port() != 0)
        return true;
    closeGateway();
    return false;
}

// Most likely another program of this centre has the port: it sends what is written here too. Should
// it end, this one goes on.
void ChatRoom::retryLater(const service::WebChat& web, const QByteArray& signingKey)
{
    m_clock.callAt(m_clock.now() + listenAgain, this, [this, web, signingKey] {
        const auto now = settings();
        if (m_channel || !now || *now != web)
            return;
        if (!listen(web, signingKey))
            return retryLater(web, signingKey);
        openFloor(web);
    });
}

void ChatRoom::openFloor(const service::WebChat& web)
{
    channel::LiveChannel* channel = m_channel.get();
    m_floor = std::make_unique<service::ChatFloor>(m_engine.ledger(), m_engine.roster(),
                                                   m_engine.mailRoom(),
                                                   channel ? *channel : m_absent, web.mailbox);
    connect(m_floor.get(), &service::ChatFloor::visitorSigned, this, &ChatRoom::visitorSigned);
    connect(m_floor.get(), &service::ChatFloor::agentTyped, this, &ChatRoom::agentTyped);
    connect(m_floor.get(), &service::ChatFloor::whispered, this, &ChatRoom::whispered);
    if (const auto hours = hoursOf(web))
        m_floor->setHours(*hours);
    if (m_channel) {
        connect(m_floor.get(), &service::ChatFloor::visitorSigned, this, &ChatRoom::passOnSign);
        keepTidy(web);
    }
    if (const auto started = m_floor->start(); !started)
        qCWarning(logCore) << "open chats cannot be read:" << started.error().detail;
}

std::optional<Calendar> ChatRoom::hoursOf(const service::WebChat& web) const
{
    const auto centre = service::runningCentre(m_engine.ledger().store());
    if (!centre)
        return {};
    const auto hours = std::find_if(centre->calendars.begin(), centre->calendars.end(),
                                    [&](const Calendar& each) { return each.name == web.hours; });
    return hours == centre->calendars.end() ? std::nullopt : std::optional(*hours);
}

void ChatRoom::passOnSign(InteractionId id, const VisitorSign& sign)
{
    using Kind = VisitorSign::Kind;
    const bool isStored = sign.kind == Kind::Received || sign.kind == Kind::Read;
    if (!isStored)
        m_link.say({.interaction = id, .agent = {}, .sign = sign});
}

void ChatRoom::hearSign(const store::LiveSign& sign)
{
    if (!m_floor || service::isOfReader(sign))
        return;
    if (sign.agent.isValid())
        m_floor->showTyping(sign.agent, sign.interaction,
                            sign.sign.kind == VisitorSign::Kind::Typing
                                ? service::ChatFloor::Typing::Started
                                : service::ChatFloor::Typing::Stopped);
    else if (!m_channel)
        m_floor->hearSign(sign.interaction, sign.sign);
}

Result<QList<service::LiveChat>> ChatRoom::chats(AgentId by) const
{
    auto chats = service::ChatCompany(m_engine.ledger(), m_engine.roster()).chats(by);
    if (chats && m_floor)
        m_floor->addSigns(*chats);
    return chats;
}

void ChatRoom::close()
{
    m_floor.reset();
    m_retention.reset();
    closeGateway();
}

void ChatRoom::closeGateway()
{
    if (!m_channel)
        return;
    m_engine.disconnectChannel(m_account);
    m_engine.intake().setQueueChoice(m_account, [](const Inbound&) { return QueueId{}; });
    m_channel->stop();
    m_channel.reset();
}

QueueId ChatRoom::queueOf(const Inbound& inbound, const QList<service::ChatRoute>& routes) const
{
    if (!m_channel)
        return {};
    const auto beginning = m_channel->beginningOf(inbound.conversation);
    const QString name = service::queueFor(routes, beginning.page, beginning.answers);
    for (const auto& [id, queue] : m_engine.roster().queues()) {
        if (!name.isEmpty() && queue.name == name)
            return id;
    }
    return {};
}

void ChatRoom::showTyping(AgentId by, InteractionId id, service::ChatFloor::Typing typing)
{
    if (!m_floor)
        return;
    m_floor->showTyping(by, id, typing);
    const bool isTyping = typing == service::ChatFloor::Typing::Started;
    m_link.say({.interaction = id,
                .agent = by,
                .sign = {isTyping ? VisitorSign::Kind::Typing : VisitorSign::Kind::Paused, {}}});
}

Async<chat::Transcript> ChatRoom::transcript(const QString& conversation)
{
    return answered(stored(conversation));
}

Result<chat::Transcript> ChatRoom::stored(const QString& conversation) const
{
    store::Store& store = m_engine.ledger().store();
    const auto interaction = store.interactions().ofConversation(m_account, conversation);
    if (!interaction)
        return passOn(interaction);
    if (!*interaction)
        return chat::Transcript{};
    const auto entries = service::linesOf(store, **interaction);
    if (!entries)
        return passOn(entries);
    chat::Transcript transcript;
    for (const Entry& entry : *entries)
        transcript.lines += lineFrom(entry);
    const auto ended = service::hasEnded(store, **interaction);
    if (!ended)
        return passOn(ended);
    transcript.isOpen = !*ended;
    const auto companions = service::companionsOf(store, **interaction);
    if (!companions)
        return passOn(companions);
    for (const AgentId each : QList<AgentId>{(*interaction)->assignee} + *companions) {
        if (const auto agent = m_engine.roster().agent(each))
            transcript.agents += agent->name;
    }
    return transcript;
}

// The blob store names files by their content: folder and file together (BlobStore::path()).
QString ChatRoom::fileAt(const QString& path) const
{
    const QFileInfo file(path);
    return file.dir().dirName() + file.fileName();
}

Async<QByteArray> ChatRoom::content(const QString& file, qint64 from, qint64 size)
{
    const auto path = m_engine.ledger().store().blobs().path(file);
    if (!path)
        return answered<QByteArray>(passOn(path));
    QFile blob(*path);
    if (!blob.open(QIODevice::ReadOnly) || !blob.seek(from))
        return answered<QByteArray>(failure(ErrorCode::NotFound, blob.errorString()));
    return answered<QByteArray>(blob.read(size));
}

Async<void> ChatRoom::mail(const QString& conversation, const QString& address)
{
    return answered(m_floor ? m_floor->mailTranscript(conversation, address)
                            : Done(failure(ErrorCode::Offline)));
}

Async<void> ChatRoom::forget(const QString& visitor)
{
    return answered(m_retention ? m_retention->forget(visitor) : Done(failure(ErrorCode::Offline)));
}

} // namespace heddle::app
