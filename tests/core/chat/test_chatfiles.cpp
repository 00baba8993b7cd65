#include "core/base/sha256.h"
#include "tests/core/chat/chatfixture.h"

using namespace heddle;
using namespace heddle::chat;
using Fixture = heddle::chat::test::ChatFixture;

namespace {

const QByteArray letter = "A letter of some words.\n";

struct Files : Fixture {
    explicit Files(const ChatSettings& wanted = {}) : Fixture(wanted) {}

    void offer(SocketId socket, qint64 bytes, const QByteArray& id = "f1")
    {
        gateway->hear(socket, R"({"type":"file","id":")" + id
                                  + R"(","name":"letter.exe","media":"image/png","bytes":)"
                                  + QByteArray::number(bytes) + "}");
    }
    QString refusal(SocketId socket)
    {
        return only(socket, "refused").value(QLatin1String("code")).toString();
    }
    void fetch(SocketId socket, const QByteArray& id)
    {
        gateway->hear(socket, R"({"type":"fetch","file":")" + id + R"("})");
    }
    /// An agent's file stands in the conversation; answers with its id.
    QByteArray sendFile(const QByteArray& name, qint64 bytes)
    {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.resize(bytes));
        Outbound outbound = answer(QStringLiteral("a-") + QString::fromLatin1(name), {});
        outbound.files = {{.name = QString::fromLatin1(name),
                           .type = QStringLiteral("image/png"),
                           .path = file.fileName(),
                           .contentId = {}}};
        [[maybe_unused]] const auto sent = channel->send(outbound);
        return name;
    }
    SocketId answeredVisitor()
    {
        const SocketId ana = visitor();
        say(ana, "m1", "one");
        conversation = arrived.constFirst().conversation;
        acknowledgeAll();
        return ana;
    }

    QTemporaryDir folder;
};

ChatSettings small()
{
    ChatSettings settings;
    settings.fileBytes = 1000;
    return settings;
}

} // namespace

TEST_CASE("A file is taken for what its bytes are, within its limits", "[chat]")
{
    Files f(small());
    const SocketId ana = f.visitor();
    SECTION("in pieces")
    {
        f.offer(ana, letter.size());
        f.gateway->bytes(ana, letter.left(5));
        CHECK(f.arrived.isEmpty());
        f.gateway->bytes(ana, letter.mid(5));
        REQUIRE(f.arrived.size() == 2);
        REQUIRE(f.arrived.first().files.size() == 1);
        CHECK(f.arrived.first().files.first().content == letter);
        CHECK(f.arrived.first().files.first().type == QStringLiteral("text/plain"));
        CHECK(f.arrived.first().files.first().name == QStringLiteral("letter.exe.txt"));
        CHECK(f.arrived.first().subject == QStringLiteral("letter.exe.txt"));
        f.acknowledgeAll();
        CHECK(f.only(ana, "accepted").value(QLatin1String("id")) == QStringLiteral("f1"));
        f.chats.bytes = letter;
        f.fetch(ana, sha256Hex(letter));
        CHECK(f.typesSoon(ana) == QStringList{QStringLiteral("content"), QStringLiteral("bytes")});
    }
    SECTION("not when it is too big")
    {
        f.offer(ana, 1001);
        CHECK(f.refusal(ana) == QStringLiteral("too-big"));
    }
    SECTION("not when more comes than was said")
    {
        f.offer(ana, 10);
        f.gateway->bytes(ana, letter);
        CHECK(f.refusal(ana) == QStringLiteral("too-big"));
    }
    SECTION("not when it is a program")
    {
        f.offer(ana, 16);
        f.gateway->bytes(ana, QByteArray("MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff\0\0", 16));
        CHECK(f.refusal(ana) == QStringLiteral("file-type"));
    }
    SECTION("and only files of this conversation are given out")
    {
        f.fetch(ana, QByteArray(64, 'e'));
        CHECK(f.types(ana) == QStringList{QStringLiteral("refused")});
    }
}

