#include "core/insight/html/htmltext.h"
#include "core/insight/html/sanitise.h"

#include <cstddef>
#include <cstdint>

// Any HTML has a text and a safe form, and the safe form is one already.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const QString html =
        QString::fromUtf8(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    heddle::insight::textFromHtml(html);
    const QString safe = heddle::insight::sanitiseHtml(html).html;
    if (safe.contains(QLatin1String("<script")) || heddle::insight::sanitiseHtml(safe).html != safe)
        __builtin_trap();
    return 0;
}
