#include "tests/support/catch.h"

#include "ui/customer/detaillist.h"
#include "ui/customer/factrow.h"

using namespace heddle;
using namespace heddle::ui;
using service::CustomerView;

namespace {

/// The fact that stands at the end of the row with this name; empty when there is none.
QString factOf(const DetailList& list, const QString& name, QString* why = nullptr)
{
    for (const FactRow* row : list.findChildren<FactRow*>()) {
        if (!row->accessibleName().startsWith(name))
            continue;
        if (why)
            *why = row->toolTip();
        return row->text();
    }
    return {};
}

} // namespace

TEST_CASE("The channel a customer prefers is told with its evidence, or that there is too little",
          "[customer]")
{
    const auto shown = [](const QList<CustomerView::ChannelUse>& uses, QString* why = nullptr) {
        DetailList list;
        CustomerView view;
        view.uses = uses;
        list.show(view, {1'741'097'520'000'000});
        return factOf(list, QStringLiteral("Comes mostly by"), why);
    };
    CHECK(shown({}) == QString());
    CHECK(shown({{ChannelKind::Email, 3}}) == QStringLiteral("Too few to tell (n 3)"));
    CHECK(shown({{ChannelKind::Email, 10}, {ChannelKind::Phone, 9}})
          == QStringLiteral("No clear one (n 19)"));
    QString why;
    CHECK(shown({{ChannelKind::Phone, 18}, {ChannelKind::Email, 2}}, &why)
              .contains(QStringLiteral("18 of 20")));
    CHECK(why.contains(QStringLiteral("95 %: 70 to 97 %")));
}

TEST_CASE("What the customer asked for, and how far they reach, stand among the details",
          "[customer]")
{
    DetailList list;
    CustomerView view;
    view.customer.doNotUse = {QStringLiteral("phone"), QStringLiteral("paper")};
    view.reach = 640;
    view.reachWhy = QStringLiteral("2,300 followers");
    list.show(view, {1'741'097'520'000'000});
    CHECK(factOf(list, QStringLiteral("Asked for")) == QStringLiteral("Do not call, No letters"));
    QString why;
    CHECK(factOf(list, QStringLiteral("Reach"), &why) == QStringLiteral("640 of 1000"));
    CHECK(why == view.reachWhy);
}

TEST_CASE("The motive is told of those who are unhappy", "[customer]")
{
    CustomerView view;
    view.motive = Motive::Vent;
    const auto shown = [&](int score) {
        view.feelings = {{{}, {}, {.score = score, .confidence = 800}}};
        DetailList fresh;
        fresh.show(view, {1'741'097'520'000'000});
        return factOf(fresh, QStringLiteral("Motive"));
    };
    CHECK_FALSE(shown(-400).isEmpty());
    CHECK(shown(300).isEmpty());
}
