#pragma once

namespace heddle {
class Clock;
}

namespace heddle::service {
class ChatDesk;
class Desk;
class Directory;
class Knowledge;
class Listening;
class PhoneDesk;
class RemotePictures;
class Setup;
} // namespace heddle::service

namespace heddle::ui {

/// What the window works with; everything outlives it.
struct Services {
    service::Desk& desk;
    service::Directory& directory;
    service::Setup& setup;
    Clock& clock;
    service::RemotePictures* pictures = nullptr; ///< without it originals are not shown
    service::Knowledge* knowledge = nullptr;     ///< without it there are no articles
    service::PhoneDesk* phone = nullptr;         ///< without it numbers are left to the desktop
    service::ChatDesk* chat = nullptr;           ///< without it nothing live is shown of chats
    service::Listening* listening = nullptr;     ///< without it posts are seen in the inbox only
};

} // namespace heddle::ui
