#include "core/base/sha256.h"
#include "tests/support/catch.h"

using namespace heddle;

// The examples of FIPS 180-4.
TEST_CASE("SHA-256 gives the standard's own examples", "[base]")
{
    CHECK(sha256Hex({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
          == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("SHA-256 of parts is that of the whole", "[base]")
{
    const QByteArray whole(100'000, 'x');
    Sha256 sum;
    for (qsizetype at = 0; at < whole.size(); at += 777)
        sum.add(QByteArrayView(whole).sliced(at, qMin<qsizetype>(777, whole.size() - at)));
    CHECK(sum.hex() == sha256Hex(whole));
}
