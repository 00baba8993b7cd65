// What a visitor sends: bytes to frames, names, subjects and the kinds of files.
#include "core/channel/chat/filekind.h"
#include "core/channel/chat/protocol/cleaning.h"
#include "core/channel/chat/protocol/clientframe.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size)
{
    using namespace heddle::chat;
    const QByteArray given(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const auto frame = readClientFrame(given);
    if (frame) {
        if (const auto* say = std::get_if<Say>(&*frame); say && say->text.isEmpty())
            __builtin_trap(); // an empty line was let through
    }
    [[maybe_unused]] const QString name = cleanName(QString::fromUtf8(given), 120);
    if (subjectFrom(QString::fromUtf8(given)).contains(u'\n'))
        __builtin_trap(); // a subject is one line
    [[maybe_unused]] const auto kind = kindOf(given, {QStringLiteral("text/plain")});
    return 0;
}
