#include "app/ctl/mboxfile.h"

#include <QBuffer>

#include <cstdlib>

/// Splits any bytes as an mbox file; what it finds is written and must be found again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size)
{
    using heddle::ctl::MboxFile;
    QByteArray content(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    MboxFile file(buffer);
    QByteArray written;
    int found = 0;
    while (const auto mail = file.next()) {
        written += heddle::ctl::asMboxMessage(*mail, "Sat Nov 21 09:41:03 2026");
        ++found;
    }
    QBuffer again(&written);
    again.open(QIODevice::ReadOnly);
    MboxFile copy(again);
    while (copy.next())
        --found;
    if (found != 0)
        std::abort();
    return 0;
}
