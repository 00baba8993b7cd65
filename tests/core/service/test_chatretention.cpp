#include "core/service/chat/afterwards/chatretention.h"
#include "core/service/desk/casework.h"
#include "core/service/desk/sending/sending.h"
#include "core/store/beside/draftstore.h"
#include "core/store/blobstore.h"
#include "core/store/journalstore.h"
#include "core/store/rebuild.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "tests/core/service/playedchat.h"

#include <QFile>
#include <QFileInfo>

using namespace heddle;
using heddle::test::Chats;
using service::ChatRetention;
using namespace std::chrono_literals;

namespace {

const QString account = QStringLiteral("chat");
const QString one = QStringLiteral("one");
const QString two = QStringLiteral("two");

struct Kept : Chats {
    Kept()
    {
        tom = addAgent(QStringLiteral("tom"));
        setQueue([&](Queue& queue) { queue.members = {tom}; });
    }

    // A chat with words of both sides, a file, a rating and an unsent draft, which is over.
    Interaction lived(const QString& conversation)
    {
        sayWithFile(conversation);
        mark(conversation, QStringLiteral("chat.began"),
             QStringLiteral("page: https://x.example/secretpage"));
        const InteractionId id = acceptNext(tom);
        REQUIRE(engine->sending().send(
            tom, {.draft = {.interaction = id, .text = QStringLiteral("secretanswer")},
                  .ifChanged = service::Message::IfChanged::SendAnyway}));
        settle();
        REQUIRE(store().drafts().save({.agent = tom,
                                       .interaction = id,
                                       .text = QStringLiteral("secretdraft"),
                                       .saved = clock.now()}));
        mark(conversation, QStringLiteral("chat.rated"), QStringLiteral("4 secretcomment"));
        return of(conversation);
    }
    void sayWithFile(const QString& conversation)
    {
        hand({.channel = ChannelKind::Chat,
              .account = account,
              .key = conversation + QStringLiteral("/1"),
              .senderKind = IdentityKind::ChatVisitor,
              .senderAddress = QStringLiteral("secretvisitor-") + conversation,
              .senderName = QStringLiteral("secretname"),
              .at = clock.now(),
              .conversation = conversation,
              .subject = QStringLiteral("secretwords"),
              .text = QStringLiteral("secretwords, please"),
              .files = {{.name = QStringLiteral("secretfile.txt"),
                         .type = QStringLiteral("text/plain"),
                         .content = "secret bytes"}}});
    }
    void close(InteractionId id)
    {
        REQUIRE(engine->casework().close(tom, id, {}));
        settle();
        REQUIRE(interaction(id).state == InteractionState::Closed);
    }
    QList<Entry> entriesOf(InteractionId id)
    {
        QList<Entry> entries;
        const auto page = store().entries().timeline(
            {.customer = interaction(id).customer, .interaction = id, .limit = 200});
        REQUIRE(page);
        return page->entries;
    }
    // In how many parts of the search index, as it lies in the file, this is to be read.
    qint64 partsOfIndexWith(const char* letters)
    {
        const auto count =
            store().connection().number(QStringLiteral("SELECT count(*) FROM entry_words_data "
                                                       "WHERE instr(block, CAST(? AS BLOB)) > 0"),
                                        {QString::fromLatin1(letters)});
        REQUIRE(count);
        return *count;
    }
    // As the database's file and its log lie on the disk.
    bool isInFiles(const char* words)
    {
        bool isThere = false;
        for (const char* end : {"", "-wal"}) {
            QFile file(store().location().path + QLatin1String(end));
            isThere = isThere || (file.open(QIODevice::ReadOnly) && file.readAll().contains(words));
        }
        return isThere;
    }
    // Everything that is written down, as one text.
    QString journalText()
    {
        QString text;
        const auto lines = store().journal().linesAfter({}, 10'000);
        REQUIRE(lines);
        for (const auto& line : *lines)
            text += line.body;
        return text;
    }
    void makeFileOld(const QString& blob)
    {
        QFile file(store().blobs().path(blob).value());
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.setFileTime(clock.now().toDateTime().addDays(-2),
                                 QFileDevice::FileModificationTime));
    }
    void checkIsGone(InteractionId id)
    {
        CHECK_FALSE(journalText().contains(QLatin1String("secret")));
        const Interaction gone = interaction(id);
        CHECK(gone.subject.isEmpty());
        CHECK(gone.conversation.isEmpty());
        for (const Entry& entry : entriesOf(id)) {
            CHECK_FALSE(entry.text.contains(QLatin1String("secret")));
            CHECK(entry.attachments.isEmpty());
        }
        const auto identity = store().customers().identity(gone.identity);
        REQUIRE(identity);
        CHECK(identity->name.isEmpty());
        CHECK_FALSE(identity->address.contains(QLatin1String("secret")));
        CHECK(store()
                  .customers()
                  .byId(gone.customer)
                  .value()
                  .name.startsWith(QLatin1String("Visitor ")));
        const auto difference = store::rebuildCheck(store());
        REQUIRE(difference);
        CHECK(difference->value_or(QString()).toStdString() == "");
    }

