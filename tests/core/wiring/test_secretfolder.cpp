#include "app/wiring/keyring.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace heddle;
using heddle::app::SecretFolder;

namespace {

struct Folder {
    QTemporaryDir dir;
    SecretFolder secrets{dir.path()};

    Result<QString> secret(const char* name)
    {
        return secrets.secret(QString::fromUtf8(name)).result();
    }
    Done keep(const char* name, const char* secret)
    {
        return secrets.keep(QString::fromUtf8(name), QString::fromUtf8(secret)).result();
    }
    Done forget(const char* name) { return secrets.forget(QString::fromUtf8(name)).result(); }
    void write(const char* file, const QByteArray& content)
    {
        QFile out(dir.filePath(QString::fromUtf8(file)));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
};

} // namespace

TEST_CASE("A secret is kept for its owner's eyes only, read again and forgotten", "[wiring]")
{
    Folder folder;
    CHECK(folder.secret("mailbox/support@firm.example").error().code == ErrorCode::NotFound);
    REQUIRE(folder.keep("mailbox/support@firm.example", "Grüße 123"));
    CHECK(folder.secret("mailbox/support@firm.example") == QStringLiteral("Grüße 123"));
    const auto files = QDir(folder.dir.path()).entryInfoList(QDir::Files);
    REQUIRE(files.size() == 1);
    CHECK(files.first().fileName() == QStringLiteral("mailbox_support@firm.example"));
    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK_FALSE(files.first().permissions() & others);
    REQUIRE(folder.keep("mailbox/support@firm.example", "another"));
    CHECK(folder.secret("mailbox/support@firm.example") == QStringLiteral("another"));
    REQUIRE(folder.forget("mailbox/support@firm.example"));
    REQUIRE(folder.forget("mailbox/support@firm.example"));
    CHECK(folder.secret("mailbox/support@firm.example").error().code == ErrorCode::NotFound);
}

TEST_CASE("A secret written by hand loses its last line end and nothing else", "[wiring]")
{
    Folder folder;
    folder.write("one", "pass word \n");
    CHECK(folder.secret("one") == QStringLiteral("pass word "));
    folder.write("two", "two\nlines\n\n");
    CHECK(folder.secret("two") == QStringLiteral("two\nlines\n"));
    folder.write("empty", "");
    CHECK(folder.secret("empty") == QString());
}

TEST_CASE("A name never leads out of the folder", "[wiring]")
{
    Folder folder;
    REQUIRE(folder.keep("../../outside", "x"));
    REQUIRE(folder.keep("/etc/passwd", "x"));
    CHECK(QDir(folder.dir.path()).entryList(QDir::Files | QDir::Hidden)
          == QStringList{QStringLiteral(".._.._outside"), QStringLiteral("_etc_passwd")});
    // A name that is only dots names no file, and breaks nothing.
    CHECK_FALSE(folder.keep("..", "x"));
    CHECK(folder.secret("..").error().code == ErrorCode::NotFound);
}

TEST_CASE("A folder that others may look into, or that is not there, is refused", "[wiring]")
{
    Folder folder;
    REQUIRE(folder.keep("one", "x"));
    REQUIRE(QFile::setPermissions(folder.dir.path(), QFile::ReadOwner | QFile::WriteOwner
                                                         | QFile::ExeOwner | QFile::ReadOther));
    CHECK(folder.secret("one").error().code == ErrorCode::BadInput);
    CHECK(folder.keep("one", "y").error().code == ErrorCode::BadInput);
    CHECK(folder.forget("one").error().code == ErrorCode::BadInput);
    CHECK(folder.secret("one").error().detail.contains(QStringLiteral("chmod 700")));
    SecretFolder nowhere(folder.dir.filePath(QStringLiteral("missing")));
    CHECK(nowhere.secret(QStringLiteral("one")).result().error().code == ErrorCode::NotFound);
}

namespace {

/// A keyring that has one old secret, or none that answers.
struct SomeKeyring final : service::SecretStore {
    Async<QString> secret(const QString& name) override
    {
        if (isGone)
            return answered<QString>(Error{ErrorCode::Unsupported, {}});
        return answered<QString>(name == QLatin1String("old")
                                     ? Result<QString>(QStringLiteral("from before"))
                                     : Result<QString>(Error{ErrorCode::NotFound, {}}));
    }
    Async<void> keep(const QString&, const QString&) override { return answer(); }
    Async<void> forget(const QString&) override { return answer(); }

    Async<void> answer() const
    {
        return answered<void>(isGone ? Done(failure(ErrorCode::Unsupported)) : Done());
    }
    bool isGone = false;
};

} // namespace

TEST_CASE("Without a keyring secrets go into a folder once somebody agrees", "[wiring]")
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("heddle/secrets"));
    auto keyring = std::make_unique<SomeKeyring>();
    SomeKeyring& itself = *keyring;
    app::KeyringOrFolder secrets(std::move(keyring), folder);
    CHECK(secrets.secret(QStringLiteral("old")).result() == QStringLiteral("from before"));
    REQUIRE(secrets.keep(QStringLiteral("new"), QStringLiteral("x")).result());
    CHECK_FALSE(QFile::exists(folder));

    itself.isGone = true;
    CHECK(secrets.keep(QStringLiteral("new"), QStringLiteral("x")).result().error().code
          == ErrorCode::Unsupported);
    CHECK_FALSE(QFile::exists(folder));
    REQUIRE(secrets.keepInFolder().result());
    REQUIRE(secrets.keepInFolder().result());
    CHECK_FALSE(QFile::permissions(folder)
                & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther));
    REQUIRE(secrets.keep(QStringLiteral("new"), QStringLiteral("x")).result());
    CHECK(secrets.secret(QStringLiteral("new")).result() == QStringLiteral("x"));
    REQUIRE(secrets.forget(QStringLiteral("new")).result());
    CHECK(secrets.secret(QStringLiteral("new")).result().error().code == ErrorCode::Unsupported);

    itself.isGone = false;
    CHECK(secrets.secret(QStringLiteral("old")).result() == QStringLiteral("from before"));
}
