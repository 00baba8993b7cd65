#include "core/store/search/fold.h"
#include "core/store/search/matchtext.h"
#include "core/store/search/searchquery.h"
#include "core/store/search/snippet.h"
#include "tests/support/catch.h"

#include <QDateTime>

using namespace heddle;
using namespace heddle::store;

namespace {

SearchTerm word(const char* text)
{
    return {.words = {QString::fromUtf8(text)}, .isPrefix = false};
}

SearchTerm prefix(const char* text)
{
    return {.words = {QString::fromUtf8(text)}, .isPrefix = true};
}

Timestamp day(int year, int month, int date)
{
    return Timestamp::fromDateTime(QDateTime(QDate(year, month, date), QTime(0, 0), Qt::UTC));
}

SearchQuery read(const char* text)
{
    return readSearch(QString::fromUtf8(text)).value();
}

} // namespace

TEST_CASE("Words are compared in lower case and without diacritics", "[store]")
{
    CHECK(folded(u"Ærø CAFÉ Ångström ÑANDÚ") == QStringLiteral("ærø cafe angstrom nandu"));
    CHECK(folded(u"cafe\u0301") == QStringLiteral("cafe"));
    CHECK(folded(u"Straße Привет 東京") == QStringLiteral("strasse привет 東京"));
    CHECK(folded(u"") == QString());
}

TEST_CASE("A text is cut into words with their places", "[store]")
{
    CHECK(wordsOf(u"Hi, anna.lee@x-1.example!")
          == QList<FoundWord>{{0, 2, QStringLiteral("hi")},
                              {4, 4, QStringLiteral("anna")},
                              {9, 3, QStringLiteral("lee")},
                              {13, 1, QStringLiteral("x")},
                              {15, 1, QStringLiteral("1")},
                              {17, 7, QStringLiteral("example")}});
    CHECK(wordsOf(u"AB東京 タx")
          == QList<FoundWord>{{0, 2, QStringLiteral("ab")},
                              {2, 1, QStringLiteral("東")},
                              {3, 1, QStringLiteral("京")},
                              {5, 1, QStringLiteral("タ")},
                              {6, 1, QStringLiteral("x")}});
    CHECK(wordsOf(u" \u0001-\U0001F9F5 ").isEmpty());
    const QString lone = QStringLiteral("a") + QChar(0xd800) + QStringLiteral("b");
    CHECK(wordsOf(lone).size() == 2);
}

TEST_CASE("A search is read into words, phrases, prefixes and fields", "[store]")
{
    CHECK(read("").isEmpty());
    CHECK(read("  !!  ").isEmpty());
    CHECK(read("Twice charged ").terms == QList<SearchTerm>{word("twice"), word("charged")});
    CHECK(read("twice char").terms == QList<SearchTerm>{word("twice"), prefix("char")});
    CHECK(read("char* twice ").terms == QList<SearchTerm>{prefix("char"), word("twice")});
    CHECK(read("\"the Card\" x ").terms
          == QList<SearchTerm>{
              {.words = {QStringLiteral("the"), QStringLiteral("card")}, .isPrefix = false},
              word("x")});
    CHECK(read("\"the card").terms.first().words.size() == 2);
    CHECK(read("\"the car\"*").terms.first().isPrefix);
    CHECK(read("order-12 ").terms.first().words
          == QStringList{QStringLiteral("order"), QStringLiteral("12")});
    CHECK(read("http://x ").terms.first().words.size() == 2);
    CHECK(read("Re: parcel ").terms.size() == 2);
    CHECK(read("10:30 ").terms.first().words.size() == 2);
    CHECK(read("subject:\"two words\" ").subject.first().words.size() == 2);

    const auto query = read("tag:vip TAG:\"two words\" channel:email from:anna@x after:2026 "
                            "before:2026-03-31 refund ");
    CHECK(query.tags == QStringList{QStringLiteral("vip"), QStringLiteral("two words")});
    CHECK(query.channel == ChannelKind::Email);
    CHECK(query.from.first().words == QStringList{QStringLiteral("anna"), QStringLiteral("x")});
    CHECK(query.after == day(2026, 1, 1));
    CHECK(query.before == day(2026, 3, 31));
    CHECK(query.terms == QList<SearchTerm>{word("refund")});
}

