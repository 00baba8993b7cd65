#pragma once

#include "core/base/result.h"
#include "core/service/setup.h"

#include <QJsonObject>

namespace heddle::service {

/// A mailbox's settings as they are stored: everything but the secret.
QJsonObject toJson(const MailboxSettings& settings);

/// Reads them back. Fails with Corrupt, naming the field.
Result<MailboxSettings> mailboxFromJson(const QString& address, const QJsonObject& json);

/// The name under which a mailbox's secret is kept.
QString secretNameOf(const QString& address);

} // namespace heddle::service
