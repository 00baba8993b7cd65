#include "core/service/pages/customerpage.h"

#include "core/service/beside/customerbook.h"
#include "core/service/config/applying.h"
#include "core/service/config/centrefile.h"
#include "core/service/config/runningcentre.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

using namespace heddle;
using namespace heddle::service;

namespace {

CustomerPage page(const char* address)
{
    return {QStringLiteral("Orders"), QString::fromUtf8(address)};
}

} // namespace

TEST_CASE("A customer's values are filled into a page's address and can change nothing else of it",
          "[service]")
{
    PageValues values{.name = QStringLiteral("Zoë & Söhne #1"),
                      .mail = QStringLiteral("a+b@home.example"),
                      .phone = QStringLiteral("+442079460102"),
                      .fields = {{QStringLiteral("Order"), QStringLiteral("../../admin?x=1")}}};
    const auto address = [&](const char* of) {
        const auto url = addressFor(page(of), values);
        REQUIRE(url);
        return url->toEncoded();
    };
    CHECK(address("https://crm.example/find?mail={customer.mail}&from=heddle")
          == "https://crm.example/find?mail=a%2Bb%40home.example&from=heddle");
    CHECK(address("https://crm.example/who/{customer.name}")
          == "https://crm.example/who/Zo%C3%AB%20%26%20S%C3%B6hne%20%231");
    CHECK(address("https://crm.example/tel?n={customer.phone}")
          == "https://crm.example/tel?n=%2B442079460102");
    CHECK(address("https://crm.example/orders/{field.Order}")
          == "https://crm.example/orders/..%2F..%2Fadmin%3Fx%3D1");
    values.mail.clear();
    const auto lacking = addressFor(page("https://crm.example/{customer.mail}"), values);
    REQUIRE(!lacking);
    CHECK(lacking.error().code == ErrorCode::NotFound);
    CHECK(lacking.error().detail == QStringLiteral("customer.mail"));
}

TEST_CASE("A page's address that could lead astray is refused with its cure", "[service]")
{
    for (const char* good : {"https://crm.example/find?mail={customer.mail}",
                             "http://crm/{field.Customer number}/x", "https://crm.example:8443/"})
        CHECK(faultOf(page(good)).toStdString().empty());
    for (const char* bad : {"", "crm.example/find", "file:///etc/passwd", "javascript:alert(1)",
                            "https://{customer.name}.example/", "https://user:word@crm.example/",
                            "https://{customer.mail}/find", "heddle://crm/x"})
        CHECK(faultOf(page(bad)).startsWith(QStringLiteral("is no web address")));
    CHECK(faultOf(page("https://crm.example/{customer.shoe}"))
              .startsWith(QStringLiteral("{customer.shoe} is not known; write {customer.name}")));
    CHECK(faultOf(page("https://crm.example/{field.}")).startsWith(QStringLiteral("{field.}")));
}

TEST_CASE("The pages of a centre file stand beside its customers", "[service]")
{
    test::TestCentre centre;
    const auto running = runningCentre(centre.store());
    REQUIRE(running);
    CentrePlan plan = *running;
    plan.customerPages = {
        page("https://crm.example/find?mail={customer.mail}"),
        {QStringLiteral("Calls"), QStringLiteral("https://crm.example/{customer.phone}")}};
    REQUIRE(applyCentre(centre.engine->ledger(), plan, centre.admin));
    CHECK(runningCentre(centre.store())->customerPages->size() == 2);
    const Entry mail = centre.arrive(centre.mail(
        QStringLiteral("one"), QStringLiteral("amira@home.example"), QStringLiteral("Where?")));
    const auto links =
        CustomerBook(centre.engine->ledger()).pages(centre.interaction(mail.interaction).customer);
    REQUIRE(links);
    CHECK(*links
          == QList<CustomerLink>{
              {QStringLiteral("Calls"), {}, QStringLiteral("customer.phone")},
              {QStringLiteral("Orders"),
               QUrl(QStringLiteral("https://crm.example/find?mail=amira%40home.example")),
               {}}});
    plan.customerPages = QList<CustomerPage>();
    REQUIRE(applyCentre(centre.engine->ledger(), plan, centre.admin));
    CHECK(customerPages(centre.store())->isEmpty());
}
