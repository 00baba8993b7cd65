#include "app/wiring/centre.h"

#include "app/wiring/chatroom.h"
#include "app/wiring/chatroomdesk.h"
#include "app/wiring/keyring.h"
#include "app/wiring/mailconnector.h"
#include "app/wiring/phoneconnector.h"
#include "app/wiring/social/listeners.h"
#include "app/wiring/social/socialsignin.h"
#include "core/base/log.h"
#include "core/service/beside/enginebeside.h"
#include "core/service/beside/readers.h"
#include "core/service/causes/storecauses.h"
#include "core/service/engine/enginedesk.h"
#include "core/service/engine/enginesetup.h"
#include "core/service/engine/ownership.h"
#include "core/service/knowledge/engineknowledge.h"
#include "core/service/listening/answers/engineanswers.h"
#include "core/service/listening/enginelistening.h"
#include "core/service/listening/sources/enginesources.h"
#include "core/service/phone/enginephone.h"
#include "core/service/phone/switchboard.h"
#include "core/service/pictures/picturefetcher.h"
#include "core/service/reading/storedirectory.h"

#include <QDir>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <pwd.h>
#include <unistd.h>

namespace heddle::app {

namespace {

/// Runs `work` in `thread`'s object and waits for it. Only for start and end, when the main thread
/// has nothing else to do.
template<class Work>
void runAndWait(QObject* target, Work work)
{
    QMetaObject::invokeMethod(target, std::move(work), Qt::BlockingQueuedConnection);
}

/// Where recordings are until the call is over and they are in the blob store.
QString recordingsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/heddle/recordings");
}

} // namespace

Centre::Centre() : m_secrets(secretStoreOfThisMachine())
{
    m_thread.setObjectName(QStringLiteral("heddle-core"));
}

Result<std::unique_ptr<Centre>> Centre::open(const Options& options)
{
    std::unique_ptr<Centre> centre(new Centre);
    if (auto done = centre->start(options); !done)
        return passOn(done);
    return centre;
}

Done Centre::start(const Options& options)
{
    m_thread.start();
    m_coreClock = new SystemClock;
    m_coreClock->moveToThread(&m_thread);
    Result<AgentId> agent = Error{};
    runAndWait(m_coreClock, [&] {
        const auto engineOptionsHere = engineOptions(options.location);
        m_connector = new MailConnector(*m_secrets, *m_coreClock, engineOptionsHere.seed);
        m_engine = new service::Engine(engineOptionsHere, *m_coreClock, *m_secrets, *m_connector);
        const auto opened = m_engine->open();
        m_socialSignIn = new SocialSignIn(*m_coreClock);
        m_listeners = new Listeners(*m_secrets, *m_coreClock, engineOptionsHere.seed);
        // Feeds that cannot be followed keep nobody from working.
        if (const auto listening = opened ? m_listeners->listen(*m_engine) : Done(); !listening)
            qCWarning(logCore) << "feeds:" << listening.error().detail;
        agent = opened ? m_engine->signIn(options.login, options.name)
                       : Result<AgentId>(passOn(opened));
        if (agent) {
            m_role = m_engine->roster().agents().at(*agent).role;
            openLines(*agent);
            openChatRoom();
        }
    });
    if (!agent)
        return passOn(agent);
    m_agent = *agent;
    m_phone = std::make_unique<service::EnginePhone>(*m_switchboard);
    auto directory =
        std::make_unique<service::StoreDirectory>(options.location, m_clock, m_agent, readMail);
    directory->setSealCheck(checkSeal);
    QObject::connect(m_engine, &service::Engine::changed, directory.get(),
                     &service::StoreDirectory::announce);
    QObject::connect(m_engine, &service::Engine::channelStateChanged, directory.get(),
                     &service::StoreDirectory::setChannelState);
    m_directory = std::move(directory);
    auto desk = std::make_unique<service::EngineDesk>(*m_engine, m_agent);
    desk->keepTelling();
    m_desk = std::move(desk);
    m_chatDesk = std::make_unique<ChatRoomDesk>(*m_chatRoom, *m_engine, m_agent);
    m_setup = std::make_unique<service::EngineSetup>(*m_engine, m_agent);
    m_pictures = std::make_unique<service::PictureFetcher>();
    m_knowledge = std::make_unique<service::EngineKnowledge>(*m_engine, m_agent);
    auto listening =
        std::make_unique<service::EngineListening>(*m_engine, options.location, m_clock, m_agent);
    listening->setSources(
        std::make_unique<service::EngineSources>(*m_engine, *m_secrets, *m_socialSignIn, m_agent));
    listening->setAnswers(std::make_unique<service::EngineAnswers>(
        *m_engine, [this](const QString& account) { return m_listeners->posting(account); },
        m_agent));
    m_listening = std::move(listening);
    auto beside = std::make_unique<service::EngineBeside>(*m_engine, m_agent);
    beside->setReaders(*m_readers);
    m_beside = std::move(beside);
    m_causes = std::make_unique<service::StoreCauses>(options.location, m_clock, m_agent);
    return {};
}

