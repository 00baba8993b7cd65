#include "core/channel/social/feeds/feedparser.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

using namespace heddle;

namespace {

QList<QByteArray> samples()
{
    const QDir folder(QStringLiteral(HEDDLE_TEST_DATA "/feeds"));
    QList<QByteArray> all;
    for (const QString& name :
         folder.entryList({QStringLiteral("*.xml"), QStringLiteral("*.feed")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        all.append(file.readAll());
    }
    return all;
}

/// Any outcome is right but a crash, a hang or a value without bounds.
void checkSurvives(const QByteArray& bytes)
{
    const auto feed = social::parseFeed(bytes);
    if (!feed)
        return;
    qsizetype letters = 0;
    for (const auto& entry : feed->entries)
        letters += entry.content.value.size() + entry.summary.value.size();
    CHECK(letters <= 4 * bytes.size() + 1'000'000);
}

QByteArray rss(const QByteArray& inside)
{
    return "<rss version=\"2.0\"><channel><title>T</title>" + inside + "</channel></rss>";
}

qint64 millisecondsFor(const QByteArray& bytes)
{
    QElapsedTimer timer;
    timer.start();
    checkSurvives(bytes);
    return timer.elapsed();
}

} // namespace

TEST_CASE("A feed cut anywhere is still a value or an error", "[social]")
{
    for (const QByteArray& bytes : samples()) {
        for (qsizetype length = 0; length < bytes.size(); ++length)
            checkSurvives(bytes.left(length));
    }
}

TEST_CASE("A feed with any byte changed is still a value or an error", "[social]")
{
    for (QByteArray bytes : samples()) {
        for (char& byte : bytes) {
            const char was = byte;
            for (const char other : {'<', '&', '"', '\xff'}) {
                byte = other;
                checkSurvives(bytes);
            }
            byte = was;
        }
    }
}

TEST_CASE("What a feed's server and its own first line say of the charset is weighed", "[social]")
{
    const QByteArray latin = "<?xml version=\"1.0\"?>"
                             + rss("<item><title>Gr\xf6\xdf"
                                   "e</title></item>");
    SECTION("the server knows")
    {
        const auto feed = social::parseFeed(latin, "iso-8859-1");
        REQUIRE(feed);
        CHECK(feed->entries.first().title.value == QStringLiteral("Größe"));
    }
    SECTION("the server is wrong")
    {
        const auto feed = social::parseFeed(latin, "utf-8");
        REQUIRE(feed);
        CHECK(feed->entries.first().title.value == QStringLiteral("Größe"));
    }
}

TEST_CASE("Relative links are taken from the feed's own address", "[social]")
{
    const auto feed = social::parseFeed(rss("<item><title>T</title><link>/t/1</link></item>"), {},
                                        QStringLiteral("https://forum.test/rss/all.xml"));
    REQUIRE(feed);
    CHECK(feed->entries.first().link == QStringLiteral("https://forum.test/t/1"));
}

TEST_CASE("What is no feed is refused, and why is said", "[social]")
{
    CHECK(social::parseFeed("").error().detail == QStringLiteral("empty"));
    CHECK(social::parseFeed("<!DOCTYPE html><html><head><title>x</title></head></html>")
              .error()
              .detail
          == QStringLiteral("a web page, not a feed"));
    CHECK(social::parseFeed("just words").error().code == ErrorCode::BadInput);
    CHECK(social::parseFeed("{\"a\":1}").error().detail == QStringLiteral("JSON, but no feed"));
    CHECK(social::parseFeed("{\"a\":").error().code == ErrorCode::BadInput);
}

TEST_CASE("Hostile feeds take time in proportion to their size, and no more memory", "[social]")
{
    constexpr int many = 200'000;
    CHECK(millisecondsFor(rss(QByteArray("<a>").repeated(many))) < 5'000);
    CHECK(millisecondsFor(rss(QByteArray("</a>").repeated(many))) < 5'000);
    CHECK(millisecondsFor(rss(QByteArray("<a b=\"").repeated(many))) < 5'000);
    CHECK(millisecondsFor(rss(QByteArray("<a b='x").repeated(many))) < 5'000);
    CHECK(millisecondsFor(rss(QByteArray("<!--").repeated(many))) < 5'000);
    CHECK(millisecondsFor(rss(QByteArray("<item><title>").repeated(many))) < 5'000);
    CHECK(millisecondsFor(rss("<item " + QByteArray("a=\"1\" ").repeated(many) + "/>")) < 5'000);
    const QByteArray entity = "<!DOCTYPE rss [<!ENTITY a \"" + QByteArray(1'000, 'x') + "\">]>";
    CHECK(millisecondsFor(entity
                          + rss("<item><description>" + QByteArray("&a;").repeated(many)
                                + "</description></item>"))
          < 5'000);
}

TEST_CASE("A hundred megabytes are read as far as the limit", "[social][slow]")
{
    const QByteArray item = "<item><title>A title of some words</title><description>"
                            + QByteArray("words and words ").repeated(60) + "</description></item>";
    const auto feed = social::parseFeed(rss(item.repeated(100'000'000 / item.size())));
    REQUIRE(feed);
    CHECK(feed->entries.size() > 10'000);
    CHECK(feed->warnings.contains(QStringLiteral("longer than 32 MB; the rest was not read")));
}
