#include "core/insight/readings.h"

#include <cstddef>
#include <cstdint>

// Any text is read, and every score stays within its bounds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    heddle::insight::MessageContext context;
    context.stance.ownNames =
        QStringList{QStringLiteral("northwind"), QStringLiteral("north wind")};
    const auto readings = heddle::insight::readMessage(text, context);
    const bool isBounded = readings.sentiment.score >= -1000 && readings.sentiment.score <= 1000
                           && readings.complaint >= 0 && readings.complaint <= 1000
                           && heddle::topSeverity(readings) <= 1000;
    if (!isBounded)
        __builtin_trap();
    return 0;
}
