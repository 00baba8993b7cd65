#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace heddle::test;

namespace {

QString shown(const QJsonValue& value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

/// Every key of `expected` stands in `read` with the same value; `read` may hold more.
void checkHolds(const QJsonValue& read, const QJsonValue& expected)
{
    if (expected.isObject()) {
        const QJsonObject object = expected.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            INFO(it.key().toStdString());
            checkHolds(read.toObject().value(it.key()), it.value());
        }
    } else if (expected.isArray()) {
        const QJsonArray list = expected.toArray();
        REQUIRE(read.toArray().size() == list.size());
        for (qsizetype i = 0; i < list.size(); ++i)
            checkHolds(read.toArray().at(i), list.at(i));
    } else {
        CHECK(shown(read) == shown(expected));
    }
}

} // namespace

TEST_CASE("Each feed of the collection is read as its neighbour file says", "[ctl]")
{
    const QDir folder(QStringLiteral(HEDDLE_TEST_DATA "/feeds"));
    QStringList arguments{QStringLiteral("feed"), QStringLiteral("parse"),
                          QStringLiteral("--json")};
    for (const QString& name :
         folder.entryList({QStringLiteral("*.xml"), QStringLiteral("*.feed")}, QDir::Files))
        arguments.append(folder.filePath(name));
    REQUIRE(arguments.size() >= 60);
    const CtlOutcome outcome = CtlRig().run(arguments);
    CHECK(outcome.code == 0);
    const auto feeds = outcome.objects();
    REQUIRE(feeds.size() == arguments.size() - 3);
    for (const QJsonObject& feed : feeds) {
        QString path = feed.value(QLatin1String("file")).toString();
        INFO(path.toStdString());
        QFile expected(path.left(path.lastIndexOf(u'.')) + QStringLiteral(".expected.json"));
        REQUIRE(expected.open(QIODevice::ReadOnly));
        checkHolds(feed, QJsonDocument::fromJson(expected.readAll()).object());
    }
}

TEST_CASE("A file that is no feed is named, and the others are read all the same", "[ctl]")
{
    const CtlRig rig;
    const QString page = rig.write(QStringLiteral("page.html"), "<html><body>hello</body></html>");
    const QString feed = rig.write(QStringLiteral("feed.xml"),
                                   "<rss version='2.0'><channel><title>T</title></channel></rss>");
    const CtlOutcome outcome =
        rig.run({QStringLiteral("feed"), QStringLiteral("parse"), QStringLiteral("--json"), page,
                 feed, rig.path(QStringLiteral("none.xml"))});
    CHECK(outcome.code == 1);
    const auto answers = outcome.objects();
    REQUIRE(answers.size() == 3);
    CHECK(answers[0].value(QLatin1String("ok")) == false);
    CHECK(answers[0].value(QLatin1String("error")).toString().contains(QLatin1String("web page")));
    CHECK(answers[1].value(QLatin1String("ok")) == true);
    CHECK(answers[2].value(QLatin1String("ok")) == false);
    CHECK(outcome.err.contains("page.html"));
}
