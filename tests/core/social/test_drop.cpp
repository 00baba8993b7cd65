#include "core/base/fakeclock.h"
#include "core/channel/social/drop/dropchannel.h"
#include "core/service/listening/dropplace.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace heddle;

namespace {

const QByteArray twoRows = "id,author,text\n1,Mia,The lid broke\n2,Joel,\"Late, again\"\n";

struct Rig {
    Rig() { start(); }
    /// As a program that begins anew: nothing is known of what was looked at.
    void start()
    {
        channel = std::make_unique<social::DropChannel>(
            social::DropAccount{QStringLiteral("Survey"), folder.path(), 15s},
            social::DropTools{clock, [](const QString& html) { return html; }});
        QObject::connect(channel.get(), &channel::Channel::arrived, channel.get(),
                         [this](const Inbound& inbound) {
                             arrived.append(inbound);
                             if (acknowledges)
                                 channel->acknowledge(inbound.key);
                         });
        channel->start({});
        clock.advance(1ms);
    }
    void put(const QString& name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Append));
        file.write(bytes);
    }
    QStringList in(const QString& place) const
    {
        return QDir(folder.filePath(place)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    QString text(const QString& name) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    }
    void look() { clock.advance(15s); }

    FakeClock clock{Timestamp{1'790'000'000'000'000}};
    QTemporaryDir folder;
    std::unique_ptr<social::DropChannel> channel;
    QList<Inbound> arrived;
    bool acknowledges = true;
};

const QString done = QStringLiteral("done");
const QString refused = QStringLiteral("refused");

} // namespace

TEST_CASE_METHOD(Rig, "A file put into the folder is read when it is whole, and lies in done then",
                 "[social]")
{
    CHECK(channel->state().health == ChannelHealth::Working);
    put(QStringLiteral("a.csv"), "id,author,text\n1,Mia,The lid br");
    look();
    CHECK(arrived.isEmpty());
    put(QStringLiteral("a.csv"), "oke\n2,Joel,\"Late, again\"\n");
    look();
    CHECK(arrived.isEmpty());
    look();
    REQUIRE(arrived.size() == 2);
    CHECK(arrived.at(0).text == QStringLiteral("The lid broke"));
    CHECK(arrived.at(1).senderName == QStringLiteral("Joel"));
    CHECK(arrived.at(1).account == QStringLiteral("Survey"));
    CHECK(in(done) == QStringList{QStringLiteral("a.csv")});
    CHECK(in(QString()).isEmpty());
    // The next of the same name does not take its place.
    put(QStringLiteral("a.csv"), "id,author,text\n3,Mia,Once more\n");
    look();
    look();
    CHECK(arrived.size() == 3);
    CHECK(in(done) == QStringList{QStringLiteral("a-2.csv"), QStringLiteral("a.csv")});
}

TEST_CASE_METHOD(Rig, "Lists of posts are read as tables are, other files are let be", "[social]")
{
    put(QStringLiteral("b.json"),
        R"([{"id": "1", "author": "Mia", "text": "One"}, {"id": "2", "author": "Mia", "text": "Two"}])");
    put(QStringLiteral("c.jsonl"), "{\"id\": \"3\", \"author\": \"Mia\", \"text\": \"Three\"}\n");
    put(QStringLiteral("d.csv.part"), twoRows);
    put(QStringLiteral(".hidden.csv"), twoRows);
    put(QStringLiteral("notes.txt"), "not a post");
    REQUIRE(QFile::link(folder.filePath(QStringLiteral("notes.txt")),
                        folder.filePath(QStringLiteral("link.csv"))));
    look();
    look();
    QStringList texts;
    for (const Inbound& post : arrived)
        texts.append(post.text);
    CHECK(texts
          == QStringList{QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")});
    CHECK(in(done) == QStringList{QStringLiteral("b.json"), QStringLiteral("c.jsonl")});
    CHECK(in(QString()).size() == 4);
    CHECK(in(refused).isEmpty());
}

TEST_CASE_METHOD(Rig,
                 "A file with a fault lies in refused with its lines; its other posts are taken",
                 "[social]")
{
    put(QStringLiteral("a.csv"), "id,author,text\n1,Mia,The lid broke\n,Joel,No id\n");
    put(QStringLiteral("b.csv"), "id,colour\n1,red\n");
    put(QStringLiteral("c.json"), "{\"id\": ");
    put(QStringLiteral("d.csv"), "");
    look();
    look();
    CHECK(arrived.size() == 1);
    CHECK(in(refused)
          == QStringList{QStringLiteral("a.csv"), QStringLiteral("a.csv.reason.txt"),
                         QStringLiteral("b.csv"), QStringLiteral("b.csv.reason.txt"),
                         QStringLiteral("c.json"), QStringLiteral("c.json.reason.txt"),
                         QStringLiteral("d.csv"), QStringLiteral("d.csv.reason.txt")});
    CHECK(text(QStringLiteral("refused/a.csv.reason.txt"))
          == QStringLiteral("line 3: it needs a link or an id\n"));
    CHECK(text(QStringLiteral("refused/b.csv.reason.txt")).contains(QStringLiteral("colour")));
    CHECK(in(done).isEmpty());
}

TEST_CASE_METHOD(Rig, "A file stays until the journal has all of it, whatever ends the program",
                 "[social]")
{
    acknowledges = false;
    put(QStringLiteral("a.csv"), twoRows);
    look();
    look();
    REQUIRE(arrived.size() == 2);
    channel->acknowledge(arrived.first().key);
    look();
    CHECK(in(done).isEmpty());
    CHECK(arrived.size() == 2);
    // Killed here. The next one reads it again, under the same keys.
    const QList<Inbound> before = std::exchange(arrived, {});
    acknowledges = true;
    start();
    look();
    REQUIRE(arrived.size() == 2);
    CHECK(arrived.at(0).key == before.at(0).key);
    CHECK(arrived.at(1).key == before.at(1).key);
    CHECK(in(done).size() == 1);
}

TEST_CASE_METHOD(Rig, "What is written to a file while it is taken is not lost", "[social]")
{
    acknowledges = false;
    put(QStringLiteral("a.csv"), twoRows);
    look();
    look();
    REQUIRE(arrived.size() == 2);
    put(QStringLiteral("a.csv"), "3,Nora,Still writing\n");
    for (const Inbound& post : QList<Inbound>(arrived))
        channel->acknowledge(post.key);
    CHECK(in(done).isEmpty());
    acknowledges = true;
    look();
    look();
    CHECK(arrived.last().text == QStringLiteral("Still writing"));
    CHECK(in(done).size() == 1);
}

TEST_CASE_METHOD(Rig, "A folder that is gone is waited for", "[social]")
{
    REQUIRE(QDir(folder.path()).removeRecursively());
    look();
    CHECK(channel->state().health == ChannelHealth::Waiting);
    CHECK(channel->state().cause == ErrorCode::NotFound);
    REQUIRE(QDir().mkpath(folder.path()));
    look();
    CHECK(channel->state().health == ChannelHealth::Working);
    channel->stop();
    put(QStringLiteral("a.csv"), twoRows);
    look();
    look();
    CHECK(arrived.isEmpty());
}

TEST_CASE("A folder is written with its whole path", "[social]")
{
    using namespace service;
    CHECK(isDropped(QStringLiteral("file:///srv/reviews")));
    CHECK_FALSE(isDropped(QStringLiteral("https://x.test/feed")));
    CHECK(dropFolderIn(QStringLiteral("file:///srv/my%20reviews"))
          == QStringLiteral("/srv/my reviews"));
    for (const char* wrong : {"file://host/srv", "file:reviews", "file:///", "file:///a?b"})
        CHECK(dropFolderIn(QString::fromLatin1(wrong)).error().code == ErrorCode::BadInput);
}
