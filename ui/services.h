#pragma once

namespace heddle {
class Clock;
}

namespace heddle::service {
class Desk;
class Directory;
class Setup;
} // namespace heddle::service

namespace heddle::ui {

/// What the window works with; everything outlives it.
struct Services {
    service::Desk& desk;
    service::Directory& directory;
    service::Setup& setup;
    Clock& clock;
};

} // namespace heddle::ui
