#include "core/insight/learning/features.h"
#include "tests/support/catch.h"
#include "tests/support/processortime.h"

#include <algorithm>
#include <set>

using namespace heddle::insight;

namespace {

std::set<quint32> hashesOf(QStringView text, FeatureFamily family)
{
    TextFeatures features;
    readFeatures(text, features);
    std::set<quint32> hashes;
    for (const FeatureOccurrence& occurrence : features.occurrences) {
        if (occurrence.family == family)
            hashes.insert(occurrence.hash);
    }
    return hashes;
}

QStringList wordsOf(const QString& text)
{
    TextFeatures features;
    readFeatures(text, features);
    QStringList words;
    for (const WordPlace& place : features.words)
        words.append(text.mid(place.start, place.length));
    return words;
}

} // namespace

TEST_CASE("Words are found in any script, marks that tell something are words too", "[learning]")
{
    CHECK(wordsOf(QStringLiteral("I can't pay, it's 25%!!!"))
          == QStringList{QStringLiteral("I"), QStringLiteral("can't"), QStringLiteral("pay"),
                         QStringLiteral("it's"), QStringLiteral("25"), QStringLiteral("%"),
                         QStringLiteral("!!!")});
    CHECK(wordsOf(QStringLiteral("Où est €30 😡😡 ?"))
          == QStringList{QStringLiteral("Où"), QStringLiteral("est"), QStringLiteral("€"),
                         QStringLiteral("30"), QStringLiteral("😡😡"), QStringLiteral("?")});
    CHECK(wordsOf(QStringLiteral(" ... \n")).isEmpty());
    CHECK(wordsOf(QString()).isEmpty());
}

TEST_CASE("Capitals do not change words, but are told apart as a shape", "[learning]")
{
    const QString quiet = QStringLiteral("you have won a prize");
    const QString loud = QStringLiteral("YOU have WON a PRIZE");
    CHECK(hashesOf(quiet, FeatureFamily::Words) == hashesOf(loud, FeatureFamily::Words));
    CHECK(hashesOf(quiet, FeatureFamily::Letters) == hashesOf(loud, FeatureFamily::Letters));
    CHECK(hashesOf(quiet, FeatureFamily::Shape) != hashesOf(loud, FeatureFamily::Shape));
}

TEST_CASE("Long numbers share their runs, not their words", "[learning]")
{
    const auto one = QStringLiteral("07731123456");
    const auto other = QStringLiteral("08007654321");
    CHECK(hashesOf(one, FeatureFamily::Letters) == hashesOf(other, FeatureFamily::Letters));
    CHECK(hashesOf(one, FeatureFamily::Shape) == hashesOf(other, FeatureFamily::Shape));
    CHECK(hashesOf(one, FeatureFamily::Words) != hashesOf(other, FeatureFamily::Words));
}

TEST_CASE("Features are the same on every machine: they stand in model files", "[learning]")
{
    TextFeatures features;
    readFeatures(u"ab c", features);
    QList<quint32> hashes;
    for (const FeatureOccurrence& occurrence : features.occurrences)
        hashes.append(occurrence.hash);
    // " ab " has 3 + 2 + 1 runs, " c " has 2 + 1; two words, one pair, two lengths and four shapes.
    REQUIRE(hashes.size() == 18);
    quint32 sum = 0;
    for (const quint32 hash : hashes)
        sum = sum * 31 + hash;
    CHECK(sum == 0x4ff0be8b);
}

TEST_CASE("A text of ten million letters is read in bounded time", "[learning]")
{
    const QString flood(10'000'000, u'a');
    const QString surrogates = QString::fromUcs4(U"\U0001F621").repeated(5'000'000);
    const QString halves(1'000'000, QChar(0xd83d));
    const heddle::test::ProcessorTime timer;
    TextFeatures features;
    for (const QString& text : {flood, surrogates, halves}) {
        readFeatures(text, features);
        CHECK(features.words.size() == 1);
        CHECK(features.occurrences.size() < 1'000);
    }
    CHECK(timer.spent() < 1'000);
}