TEST_CASE("A field that cannot be read is named", "[store]")
{
    const auto text =
        GENERATE(as<std::string>(), "after:soon", "after:", "before:2026-13", "before:2026-02-30",
                 "after:26", "after:2026-01-01-01", "after:2026-001", "channel:fax",
                 "channel:", "tag:", "from:", "from:!!", "word after:-", "subject:", "colour:red",
                 "foo:\"a b\"");
    const auto query = readSearch(QString::fromStdString(text));
    REQUIRE_FALSE(query);
    CHECK(query.error().code == ErrorCode::BadInput);
    const auto field =
        QString::fromStdString(text).section(QLatin1Char(':'), 0, 0).section(QLatin1Char(' '), -1);
    CHECK(query.error().detail.startsWith(field + QLatin1Char(':')));
}

TEST_CASE("Any text is read as a search, or refused, and never fails otherwise", "[store]")
{
    const QString sample = QStringLiteral(
        "from:\"a b\"* \"x y\" after:2026-02 tag:\u0000* channel:chat ''\"\" : * \\ %_");
    for (qsizetype cut = 0; cut <= sample.size(); ++cut) {
        for (const QString& text : {sample.left(cut), sample.mid(cut)}) {
            const auto query = readSearch(text);
            if (!query)
                CHECK(query.error().code == ErrorCode::BadInput);
        }
    }
}

TEST_CASE("A snippet shows the words around what was found, marked", "[store]")
{
    const QString text = QStringLiteral("Dear Sir,\nyour Café was charged\ttwice");
    CHECK(snippet(text, {word("cafe")})
          == QStringLiteral("Dear Sir, your \u0002Café\u0003 was charged twice"));
    CHECK(snippet(text, {prefix("char"), word("sir")})
          == QStringLiteral("Dear \u0002Sir\u0003, your Café was \u0002charged\u0003 twice"));
    CHECK(snippet(text, {{.words = {QStringLiteral("was"), QStringLiteral("charged")}}})
          == QStringLiteral("Dear Sir, your Café \u0002was charged\u0003 twice"));
    CHECK(snippet(text, {word("char")}) == QStringLiteral("Dear Sir, your Café was charged twice"));
    CHECK(snippet(QString(), {word("a")}) == QString());
    CHECK(holdsAny(text, {word("x"), word("twice")}));
    CHECK_FALSE(holdsAny(text, {word("twic")}));

    const QString far = QString(1000, QLatin1Char('x')) + QStringLiteral(" needle here");
    const QString found = snippet(far, {word("needle")}, 60);
    CHECK(found.contains(QStringLiteral("\u0002needle\u0003 here")));
    CHECK(found.size() <= 62);

    // No letter of two code units is cut in half.
    const QString threads = QStringLiteral("\U0001F9F5").repeated(100);
    for (int length = 1; length < 10; ++length)
        CHECK_FALSE(snippet(threads, {}, length).endsWith(QChar(0xd83e)));
}

TEST_CASE("Terms are written in each database's own language", "[store]")
{
    const QList<SearchTerm> terms{
        word("a"),
        prefix("b"),
        prefix("card"),
        {.words = {QStringLiteral("x"), QStringLiteral("yz")}, .isPrefix = true}};
    CHECK(fts5Match(terms) == QStringLiteral("\"a\" AND \"b\" AND \"card\" * AND \"x yz\" *"));
    CHECK(tsQuery(terms) == QStringLiteral("'a' & 'b' & 'card':* & 'x' <-> 'yz':*"));
}

TEST_CASE("A span of days is covered by years and months", "[store]")
{
    CHECK(dateMarks({}, {}).isEmpty());
    CHECK(dateMarks(day(2024, 11, 5), day(2026, 2, 1))
          == QStringList{QStringLiteral("m202411"), QStringLiteral("m202412"),
                         QStringLiteral("y2025"), QStringLiteral("m202601"),
                         QStringLiteral("m202602")});
    CHECK(dateMarks(day(2026, 5, 1), day(2025, 1, 1)) == QStringList{QStringLiteral("never")});
    CHECK(dateMarks(day(2025, 1, 1), {}).first() == QStringLiteral("y2025"));
    CHECK(dateMarks({}, day(1970, 2, 1))
          == QStringList{QStringLiteral("m197001"), QStringLiteral("m197002")});
}
