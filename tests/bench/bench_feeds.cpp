#include "core/channel/social/feeds/feedparser.h"

#include <cstdio>
#include <ctime>

namespace {

/// A feed as forums make them: entries of some forty words with markup.
QByteArray forum(int entries)
{
    QByteArray feed = "<?xml version=\"1.0\"?><rss version=\"2.0\" "
                      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Forum</title>";
    for (int i = 0; i < entries; ++i) {
        const QByteArray number = QByteArray::number(i);
        feed += "<item><title>Late again, number " + number + "</title><link>http://forum.test/t/"
                + number + "</link><guid isPermaLink=\"false\">forum-" + number
                + "</guid><dc:creator>Joel Brandt</dc:creator><pubDate>Fri, 20 Nov 2026 14:02:00 "
                  "GMT</pubDate>"
                  "<category>Delivery</category><description><![CDATA[<p>My amp has been at the "
                  "depot for "
                  "three days &amp; nobody can tell me why. <a href=\"http://x.test/\">The gig</a> "
                  "is on "
                  "Friday. I wrote a little song about it.</p>]]></description></item>";
    }
    return feed + "</channel></rss>";
}

} // namespace

int main()
{
    constexpr int entries = 2'000;
    constexpr double target = 5'000;
    const QByteArray feed = forum(entries);
    qint64 read = 0;
    const std::clock_t start = std::clock();
    while (std::clock() - start < CLOCKS_PER_SEC) {
        const auto parsed = heddle::social::parseFeed(feed);
        read += parsed ? parsed->entries.size() : 0;
    }
    const double perSecond =
        static_cast<double>(read) * CLOCKS_PER_SEC / static_cast<double>(std::clock() - start);
    std::printf("BENCH\tfeed entries read\t%.0f\t1/s\t%.0f\t%.2f\n", perSecond, target,
                perSecond / target);
    return read > 0 ? 0 : 1;
}
