#pragma once

#include "core/base/result.h"
#include "core/model/mail.h"
#include "core/service/mailboxes/mailboxsettings.h"

#include <QJsonObject>

namespace heddle::service {

/// A mailbox's settings as they are stored: everything but the secret.
QJsonObject toJson(const MailboxSettings& settings);

/// Reads them back. Fails with Corrupt, naming the field.
Result<MailboxSettings> mailboxFromJson(const QString& address, const QJsonObject& json);

/// Who its mails come from; an address that is its own name needs none.
MailAddress senderOf(const MailboxSettings& settings);

/// A registration as it is stored: everything but the secret. Reading fails with Corrupt.
QJsonObject toJson(const MailProvider& provider);
Result<MailProvider> providerFromJson(const QString& id, const QJsonObject& json);

/// The name under which a mailbox's secret is kept.
QString secretNameOf(const QString& address);
/// The name under which the secret of a registration is kept.
QString secretNameOf(const MailProvider& provider);

} // namespace heddle::service
