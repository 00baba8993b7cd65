#include "core/channel/email/imap/imapresponse.h"
#include "core/channel/email/imap/uidset.h"

/// Whatever a server sends: cut into responses, told apart, read.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size)
{
    using namespace heddle::email;
    ImapReader reader({.line = 4096, .literal = 512, .literals = 8});
    const QByteArrayView input(bytes, static_cast<qsizetype>(size));
    if (!reader.feed(input))
        return 0;
    while (auto raw = reader.take()) {
        (void)readResponse(*raw);
        (void)readFolder(*raw);
        (void)readSearch(raw->text);
        (void)readUidSet(raw->text);
        (void)takeFetched(*raw);
    }
    return 0;
}
