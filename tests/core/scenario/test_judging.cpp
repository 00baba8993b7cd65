#include "core/scenario/score/judging.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::scenario;

namespace {

const WordRule apology{.name = QStringLiteral("apology"),
                       .any = {QStringLiteral("sorry"), QStringLiteral("our fault")},
                       .none = {QStringLiteral("sorry if")}};

} // namespace

TEST_CASE("A readable rule says whether it holds and which words decided", "[scenario]")
{
    const Verdict yes = judge(QStringLiteral("We are Sorry; it was our\n  fault."), apology);
    CHECK(yes.holds);
    CHECK(yes.found == QStringList{QStringLiteral("sorry"), QStringLiteral("our fault")});
    CHECK(sentenceOf(apology, yes) == QStringLiteral("apology: 'sorry', 'our fault'"));
    CHECK(judge(QStringLiteral("We are Sorry; it was our\n  fault."), apology) == yes);
}

TEST_CASE("Half a word is none, and a forbidden turn of phrase outweighs the right word",
          "[scenario]")
{
    CHECK_FALSE(judge(QStringLiteral("A sorrynote and a dossorry."), apology).holds);
    CHECK_FALSE(judge(QString(), apology).holds);
    const Verdict but = judge(QStringLiteral("We are sorry if you feel so."), apology);
    CHECK_FALSE(but.holds);
    CHECK(sentenceOf(apology, but) == QStringLiteral("apology: not with 'sorry if'"));
}

TEST_CASE("Signs in a rule's words are only signs", "[scenario]")
{
    const WordRule price{.name = QStringLiteral("price"),
                         .any = {QStringLiteral("57 %"), QStringLiteral("a.c")}};
    CHECK(judge(QStringLiteral("It is 57 %, they say."), price).holds);
    CHECK_FALSE(judge(QStringLiteral("abc"), price).holds);
    const WordRule quote{.name = QStringLiteral("q"), .any = {QStringLiteral("don't")}};
    CHECK(judge(QString::fromUtf8("We don\u2019t."), quote).holds);
}
