#include "core/service/listening/pushplace.h"

#include <QUrl>

namespace heddle::service {

namespace {

const QString scheme = QStringLiteral("push");

} // namespace

bool isPushed(const QString& feedAddress)
{
    return feedAddress.startsWith(scheme + u':', Qt::CaseInsensitive);
}

Result<PushPlace> pushPlaceIn(const QString& feedAddress)
{
    const QUrl url(feedAddress, QUrl::StrictMode);
    const QHostAddress address(url.host());
    if (url.scheme() != scheme || address.isNull() || url.port() <= 0 || url.path().size() < 2
        || url.hasQuery())
        return failure(ErrorCode::BadInput,
                       QStringLiteral("is no place to push to; write it with an address of this "
                                      "machine, a port and a path: push://127.0.0.1:8478/reviews"));
    return PushPlace{address, static_cast<quint16>(url.port()), url.path()};
}

} // namespace heddle::service
