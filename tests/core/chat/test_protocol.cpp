#include "core/channel/chat/protocol/cleaning.h"
#include "core/channel/chat/protocol/clientframe.h"
#include "core/channel/chat/protocol/serverframe.h"

#include "tests/support/catch.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace heddle;
using namespace heddle::chat;

namespace {

QList<QByteArray> samples(const char* name)
{
    QFile file(QStringLiteral(HEDDLE_TEST_DATA "/chat/") + QLatin1String(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

} // namespace

TEST_CASE("Every sample of what visitors send is read, and no spoilt one", "[chat]")
{
    for (const QByteArray& line : samples("client-valid.jsonl")) {
        INFO(line.toStdString());
        CHECK(readClientFrame(line));
    }
    for (const QByteArray& line : samples("client-invalid.jsonl")) {
        INFO(line.left(200).toStdString());
        CHECK_FALSE(readClientFrame(line));
    }
}

TEST_CASE("A frame that is cut or has a byte flipped is an error or a frame, never a crash",
          "[chat]")
{
    for (const QByteArray& line : samples("client-valid.jsonl")) {
        for (qsizetype cut = 0; cut < line.size(); ++cut) {
            CHECK_FALSE(readClientFrame(line.left(cut)));
            for (const char mask : {'\x01', '\x20', '\x7f'}) {
                QByteArray flipped = line;
                flipped[cut] = static_cast<char>(flipped.at(cut) ^ mask);
                [[maybe_unused]] const auto frame = readClientFrame(flipped);
            }
        }
    }
}

TEST_CASE("Every frame the gateway writes is one of the samples that the schema is checked with",
          "[chat]")
{
    const Timestamp at{1'700'000'000'000'000};
    const LineFile file{.id = QStringLiteral("e3").repeated(32),
                        .name = QStringLiteral("label.pdf"),
                        .type = QStringLiteral("application/pdf"),
                        .bytes = 1234};
    const Line line{.from = Line::From::Agent,
                    .seq = 2,
                    .id = QStringLiteral("a.1@chat"),
                    .name = QStringLiteral("Tom Becker"),
                    .text = QStringLiteral("Hello Ana"),
                    .at = at,
                    .files = {file}};
    const QString secret = QStringLiteral("9f").repeated(16);
    const QString epoch = QStringLiteral("ab").repeated(8);
    const QString tom = QStringLiteral("Tom Becker");
    const QList<ServerFrame> frames{
        Welcome{.visitor = secret, .isOpen = true, .mayLeave = true},
        Begun{.token = QStringLiteral("1c").repeated(16), .epoch = epoch},
        History{.epoch = epoch, .lines = {line}, .agents = {tom}},
        line,
        Accepted{.id = QStringLiteral("m1"), .seq = 1, .at = at},
        Refusal{.id = QStringLiteral("f1"), .code = QStringLiteral("file-type")},
        AgentTyping{.name = tom, .isTyping = true},
        QueuePlace{.place = 3, .wait = std::chrono::minutes(4)},
        AgentPresence{.name = tom, .isHere = true},
        AgentRead{.seq = 4},
        ChatEnded{.byVisitor = false, .mayRate = true},
        FileContent{file},
        Fulfilled{.what = QStringLiteral("left"), .id = QStringLiteral("l1")},
        Pong{},
        DoorState{.isOpen = true},
        AgentPresence{.name = QStringLiteral("Maya Stone"), .isHere = true, .instead = tom}};
    const QList<QByteArray> expected = samples("server-valid.jsonl");
    REQUIRE(frames.size() == expected.size());
    for (qsizetype i = 0; i < frames.size(); ++i)
        CHECK(QJsonDocument::fromJson(toJson(frames.at(i))).object()
              == QJsonDocument::fromJson(expected.at(i)).object());
}

TEST_CASE("Names and texts cannot mislead who reads them", "[chat]")
{
    CHECK(cleanName(QStringLiteral("  Ana\nCosta\t"), 50) == QStringLiteral("Ana Costa"));
    CHECK(cleanName(QStringLiteral("invoice\u202Egnp.exe"), 50)
          == QStringLiteral("invoicegnp.exe"));
    CHECK(cleanName(QStringLiteral("\u2067Admin\u2069"), 50) == QStringLiteral("Admin"));
    CHECK(cleanName(QStringLiteral("x").repeated(500), 120).size() == 120);
    CHECK(cleanText(QStringLiteral("one\r\ntwo\u0007\u202E")) == QStringLiteral("one\ntwo"));
    CHECK(cleanText(QStringLiteral("<script>alert(1)</script>"))
          == QStringLiteral("<script>alert(1)</script>"));
    // Marks that Arabic and Hebrew need stay in a text.
    CHECK(cleanText(QStringLiteral("א\u200Fב")) == QStringLiteral("א\u200Fב"));
}