    AgentId tom;
};

} // namespace

TEST_CASE_METHOD(Kept,
                 "A chat's words, files and visitor go when the centre's time for them is over",
                 "[service][chat]")
{
    ChatRetention retention(engine->ledger(), account, Duration(24h * 30));
    retention.start();
    const InteractionId id = lived(one).id;
    close(id);
    const auto before = entriesOf(id);
    QString blob;
    for (const Entry& entry : before) {
        for (const Attachment& file : entry.attachments)
            blob = file.blob;
    }
    REQUIRE(store().blobs().contains(blob));
    makeFileOld(blob);

    advance(24h * 29);
    CHECK(entriesOf(id) == before);
    advance(24h + 1h);
    advance(2min);
    checkIsGone(id);
    CHECK_FALSE(store().blobs().contains(blob));
    CHECK_FALSE(store().drafts().find(tom, id, store::DraftStore::Group::Message).value());

    SECTION("but not what reports count")
    {
        const auto after = entriesOf(id);
        REQUIRE(after.size() == before.size());
        for (qsizetype i = 0; i < after.size(); ++i) {
            CHECK(after[i].at == before[i].at);
            CHECK(after[i].agent == before[i].agent);
            CHECK(after[i].direction == before[i].direction);
        }
        CHECK(std::any_of(after.begin(), after.end(), [](const Entry& entry) {
            return entry.subject == QLatin1String("chat.rated") && entry.text == QLatin1String("4");
        }));
    }
    SECTION("and a rebuild writes the same")
    {
        REQUIRE(store::rebuild(store()));
        checkIsGone(id);
    }
}

TEST_CASE_METHOD(Kept, "Without a time for them chats are kept", "[service][chat]")
{
    ChatRetention retention(engine->ledger(), account, {});
    retention.start();
    const InteractionId id = lived(one).id;
    close(id);
    const auto before = entriesOf(id);
    advance(24h * 4000);
    CHECK(entriesOf(id) == before);
}

TEST_CASE_METHOD(
    Kept, "A visitor who asks to be forgotten is, as soon as the agent is done with the chat",
    "[service][chat]")
{
    ChatRetention retention(engine->ledger(), account, {});
    retention.start();
    const InteractionId id = lived(one).id;
    mark(one, QStringLiteral("chat.ended"), {});
    mark(one, QStringLiteral("chat.forgotten"), {});
    CHECK(of(one).subject == QStringLiteral("secretwords"));
    close(id);
    advance(1s);
    checkIsGone(id);
}

