#include "core/store/sql/location.h"

#include <QStandardPaths>
#include <QUrl>
#include <QUrlQuery>

namespace heddle::store {

namespace {

tl::unexpected<Error> unreadable(const QString& what)
{
    return failure(ErrorCode::BadInput, QStringLiteral("database address: ") + what);
}

Result<StoreLocation> readServer(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return unreadable(url.errorString());
    const QUrlQuery query(url);
    if (!url.password().isEmpty() || query.hasQueryItem(QStringLiteral("password")))
        return unreadable(QStringLiteral("a password does not belong here; use PGPASSWORD, "
                                         "~/.pgpass or a service file"));
    StoreLocation location{
        .backend = Backend::Postgres, .host = url.host(), .port = url.port(5432)};
    location.user = url.userName();
    location.database = url.path(QUrl::FullyDecoded).mid(1);
    if (location.database.isEmpty() || location.database.contains(QLatin1Char('/')))
        return unreadable(QStringLiteral("no database named, as in postgresql://host/heddle"));

    QStringList options;
    for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (name == QLatin1String("host"))
            location.host = value;
        else if (name == QLatin1String("schema"))
            location.schema = value;
        else if (name == QLatin1String("blobs"))
            location.blobs = value;
        else if (value.contains(QLatin1Char(';')))
            return unreadable(QStringLiteral("';' in option ") + name);
        else
            options.append(name + QLatin1Char('=') + value);
    }
    location.options = options.join(QLatin1Char(';'));
    if (location.blobs.isEmpty())
        location.blobs = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                         + QStringLiteral("/heddle/") + location.database
                         + QStringLiteral(".blobs");
    return location;
}

} // namespace

Result<StoreLocation> StoreLocation::parse(const QString& text)
{
    if (text.isEmpty())
        return unreadable(QStringLiteral("it is empty"));
    const auto schemeEnd = text.indexOf(QLatin1String("://"));
    if (schemeEnd < 0 && text.startsWith(QLatin1String("postgres"))
        && text.contains(QLatin1Char(':')))
        return unreadable(QStringLiteral("a server is written postgresql://user@host/database"));
    if (schemeEnd < 0)
        return file(text);
    const QString scheme = text.left(schemeEnd);
    if (scheme == QLatin1String("postgresql") || scheme == QLatin1String("postgres"))
        return readServer(text);
    return unreadable(QStringLiteral("'%1://' is neither a file nor postgresql://").arg(scheme));
}

StoreLocation StoreLocation::file(const QString& path)
{
    return {.backend = Backend::Sqlite, .path = path, .blobs = path + QStringLiteral(".blobs")};
}

QString StoreLocation::shown() const
{
    if (backend == Backend::Sqlite)
        return path;
    QString shown = QStringLiteral("postgresql://");
    if (!user.isEmpty())
        shown += user + QLatin1Char('@');
    shown += host + QLatin1Char(':') + QString::number(port) + QLatin1Char('/') + database;
    return schema.isEmpty() ? shown : QString(shown + QStringLiteral("?schema=") + schema);
}

} // namespace heddle::store
