#include "core/channel/email/mime/mailparser.h"

#include <cstddef>
#include <cstdint>

// Any bytes are a mail, or an error. Only the RTF of a winmail.dat is packed, by nine at most.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const QByteArray raw(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const auto mail = heddle::email::parseMail(raw);
    if (mail && mail->text.size() + mail->html.size() > 10 * raw.size() + 1'000)
        __builtin_trap();
    return 0;
}
