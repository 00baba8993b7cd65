#include "tests/support/catch.h"

#include "ui/original/mailhtml.h"

using namespace heddle;
using namespace heddle::ui;

namespace {

const QString kBase = QStringLiteral("heddlemail://m1");
const QString kThree = QStringLiteral(
    "<p>https://not.example/a.png</p><IMG width=1 SRC='http://a.example/1.png?x=1&amp;y=2'>"
    "<td background=\"https://b.example/2.gif\">"
    "<div style=\"background:url( https://c.example/3.jpg )\"><img src=cid:logo@x>");

} // namespace

TEST_CASE("Pictures from outside are counted, text and inline ones are not", "[original]")
{
    CHECK(remotePictureCount(kThree) == 3);
    CHECK(remotePictureCount(QStringLiteral("<p>plain</p>")) == 0);
    CHECK(remotePictureCount(QString()) == 0);
}

TEST_CASE("A mail's document begins with our policy, whatever the mail says", "[original]")
{
    service::Original original;
    original.html = QStringLiteral("<meta http-equiv=Content-Security-Policy content=\"\">Grüße");
    const MailDocument document = mailDocument(original, kBase);
    CHECK(document.html.startsWith("<!doctype html><html><head><meta charset=utf-8>"
                                   "<meta http-equiv=\"Content-Security-Policy\" "
                                   "content=\"default-src 'none';"));
    CHECK(document.html.endsWith(QStringLiteral("Grüße").toUtf8()));
}

TEST_CASE("Pictures stay as they are until the sender is allowed, then come by our scheme",
          "[original]")
{
    service::Original original;
    original.html = kThree;
    CHECK(mailDocument(original, kBase).remote.isEmpty());
    CHECK(mailDocument(original, kBase).html.endsWith(kThree.toUtf8()));

    original.remoteContentAllowed = true;
    const MailDocument document = mailDocument(original, kBase);
    REQUIRE(document.remote.size() == 3);
    CHECK(document.remote[0] == QUrl(QStringLiteral("http://a.example/1.png?x=1&y=2")));
    CHECK(document.remote[2] == QUrl(QStringLiteral("https://c.example/3.jpg")));
    CHECK(document.html.contains("SRC='heddlemail://m1/remote/0'"));
    CHECK(document.html.contains("background=\"heddlemail://m1/remote/1\""));
    CHECK(document.html.contains("url( heddlemail://m1/remote/2 )"));
    CHECK(document.html.contains("https://not.example/a.png"));
    CHECK(document.html.contains("cid:logo@x"));
}

TEST_CASE("A mail with endless pictures is bounded", "[original]")
{
    service::Original original;
    original.remoteContentAllowed = true;
    original.html = QStringLiteral("<img src=http://a.example/1.png>").repeated(5000);
    CHECK(mailDocument(original, kBase).remote.size() == 500);
    CHECK(remotePictureCount(original.html) == 500);
    CHECK(remotePictureCount(QStringLiteral("<img ").repeated(20'000)) == 0);
}
