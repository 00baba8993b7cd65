#pragma once

#include "core/base/clock.h"
#include "core/model/agent.h"
#include "core/service/engine/engine.h"
#include "core/service/secretstore.h"

#include <QThread>

#include <memory>

namespace heddle::service {
class Beside;
class Causes;
class ChatDesk;
class Desk;
class Directory;
class Knowledge;
class Listening;
class PhoneDesk;
class Readers;
class RemotePictures;
class Setup;
class Switchboard;
} // namespace heddle::service

namespace heddle::app {

class ChatRoom;
class Listeners;
class MailConnector;
class PhoneConnector;
class SocialSignIn;

/// A centre with its engine in a thread of its own, and the services a window works with.
///
/// Thread: the main one.
class Centre {
public:
    struct Options {
        store::StoreLocation location;
        QString login; ///< of the agent who sits here
        QString name;  ///< their name, where they are the first to come
    };

    /// Opens the store and signs the agent in; waits for both. Fails with what Store::open() and
    /// Engine::signIn() fail with.
    static Result<std::unique_ptr<Centre>> open(const Options& options);
    /// Signs the agent out and lets go of everything.
    ~Centre();

    service::Desk& desk() { return *m_desk; }
    service::ChatDesk& chatDesk() { return *m_chatDesk; }
    service::Directory& directory() { return *m_directory; }
    service::Setup& setup() { return *m_setup; }
    service::RemotePictures& pictures() { return *m_pictures; }
    service::Knowledge& knowledge() { return *m_knowledge; }
    service::Listening& listening() { return *m_listening; }
    service::Causes& causes() { return *m_causes; }
    service::PhoneDesk& phone() { return *m_phone; }
    service::Beside& beside() { return *m_beside; }
    Clock& clock() { return m_clock; }
    AgentId agent() const { return m_agent; }
    /// What the agent was here when the centre was opened.
    Role role() const { return m_role; }

private:
    Centre();
    Done start(const Options& options);
    void openLines(AgentId agent);
    void openChatRoom();

    SystemClock m_clock; ///< for the main thread
    std::unique_ptr<service::SecretStore> m_secrets;
    QThread m_thread;
    // These live in m_thread and are taken down there.
    SystemClock* m_coreClock = nullptr;
    MailConnector* m_connector = nullptr;
    Listeners* m_listeners = nullptr;
    SocialSignIn* m_socialSignIn = nullptr;
    service::Engine* m_engine = nullptr;
    PhoneConnector* m_phoneConnector = nullptr;
    service::Switchboard* m_switchboard = nullptr;
    ChatRoom* m_chatRoom = nullptr;
    service::Readers* m_readers = nullptr;
    AgentId m_agent;
    Role m_role = Role::Agent;
    std::unique_ptr<service::Directory> m_directory;
    std::unique_ptr<service::Desk> m_desk;
    std::unique_ptr<service::ChatDesk> m_chatDesk;
    std::unique_ptr<service::Setup> m_setup;
    std::unique_ptr<service::RemotePictures> m_pictures;
    std::unique_ptr<service::Knowledge> m_knowledge;
    std::unique_ptr<service::Listening> m_listening;
    std::unique_ptr<service::Causes> m_causes;
    std::unique_ptr<service::PhoneDesk> m_phone;
    std::unique_ptr<service::Beside> m_beside;
};

/// How an engine of this machine is run, with a chance of its own.
service::EngineOptions engineOptions(const store::StoreLocation& location);

/// Where the store is when nobody says otherwise: $XDG_DATA_HOME/heddle/heddle.db.
store::StoreLocation defaultStore();

/// The system user's login and full name.
QString systemLogin();
QString systemUserName();

} // namespace heddle::app
