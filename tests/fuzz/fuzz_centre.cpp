#include "core/service/config/centrefile.h"

#include <cstddef>
#include <cstdint>

using namespace heddle;
using namespace heddle::service;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    // The text is its own holiday file too.
    const CentreReading read =
        readCentre(text, [&text](const QString&) { return Result<QByteArray>(text); });
    // What is fit reads back as the same.
    if (read.isFit() && readCentre(toYaml(read.plan), {}).plan != read.plan)
        __builtin_trap();
    return 0;
}
