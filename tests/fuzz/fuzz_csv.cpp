#include "core/base/text/csvfile.h"

#include <QBuffer>

#include <cstdlib>

/// Any bytes are rows as long as the header, or an error that names a line.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size)
{
    QByteArray content(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    heddle::CsvFile csv(buffer);
    const auto header = csv.header();
    if (!header)
        return 0;
    while (true) {
        const auto row = csv.next();
        if (!row && !row.error().detail.startsWith(QLatin1String("line ")))
            std::abort();
        if (!row || !*row)
            return 0;
        if ((*row)->size() != header->size())
            std::abort();
    }
}
