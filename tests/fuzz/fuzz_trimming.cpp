#include "core/insight/cues/moments.h"
#include "core/insight/mail/trimming.h"

#include <cstddef>
#include <cstdint>

// Any text is trimmed; nothing is made up and nothing but armour and blanks is lost.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const auto result = heddle::insight::trimReply(text);
    if (result.newText.size() + result.quoted.size() + result.signature.size() > text.size())
        __builtin_trap();
    heddle::insight::findMoments(text);
    return 0;
}
