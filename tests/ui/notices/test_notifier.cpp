#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/notices/noticechime.h"
#include "ui/notices/notifier.h"

#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

struct Fixture : test::Desktop {
    Fixture()
    {
        QObject::connect(&notifier, &Notifier::told, &notifier,
                         [this](const Notice& notice) { told.append(notice); });
        QTest::qWait(10); // who I am is known
    }
    bool comes(int count)
    {
        return QTest::qWaitFor([&] { return told.size() == count; }, 1000);
    }

    NoticePolicy policy;
    Attention attention = Attention::Elsewhere;
    QList<Notice> told;
    Notifier notifier{{desk, directory, setup, clock},
                      {[this] { return policy; }, [this] { return attention; }}};
};

} // namespace

TEST_CASE("The policy says when to tell", "[notices]")
{
    using When = NoticePolicy::When;
    NoticePolicy policy;
    CHECK(wantsToKnow(policy, NoticeKind::Offer, Attention::Elsewhere));
    CHECK_FALSE(wantsToKnow(policy, NoticeKind::Offer, Attention::Here));
    policy.when = When::Always;
    CHECK(wantsToKnow(policy, NoticeKind::Answer, Attention::Here));
    CHECK_FALSE(wantsToKnow(policy, NoticeKind::Answer, Attention::Presenting));
    policy.answers.told = false;
    CHECK_FALSE(wantsToKnow(policy, NoticeKind::Answer, Attention::Elsewhere));
    CHECK(wantsToKnow(policy, NoticeKind::Offer, Attention::Elsewhere));
    policy.when = When::Never;
    CHECK_FALSE(wantsToKnow(policy, NoticeKind::Offer, Attention::Elsewhere));
}

TEST_CASE("Each kind of notice has a sound of its own", "[notices]")
{
    QSet<QString> sounds;
    for (const NoticeKind kind : {NoticeKind::Offer, NoticeKind::Answer, NoticeKind::Mention})
        sounds.insert(QLatin1String(soundOf(kind)));
    CHECK(sounds.size() == 3);
    NoticePolicy policy;
    policy.answers.heard = false;
    CHECK(wishFor(policy, NoticeKind::Offer).heard);
    CHECK_FALSE(wishFor(policy, NoticeKind::Answer).heard);
    CHECK(wantsToKnow(policy, NoticeKind::Answer, Attention::Elsewhere)); // told, not heard
}

TEST_CASE_METHOD(Fixture, "An answer in a contact of mine is told, without its words", "[notices]")
{
    centre.receive(sample.parcel, QStringLiteral("my secret"));
    REQUIRE(comes(1));
    CHECK(told.first().kind == NoticeKind::Answer);
    CHECK(told.first().interaction == sample.parcel);
    CHECK(told.first().title == QStringLiteral("Amira Haddad"));
    CHECK_FALSE(told.first().text.contains(QStringLiteral("secret")));
}

TEST_CASE_METHOD(Fixture, "While I look, and for somebody else's contact, nothing is told",
                 "[notices]")
{
    SECTION("while I look")
    {
        attention = Attention::Here;
    }
    SECTION("somebody else's")
    {
        centre.find(sample.parcel)->assignee = AgentId{4711};
    }
    centre.receive(sample.parcel, QStringLiteral("hello"));
    QTest::qWait(50);
    CHECK(told.isEmpty());
}

TEST_CASE_METHOD(Fixture, "An offer is told while I am elsewhere", "[notices]")
{
    const auto offer = centre.offers.first();
    centre.offers.clear();
    centre.offer(offer.interaction, std::chrono::seconds(30), QStringLiteral("it is yours"));
    REQUIRE(comes(1));
    CHECK(told.first().kind == NoticeKind::Offer);
}

TEST_CASE_METHOD(Fixture, "A colleague's call in a note is told, unless it is not wanted",
                 "[notices]")
{
    Q_EMIT centre.mentioned(sample.parcel, centre.entries.last().id);
    REQUIRE(comes(1));
    CHECK(told.first().kind == NoticeKind::Mention);
    CHECK(told.first().interaction == sample.parcel);
    policy.mentions.told = false;
    Q_EMIT centre.mentioned(sample.parcel, centre.entries.last().id);
    QTest::qWait(30);
    CHECK(told.size() == 1);
}
