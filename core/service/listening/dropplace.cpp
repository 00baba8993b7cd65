#include "core/service/listening/dropplace.h"

#include <QUrl>

namespace heddle::service {

bool isDropped(const QString& feedAddress)
{
    return feedAddress.startsWith(QLatin1String("file:"), Qt::CaseInsensitive);
}

Result<QString> dropFolderIn(const QString& feedAddress)
{
    const QUrl url(feedAddress, QUrl::StrictMode);
    const QString path = url.path(QUrl::FullyDecoded);
    if (!url.isLocalFile() || !url.host().isEmpty() || url.hasQuery() || url.hasFragment()
        || !path.startsWith(u'/') || path.size() < 2)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("is no folder of the machine that listens; write its whole "
                                      "path: file:///srv/heddle/reviews"));
    return path;
}

} // namespace heddle::service
