#include "app/ctl/talkingpoint/masking.h"
#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using heddle::ctl::withoutPersons;
using heddle::test::CtlRig;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// Three posts of two sources, of which the first is chosen and may be quoted.
void fill(const CtlRig& rig)
{
    const QString file = rig.write(
        QStringLiteral("Reviews.json"),
        R"([{"link": "https://shop.test/1", "author": "Mia Berg", "at": "2026-11-10T10:00:00Z",
             "text": "The lid <b>broke</b>. Mia here, ring me at 020 7946 0102 or mia@berg.test"},
            {"link": "https://shop.test/2", "author": "Tom", "at": "2026-11-11T10:00:00Z",
             "text": "Chosen, but nobody asked Tom"},
            {"link": "https://shop.test/3", "author": "Ann", "at": "2026-01-01T10:00:00Z",
             "text": "Long ago"}])");
    REQUIRE(rig.onStore({QStringLiteral("import"), QStringLiteral("posts"), file,
                         QStringLiteral("--waiting")})
                .code
            == 0);
    const auto found = rig.onStore(
        {QStringLiteral("export"), QStringLiteral("--interaction"), QStringLiteral("1")});
    REQUIRE(found.out.contains("The lid"));
    const auto tag = [&](const char* interaction, const char* name) {
        const auto done = rig.onStore({QStringLiteral("interaction"), QStringLiteral("tag"),
                                       QLatin1String(interaction), QLatin1String(name)});
        INFO(done.err.toStdString());
        REQUIRE(done.code == 0);
    };
    tag("1", "quote");
    tag("1", "may quote");
    tag("2", "quote");
}

QStringList exportTo(const QString& folder, const QStringList& more = {})
{
    return QStringList{QStringLiteral("export"), QStringLiteral("talking-point"), folder,
                       QStringLiteral("--until"), QStringLiteral("2026-11-20")}
           + more;
}

} // namespace

TEST_CASE("A talking point shows what was chosen with consent, and nobody's name", "[ctl]")
{
    const CtlRig rig;
    fill(rig);
    const auto done = rig.onStore(exportTo(rig.path(QStringLiteral("out"))));
    INFO(done.err.toStdString());
    REQUIRE(done.code == 0);
    const QByteArray page = contentOf(rig.path(QStringLiteral("out/index.html")));
    CHECK(page.contains("The lid &lt;b&gt;broke&lt;/b&gt;"));
    CHECK(page.contains("n 2 posts; 1 of them"));
    CHECK(page.contains("Sources: Reviews (n 2)"));
    CHECK(page.contains("From 2026-10-22 to 2026-11-20"));
    CHECK(page.contains("Not answered yet"));
    for (const char* hidden : {"Mia", "Berg", "7946", "berg.test", "shop.test", "Tom", "Ann",
                               "Long ago", "<script", "<b>broke"}) {
        INFO(hidden);
        CHECK_FALSE(page.contains(hidden));
    }
    const QByteArray feed = contentOf(rig.path(QStringLiteral("out/feed.json")));
    const QJsonObject json = QJsonDocument::fromJson(feed).object();
    CHECK(json.value(QLatin1String("version")).toString()
          == QStringLiteral("https://jsonfeed.org/version/1.1"));
    REQUIRE(json.value(QLatin1String("items")).toArray().size() == 1);
    CHECK_FALSE(feed.contains("Mia"));
    CHECK_FALSE(feed.contains("shop.test"));
}

TEST_CASE("A talking point is the same bytes each time, and names are shown only when asked for",
          "[ctl]")
{
    const CtlRig rig;
    fill(rig);
    REQUIRE(rig.onStore(exportTo(rig.path(QStringLiteral("a")))).code == 0);
    REQUIRE(rig.onStore(exportTo(rig.path(QStringLiteral("b")))).code == 0);
    for (const char* file : {"index.html", "feed.json"})
        CHECK(contentOf(rig.path(QStringLiteral("a/") + QLatin1String(file)))
              == contentOf(rig.path(QStringLiteral("b/") + QLatin1String(file))));
    REQUIRE(rig.onStore(exportTo(rig.path(QStringLiteral("c")), {QStringLiteral("--names")})).code
            == 0);
    CHECK(contentOf(rig.path(QStringLiteral("c/index.html"))).contains("Mia Berg"));
    // An author who takes the post back is quoted no more.
    const QString gone =
        rig.write(QStringLiteral("gone.json"),
                  R"([{"link": "https://shop.test/1", "author": "Mia Berg", "withdrawn": true}])");
    REQUIRE(rig.onStore({QStringLiteral("import"), QStringLiteral("posts"), gone}).code == 0);
    REQUIRE(rig.onStore(exportTo(rig.path(QStringLiteral("d")))).code == 0);
    const QByteArray page = contentOf(rig.path(QStringLiteral("d/index.html")));
    CHECK_FALSE(page.contains("The lid"));
    CHECK(page.contains("Taken back by their authors since, and not shown: 1."));
    CHECK(
        rig.onStore(exportTo(rig.path(QStringLiteral("e")), {QStringLiteral("--until=soon")})).code
        == 1);
}

TEST_CASE("Words lose what leads to a person, and nothing else", "[ctl]")
{
    const auto masked = [](const char* words) {
        return withoutPersons(QString::fromUtf8(words),
                              {QStringLiteral("Zoë O'Neil"), QStringLiteral("@zo")})
            .toStdString();
    };
    CHECK(masked("zoë and Zoës at https://a.test/x?y") == "[name] and Zoës at [link]");
    CHECK(masked("call +44 (0)20 7946-0102, order AW-50402") == "call [number], order [number]");
    CHECK(masked("thanks @shop_uk! 3 of 12 cost 49.90 in 2026")
          == "thanks [name]! 3 of 12 cost 49.90 in 2026");
    CHECK(masked("") == "");
}