TEST_CASE_METHOD(Kept, "A visitor without a chat is forgotten with all earlier ones at once",
                 "[service][chat]")
{
    ChatRetention retention(engine->ledger(), account, {});
    retention.start();
    const InteractionId id = lived(one).id;
    const QString visitor = QStringLiteral("secretvisitor-") + one;

    SECTION("recorded when it is answered")
    {
        close(id);
        REQUIRE(retention.forget(visitor));
        checkIsGone(id);
    }
    SECTION("what an agent still has, when they are done with it")
    {
        REQUIRE(retention.forget(visitor));
        REQUIRE(retention.forget(visitor));
        CHECK(of(one).subject == QStringLiteral("secretwords"));
        const auto entries = entriesOf(id);
        CHECK(std::count_if(entries.begin(), entries.end(),
                            [](const Entry& entry) {
                                return entry.subject == QLatin1String("chat.forgotten");
                            })
              == 1);
        CHECK_FALSE(store::rebuildCheck(store()).value());
        close(id);
        advance(1s);
        checkIsGone(id);
    }
    SECTION("nobody else, and who was never here is forgotten already")
    {
        close(id);
        const auto before = entriesOf(id);
        REQUIRE(retention.forget(QStringLiteral("somebody")));
        CHECK(entriesOf(id) == before);
    }
}

TEST_CASE_METHOD(Kept, "Words that are removed are soon gone from the search index, too",
                 "[service][chat]")
{
    ChatRetention retention(engine->ledger(), account, {});
    retention.start();
    for (const QString& each : {one, two}) {
        const InteractionId id = lived(each).id;
        close(id);
        // Of "secretwords", as the index writes it behind a word that begins alike.
        CHECK(partsOfIndexWith("words") > 0);
        REQUIRE(retention.forget(QStringLiteral("secretvisitor-") + each));
        advance(1h + 1min);
        CHECK(partsOfIndexWith("words") == 0);
    }
    CHECK_FALSE(isInFiles("secretanswer"));
}

TEST_CASE_METHOD(Kept, "While somebody reads, removed words wait in the log until they are done",
                 "[service][chat]")
{
    ChatRetention retention(engine->ledger(), account, {});
    retention.start();
    const InteractionId id = lived(one).id;
    close(id);
    {
        const auto other = store::Store::open(store().location(), clock);
        REQUIRE(other);
        auto rows = (*other)->connection().query(QStringLiteral("SELECT seq FROM journal"), {});
        REQUIRE(rows);
        REQUIRE(rows->next());
        REQUIRE(retention.forget(QStringLiteral("secretvisitor-one")));
        advance(2h);
        CHECK(isInFiles("secretanswer"));
    }
    advance(1min);
    CHECK_FALSE(isInFiles("secretanswer"));
}

TEST_CASE_METHOD(Kept, "Who was to be forgotten when the engine died is when it comes back",
                 "[service][chat]")
{
    const InteractionId id = lived(one).id;
    mark(one, QStringLiteral("chat.forgotten"), {});
    close(id);
    advance(1s);
    REQUIRE(of(one).subject == QStringLiteral("secretwords"));
    ChatRetention retention(engine->ledger(), account, {});
    retention.start();
    advance(1s);
    checkIsGone(id);
}

TEST_CASE_METHOD(Kept, "One visitor's words go, another's stay", "[service][chat]")
{
    ChatRetention retention(engine->ledger(), account, {});
    retention.start();
    const InteractionId gone = lived(one).id;
    mark(one, QStringLiteral("chat.forgotten"), {});
    close(gone);
    const InteractionId kept = lived(two).id;
    close(kept);
    const auto before = entriesOf(kept);
    advance(1h);
    CHECK(interaction(gone).subject.isEmpty());
    CHECK(interaction(kept).subject == QStringLiteral("secretwords"));
    CHECK(entriesOf(kept) == before);
    CHECK_FALSE(store::rebuildCheck(store()).value());
}

TEST_CASE_METHOD(Kept, "A file that somebody else sent too stays theirs", "[service][chat]")
{
    ChatRetention retention(engine->ledger(), account, {});
    retention.start();
    const InteractionId gone = lived(one).id;
    const InteractionId kept = lived(two).id;
    QString blob;
    for (const Entry& entry : entriesOf(kept)) {
        for (const Attachment& file : entry.attachments)
            blob = file.blob;
    }
    makeFileOld(blob);
    mark(one, QStringLiteral("chat.forgotten"), {});
    close(gone);
    advance(5min);
    CHECK(interaction(gone).subject.isEmpty());
    CHECK(store().blobs().contains(blob));
}
