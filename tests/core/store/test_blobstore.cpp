#include "core/store/blobstore.h"
#include "tests/support/catch.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>

using namespace heddle;
using namespace heddle::store;

namespace {

const QString emptySha =
    QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

void makeOld(const QString& path, const QDateTime& when)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.setFileTime(when, QFileDevice::FileModificationTime));
}

} // namespace

TEST_CASE("A blob is kept under the SHA-256 of its content, once", "[store]")
{
    QTemporaryDir folder;
    BlobStore blobs(folder.filePath(QStringLiteral("b")));
    CHECK(blobs.put({}).value() == emptySha);
    const QByteArray content("some bytes\0more", 15);
    const auto blob = blobs.put(content).value();
    CHECK(blobs.put(content).value() == blob);
    CHECK(blobs.read(blob).value() == content);
    CHECK(blobs.contains(blob));
    CHECK(blobs.verify(blob));
    CHECK(blobs.path(blob).value()
          == folder.filePath(QStringLiteral("b/")) + blob.left(2) + QLatin1Char('/') + blob.mid(2));
    CHECK(blobs.sync());
    auto expected = QStringList{emptySha, blob};
    expected.sort();
    CHECK(blobs.all() == expected);
    CHECK(QDir(blobs.folder()).entryList(QDir::Files).isEmpty());
}

TEST_CASE("Many blobs are synced at once", "[store]")
{
    QTemporaryDir folder;
    BlobStore blobs(folder.path());
    for (int i = 0; i < 50; ++i)
        REQUIRE(blobs.put(QByteArray::number(i)));
    CHECK(blobs.sync());
    CHECK(blobs.all().size() == 50);
    for (const QString& blob : blobs.all())
        CHECK(blobs.verify(blob));
}

TEST_CASE("A file is streamed in under the same name as its content", "[store]")
{
    QTemporaryDir folder;
    BlobStore blobs(folder.filePath(QStringLiteral("b")));
    const QByteArray content = QByteArray("0123456789abcdef").repeated(200'000);
    const QString path = folder.filePath(QStringLiteral("file"));
    write(path, content);
    const auto blob = blobs.putFile(path).value();
    CHECK(blob == blobs.put(content).value());
    CHECK(blobs.putFile(path).value() == blob);
    CHECK(blobs.read(blob).value() == content);
    CHECK(QDir(blobs.folder()).entryList(QDir::Files).isEmpty());
    CHECK(blobs.putFile(folder.filePath(QStringLiteral("none"))).error().code
          == ErrorCode::NotFound);
}

TEST_CASE("What is no blob's name leads nowhere", "[store]")
{
    QTemporaryDir folder;
    BlobStore blobs(folder.path());
    for (const QString& name :
         {QString(), QStringLiteral("../../etc/passwd"), emptySha.left(63), emptySha.toUpper(),
          QString(QStringLiteral("..") + emptySha.mid(2)), QString(emptySha + QLatin1Char('0'))}) {
        CHECK(blobs.path(name).error().code == ErrorCode::BadInput);
        CHECK(blobs.read(name).error().code == ErrorCode::BadInput);
        CHECK_FALSE(blobs.contains(name));
    }
    CHECK(blobs.read(emptySha).error().code == ErrorCode::NotFound);
    CHECK(blobs.verify(emptySha).error().code == ErrorCode::NotFound);
}

TEST_CASE("A damaged blob is noticed, and mended by putting it again", "[store]")
{
    QTemporaryDir folder;
    BlobStore blobs(folder.path());
    const auto blob = blobs.put("content").value();
    write(blobs.path(blob).value(), "conten");
    CHECK(blobs.verify(blob).error().code == ErrorCode::Corrupt);
    CHECK(blobs.put("content").value() == blob);
    CHECK(blobs.verify(blob));
}

TEST_CASE("Only old blobs that nothing names are collected", "[store]")
{
    QTemporaryDir folder;
    BlobStore blobs(folder.path());
    const auto used = blobs.put("used").value();
    const auto unused = blobs.put("unused").value();
    const auto young = blobs.put("young").value();
    const auto again = blobs.put("put again").value();
    const QDateTime then(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    for (const auto& blob : {used, unused, again})
        makeOld(blobs.path(blob).value(), then);
    const QString leftOver = folder.filePath(QStringLiteral("new-x-1"));
    write(leftOver, "half a ma");
    makeOld(leftOver, then);
    REQUIRE(blobs.put("put again"));
    const auto now = Timestamp::fromDateTime(QFileInfo(blobs.path(young).value()).lastModified());
    CHECK(blobs.collect({used}, Timestamp::fromDateTime(then) + 23h).value() == 0);
    CHECK(blobs.collect({used}, now).value() == 1);
    CHECK_FALSE(blobs.contains(unused));
    CHECK(blobs.contains(used));
    CHECK(blobs.contains(young));
    CHECK(blobs.contains(again));
    CHECK_FALSE(QFile::exists(leftOver));
}

TEST_CASE("A blob store in a place that cannot be written says so", "[store]")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("file"));
    write(file, "x");
    BlobStore blobs(file + QStringLiteral("/below"));
    CHECK(blobs.put("content").error().code == ErrorCode::Refused);
}

TEST_CASE("What was left half written is written anew, and a full disk leaves nothing that counts",
          "[store]")
{
    QTemporaryDir folder;
    BlobStore blobs(folder.path());
    const QByteArray content(3000, 'x');
    const QString blob = blobs.put(content).value();
    const QString kept = blobs.path(blob).value();
    write(kept, content.left(1000));
    CHECK(blobs.put(content).value() == blob);
    CHECK(blobs.read(blob).value() == content);

    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{100, before.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const QByteArray large(5000, 'y');
    const auto refused = blobs.put(large);
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Refused);
    CHECK(blobs.verify(blobs.put(large).value()));
}
