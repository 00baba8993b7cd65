#pragma once

namespace heddle::service {

/// The pictures a scenario may have in the library, by the names its file uses.
inline constexpr const char* storyIcons[] = {"broadcast", "chart", "chat", "clock",
                                             "headset",   "inbox", "mail", "phone",
                                             "star",      "swap",  "users"};

} // namespace heddle::service
