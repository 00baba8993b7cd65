#pragma once

#include "core/model/mail.h"

#include <QByteArrayView>

namespace heddle::email {

/// The recipients in a message/delivery-status part (RFC 3464), at most 100.
QList<DeliveryReport> parseDeliveryStatus(QByteArrayView content);

} // namespace heddle::email
