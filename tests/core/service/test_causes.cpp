#include "core/service/causes/reviewing.h"
#include "core/service/causes/storecauses.h"
#include "core/service/desk/casework.h"
#include "core/store/store.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

struct Complaining : TestCentre {
    Entry complain(const char* name, const char* text, quint64 signature, int complaint = 800)
    {
        const QString address = QLatin1String(name) + QStringLiteral("@home.example");
        Inbound inbound = mail(QString::number(++keys), address, QString::fromUtf8(text));
        inbound.mail.readings = {.complaint = complaint, .signature = signature};
        return arrive(inbound);
    }
    CauseReview review(int days = 7)
    {
        const auto made = reviewCauses(store(), days, clock.now());
        REQUIRE(made);
        return *made;
    }
    int keys = 0;
};

} // namespace

TEST_CASE_METHOD(Complaining, "People who complain of nearly the same are one cause",
                 "[service][insight]")
{
    complain("amira", "Hello,\nmy card was charged twice for order 5", 0xff00ff00ff00ff00);
    complain("ben", "my card was charged twice for order 7", 0xff00ff00ff00ff01);
    complain("ben", "my card was charged twice, order 7!", 0xff00ff00ff00ff00);
    complain("carla", "the app does not open any more", 0x00ff00ff00ff00ff);
    complain("carla", "the app does not open any more, still", 0x00ff00ff00ff00ff);
    complain("dora", "thank you for the quick answer", 0x1234567812345678, 0);
    complain("emil", "thank you for the quick answer", 0x1234567812345678, 0);
    const CauseReview made = review();
    CHECK(made.messages == 7);
    CHECK(made.complaints == 5);
    CHECK(made.senders == 3);
    REQUIRE(made.causes.size() == 1); // one person alone is no cause, and thanks are none
    const Cause& cause = made.causes.first();
    CHECK(cause.senders == 2);
    CHECK(cause.messages == 3);
    CHECK(cause.share == shareOf(2, 3));
    CHECK(cause.samples.size() == 3);
    CHECK(cause.samples.last().words == QStringLiteral("my card was charged twice for order 5"));
    CHECK(cause.tags.isEmpty());
    for (const InteractionId id : cause.interactions)
        REQUIRE(engine->casework().tag(admin, id, QStringLiteral("double charge")));
    CHECK(review().causes.first().tags == QStringList{QStringLiteral("double charge")});
}

TEST_CASE_METHOD(Complaining, "Only what came in during the window is looked at",
                 "[service][insight]")
{
    complain("amira", "my card was charged twice again", 0xff00ff00ff00ff00);
    complain("ben", "my card was charged twice again", 0xff00ff00ff00ff00);
    clock.advance(std::chrono::days(3));
    CHECK(review(1).causes.isEmpty());
    CHECK(review(1).messages == 0);
    CHECK(review(7).causes.size() == 1);
}
