#include "app/ctl/storeaccess.h"

#include "core/store/sql/connection.h"
#include "core/store/sql/migrator.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace heddle::ctl {

namespace {

/// Opening a store makes its tables; a read must not do that to a database that has none.
bool isMissing(const store::StoreLocation& location)
{
    if (location.backend == store::Backend::Sqlite)
        return QFileInfo(location.path).size() == 0;
    const auto connection = store::Connection::open(location);
    // What is wrong with the connection is said when the store is opened.
    return connection && store::Migrator(**connection).version().value_or(1) == 0;
}

/// What a long opening is at; the copy and the entries fill the bar one after the other.
Done bringUpToDate(const store::StoreLocation& location, const Invocation& invocation)
{
    if (!store::isBehind(location))
        return {};
    Console& console = invocation.console;
    auto outcome = store::bringUpToDate(
        location, [&console](store::MigrationStage stage, qint64 done, qint64 total) {
            console.showProgress(stage == store::MigrationStage::Copying
                                     ? QStringLiteral("keeping a copy")
                                     : QStringLiteral("bringing entries up to date"),
                                 done, total);
            return store::GoOn::Yes;
        });
    console.endProgress();
    return outcome;
}

Error naming(const store::StoreLocation& location, const Error& error)
{
    return {error.code, error.detail.startsWith(location.shown())
                            ? error.detail
                            : location.shown() + QStringLiteral(": ") + error.detail};
}

} // namespace

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
    if (ifMissing == IfMissing::Fail && isMissing(*location))
        return failure(ErrorCode::NotFound,
                       QStringLiteral("%1: there is no store; name another with --store, or make "
                                      "one with heddlectl db migrate")
                           .arg(location->shown()));
    if (location->backend == store::Backend::Sqlite)
        QDir().mkpath(QFileInfo(location->path).absolutePath());
    if (const auto done = bringUpToDate(*location, invocation); !done)
        return naming(*location, done.error());
    auto clock = std::make_unique<SystemClock>();
    auto opened = store::Store::open(*location, *clock);
    if (!opened)
        return naming(*location, opened.error());
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
