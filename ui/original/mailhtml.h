#pragma once

#include "core/service/views.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace heddle::ui {

/// How many pictures a mail wants from outside.
int remotePictureCount(const QString& html);

/// A mail's HTML as it is handed to the web view.
struct MailDocument {
    QByteArray html;    ///< UTF-8, begins with our content security policy
    QList<QUrl> remote; ///< what `base`/remote/0, /1 ... stand for; empty unless allowed
};

/// \param base where the view finds pictures from outside, "heddlemail://m1"
MailDocument mailDocument(const service::Original& original, const QString& base);

} // namespace heddle::ui
