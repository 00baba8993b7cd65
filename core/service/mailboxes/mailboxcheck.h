#pragma once

#include "core/base/result.h"
#include "core/service/mailboxes/mailboxsettings.h"

#include <QMap>

namespace heddle::service {

/// What is wrong with it, by field ("incoming.host"), with what is wanted there.
QMap<QString, QString> faultsOf(const MailboxSettings& settings);

/// Whether a mailbox can work as it is set up. BadInput names the field first: "incoming.host: a
/// server name is wanted".
Done checkMailbox(const MailboxSettings& settings);

} // namespace heddle::service
