// Which complaints a supervisor would call one cause.
#include "core/insight/spread/matter.h"
#include "tests/support/catch.h"

#include <QStringList>

using namespace heddle;
using namespace heddle::insight;

namespace {

struct Complaint {
    int cause; ///< 0: of nobody else's
    const char* text;
};

constexpr Complaint complaints[] = {
    {1, "the heater smells of burning\nThe Ember heater has begun to smell of burning, like hot "
        "plastic, and the plug is too warm to hold. There is a brown mark on the wall socket."},
    {1, "Has anybody else's Fenmarch heater from Ambleworth Home started to smell of burning? Mine "
        "is a fortnight old and there is a brown mark on the wall. Is this dangerous?"},
    {1, "Burnt smell from our heater!! Switched it off, what now?"},
    {2, "My card was charged twice for one order, please send one payment back."},
    {2, "You have charged me twice! Two payments of 48.50 on my statement for the same order."},
    {2, "double charge\nHello, there are two identical charges on my card for order 4411."},
    {3, "The app has crashed every time I open it since the update this morning."},
    {3, "After the update your app closes by itself at once. Useless now."},
    {3, "app crashes on start since last night's update, iPhone 12"},
    {4, "My parcel was left in the rain in front of the door, the box was soaked."},
    {4, "The courier left the parcel outside in the rain. Everything in it is wet and ruined."},
    {5, "I cannot log in, the code by text message never comes."},
    {5, "Login code does not arrive by text message, I have tried five times."},
    {5, "No text message with the code, so I can't log in to my account. Terrible."},
    {6, "The blue towels lost their colour in the first wash and ruined my shirts."},
    {6, "Your blue towels bleed: after one wash all my white shirts are blue. Awful quality."},
    {7, "Still no refund for the chair I returned six weeks ago, this is unacceptable."},
    {7, "I returned the chair in May and am still waiting for my refund!"},
    {8, "The lamp arrived with a cracked shade and a missing screw."},
    {8, "Lamp shade was cracked when it arrived. Not happy."},
    {9, "Der Toaster raucht und stinkt nach verbranntem Plastik."},
    {9, "Unser Toaster hat geraucht, alles stinkt nach verbranntem Plastik!"},
    {0, "The young man who delivered the wardrobe was rude to my mother."},
    {0, "Your shop in Leeds was filthy and nobody said hello."},
    {0, "I waited forty minutes on the phone and then the line went dead."},
    {0, "The heater came two days late and nobody told us."},
    {0, "The order never arrived although the tracking says delivered."},
    {0, "The assembly instructions are wrong, step four is missing a picture."},
    {0, "Wrong size sent, I ordered a king size mattress and got a single one."},
    {0, "The newsletter keeps coming although I unsubscribed three times."},
};

} // namespace

TEST_CASE("Complaints of the same thing and the same trouble are one cause, in whatever words",
          "[insight]")
{
    std::vector<Matter> matters;
    for (const Complaint& complaint : complaints)
        matters.push_back(matterOf(readWords(QString::fromUtf8(complaint.text))));
    const QList<Cluster> groups = groupedByMatter(matters);
    int right = 0;
    int wrong = 0;
    for (const Cluster& group : groups) {
        for (const qsizetype one : group) {
            for (const qsizetype other : group) {
                if (one >= other)
                    continue;
                const int cause = complaints[one].cause;
                const bool isRight = cause > 0 && cause == complaints[other].cause;
                (isRight ? right : wrong) += 1;
                if (!isRight)
                    UNSCOPED_INFO("together: " << complaints[one].text << " | "
                                               << complaints[other].text);
            }
        }
    }
    int all = 0;
    for (std::size_t i = 0; i < std::size(complaints); ++i) {
        for (std::size_t j = i + 1; j < std::size(complaints); ++j)
            all += complaints[i].cause > 0 && complaints[i].cause == complaints[j].cause ? 1 : 0;
    }
    INFO(right << " of " << all << " pairs found, " << wrong << " wrong ones");
    CHECK(wrong <= right / 20);
    CHECK(right >= all * 8 / 10);
}

TEST_CASE("Groups come the largest first, and what says nothing stands alone", "[insight]")
{
    std::vector<Matter> matters;
    for (int i = 0; i < 5; ++i)
        matters.push_back(matterOf(
            readWords(QStringLiteral("The app shows error %1 when I try to log in since the update")
                          .arg(i))));
    for (int i = 0; i < 3; ++i)
        matters.push_back(matterOf(readWords(
            QStringLiteral("Parcel %1 was left in the rain in front of my door").arg(i))));
    matters.push_back(matterOf(readWords(u"Could you send me the catalogue of next spring")));
    matters.push_back({});
    matters.push_back({});
    const QList<Cluster> found = groupedByMatter(matters);
    REQUIRE(found.size() == 2);
    CHECK(found[0] == Cluster{0, 1, 2, 3, 4});
    CHECK(found[1] == Cluster{5, 6, 7});
    CHECK(groupedByMatter({}).isEmpty());
}

TEST_CASE("The forms of a word are one, small words and numbers are none", "[insight]")
{
    const auto stems = [](const char* text) {
        QList<quint64> all;
        for (const MatterWord& word : matterOf(readWords(QString::fromUtf8(text))))
            all.append(word.stem);
        return all;
    };
    CHECK(stems("smells") == stems("smell"));
    CHECK(stems("burning burns") == stems("burned"));
    CHECK(stems("delivery") == stems("delivered"));
    CHECK(stems("it was the 4711 and I").isEmpty());
    CHECK(matterOf(readWords(u"it is broken")).front().isTrouble);
    CHECK_FALSE(matterOf(readWords(u"a wardrobe")).front().isTrouble);
}
