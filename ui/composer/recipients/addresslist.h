#pragma once

#include "core/model/mail.h"

#include <QList>
#include <QString>

namespace heddle::ui {

/// Recipients as people type them, several parted by comma or semicolon: `amira@example.com`,
/// `Amira Haddad <amira@example.com>`, `"Haddad, Amira" <amira@example.com>`. Nobody twice. A piece
/// that is no address is kept as one, so that nothing typed is lost; isMailAddress() finds it.
QList<MailAddress> addressesIn(const QString& typed);

/// The same as a line to edit; addressesIn() reads it back.
QString asTyped(const QList<MailAddress>& addresses);

bool isMailAddress(const QString& address);

/// The first one that is no address; empty when all are.
QString firstWrong(const QList<MailAddress>& addresses);

} // namespace heddle::ui
