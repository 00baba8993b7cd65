#include "core/channel/email/mime/addresses.h"

#include <cstddef>
#include <cstdint>

// Any header value is a list of addresses.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const QByteArray value(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    for (const auto& each : heddle::email::parseAddresses(value)) {
        if (each.name.isEmpty() && each.address.isEmpty())
            __builtin_trap();
    }
    return 0;
}
