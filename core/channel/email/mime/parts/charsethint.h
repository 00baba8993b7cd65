#pragma once

#include "core/channel/email/mime/structure.h"

namespace heddle::email {

/// The charset the mail's own text declares, or looks like: the best guess for bytes that declare
/// none.
QByteArray charsetHint(const Part& part);

/// The charset an HTML part names itself, for parts that declare none.
QByteArray metaCharset(const QByteArray& html);

} // namespace heddle::email
