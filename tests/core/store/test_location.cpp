#include "core/store/sql/connection.h"
#include "core/store/sql/dialect.h"
#include "core/store/sql/durability.h"
#include "core/store/sql/location.h"
#include "core/store/store.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSqlError>
#include <QTemporaryDir>

using namespace heddle;
using namespace heddle::store;

TEST_CASE("A path is a SQLite store with its blobs beside it", "[store]")
{
    const auto location = StoreLocation::parse(QStringLiteral("some/heddle.db")).value();
    CHECK(location.backend == Backend::Sqlite);
    CHECK(location.path == QStringLiteral("some/heddle.db"));
    CHECK(location.blobs == QStringLiteral("some/heddle.db.blobs"));
    CHECK(location.shown() == QStringLiteral("some/heddle.db"));
}

TEST_CASE("What is kept of customers is for its user alone, unless they chose otherwise", "[store]")
{
    const QTemporaryDir folder;
    const auto location =
        StoreLocation::parse(folder.filePath(QStringLiteral("heddle.db"))).value();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    {
        const auto opened = Connection::open(location);
        REQUIRE(opened);
        REQUIRE((*opened)->executeDirect(QStringLiteral("CREATE TABLE words (word TEXT)")));
        for (const QString& file :
             QStringList{location.path, location.path + QStringLiteral("-wal"), location.blobs}) {
            INFO(file.toStdString());
            REQUIRE(QFileInfo::exists(file));
            CHECK((QFileInfo(file).permissions() & others) == QFile::Permissions());
        }
    }
    QFile::setPermissions(location.path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    REQUIRE(Connection::open(location));
    CHECK(QFileInfo(location.path).permission(QFile::ReadGroup));
}

TEST_CASE("A postgresql address names server, database, blobs and options", "[store]")
{
    const auto location =
        StoreLocation::parse(QStringLiteral("postgresql://anna@db.example:5433/centre?"
                                            "blobs=/srv/b&schema=s&sslmode=require"))
            .value();
    CHECK(location.backend == Backend::Postgres);
    CHECK(location.user == QStringLiteral("anna"));
    CHECK(location.host == QStringLiteral("db.example"));
    CHECK(location.port == 5433);
    CHECK(location.database == QStringLiteral("centre"));
    CHECK(location.blobs == QStringLiteral("/srv/b"));
    CHECK(location.schema == QStringLiteral("s"));
    CHECK(location.options == QStringLiteral("sslmode=require"));
    CHECK(location.shown() == QStringLiteral("postgresql://anna@db.example:5433/centre?schema=s"));
}

TEST_CASE("A socket folder is given as the host option", "[store]")
{
    const auto location =
        StoreLocation::parse(QStringLiteral("postgresql:///centre?host=/run/postgresql")).value();
    CHECK(location.host == QStringLiteral("/run/postgresql"));
    CHECK(location.blobs.endsWith(QStringLiteral("/heddle/centre.blobs")));
}

TEST_CASE("An address that cannot be read is refused with the reason", "[store]")
{
    const auto [text, word] = GENERATE(table<const char*, const char*>({
        {"", "empty"},
        {"mysql://host/db", "mysql"},
        {"postgresql://host", "no database"},
        {"postgresql://host/", "no database"},
        {"postgresql://anna:secret@host/db", "password"},
        {"postgresql://host/db?password=secret", "password"},
        {"postgresql://host:99999999/db", "port"},
    }));
    const auto location = StoreLocation::parse(QString::fromLatin1(text));
    REQUIRE_FALSE(location);
    CHECK(location.error().code == ErrorCode::BadInput);
    CHECK(location.error().detail.contains(QLatin1String(word), Qt::CaseInsensitive));
    CHECK_FALSE(location.error().detail.contains(QStringLiteral("secret")));
}

TEST_CASE("One migration text serves both databases", "[store]")
{
    const QString text = QStringLiteral("-- a comment\n"
                                        "CREATE TABLE a (\n"
                                        "    id INTEGER NOT NULL PRIMARY KEY,\n"
                                        "    name TEXT NOT NULL\n"
                                        ") STRICT;\n"
                                        "-- only sqlite\n"
                                        "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n"
                                        "    SELECT 1;\n"
                                        "END;\n"
                                        "-- only postgresql\n"
                                        "CREATE FUNCTION f() RETURNS INTEGER AS $$\n"
                                        "    SELECT 1;\n"
                                        "$$;\n"
                                        "-- both\n"
                                        "CREATE INDEX i ON a (name);\n");
    CHECK(Dialect(Backend::Sqlite).statements(text)
          == QStringList{QStringLiteral("CREATE TABLE a (\n    id INTEGER NOT NULL PRIMARY KEY,\n"
                                        "    name TEXT NOT NULL\n) STRICT;"),
                         QStringLiteral("CREATE TRIGGER t AFTER INSERT ON a BEGIN\n    SELECT 1;\n"
                                        "END;"),
                         QStringLiteral("CREATE INDEX i ON a (name);")});
    CHECK(Dialect(Backend::Postgres).statements(text)
          == QStringList{QStringLiteral("CREATE TABLE a (\n    id BIGINT NOT NULL PRIMARY KEY,\n"
                                        "    name TEXT COLLATE \"C\" NOT NULL\n);"),
                         QStringLiteral("CREATE FUNCTION f() RETURNS INTEGER AS $$\n"
                                        "    SELECT 1;\n$$;"),
                         QStringLiteral("CREATE INDEX i ON a (name);")});
}

TEST_CASE("What a database says is told in words that help, however it says it", "[store]")
{
    const auto told = [](const char* native) {
        return Dialect(Backend::Sqlite)
            .error(QSqlError({}, QStringLiteral("disk I/O error"), QSqlError::StatementError,
                             QString::fromLatin1(native)),
                   QStringLiteral("PRAGMA x"));
    };
    CHECK(told("13").detail.startsWith(QStringLiteral("the disk is full; make room")));
    CHECK(told("4874").detail == QStringLiteral("the disk is full; make room and try again"));
    CHECK(told("4874").code == ErrorCode::Refused);
    CHECK(told("266").detail.startsWith(QStringLiteral("the disk cannot be read")));
    CHECK(told("267").code == ErrorCode::Corrupt);
}

TEST_CASE("A store that is thrown away has a folder of its own that goes with it", "[store]")
{
    QString path;
    {
        const QTemporaryDir folder(fleetingFolder());
        REQUIRE(folder.isValid());
        path = folder.path();
        const SystemClock clock;
        const auto store =
            Store::open(fleetingFile(folder.filePath(QStringLiteral("scenario.db"))), clock);
        REQUIRE(store);
        CHECK_FALSE(isDurable((*store)->location()));
    }
    CHECK_FALSE(QFileInfo::exists(path));
}

TEST_CASE("What a killed program left of stores to be thrown away goes before the next is made",
          "[store]")
{
    const QString place = QFileInfo(fleetingFolder()).absolutePath();
    QProcess killed;
    killed.start(QStringLiteral("sleep"), {QStringLiteral("1000")});
    REQUIRE(killed.waitForStarted());
    const QDir left(place + QStringLiteral("/heddle-%1-LeftHe").arg(killed.processId()));
    REQUIRE(left.mkpath(QStringLiteral("blobs")));

    SECTION("while the program runs its folder stays")
    {
        static_cast<void>(fleetingFolder());
        CHECK(left.exists());
    }
    SECTION("folders of others stay")
    {
        const QTemporaryDir other(place + QStringLiteral("/heddle-other-XXXXXX"));
        const QTemporaryDir own(fleetingFolder());
        static_cast<void>(fleetingFolder());
        CHECK(other.isValid());
        CHECK(QFileInfo::exists(other.path()));
        CHECK(QFileInfo::exists(own.path()));
    }
    killed.kill();
    REQUIRE(killed.waitForFinished());
    static_cast<void>(fleetingFolder());
    CHECK_FALSE(left.exists());
}
