#include "core/base/random.h"
#include "core/insight/feeling/sentiment.h"
#include "core/insight/mail/trimming.h"
#include "core/insight/readings.h"
#include "core/insight/spread/nearindex.h"
#include "tests/support/labelledset.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>

using namespace heddle;

namespace {

/// A message of about 400 letters, as customers write.
const char16_t message[] =
    u"Hello,\n\nI ordered a kettle three weeks ago (order 48213) and it still has not arrived. I "
    u"have "
    u"called twice and was told that somebody would call me back by Friday, but nobody did. I am "
    u"really disappointed, your service used to be great. Could you please check where my parcel "
    u"is, "
    u"or refund the 49.90? My mother is in hospital and I need it before Tuesday.\n\nKind regards\n"
    u"Amira Haddad";

template<class Work>
double perSecond(Work work)
{
    constexpr int warmUp = 200;
    for (int i = 0; i < warmUp; ++i)
        work();
    qint64 done = 0;
    // Time of the processor: what one core does, however many others want it.
    const std::clock_t start = std::clock();
    while (std::clock() - start < CLOCKS_PER_SEC) {
        for (int i = 0; i < 100; ++i)
            work();
        done += 100;
    }
    return static_cast<double>(done) * CLOCKS_PER_SEC / static_cast<double>(std::clock() - start);
}

void report(const char* what, double value, const char* unit, double target)
{
    std::printf("BENCH\t%s\t%.0f\t%s\t%.0f\t%.2f\n", what, value, unit, target, value / target);
}

double secondsFor(const QString& text)
{
    const std::clock_t start = std::clock();
    const auto trimmed = insight::trimReply(text);
    insight::readMessage(trimmed.newText, {});
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// The best of three: what others do on the machine only makes it longer.
double bestOf(const QString& text)
{
    const double once = secondsFor(text);
    return std::min({once, secondsFor(text), secondsFor(text)});
}

/// How much longer ten times as much takes: 10 is linear, 100 would be quadratic.
void reportGrowth(const char* what, const QString& piece)
{
    constexpr qsizetype small = 1'000'000;
    const QString one = piece.repeated(small / piece.size());
    const double first = bestOf(one);
    const double tenth = bestOf(one.repeated(10));
    std::printf("BENCH\t10 MB of %s\t%.3f\ts\t2\t%.2f\n", what, tenth, 2 / tenth);
    std::printf("BENCH\tgrowth, %s\t%.1f\ttimes for 10×\t15\t%.2f\n", what, tenth / first,
                15 / (tenth / first));
}

/// Against a million stored signatures, a tenth of them of messages that many others sent too.
void reportNearDuplicates()
{
    constexpr int stored = 1'000'000;
    constexpr int looks = 20'000;
    Random random(7, QStringLiteral("near"));
    insight::NearIndex index;
    std::vector<quint64> asked;
    for (int i = 0; i < stored; ++i) {
        const quint64 fresh = random.next();
        const bool isLikeAnother = i % 10 == 0 && !asked.empty();
        index.add(isLikeAnother
                      ? asked[static_cast<std::size_t>(i) % asked.size()] ^ (1ULL << (i % 64))
                      : fresh);
        if (asked.size() < 1'000)
            asked.push_back(fresh);
    }
    std::size_t found = 0;
    const std::clock_t start = std::clock();
    for (int i = 0; i < looks; ++i)
        found += index.near(asked[static_cast<std::size_t>(i) % asked.size()]).size();
    const double each = 1e6 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / looks;
    std::printf("BENCH\tnear duplicates of a post among 1,000,000\t%.1f\tµs\t100\t%.2f\n", each,
                100 / each);
    if (found < looks)
        std::printf("near duplicates: %zu found, fewer than asked for\n", found);
}

void reportQuality(test::Half half, bool showsMisses)
{
    for (const test::ReadingQuality& quality : test::measure(half)) {
        std::printf("%-28s n %4d  precision %.3f [%.3f, %.3f]  recall %.3f [%.3f, %.3f]  F1 %.3f\n",
                    qPrintable(quality.name), quality.support, quality.precision.value,
                    quality.precision.low, quality.precision.high, quality.recall.value,
                    quality.recall.low, quality.recall.high, quality.f1);
        for (const QString& miss : quality.misses) {
            if (showsMisses)
                std::printf("    %s\n", qPrintable(miss));
        }
    }
}

} // namespace

/// "misses" prints what the development half gets wrong, and nothing else.
int main(int count, char** arguments)
{
    if (count > 1 && std::strcmp(arguments[1], "misses") == 0) {
        reportQuality(test::Half::Development, true);
        return 0;
    }
    const QString text = QString::fromUtf16(message);
    report("all readings of a message of 400 letters",
           perSecond([&] { insight::readMessage(text, {}); }), "1/s", 20'000);
    report("sentiment alone", perSecond([&] { insight::readSentiment(insight::readWords(text)); }),
           "1/s", 90'000);
    const QString mail = text
                         + QStringLiteral("\n\nOn Mon, 2 Nov 2026 at 10:00, Desk <desk@northwind."
                                          "example> wrote:\n> Hello Amira,\n> it is on its way.");
    report("trimming a reply", perSecond([&] { insight::trimReply(mail); }), "1/s", 20'000);
    report("trimming and all readings",
           perSecond([&] { insight::readMessage(insight::trimReply(mail).newText, {}); }), "1/s",
           20'000);
    reportGrowth("letters without a blank", QStringLiteral("abcdefgh"));
    reportGrowth("direction overrides", QStringLiteral("\u202e\u202dab "));
    reportGrowth("zero-width letters", QStringLiteral("\u200b\u200da"));
    reportGrowth("quotes", QStringLiteral("> > > > > > quoted\n"));
    reportGrowth("half attributions", QStringLiteral("On 1 2024 wrote "));
    reportGrowth("emoticons", QStringLiteral(":-):(;)"));
    QString deep;
    for (int level = 1; level <= 1'000; ++level)
        deep += QString(level, u'>') + QStringLiteral(" said\n");
    std::printf("BENCH\t1,000 levels of quoting\t%.4f\ts\t0.5\t%.1f\n", secondsFor(deep),
                0.5 / secondsFor(deep));
    reportNearDuplicates();
    reportQuality(test::Half::Test, false);
    return 0;
}
