#include "core/scenario/rehearse/export.h"
#include "tests/support/catch.h"

#include <string>

using namespace heddle;
using namespace heddle::scenario;

namespace {

service::RehearsalView run()
{
    service::RehearsalView view{.story = {.name = QStringLiteral("mail-storm"),
                                          .line = QStringLiteral("Two desks & one loop")},
                                .zone = QStringLiteral("Europe/London"),
                                .start = {1'772'438'400'000'000}};
    view.seed = 471;
    view.hash = QString(64, u'a');
    view.contacts = {{.id = {1},
                      .channel = ChannelKind::Email,
                      .customer = QStringLiteral("<script>alert(1)</script>"),
                      .came = view.start + 65s},
                     {.channel = ChannelKind::Chat, .customer = QStringLiteral("Still to come")}};
    view.items = {{.standing = service::RehearsedItem::Standing::Partly,
                   .number = 1,
                   .title = QStringLiteral("=HYPERLINK(\"https://evil.example\")"),
                   .evidence = QStringLiteral("said \"sorry\",\r\nnamed no day"),
                   .points = 5,
                   .of = 10,
                   .at = view.start + 65s}};
    return view;
}

} // namespace

TEST_CASE("A run is exported as a page in which nothing that was said is markup", "[scenario]")
{
    const QByteArray page = asHtml(run());
    CHECK(page.startsWith("<!doctype html>"));
    CHECK(page.contains("<h1>mail-storm</h1>"));
    CHECK(page.contains("Two desks &amp; one loop"));
    CHECK(page.contains(QByteArray("Seed 471, log ").append(64, 'a')));
    CHECK(page.contains("<td>5 of 10</td><td>08:01:05</td>"));
    CHECK(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;</td><td>email</td><td>08:01:05"));
    CHECK_FALSE(page.contains("<script"));
    CHECK_FALSE(page.contains("Still to come"));
    // It stands for itself.
    CHECK_FALSE(page.contains(" src="));
    CHECK_FALSE(page.contains(" href="));
}

TEST_CASE("A run is exported as a table that no program takes for formulas", "[scenario]")
{
    CHECK(asCsv(run())
          == "number,item,result,points,of,at,what_decided,to_learn\r\n"
             "1,\"'=HYPERLINK(\"\"https://evil.example\"\")\",\"partly met\",5,10,\"08:01:05\","
             "\"said \"\"sorry\"\",\r\nnamed no day\",\"\"\r\n");
    service::RehearsalView sly = run();
    for (const char16_t sign : std::u16string(u"+-@\t\r")) {
        sly.items[0].title = QChar(sign) + QStringLiteral("1");
        INFO(int(sign));
        CHECK(asCsv(sly).contains("1,\"'"));
    }
    CHECK(asCsv({}) == "number,item,result,points,of,at,what_decided,to_learn\r\n");
}
