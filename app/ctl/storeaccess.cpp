#include "app/ctl/storeaccess.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace heddle::ctl {

Result<store::StoreLocation> storeLocation(const Invocation& invocation)
{
    if (invocation.has("store"))
        return store::StoreLocation::parse(invocation.option("store"));
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return store::StoreLocation::file(data + QStringLiteral("/heddle/heddle.db"));
}

Result<OpenStore> openStore(const Invocation& invocation, IfMissing ifMissing)
{
    const auto location = storeLocation(invocation);
    if (!location)
        return passOn(location);
    if (location->backend == store::Backend::Sqlite && !QFileInfo::exists(location->path)) {
        if (ifMissing == IfMissing::Fail)
            return failure(
                ErrorCode::NotFound,
                QStringLiteral("%1: there is no store; name another with --store, or make "
                               "one with heddlectl db migrate")
                    .arg(location->path));
        QDir().mkpath(QFileInfo(location->path).absolutePath());
    }
    auto clock = std::make_unique<SystemClock>();
    auto opened = store::Store::open(*location, *clock);
    if (!opened)
        return failure(opened.error().code,
                       location->shown() + QStringLiteral(": ") + opened.error().detail);
    return OpenStore{std::move(clock), std::move(*opened)};
}

store::Progress progressOf(const Invocation& invocation, const QString& what)
{
    return [&console = invocation.console, what](qint64 done, qint64 total) {
        console.showProgress(what, done, total);
        return store::GoOn::Yes;
    };
}

Result<qint64> idOf(const QString& argument, const char* expected)
{
    bool isNumber = false;
    const qint64 number = argument.toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("'%1' is not %2").arg(argument, QLatin1String(expected)));
    return number;
}

} // namespace heddle::ctl
