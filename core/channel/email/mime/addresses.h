#pragma once

#include "core/model/mail.h"

#include <QByteArrayView>

namespace heddle::email {

/// The addresses of a From, To, Cc or Reply-To header, in order; groups are opened (RFC 5322 §3.4).
///
/// Takes what is sent: commas inside encoded words, missing brackets, names behind the address or
/// in comments, routes, "mailto:", semicolons for commas, quotes that never close. Reads at most
/// 32 KB and 1,000 addresses; linear time, no recursion.
QList<MailAddress> parseAddresses(QByteArrayView header, QByteArrayView hint = {});

} // namespace heddle::email
