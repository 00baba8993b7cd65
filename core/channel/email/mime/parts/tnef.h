#pragma once

#include "core/model/mail.h"

#include <QByteArrayView>

namespace heddle::email {

/// What a winmail.dat holds (MS-OXTNEF).
struct TnefContent {
    QString text;
    QString html;
    QList<MailPart> attachments;
    bool isWhole = false; ///< it was read to its end
};

/// Opens an application/ms-tnef part. What cannot be read is left out; never takes more than the
/// part's own size.
TnefContent parseTnef(QByteArrayView content);

} // namespace heddle::email