TEST_CASE("Files that never end hold up no memory", "[chat]")
{
    ChatSettings settings = small();
    settings.uploads = {.perAddress = 1500, .inAll = 2500};
    Files f(settings);
    const SocketId ana = f.visitor();
    const SocketId ben = f.visitor();

    SECTION("an unfinished one is dropped after its time")
    {
        f.offer(ana, 900);
        f.gateway->bytes(ana, QByteArray(800, 'x'));
        f.clock.advance(settings.uploadTime);
        CHECK(f.refusal(ana) == QStringLiteral("not-now"));
        f.offer(ben, 900);
        f.gateway->bytes(ben, QByteArray(900, 'x'));
        CHECK(f.arrived.size() == 2);
    }
    SECTION("each after its own time, one that follows another, too")
    {
        f.offer(ana, 900);
        f.clock.advance(settings.uploadTime / 2);
        f.offer(ben, 900);
        f.offer(ana, 800);
        f.clock.advance(settings.uploadTime / 2);
        CHECK(f.types(ana).isEmpty());
        CHECK(f.types(ben).isEmpty());
        f.clock.advance(settings.uploadTime / 2);
        CHECK(f.refusal(ana) == QStringLiteral("not-now"));
        CHECK(f.refusal(ben) == QStringLiteral("not-now"));
    }
    SECTION("one address has so much room, and gets it back")
    {
        f.offer(ana, 900);
        f.gateway->bytes(ana, QByteArray(800, 'x'));
        f.offer(ben, 900);
        f.gateway->bytes(ben, QByteArray(800, 'x'));
        CHECK(f.refusal(ben) == QStringLiteral("not-now"));
        f.gateway->lose(ana);
        f.offer(ben, 900);
        f.gateway->bytes(ben, QByteArray(900, 'x'));
        CHECK(f.arrived.size() == 2);
    }
    SECTION("and so has the gateway")
    {
        QList<SocketId> sockets;
        int refused = 0;
        for (int i = 1; i < 5; ++i) {
            const SocketId socket = f.gateway->open(QStringLiteral("192.0.2.%1").arg(100 + i));
            f.gateway->hear(socket, R"({"type":"hello","version":1})");
            f.gateway->hear(socket, R"({"type":"begin"})");
            f.gateway->frames(socket);
            f.offer(socket, 900);
            f.gateway->bytes(socket, QByteArray(800, 'x'));
            refused += f.types(socket).contains(QStringLiteral("refused")) ? 1 : 0;
        }
        CHECK(refused == 1);
    }
    SECTION("bytes that belong to no file end the connection")
    {
        f.gateway->bytes(ana, QByteArray(900, 'x'));
        CHECK_FALSE(f.gateway->codes.contains(ana));
        f.gateway->bytes(ana, QByteArray(900, 'x'));
        CHECK(f.gateway->codes.value(ana) == CloseCode::BadMessage);
    }
    SECTION("a flood of files is refused")
    {
        int taken = 0;
        for (int i = 0; i < 200; ++i) {
            f.offer(i % 2 ? ana : ben, letter.size(), "f" + QByteArray::number(i));
            f.gateway->bytes(i % 2 ? ana : ben, letter);
            taken += f.types(i % 2 ? ana : ben).contains(QStringLiteral("refused")) ? 0 : 1;
        }
        CHECK(taken == settings.files.burst);
    }
}

TEST_CASE("A large file goes out piece by piece, and lines come between", "[chat]")
{
    Files f;
    const SocketId ana = f.answeredVisitor();
    const qint64 size = 300 * 1024;
    f.chats.bytes = QByteArray(size, 'x');
    const QByteArray first = f.sendFile("first", size);
    const QByteArray second = f.sendFile("second", size);
    f.gateway->frames(ana);
    f.fetch(ana, first);
    f.fetch(ana, first);
    f.fetch(ana, second);
    CHECK(f.typesSoon(ana) == QStringList{QStringLiteral("content"), QStringLiteral("bytes")});

    SECTION("each when the one before has gone")
    {
        QCoreApplication::processEvents();
        CHECK(f.types(ana).isEmpty());
        [[maybe_unused]] const auto sent =
            f.channel->send(f.answer(QStringLiteral("a1"), QStringLiteral("meanwhile")));
        CHECK(f.types(ana) == QStringList{QStringLiteral("line")});
        QStringList types;
        for (int i = 0; i < 5; ++i) {
            f.gateway->letBytesGo(ana);
            types += f.typesSoon(ana);
        }
        CHECK(types.count(QStringLiteral("bytes")) == 5); // and one before: three each
        CHECK(types.indexOf(QStringLiteral("content")) == 2);
        f.gateway->letBytesGo(ana);
        QCoreApplication::processEvents();
        CHECK(f.types(ana).isEmpty());
    }
    SECTION("one that is cut short is refused, and the next one comes")
    {
        f.chats.bytes = QByteArray(200 * 1024, 'x');
        f.gateway->letBytesGo(ana);
        QStringList types;
        CHECK(QTest::qWaitFor(
            [&] {
                types += f.types(ana);
                return types.contains(QStringLiteral("bytes"));
            },
            30'000));
        CHECK(types
              == QStringList{QStringLiteral("refused"), QStringLiteral("content"),
                             QStringLiteral("bytes")});
    }
    SECTION("who has gone is sent nothing more")
    {
        f.gateway->letBytesGo(ana);
        f.gateway->lose(ana);
        QCoreApplication::processEvents();
        CHECK(f.types(ana).isEmpty());
    }
}

TEST_CASE("An empty file is one too", "[chat]")
{
    Files f;
    const SocketId ana = f.answeredVisitor();
    f.chats.bytes.clear();
    const QByteArray file = f.sendFile("empty", 0);
    f.gateway->frames(ana);
    f.fetch(ana, file);
    CHECK(f.typesSoon(ana) == QStringList{QStringLiteral("content")});
}
