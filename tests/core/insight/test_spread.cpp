#include "core/base/random.h"
#include "core/insight/spread/nearindex.h"
#include "core/insight/spread/reach.h"
#include "core/insight/spread/signature.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::insight;

namespace {

quint64 signature(const QString& text)
{
    return signatureOf(readWords(text));
}

constexpr Timestamp start{1'790'000'000'000'000};

Spread spread(qint64 audience, QList<ShareCount> history)
{
    return {start, audience, std::move(history), 1000};
}

} // namespace

TEST_CASE("Messages that say the same have signatures that hardly differ", "[insight]")
{
    const QString one = QStringLiteral("My order 48213 has still not arrived and nobody answers "
                                       "the phone. Please tell me where my parcel is.");
    QString other = one;
    other.replace(QStringLiteral("48213"), QStringLiteral("99120"));
    CHECK(distance(signature(one), signature(other)) == 0);
    other.replace(QStringLiteral("Please tell"), QStringLiteral("Kindly tell"));
    CHECK(distance(signature(one), signature(other)) <= 16);
    CHECK(distance(signature(one),
                   signature(QStringLiteral("What time does the museum open on Sunday, and can I "
                                            "bring a dog and a picnic for the children?")))
          > 16);
    CHECK(signature(QStringLiteral("ok thanks")) == 0);
}

TEST_CASE("Reach grows with audience and speed and fades with age", "[insight]")
{
    const Timestamp now = start + 1h;
    const QList<ShareCount> some = {{start + 30min, 5}, {now, 20}};
    const QList<ShareCount> many = {{start + 30min, 50}, {now, 400}};
    CHECK(readReach(spread(100'000, some), now).score > readReach(spread(100, some), now).score);
    CHECK(readReach(spread(100, many), now).score > readReach(spread(100, some), now).score);
    CHECK(readReach(spread(100, some), now + 48h).score < readReach(spread(100, some), now).score);
    Spread old = spread(100'000, some);
    old.novelty = 0;
    CHECK(readReach(old, now).score == 0);
    CHECK(readReach(spread(0, {}), now).score == 0);
    CHECK(readReach(spread(10'000'000, many), now).score <= 1'000);
}

TEST_CASE("A post that is still small and grows fast is warned of", "[insight]")
{
    const Timestamp now = start + 1h;
    CHECK(readReach(spread(300, {{now, 30}}), now).isEarlyWarning);
    CHECK_FALSE(readReach(spread(300, {{now, 1}}), now).isEarlyWarning);
    CHECK_FALSE(readReach(spread(300, {{now, 5'000}}), now).isEarlyWarning);
    CHECK_FALSE(readReach(spread(300, {{start + 5min, 30}}), now + 48h).isEarlyWarning);
}

TEST_CASE("Near duplicates are found among many, all that differ in seven bits", "[insight]")
{
    Random random(3, QStringLiteral("near"));
    insight::NearIndex index;
    for (int i = 0; i < 20'000; ++i)
        index.add(random.next());
    index.add(0);
    const quint64 asked = random.next();
    std::vector<std::uint32_t> wanted;
    for (int bits = 0; bits <= 7; ++bits) {
        quint64 other = asked;
        for (int flipped = 0; flipped < bits; ++flipped)
            other ^= 1ULL << ((flipped * 9 + bits) % 64);
        wanted.push_back(static_cast<std::uint32_t>(index.size()));
        index.add(other);
    }
    CHECK(index.near(asked) == wanted);
    CHECK(index.near(asked, wanted.back()) == std::vector<std::uint32_t>{wanted.back()});
    CHECK(index.near(~asked).empty());
    CHECK(index.near(0).empty());
    index.clear();
    CHECK(index.near(asked).empty());
}
