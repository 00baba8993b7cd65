#include "core/channel/social/feeds/feedparser.h"

#include <cstddef>
#include <cstdint>

// Any bytes are a feed, or an error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const auto feed = heddle::social::parseFeed(raw);
    qsizetype letters = 0;
    for (const auto& entry : feed ? feed->entries : QList<heddle::social::FeedEntry>())
        letters += entry.content.value.size() + entry.summary.value.size();
    if (letters > 4 * raw.size() + 1'000'000)
        __builtin_trap();
    return 0;
}
