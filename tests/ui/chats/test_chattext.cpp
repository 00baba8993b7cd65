#include "tests/support/catch.h"
#include "ui/settings/chattext.h"

using namespace heddle;
using namespace heddle::ui;
using service::ChatField;
using service::ChatRoute;

TEST_CASE("The form before a chat is one line and comes back from it", "[chats]")
{
    const QList<ChatField> form{
        {.name = QStringLiteral("name"), .label = {}, .choices = {}, .isNeeded = true},
        {.name = QStringLiteral("topic"),
         .label = QStringLiteral("What is it about?"),
         .choices = {QStringLiteral("Delivery"), QStringLiteral("Returns")}}};
    CHECK(formText(form) == QStringLiteral("name*, topic=Delivery|Returns"));
    CHECK(formFromText(formText(form), form) == form);
    CHECK(formFromText(QStringLiteral(" mail * ,, "), {}).first().isNeeded);
    CHECK(formFromText({}, form).isEmpty());
}

TEST_CASE("Queues by page and answer are one line and come back from it", "[chats]")
{
    const QList<ChatRoute> routes{{.page = QStringLiteral("https://shop.example/?a=b*"),
                                   .field = {},
                                   .value = {},
                                   .queue = QStringLiteral("Returns")},
                                  {.page = {},
                                   .field = QStringLiteral("topic"),
                                   .value = QStringLiteral("Delivery"),
                                   .queue = QStringLiteral("Parcels")}};
    CHECK(routesFromText(routesText(routes)) == routes);
    CHECK(routesFromText({})->isEmpty());
    CHECK_FALSE(routesFromText(QStringLiteral("https://shop.example/ Returns")).has_value());
    CHECK_FALSE(routesFromText(QStringLiteral("topic=Delivery >")).has_value());
}
