#include "core/channel/email/smtp/smtpreply.h"

/// Whatever a server sends, cut into replies.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size)
{
    heddle::email::SmtpReader reader;
    if (!reader.feed(QByteArrayView(bytes, static_cast<qsizetype>(size))))
        return 0;
    while (const auto reply = reader.take())
        (void)reply->words();
    return 0;
}
