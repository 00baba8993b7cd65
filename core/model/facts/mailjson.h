#pragma once

#include "core/model/mail.h"

#include <QJsonObject>

namespace heddle {

/// A mail as `heddlectl mail parse` prints it: message_id, in_reply_to, references, date, from, to,
/// cc, reply_to (lists of {name, address}), subject, text, html, new_text, attachments ({name, type,
/// bytes, inline, cid}), automatic ({kind, reason}), moments, language and more. Attachments'
/// content is not in it.
QJsonObject toJson(const Mail& mail);

} // namespace heddle
