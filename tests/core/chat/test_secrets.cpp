#include "core/channel/chat/filekind.h"
#include "core/channel/chat/secrets.h"

#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::chat;

TEST_CASE("A secret has 128 bits, never repeats and cannot be told from what is kept of it",
          "[chat]")
{
    const QString one = newSecret();
    CHECK(one.size() == 32);
    CHECK(one != newSecret());
    CHECK(hashOf(one) != one.toLatin1());
    CHECK(hashOf(one) == hashOf(one));
    CHECK(visitorAddress(one) != visitorAddress(newSecret()));
    CHECK(QString::fromLatin1(hashOf(one)).left(32) != visitorAddress(one));
}

TEST_CASE("A site's word for its visitor counts with the right signature and in time only",
          "[chat]")
{
    // printf 'heddle-chat\nC-4711\n1790000000\n' | openssl dgst -sha256 -hmac shared-secret
    const QByteArray key = "shared-secret";
    SignedVisitor visitor{.id = QStringLiteral("C-4711"),
                          .expires = 1'790'000'000,
                          .signature =
                              "7091881353690144bd2d86e86330858829a35941e72c5f900ed32bbff3008003"};
    const Timestamp before{1'789'999'999'000'000};
    const Timestamp after{1'790'000'001'000'000};
    CHECK(isSigned(visitor, key));
    CHECK_FALSE(hasRunOut(visitor, before));
    CHECK(hasRunOut(visitor, after));
    CHECK_FALSE(isSigned(visitor, "other"));
    CHECK_FALSE(isSigned(visitor, ""));
    SignedVisitor other = visitor;
    other.id = QStringLiteral("C-4712");
    CHECK_FALSE(isSigned(other, key));
    other = visitor;
    other.expires += 3600;
    CHECK_FALSE(isSigned(other, key));
    other = visitor;
    other.signature.chop(2);
    CHECK_FALSE(isSigned(other, key));
}

TEST_CASE("A file is what its bytes say", "[chat]")
{
    const QStringList allowed{QStringLiteral("image/png"), QStringLiteral("text/plain"),
                              QStringLiteral("application/pdf")};
    const QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0", 29);
    CHECK(kindOf(png, allowed) == QStringLiteral("image/png"));
    CHECK(kindOf("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", allowed) == QStringLiteral("application/pdf"));
    CHECK(kindOf("Just words, one after the other.\n", allowed) == QStringLiteral("text/plain"));
    CHECK_FALSE(kindOf(QByteArray("MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff\0\0", 16), allowed));
    CHECK_FALSE(kindOf("<!DOCTYPE html><html><script>alert(1)</script></html>", allowed));
    CHECK_FALSE(kindOf("#!/bin/sh\nrm -rf /\n", allowed));
    CHECK_FALSE(kindOf("\xff\xfe plain bytes \x80\x81", allowed));
    CHECK(nameForKind(QStringLiteral("../../photo.exe"), QStringLiteral("image/png"))
          == QStringLiteral("photo.exe.png"));
    CHECK(nameForKind(QStringLiteral("photo.PNG"), QStringLiteral("image/png"))
          == QStringLiteral("photo.PNG"));
    CHECK(nameForKind(QString(), QStringLiteral("image/png")) == QStringLiteral("file.png"));
}
