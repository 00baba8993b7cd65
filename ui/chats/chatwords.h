#pragma once

#include "core/service/chat/livechat.h"

#include <QString>

namespace heddle::ui {

/// Who writes at this moment, "Ana and Tom Becker are typing …"; empty for nobody.
QString typingWords(const QStringList& names);

/// Who has a chat: "Tom Becker, with Ben", or that it waits.
QString holderWords(const service::LiveChat& chat);

/// "since 14:06": when it began.
QString sinceWords(const service::LiveChat& chat, Timestamp now);

} // namespace heddle::ui
