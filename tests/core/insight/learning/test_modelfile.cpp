#include "core/insight/learning/modelfile.h"
#include "core/insight/learning/training.h"
#include "tests/support/catch.h"
#include "tests/support/intents.h"

#include <QCryptographicHash>

using namespace heddle;
using namespace heddle::insight;

namespace {

constexpr qsizetype digestAt = 16;
constexpr qsizetype contentAt = digestAt + 32;

/// What an attacker would do: changed content under the right digest.
QByteArray signedAgain(QByteArray bytes)
{
    const QByteArray digest =
        QCryptographicHash::hash(bytes.sliced(contentAt), QCryptographicHash::Sha256);
    return bytes.replace(digestAt, digest.size(), digest);
}

QByteArray smallModel()
{
    const auto model = train({{QStringLiteral("a refund"), QStringLiteral("money")},
                              {QStringLiteral("it broke"), QStringLiteral("fault")}});
    REQUIRE(model);
    return modelBytes(*model);
}

} // namespace

TEST_CASE("A model reads back as it was, and says the same", "[learning]")
{
    const auto model = train(test::makeQuestions(400, 25, 1));
    REQUIRE(model);
    const QByteArray bytes = modelBytes(*model);
    const auto again = modelFromBytes(bytes);
    REQUIRE(again);
    CHECK(modelBytes(*again) == bytes);
    Classifier one(*model);
    Classifier other(*again);
    for (const Example& question : test::makeQuestions(100, 25, 2)) {
        const auto verdict = one.classify(question.text);
        const auto same = other.classify(question.text);
        CHECK(verdict.label == same.label);
        CHECK(verdict.score == same.score);
    }
}

TEST_CASE("A model cut at any byte, or with any byte changed, is refused", "[learning]")
{
    const QByteArray bytes = smallModel();
    for (qsizetype length = 0; length < bytes.size(); ++length)
        REQUIRE_FALSE(modelFromBytes(bytes.first(length)));
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        QByteArray flipped = bytes;
        flipped[at] = static_cast<char>(flipped.at(at) ^ (1 << (at % 8)));
        REQUIRE_FALSE(modelFromBytes(flipped));
    }
    CHECK_FALSE(modelFromBytes(bytes + 'x'));
}

TEST_CASE("A model forged under the right digest is an error or a model, never a crash",
          "[learning]")
{
    const QByteArray bytes = smallModel();
    for (qsizetype length = contentAt; length < bytes.size(); ++length)
        REQUIRE_FALSE(modelFromBytes(signedAgain(bytes.first(length))));
    for (qsizetype at = contentAt; at < bytes.size(); ++at) {
        for (const char with : {'\0', '\x7f', '\xff'}) {
            QByteArray changed = bytes;
            changed[at] = with;
            if (const auto model = modelFromBytes(signedAgain(changed)))
                Classifier(*model).classify(u"a refund for what broke");
        }
    }
    // A huge count of labels or features asks for no memory.
    QByteArray huge = bytes;
    huge.replace(contentAt + 28, 4, QByteArray("\xff\xff\xff\x7f", 4));
    const auto refused = modelFromBytes(signedAgain(huge));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Corrupt);
}

TEST_CASE("What is wrong with a model file is told with its cure", "[learning]")
{
    const auto other = modelFromBytes("SQLite format 3");
    REQUIRE_FALSE(other);
    CHECK(other.error().code == ErrorCode::BadInput);
    CHECK(other.error().detail.contains(QStringLiteral("learn train")));

    QByteArray newer = smallModel();
    newer[12] = 3;
    const auto refused = modelFromBytes(newer);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Unsupported);
    CHECK(refused.error().detail.contains(QStringLiteral("version 3")));
}
