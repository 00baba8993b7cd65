#include "core/model/form/skilltext.h"
#include "core/model/form/spelling.h"
#include "tests/support/catch.h"

using namespace heddle;
using Kind = SkillExpression::Kind;

namespace {

template<class T>
T readAs(const char* text)
{
    T value{};
    const auto wrong = read(QString::fromUtf8(text), value);
    INFO(text << ": " << (wrong ? wrong->what.toStdString() : std::string()));
    CHECK_FALSE(wrong);
    return value;
}

template<class T>
Misspelt mistakeIn(const char* text)
{
    T value{};
    const auto wrong = read(QString::fromUtf8(text), value);
    INFO(text);
    REQUIRE(wrong);
    return *wrong;
}

SkillExpression term(const char* skill, int least, int most = highestLevel)
{
    return {.kind = Kind::Term, .skill = QString::fromUtf8(skill), .least = least, .most = most};
}

} // namespace

TEST_CASE("A time span is written in units, and reads back exactly", "[config]")
{
    CHECK(readAs<Duration>("90s") == 90s);
    CHECK(readAs<Duration>("1 h 30 min") == 90min);
    CHECK(readAs<Duration>("2d4h") == 52h);
    CHECK(readAs<Duration>("-30 m") == -30min);
    CHECK(readAs<Duration>("0") == 0s);
    for (const Duration span : {Duration(0), Duration(1), Duration(90s), Duration(-36h - 5ms),
                                Duration(86'399'999'999), Duration(24h)})
        CHECK(readAs<Duration>(qPrintable(spellingOf(span))) == span);
    for (const char* text : {"", "s", "5", "5 x", "1.5 h", "h 5", "5 s x", "99999999999999 d",
                             "36526 d", "--5 s", "5 -s"})
        mistakeIn<Duration>(text);
}

TEST_CASE("Hours of a week are days with ranges, over midnight into the next", "[config]")
{
    const auto week = readAs<Week>("mon-wed 08:00-12:00 13:00-17:30, sat 22:00-06:00");
    CHECK(week[0] == QList<TimeRange>{{8h, 12h}, {13h, 17h + 30min}});
    CHECK(week[2] == week[0]);
    CHECK(week[3].isEmpty());
    CHECK(week[5] == QList<TimeRange>{{22h, 24h}});
    CHECK(week[6] == QList<TimeRange>{{0h, 6h}});
    CHECK(readAs<Week>("sun-mon 00:00-24:00")[0] == QList<TimeRange>{{0h, 24h}});
    CHECK(readAs<Week>("mon 12:00-14:00 08:00-12:00")[0] == QList<TimeRange>{{8h, 14h}});
    CHECK(readAs<Week>("closed") == Week());
    for (const char* text : {"mon-wed 08:00-12:00 13:00-17:30, sat 22:00-06:00", "closed",
                             "daily 00:00-24:00", "sun-mon 20:00-02:00"}) {
        const auto again = readAs<Week>(text);
        CHECK(readAs<Week>(qPrintable(spellingOf(again))) == again);
    }
}

TEST_CASE("A mistake in hours is told where it stands", "[config]")
{
    CHECK(mistakeIn<Week>("mon-fri 08:00-12:00 11:00-17:00")
          == Misspelt{20, QStringLiteral("11:00-17:00 overlaps 08:00-12:00")});
    CHECK(mistakeIn<Week>("mon 08:00-12:00, mon-tue 11:59-13:00").at == 25);
    CHECK(mistakeIn<Week>("sat 22:00-06:00, sun 05:00-09:00").at == 21);
    CHECK(mistakeIn<Week>("mo 08:00-12:00").at == 0);
    CHECK(mistakeIn<Week>("mon 8-12").at == 4);
    CHECK(mistakeIn<Week>("mon 08:60-12:00").at == 4);
    CHECK(mistakeIn<Week>("mon 08:00-25:00").at == 4);
    CHECK(mistakeIn<Week>("mon 08:00-08:00").at == 4);
    CHECK(mistakeIn<Week>("08:00-12:00").at == 0);
    CHECK(mistakeIn<Week>("mon 08:00-12:00, tue").at == 17);
    CHECK(mistakeIn<Week>("").at == 0);
    mistakeIn<Week>("mon-tue-wed 08:00-09:00");
    mistakeIn<QList<TimeRange>>("22:00-06:00");
    mistakeIn<QList<TimeRange>>("");
    CHECK(readAs<QList<TimeRange>>("13:00-14:00, 08:00-12:00")
          == QList<TimeRange>{{8h, 12h}, {13h, 14h}});
}

TEST_CASE("A leap day is a date only where there is one", "[config]")
{
    CHECK(readAs<QDate>("2028-02-29") == QDate(2028, 2, 29));
    for (const char* text :
         {"2027-02-29", "2026-13-01", "26-1-1", "2026-12-25T10:00", "today", "1969-12-31", ""})
        mistakeIn<QDate>(text);
}

TEST_CASE("What rings ask for is and, or, not and comparisons", "[config]")
{
    CHECK(readAs<SkillExpression>("fr") == term("fr", 1));
    CHECK(readAs<SkillExpression>("fr >= 5") == term("fr", 5));
    CHECK(readAs<SkillExpression>("fr>5") == term("fr", 6));
    CHECK(readAs<SkillExpression>("fr <= 5") == term("fr", 0, 5));
    CHECK(readAs<SkillExpression>("fr < 5") == term("fr", 0, 4));
    CHECK(readAs<SkillExpression>("fr == 5") == term("fr", 5, 5));
    CHECK(readAs<SkillExpression>("not fr") == term("fr", 0, 0));
    CHECK(readAs<SkillExpression>("fr != 0") == term("fr", 1));
    CHECK(readAs<SkillExpression>("fr != 5")
          == SkillExpression{.kind = Kind::Any, .parts = {term("fr", 0, 4), term("fr", 6)}});
    CHECK(readAs<SkillExpression>("anyone") == SkillExpression());
    CHECK(readAs<SkillExpression>("a or b and c")
          == SkillExpression{
              .kind = Kind::Any,
              .parts = {term("a", 1), {.kind = Kind::All, .parts = {term("b", 1), term("c", 1)}}}});
    CHECK(readAs<SkillExpression>("\"night shift\" >= 2") == term("night shift", 2));
    for (const char* text :
         {"fr >= 5 and (billing or not complaints)", "a and b and c", "fr != 5",
          "(a or b) and (c or d)", "\"and\" or \"x y\"", "anyone", "nobody", "a == 3 or b <= 2"}) {
        const auto again = readAs<SkillExpression>(text);
        CHECK(readAs<SkillExpression>(qPrintable(spellingOf(again))) == again);
    }
    CHECK(spellingOf(readAs<SkillExpression>("fr>4 and (a or not b)"))
          == QStringLiteral("fr >= 5 and (a or not b)"));
}

TEST_CASE("A mistake in what a ring asks for is told where it stands", "[config]")
{
    CHECK(mistakeIn<SkillExpression>("fr >= 11").at == 6);
    CHECK(mistakeIn<SkillExpression>("fr >= x").at == 6);
    CHECK(mistakeIn<SkillExpression>("fr > 10").at == 5);
    CHECK(mistakeIn<SkillExpression>("fr < 0").at == 5);
    CHECK(mistakeIn<SkillExpression>("fr and").at == 6);
    CHECK(mistakeIn<SkillExpression>("fr billing").at == 3);
    CHECK(mistakeIn<SkillExpression>("(fr or en").at == 9);
    CHECK(mistakeIn<SkillExpression>("\"fr").at == 0);
    CHECK(mistakeIn<SkillExpression>("").at == 0);
    const QByteArray deep = QByteArray(1000, '(') + "a" + QByteArray(1000, ')');
    mistakeIn<SkillExpression>(deep.constData());
}

TEST_CASE("A misspelt name brings the one that was meant", "[config]")
{
    const QStringList names{QStringLiteral("billing"), QStringLiteral("complaints")};
    CHECK(nearest(QStringLiteral("bilng"), names) == QStringLiteral("billing"));
    CHECK(nearest(QStringLiteral("BILLING"), names) == QStringLiteral("billing"));
    CHECK(nearest(QStringLiteral("complianst"), names) == QStringLiteral("complaints"));
    CHECK(nearest(QStringLiteral("zebra"), names).isEmpty());
    CHECK(nearest(QString(100'000, QLatin1Char('x')), names).isEmpty());
    CHECK(unknownName(QStringLiteral("skill"), QStringLiteral("x"), {})
          == QStringLiteral("unknown skill 'x'; there is none"));
}
