#include "core/insight/expression/wordexpression.h"
#include "tests/support/catch.h"

using namespace heddle;
using insight::WordExpression;

namespace {

std::optional<QStringList> fit(const QString& expression, const QString& text)
{
    const auto read = WordExpression::read(expression);
    INFO(expression.toStdString());
    REQUIRE(read);
    return read->fit(text);
}

bool fits(const char* expression, const char* text)
{
    return fit(QString::fromUtf8(expression), QString::fromUtf8(text)).has_value();
}

QString complaintOf(const QString& expression)
{
    const auto read = WordExpression::read(expression);
    REQUIRE(!read);
    CHECK(read.error().code == ErrorCode::BadInput);
    return read.error().detail;
}

} // namespace

TEST_CASE("Words side by side are all wanted, OR asks for one of them", "[insight]")
{
    CHECK(fits("late parcel", "My parcel is late."));
    CHECK_FALSE(fits("late parcel", "My parcel came."));
    CHECK(fits("late AND parcel", "The parcel, late again"));
    CHECK(fits("late OR lost", "It got lost"));
    CHECK(fits("parcel late OR lost", "lost"));
    CHECK_FALSE(fits("parcel (late OR lost)", "lost"));
    CHECK(fits("parcel (late OR lost)", "lost my parcel"));
    CHECK(fits("", "anything"));
    CHECK(fits("", ""));
}

TEST_CASE("NOT keeps texts out, and small letters are words like any other", "[insight]")
{
    CHECK(fits("parcel NOT sale", "my parcel"));
    CHECK_FALSE(fits("parcel NOT sale", "parcel in the sale"));
    CHECK_FALSE(fits("parcel NOT (sale OR win)", "win a parcel"));
    CHECK(fits("NOT NOT parcel", "parcel"));
    CHECK(fits("not", "why not"));
    CHECK_FALSE(fits("or", "why not"));
}

TEST_CASE("Quotes hold words in a row and a star takes any ending", "[insight]")
{
    CHECK(fits("\"at the depot\"", "It is At THE depot!"));
    CHECK_FALSE(fits("\"at the depot\"", "the depot at"));
    CHECK(fits("refund*", "two refunds, please"));
    CHECK_FALSE(fits("refund", "two refunds, please"));
    CHECK(fits("\"no refund*\"", "there is no refunding here"));
}

TEST_CASE("NEAR counts the words between, in either direction", "[insight]")
{
    CHECK(fits("parcel NEAR/2 lost", "lost for days: parcel"));
    CHECK_FALSE(fits("parcel NEAR/2 lost", "lost for three days: parcel"));
    CHECK(fits("parcel NEAR lost", "parcel one two three four five lost"));
    CHECK_FALSE(fits("parcel NEAR lost", "parcel one two three four five six lost"));
    CHECK(fits("a NEAR/1 b NEAR/1 c", "c x a b"));
    CHECK_FALSE(fits("parcel NEAR parcel", "one parcel only"));
    CHECK(fits("(parcel OR order) NEAR/1 (late OR \"not here\")", "my order is not here"));
    CHECK_FALSE(fits("(parcel OR order) NEAR/1 (late OR lost)", "my order, sent by you, lost"));
}

TEST_CASE("Case, diacritics and scripts do not stand in the way", "[insight]")
{
    CHECK(fits("cafe", "Le CAFÉ est froid"));
    CHECK(fits("Größe", "die GRÖSSE"));
    CHECK(fits("包裹", "我的包裹在哪里"));
    CHECK_FALSE(fits("裹包", "我的包裹在哪里"));
    CHECK(fits("northwind", "Hi @northwind, #parcel"));
    CHECK(fits("#parcel", "my parcel"));
}

TEST_CASE("What made a text fit is told as written, in its order", "[insight]")
{
    CHECK(fit(QStringLiteral("lost OR parcel"), QStringLiteral("My PARCEL got Lost. parcel lost"))
          == QStringList{QStringLiteral("PARCEL"), QStringLiteral("Lost"), QStringLiteral("parcel"),
                         QStringLiteral("lost")});
    CHECK(fit(QStringLiteral("NOT sale"), QStringLiteral("parcel")) == QStringList());
}

TEST_CASE("A wrong expression names its column and the cure", "[insight]")
{
    CHECK(complaintOf(QStringLiteral("late OR"))
          == QStringLiteral("column 8: a word is missing here"));
    CHECK(complaintOf(QStringLiteral("(late"))
          == QStringLiteral("column 1: '(' is not closed; add a ')'"));
    CHECK(complaintOf(QStringLiteral("late)"))
          == QStringLiteral("column 5: ')' closes nothing; leave it out"));
    CHECK(
        complaintOf(QStringLiteral("\"at the")).startsWith(QStringLiteral("column 1: the quotes")));
    CHECK(complaintOf(QStringLiteral("a NEAR/0 b")).contains(QStringLiteral("from 1 to 100")));
    CHECK(complaintOf(QStringLiteral("a NEAR (b c)")).startsWith(QStringLiteral("column 1")));
    CHECK(complaintOf(QStringLiteral("a NEAR OR")).startsWith(QStringLiteral("column 3")));
    CHECK(complaintOf(QStringLiteral("*")).contains(QStringLiteral("no letter")));
    CHECK(complaintOf(QString(100, u'(')).contains(QStringLiteral("inside each other")));
    CHECK(complaintOf(QString(3'000, u'a')).contains(QStringLiteral("longer than")));
}

TEST_CASE("A text of one word over and over is read in passing", "[insight]")
{
    const QString text = QStringLiteral("a ").repeated(16'000);
    CHECK(fit(QStringLiteral("a NEAR/100 a NEAR/100 a"), text));
    CHECK_FALSE(fit(QStringLiteral("a NEAR/100 b"), text));
}
