#include "core/channel/email/imap/foldername.h"
#include "core/channel/email/imap/imapresponse.h"
#include "core/channel/email/imap/uidset.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::email;

namespace {

QList<RawResponse> readAll(const QByteArray& bytes, qsizetype pieceSize)
{
    ImapReader reader;
    QList<RawResponse> responses;
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize) {
        REQUIRE(reader.feed(QByteArrayView(bytes).sliced(at, qMin(pieceSize, bytes.size() - at))));
        while (auto response = reader.take())
            responses.append(std::move(*response));
    }
    return responses;
}

RawResponse raw(const QByteArray& text, const QList<QByteArray>& literals = {})
{
    return {.text = text, .literals = literals};
}

} // namespace

TEST_CASE("An IMAP stream is cut into the same responses however it arrives", "[imap]")
{
    const QByteArray stream =
        "* OK hello {5}\r\n"
        "* 1 FETCH (UID 7 BODY[] {12}\r\nA: b\r\n\r\nhi{3} FLAGS (\\Seen))\r\n"
        "* LIST () \"/\" {3}\r\nAbc\r\n"
        "* 2 FETCH (BODY[] {0}\r\n UID 8)\r\n"
        "A1 OK done\r\n";
    for (qsizetype piece = 1; piece <= stream.size(); ++piece) {
        const auto responses = readAll(stream, piece);
        REQUIRE(responses.size() == 5);
        CHECK(responses.at(0).text == "* OK hello {5}");
        CHECK(responses.at(1).literals == QList<QByteArray>{"A: b\r\n\r\nhi{3"});
        CHECK(responses.at(1).text == "* 1 FETCH (UID 7 BODY[] {12}} FLAGS (\\Seen))");
        CHECK(responses.at(2).literals == QList<QByteArray>{"Abc"});
        CHECK(responses.at(3).literals == QList<QByteArray>{QByteArray()});
        CHECK(responses.at(4).text == "A1 OK done");
    }
}

TEST_CASE("A server that sends without end is stopped", "[imap]")
{
    ImapReader reader({.line = 1000, .literal = 10, .literals = 2});
    SECTION("a line")
    {
        CHECK_FALSE(reader.feed(QByteArray(1001, 'x')));
    }
    SECTION("literals in one response")
    {
        CHECK_FALSE(reader.feed("* 1 FETCH ({1}\r\na{1}\r\nb{1}\r\nc)\r\n"));
    }
    SECTION("a literal over the limit is read over, what follows is understood")
    {
        REQUIRE(reader.feed("* 1 FETCH (BODY[] {26}\r\nabcdefghijklmnopqrstuvwxyz)\r\nA1 OK\r\n"));
        const auto cut = reader.take();
        REQUIRE(cut);
        CHECK(cut->isCut);
        CHECK(cut->literals.first() == "abcdefghij");
        CHECK(reader.take()->text == "A1 OK");
    }
    SECTION("several literals share the limit")
    {
        REQUIRE(reader.feed("* 1 FETCH (A {8}\r\nabcdefgh B {8}\r\nijklmnop)\r\n"));
        const auto cut = reader.take();
        REQUIRE(cut);
        CHECK(cut->isCut);
        CHECK(cut->literals == QList<QByteArray>{"abcdefgh", "ij"});
    }
    SECTION("an announced literal that never comes takes no memory")
    {
        ImapReader greedy;
        REQUIRE(greedy.feed("* 1 FETCH (BODY[] {999999999999}\r\nabc"));
        CHECK_FALSE(greedy.take());
    }
}

TEST_CASE("Responses are told apart", "[imap]")
{
    const auto tagged = readResponse(raw("A7 NO [AUTHENTICATIONFAILED] Wrong password."));
    REQUIRE(tagged);
    CHECK(tagged->kind == ImapResponse::Kind::Tagged);
    CHECK(tagged->status == ImapStatus::No);
    CHECK(tagged->code == "AUTHENTICATIONFAILED");
    CHECK(tagged->words == "Wrong password.");

    const auto note = readResponse(raw("* ok [uidvalidity 3857529045] UIDs valid"));
    REQUIRE(note);
    CHECK(note->status == ImapStatus::Ok);
    CHECK(note->code == "UIDVALIDITY");
    CHECK(note->arguments == "3857529045");

    CHECK(readResponse(raw("+ idling"))->kind == ImapResponse::Kind::Continue);
    CHECK(readResponse(raw("* 23 EXISTS"))->words == "23 EXISTS");
    CHECK_FALSE(readResponse(raw("HTTP/1.1 400 Bad Request")));
    CHECK_FALSE(readResponse(raw("")));
    CHECK_FALSE(readResponse(raw(" ")));
}

