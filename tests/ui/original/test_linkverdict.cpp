#include "tests/support/catch.h"

#include "ui/original/linkbar.h"
#include "ui/original/linkverdict.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace heddle::ui;
using Danger = LinkVerdict::Danger;

namespace {

LinkVerdict judged(const QString& url)
{
    return judgeLink(QUrl(url));
}

} // namespace

TEST_CASE("A plain link shows the host it leads to", "[original]")
{
    CHECK(judged(QStringLiteral("https://www.northwind.example/track?x=paypal.com"))
          == LinkVerdict{Danger::None, QStringLiteral("www.northwind.example"), {}});
    CHECK(judged(QStringLiteral("mailto:amira@example.com")).host
          == QStringLiteral("amira@example.com"));
}

TEST_CASE("A host in another alphabet that reads as Latin is called a look-alike", "[original]")
{
    const auto apple = judged(QStringLiteral("https://аррӏе.com/login"));
    CHECK(apple.danger == Danger::LookAlike);
    CHECK(apple.host == QStringLiteral("xn--80ak6aa92e.com"));
    CHECK(judged(QStringLiteral("https://pаypal.com")).danger == Danger::LookAlike);
    CHECK(judged(QStringLiteral("https://xn--pypal-4ve.com")).danger == Danger::LookAlike);
}

TEST_CASE("An honest host in another alphabet is no look-alike, and both forms are known",
          "[original]")
{
    const auto munich = judged(QStringLiteral("https://münchen.example"));
    CHECK(munich.danger == Danger::None);
    CHECK(munich.host == QStringLiteral("xn--mnchen-3ya.example"));
    CHECK(munich.shown == QStringLiteral("münchen.example"));
    CHECK(judged(QStringLiteral("https://пример.example")).danger == Danger::None);
    CHECK(judged(QStringLiteral("https://例え.example")).danger == Danger::None);
}

TEST_CASE("A name before the host and a bare number are warned of", "[original]")
{
    CHECK(judged(QStringLiteral("https://mybank.example@evil.test/")).danger == Danger::HiddenHost);
    CHECK(judged(QStringLiteral("https://mybank.example@evil.test/")).host
          == QStringLiteral("evil.test"));
    CHECK(judged(QStringLiteral("http://203.0.113.9/x")).danger == Danger::BareAddress);
    CHECK(judged(QStringLiteral("http://[2001:db8::1]/x")).danger == Danger::BareAddress);
    CHECK(judged(QStringLiteral("http://cafe.example")).danger == Danger::None);
}

TEST_CASE("Links of other kinds are never opened", "[original]")
{
    for (const char* url : {"file:///etc/passwd", "javascript:alert(1)", "data:text/html,x",
                            "smb://server/share", "https:///nothing", ""}) {
        INFO(url);
        CHECK(judged(QLatin1String(url)).danger == Danger::Refused);
    }
}

TEST_CASE("A link is opened only after its host was shown", "[original]")
{
    LinkBar bar;
    QSignalSpy opened(&bar, &LinkBar::openRequested);
    bar.ask(QUrl(QStringLiteral("https://track.northwind.example/48219")));
    CHECK(bar.sentence().contains(QStringLiteral("track.northwind.example")));
    CHECK(opened.isEmpty());
    auto* open = bar.findChild<QAbstractButton*>(QStringLiteral("link.open"));
    REQUIRE(open);
    CHECK_FALSE(open->hasFocus());
    QTest::mouseClick(open, Qt::LeftButton);
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().first().toUrl().host() == QStringLiteral("track.northwind.example"));
    CHECK_FALSE(bar.isVisible());

    bar.ask(QUrl(QStringLiteral("file:///etc/passwd")));
    CHECK_FALSE(open->isVisible());
    QTest::keyClick(&bar, Qt::Key_Escape);
    CHECK_FALSE(bar.isVisible());
}
