#include "core/service/chat/chatsetup.h"
#include "core/service/chat/texts/chattexts.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace heddle;
using namespace std::chrono_literals;

TEST_CASE("A web chat reads back as it was kept, and what cannot work is refused",
          "[service][chat]")
{
    service::WebChat chat;
    chat.origins = {QStringLiteral("https://www.shop.example")};
    chat.form = {{.name = QStringLiteral("topic"),
                  .label = QStringLiteral("What is it about?"),
                  .choices = {QStringLiteral("Delivery"), QStringLiteral("Returns")},
                  .isNeeded = true}};
    chat.resumeWithin = 2h;
    const auto read = service::webChatFromJson(service::toJson(chat));
    REQUIRE(read);
    CHECK(*read == chat);
    CHECK(
        service::snippetOf(chat).contains(QStringLiteral("http://127.0.0.1:8484/chat/widget.js")));
    CHECK(service::checkWebChat(chat));
    service::WebChat wrong = chat;
    wrong.origins += QStringLiteral("https://www.shop.example/path");
    CHECK_FALSE(service::checkWebChat(wrong));
    wrong = chat;
    wrong.privacyUrl = QStringLiteral("javascript:alert(1)");
    wrong.address = QStringLiteral("999.1.1.1");
    wrong.form += wrong.form;
    CHECK(service::faultsOf(wrong).size() == 3);
    wrong = chat;
    wrong.port = 0;
    wrong.fileMegabytes = wrong.perAddress = wrong.retentionDays = -1;
    CHECK(service::faultsOf(wrong).size() == 4);
    wrong = chat;
    wrong.colour = QStringLiteral("red; } body { display: none");
    CHECK_FALSE(service::checkWebChat(wrong));
}

TEST_CASE("The widget's words in other languages are read from a folder, or refused in words",
          "[service][chat]")
{
    const QTemporaryDir folder;
    const auto put = [&folder](const char* name, const QByteArray& content) {
        QFile file(folder.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    CHECK(service::chatTexts({})->isEmpty());
    put("fr.json", R"({"open": "Discuter"})");
    const auto texts = service::chatTexts(folder.path());
    REQUIRE(texts);
    CHECK(texts->value(QLatin1String("fr")).toObject().value(QLatin1String("open"))
          == QStringLiteral("Discuter"));
    const auto refused = [&folder] {
        service::WebChat chat;
        chat.texts = folder.path();
        const auto faults = service::faultsOf(chat);
        return faults.isEmpty() ? QString() : faults.first().key + u' ' + faults.first().what;
    };
    CHECK(refused().isEmpty());
    SECTION("what is no JSON")
    {
        put("de.json", "{");
        CHECK(refused().contains(QStringLiteral("de.json is no JSON")));
    }
    SECTION("what holds other things than texts")
    {
        put("de.json", R"({"open": 3})");
        CHECK(refused().contains(QStringLiteral("open is no text")));
        put("de.json", "[]");
        CHECK(refused().contains(QStringLiteral("is no object of texts")));
    }
    SECTION("what is far too long")
    {
        put("de.json", "{\"open\": \"" + QByteArray(70'000, 'x') + "\"}");
        CHECK(refused().contains(QStringLiteral("64 kB")));
    }
    SECTION("what is named after nothing")
    {
        put("french words.json", "{}");
        CHECK(refused().contains(QStringLiteral("like fr.json")));
    }
    SECTION("a folder that is not there")
    {
        service::WebChat chat;
        chat.texts = folder.filePath(QStringLiteral("none"));
        CHECK(service::faultsOf(chat).first().key == QStringLiteral("texts"));
    }
}

TEST_CASE("A chat begins in the queue of its page or of what its form says", "[service][chat]")
{
    const QList<service::ChatRoute> routes{
        {.page = QStringLiteral("https://www.shop.example/returns/*"),
         .queue = QStringLiteral("Returns")},
        {.field = QStringLiteral("topic"),
         .value = QStringLiteral("Delivery"),
         .queue = QStringLiteral("Parcels")}};
    const auto queue = [&](const char* page, const char* topic) {
        return service::queueFor(routes, QLatin1String(page),
                                 {{QStringLiteral("topic"), QLatin1String(topic)}});
    };
    CHECK(queue("https://www.shop.example/returns/4711?x=y", "") == QStringLiteral("Returns"));
    CHECK(queue("https://www.shop.example/returns/", "delivery") == QStringLiteral("Returns"));
    CHECK(queue("https://www.shop.example/", "delivery") == QStringLiteral("Parcels"));
    CHECK(queue("https://wwwxshop.example/returns/1", "").isEmpty());
    CHECK(queue("https://evil.example/?https://www.shop.example/returns/1", "").isEmpty());
}