// In the core thread. Without its lines a centre is still a centre.
void Centre::openLines(AgentId agent)
{
    m_phoneConnector = new PhoneConnector(*m_secrets, *m_coreClock);
    m_switchboard = new service::Switchboard(*m_engine, *m_phoneConnector, *m_secrets,
                                             {.agent = agent, .recordings = recordingsFolder()});
    if (const Done started = m_switchboard->start(); !started)
        qWarning("telephone lines: %s", qUtf8Printable(started.error().detail));
}

// The same goes for its web chat.
void Centre::openChatRoom()
{
    m_chatRoom = new ChatRoom(*m_engine, *m_coreClock, *m_secrets);
    if (const Done started = m_chatRoom->start(); !started)
        qWarning("web chat: %s", qUtf8Printable(started.error().detail));
    m_readers = new service::Readers(m_engine->ledger(), m_chatRoom->signs());
}

Centre::~Centre()
{
    m_listening.reset();
    m_beside.reset();
    m_causes.reset();
    m_knowledge.reset();
    m_phone.reset();
    m_setup.reset();
    m_chatDesk.reset();
    m_desk.reset();
    m_directory.reset();
    runAndWait(m_coreClock, [this] {
        if (m_engine && m_engine->isOpen() && m_agent.isValid()) {
            // Should the note not succeed, the next start finds the agent as they were.
            [[maybe_unused]] const auto done = m_engine->signOut(m_agent);
        }
        delete m_readers;
        delete m_chatRoom;
        delete m_switchboard;
        delete m_phoneConnector;
        delete m_engine;
        delete m_listeners;
        delete m_socialSignIn;
        delete m_connector;
    });
    m_coreClock->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

service::EngineOptions engineOptions(const store::StoreLocation& location)
{
    service::EngineOptions options{.location = location,
                                   .seed = QRandomGenerator::system()->generate64(),
                                   .readMail = readMail};
    options.company = service::EngineOptions::Company::WithOthers;
    options.outbox.owner = service::processOwner();
    options.outbox.isAlive = service::ownerLives;
    return options;
}

store::StoreLocation defaultStore()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                           + QStringLiteral("/heddle");
    QDir().mkpath(folder);
    return store::StoreLocation::file(folder + QStringLiteral("/heddle.db"));
}

QString systemLogin()
{
    const passwd* user = getpwuid(geteuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : QStringLiteral("agent");
}

QString systemUserName()
{
    const passwd* user = getpwuid(geteuid());
    const QString full =
        user ? QString::fromLocal8Bit(user->pw_gecos).section(QLatin1Char(','), 0, 0) : QString();
    if (!full.isEmpty())
        return full;
    QString login = systemLogin();
    login.replace(0, 1, login.at(0).toUpper());
    return login;
}

} // namespace heddle::app