TEST_CASE("A fetched mail is read whatever the order of its items", "[imap]")
{
    auto response = raw("* 12 FETCH (FLAGS (\\Answered \\seen) BODY[] {5} UID 42 "
                        "INTERNALDATE \"17-Jul-1996 02:44:25 -0700\" X (1 (2 \"3)\")))",
                        {"a\r\nb\0"});
    const auto fetched = takeFetched(response);
    REQUIRE(fetched);
    REQUIRE(fetched->has_value());
    const FetchedMail& mail = **fetched;
    CHECK(mail.uid == 42);
    CHECK(mail.isSeen);
    CHECK(*mail.body == "a\r\nb");
    REQUIRE(mail.received);
    CHECK(mail.received->toDateTime().toString(Qt::ISODate)
          == QStringLiteral("1996-07-17T09:44:25Z"));

    auto flags = raw("* 12 FETCH (UID 42 FLAGS ())");
    CHECK_FALSE((*takeFetched(flags))->body);
    auto other = raw("* 12 EXISTS");
    CHECK_FALSE(takeFetched(other)->has_value());
}

TEST_CASE("A response that makes no sense is an error, never a crash", "[imap]")
{
    const QByteArray good = "* 1 FETCH (UID 7 FLAGS (\\Seen) INTERNALDATE \" 1-Jan-2026 00:00:00 "
                            "+0000\" BODY[HEADER.FIELDS (TO)] \"x\\\"y\" BODY[] {3})";
    for (qsizetype at = 0; at < good.size(); ++at) {
        auto cut = raw(good.left(at), {"abc"});
        (void)takeFetched(cut);
        (void)readResponse(cut);
        for (const char c : {'(', ')', '"', '{', '\\', '\0', ' '}) {
            auto flipped = raw(good, {"abc"});
            flipped.text[at] = c;
            (void)takeFetched(flipped);
            (void)readFolder(flipped);
        }
    }
    auto deep = raw("* 1 FETCH (" + QByteArray(100'000, '('), {});
    CHECK_FALSE(takeFetched(deep));
    auto wide = raw("* 1 FETCH (" + QByteArray("a ").repeated(200'000) + ")");
    CHECK_FALSE(takeFetched(wide));
    auto lie = raw("* 1 FETCH (UID 1 BODY[] {5})");
    CHECK_FALSE(takeFetched(lie));
}

TEST_CASE("Dates of the server are read with their zone, and nonsense is no date", "[imap]")
{
    CHECK(readInternalDate(" 1-Feb-2026 23:59:59 +0530")->toDateTime()
          == QDateTime({2026, 2, 1}, {18, 29, 59}, Qt::UTC));
    for (const char* bad : {"", "32-Jan-2026 00:00:00 +0000", "1-Foo-2026 00:00:00 +0000",
                            "1-Jan-2026 25:00:00 +0000", "1-Jan-2026", "x y z"})
        CHECK_FALSE(readInternalDate(bad));
}

TEST_CASE("Folder names travel in modified UTF-7", "[imap]")
{
    const QList<std::pair<QString, QByteArray>> names{
        {QStringLiteral("INBOX"), "INBOX"},
        {QStringLiteral("Entw\u00fcrfe"), "Entw&APw-rfe"},
        {QStringLiteral("A&B"), "A&-B"},
        {QStringLiteral("\u53f0\u5317/\u65e5\u672c\u8a9e"), "&U,BTFw-/&ZeVnLIqe-"},
        {QStringLiteral("\U0001F600"), "&2D3eAA-"},
    };
    for (const auto& [name, wire] : names) {
        CHECK(folderNameToWire(name) == wire);
        CHECK(folderNameFromWire(wire) == name);
    }
    CHECK(folderNameFromWire("&broken") == QStringLiteral("&broken"));
    CHECK(folderNameFromWire("&!!-x") == QStringLiteral("&!!-x"));
    CHECK(quoted("a\"b\\c\r\n A1 DELETE x") == "\"a\\\"b\\\\c A1 DELETE x\"");
}

TEST_CASE("Folders are listed with what they are for", "[imap]")
{
    const auto folder =
        readFolder(raw("* LIST (\\HasNoChildren \\Sent) \"/\" \"Gesendete &- mehr\""));
    REQUIRE(folder);
    CHECK(folder->name == QStringLiteral("Gesendete & mehr"));
    CHECK(folder->attributes.contains("\\SENT"));
    CHECK(readFolder(raw("* LIST () NIL {5}", {"a\"b\\c"}))->name == QStringLiteral("a\"b\\c"));
    CHECK_FALSE(readFolder(raw("* LSUB x")));
}

TEST_CASE("UID sets are written short and read with distrust", "[imap]")
{
    CHECK(uidSet({1, 2, 3, 7, 9, 10}) == "1:3,7,9:10");
    CHECK(uidSet({}) == "");
    CHECK(*readUidSet("9:10,7,3:1") == Uids{1, 2, 3, 7, 9, 10});
    CHECK(*readUidSet("1:10", 8) == Uids{8, 9, 10});
    CHECK(*readSearch(" 4 9 2 9", 3) == Uids{4, 9});
    CHECK(readSearch("")->isEmpty());
    CHECK(*readSearch(" 4 (MODSEQ 917)") == Uids{4});
    for (const char* bad : {"1:*", "0", "a", "1,,2", "4294967296", "1:4294967295"})
        CHECK_FALSE(readUidSet(bad));
    CHECK_FALSE(readSearch(" 1 x"));
}
