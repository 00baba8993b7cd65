#include "core/store/blobstore.h"
#include "core/store/sql/location.h"
#include "tests/core/ctl/ctlrun.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using heddle::test::CtlOutcome;
using heddle::test::CtlRig;

namespace {

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '));
}

QByteArray mail(const QByteArray& number, const QByteArray& more = {})
{
    return "From: Amira Haddad <amira@example.com>\r\nTo: support@northwind.example\r\n"
           "Subject: Parcel "
           + number + "\r\nDate: Sat, 21 Nov 2026 10:0" + number.right(1)
           + ":00 +0000\r\nMessage-ID: <" + number + "@example.com>\r\n" + more
           + "\r\nWhere is parcel " + number + "?\r\nFrom here it looks lost.\r\n";
}

void checkCounts(const CtlOutcome& outcome, int added, int known, int refused)
{
    const auto counts = outcome.objects().value(0);
    CHECK(counts.value(QStringLiteral("added")).toInt(-1) == added);
    CHECK(counts.value(QStringLiteral("known")).toInt(-1) == known);
    CHECK(counts.value(QStringLiteral("refused")).toInt(-1) == refused);
    CHECK(outcome.code == (refused > 0 ? 1 : 0));
}

} // namespace

TEST_CASE("Importing the same mails twice adds nothing", "[ctl]")
{
    const CtlRig rig;
    const QString one = rig.write(QStringLiteral("one.eml"), mail("1"));
    const QString two = rig.write(QStringLiteral("two.eml"), mail("2"));
    checkCounts(rig.onStore(words("import eml --json") + QStringList{one, two}), 2, 0, 0);
    const auto before = rig.onStore(words("timeline amira@example.com --json")).out;
    CHECK(before.count('\n') == 2);
    checkCounts(rig.onStore(words("import eml --json") + QStringList{two, one}), 0, 2, 0);
    CHECK(rig.onStore(words("timeline amira@example.com --json")).out == before);
    CHECK(rig.onStore(words("db rebuild --check")).code == 0);
}

TEST_CASE("The same mail from an mbox file, with other line ends, is known", "[ctl]")
{
    const CtlRig rig;
    const QString one = rig.write(QStringLiteral("one.eml"), mail("1"));
    checkCounts(rig.onStore(words("import eml --json") + QStringList{one}), 1, 0, 0);
    QByteArray asMbox = "From amira@example.com Sat Nov 21 10:00:00 2026\n" + mail("1")
                        + "\nFrom amira@example.com Sat Nov 21 10:00:00 2026\n" + mail("2");
    asMbox.replace("\r\n", "\n");
    asMbox.replace("\nFrom here", "\n>From here");
    const QString box = rig.write(QStringLiteral("box.mbox"), asMbox);
    checkCounts(rig.onStore(words("import mbox --json") + QStringList{box}), 1, 1, 0);
    const auto found = rig.onStore(words("timeline amira@example.com --json")).objects();
    REQUIRE(found.size() == 2);
    CHECK(
        found[1].value(QStringLiteral("text")).toString().contains(QStringLiteral("\nFrom here")));
}

TEST_CASE("An imported mail is read as one that arrives", "[ctl]")
{
    const CtlRig rig;
    const QString page =
        rig.write(QStringLiteral("page.eml"),
                  mail("1", "Content-Type: text/html\r\n") + "<p>Dear <b>desk</b></p>");
    const QString away =
        rig.write(QStringLiteral("away.eml"), mail("2", "Auto-Submitted: auto-replied\r\n"));
    checkCounts(rig.onStore(words("import eml --json") + QStringList{page, away}), 2, 0, 0);
    const auto found = rig.onStore(words("timeline amira@example.com --json")).objects();
    REQUIRE(found.size() == 2);
    CHECK(found[0].value(QStringLiteral("text")).toString().contains(QStringLiteral("Dear desk")));
    CHECK(found[1].value(QStringLiteral("automatic")) == QStringLiteral("auto-reply"));
}

TEST_CASE("A file that is no mail is named and the rest goes on", "[ctl]")
{
    const CtlRig rig;
    REQUIRE(QDir().mkpath(rig.path(QStringLiteral("folder/deeper"))));
    rig.write(QStringLiteral("folder/a.eml"), mail("1"));
    rig.write(QStringLiteral("folder/b.png"), QByteArray(3'000, '\x89'));
    rig.write(QStringLiteral("folder/c.json"), "{\n  \"not\": \"a mail\"\n}\n");
    rig.write(QStringLiteral("folder/deeper/d.eml"), mail("2"));
    rig.write(QStringLiteral("folder/e.eml"), {});
    const auto outcome = rig.onStore(
        words("import eml --json")
        + QStringList{rig.path(QStringLiteral("folder")), rig.path(QStringLiteral("missing.eml"))});
    checkCounts(outcome, 2, 0, 4);
    for (const char* name : {"b.png: this is no mail", "c.json: this is no mail",
                             "e.eml: this is no mail", "missing.eml: "})
        CHECK(outcome.err.contains(name));
    CHECK(outcome.err.count('\n') == 4);

    const auto noBox =
        rig.onStore(words("import mbox") + QStringList{rig.path(QStringLiteral("folder/a.eml"))});
    CHECK(noBox.code == 1);
    CHECK(noBox.err.contains("import eml"));
}

TEST_CASE("A mail that the store cannot keep is named, and the rest goes on until nothing is kept",
          "[ctl]")
{
    const CtlRig rig;
    REQUIRE(QDir().mkpath(rig.path(QStringLiteral("folder"))));
    const heddle::store::BlobStore blobs(heddle::store::StoreLocation::file(rig.store()).blobs);
    // A file stands where the mail's folder has to be.
    const auto block = [&](const QByteArray& content) {
        const QString hash = QString::fromLatin1(
            QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        const QString folder = QFileInfo(blobs.path(hash).value()).path();
        REQUIRE(QDir().mkpath(QFileInfo(folder).path()));
        QFile file(folder);
        REQUIRE(file.open(QIODevice::WriteOnly));
    };
    for (int number = 1; number <= 9; ++number)
        rig.write(QStringLiteral("folder/%1.eml").arg(number), mail(QByteArray::number(number)));
    block(mail("2"));
    const auto import =
        words("import eml --json") + QStringList{rig.path(QStringLiteral("folder"))};
    const auto outcome = rig.onStore(import);
    INFO(outcome.err.toStdString());
    checkCounts(outcome, 8, 0, 1);
    CHECK(outcome.err.contains("folder/2.eml: "));

    const CtlRig full;
    QFile wall(heddle::store::StoreLocation::file(full.store()).blobs);
    REQUIRE(wall.open(QIODevice::WriteOnly));
    const auto stopped = full.onStore(import);
    CHECK(stopped.code == 1);
    CHECK(stopped.err.contains("5.eml: "));
    CHECK_FALSE(stopped.err.contains("6.eml: "));
    CHECK(stopped.err.contains("import again"));
}

TEST_CASE("Imported mails are history, or wait for an answer where that is asked for", "[ctl]")
{
    const CtlRig rig;
    const QString one = rig.write(QStringLiteral("one.eml"), mail("1"));
    const QString two = rig.write(QStringLiteral("two.eml"), mail("2"));
    REQUIRE(rig.onStore(words("import eml") + QStringList{one}).code == 0);
    CHECK(rig.onStore(words("queues --json")).objects().isEmpty());
    REQUIRE(rig.onStore(words("import eml --waiting --agent tom") + QStringList{two}).code == 0);
    const auto queues = rig.onStore(words("queues --json")).objects();
    REQUIRE(queues.size() == 1);
    CHECK(queues[0].value(QStringLiteral("waiting")).toInt() == 1);
}

TEST_CASE("What was imported is exported as it came", "[ctl]")
{
    const CtlRig rig;
    const QString one = rig.write(QStringLiteral("one.eml"), mail("1"));
    const QString two = rig.write(QStringLiteral("two.eml"), mail("2"));
    REQUIRE(rig.onStore(words("import eml") + QStringList{one, two}).code == 0);
    const auto box = rig.onStore(words("export --customer amira@example.com --mbox"));
    REQUIRE(box.code == 0);
    CHECK(box.out.count("\nMessage-ID: ") == 2);
    CHECK(box.out.contains("\n>From here"));

    const CtlRig other;
    const QString file = other.write(QStringLiteral("box.mbox"), box.out);
    checkCounts(other.onStore(words("import mbox --json") + QStringList{file}), 2, 0, 0);
    checkCounts(rig.onStore(words("import mbox --json") + QStringList{file}), 0, 2, 0);

    const auto entries = rig.onStore(words("export --customer amira@example.com")).objects();
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].value(QStringLiteral("subject")) == QStringLiteral("Parcel 1"));
    CHECK(rig.onStore(words("export")).code == 2);
}

TEST_CASE("An agent's commands work from a script and keep the rights", "[ctl]")
{
    const CtlRig rig;
    const QString one = rig.write(QStringLiteral("one.eml"), mail("1"));
    REQUIRE(rig.onStore(words("import eml --waiting --agent tom") + QStringList{one}).code == 0);
    const auto mine = rig.onStore(words("search parcel --json")).objects();
    REQUIRE_FALSE(mine.isEmpty());
    const QString number =
        QString::number(mine.last().value(QStringLiteral("interaction")).toInteger());
    const auto act = [&](const char* command, const QStringList& more) {
        const auto outcome =
            rig.onStore(words("interaction") + QStringList{QLatin1String(command), number} + more
                        + words("--agent tom"));
        INFO(command << ": " << outcome.err.toStdString());
        CHECK(outcome.code == 0);
        return outcome;
    };
    const QByteArray it = "interaction " + number.toUtf8();
    CHECK(act("note", {QStringLiteral("called"), QStringLiteral("the depot")}).out
          == "a note stands at " + it + "\n");
    CHECK(act("tag", {QStringLiteral("delivery"), QStringLiteral("vip")}).out
          == it + " has the tags delivery, vip\n");
    const auto untagged =
        act("tag", {QStringLiteral("vip"), QStringLiteral("--remove"), QStringLiteral("--json")})
            .objects();
    REQUIRE(untagged.size() == 1);
    CHECK(untagged.first().value(QStringLiteral("tags")).toArray()
          == QJsonArray{QStringLiteral("delivery")});
    CHECK(act("assign", {QStringLiteral("--to"), QStringLiteral("tom")}).out
          == it + " is with tom now\n");
    const auto shown = rig.onStore({QStringLiteral("interaction"), QStringLiteral("show"), number,
                                    QStringLiteral("--json")})
                           .objects();
    REQUIRE(shown.size() >= 3);
    CHECK(shown[0].value(QStringLiteral("state")) == QStringLiteral("assigned"));
    CHECK(shown[0].value(QStringLiteral("tags")).toArray()
          == QJsonArray{QStringLiteral("delivery")});
    bool noted = false;
    for (const auto& entry : shown)
        noted |= entry.value(QStringLiteral("text")) == QStringLiteral("called the depot");
    CHECK(noted);
    CHECK(act("close", {}).out == it + " is closed\n");
    CHECK(rig.onStore({QStringLiteral("interaction"), QStringLiteral("show"), number})
              .out.contains("closed"));

    const auto stranger =
        rig.onStore({QStringLiteral("interaction"), QStringLiteral("note"), number,
                     QStringLiteral("x"), QStringLiteral("--agent"), QStringLiteral("eve")});
    CHECK(stranger.code == 1);
    CHECK(stranger.err.contains("'eve' does not work here"));
    CHECK(rig.onStore(words("interaction note 999 x --agent tom"))
              .err.contains("there is no interaction 999"));
    CHECK(rig.onStore(words("interaction note abc x --agent tom"))
              .err.contains("'abc' is not an interaction's number"));
    CHECK(rig.onStore(words("db rebuild --check")).code == 0);
}

TEST_CASE("A mail file is parsed to JSON, a broken one is told so", "[ctl]")
{
    const CtlRig rig;
    const QString one = rig.write(QStringLiteral("one.eml"), mail("1"));
    const QString none = rig.write(QStringLiteral("none.eml"), {});
    const auto outcome = rig.run(words("mail parse --json") + QStringList{one, none});
    CHECK(outcome.code == 1);
    const auto objects = outcome.objects();
    REQUIRE(objects.size() == 2);
    CHECK(objects[0].value(QStringLiteral("ok")).toBool());
    CHECK(objects[0].value(QStringLiteral("file")) == one);
    CHECK(objects[0].value(QStringLiteral("subject")) == QStringLiteral("Parcel 1"));
    CHECK(objects[0].value(QStringLiteral("message_id")) == QStringLiteral("1@example.com"));
    for (const char* key : {"references", "date", "from", "to", "cc", "reply_to", "text", "html",
                            "new_text", "attachments", "automatic", "moments", "language"})
        CHECK(objects[0].contains(QLatin1String(key)));
    CHECK_FALSE(objects[1].value(QStringLiteral("ok")).toBool(true));
    CHECK_FALSE(objects[1].value(QStringLiteral("error")).toString().isEmpty());
}

TEST_CASE("A mail is parsed from a pipe", "[ctl]")
{
    const CtlRig rig;
    const auto outcome = rig.run(words("mail parse --json -"), mail("1"));
    CHECK(outcome.code == 0);
    REQUIRE(outcome.objects().size() == 1);
    CHECK(outcome.objects()[0].value(QStringLiteral("subject")) == QStringLiteral("Parcel 1"));
}

TEST_CASE("Imported mails that wait are read and meet the rules, as those that come by themselves",
          "[ctl][rules]")
{
    const CtlRig rig;
    REQUIRE(rig.onStore(words("db migrate")).code == 0);
    const QString one = rig.write(QStringLiteral("one.eml"), mail("1"));
    const QString two = rig.write(QStringLiteral("two.eml"), mail("2"));
    REQUIRE(rig.onStore(words("import eml --waiting --agent tom") + QStringList{one}).code == 0);
    REQUIRE(rig.onStore(words("rules add Lost --then")
                        << QStringLiteral("tag lost") << words("--if")
                        << QStringLiteral("text contains looks lost") << words("--agent tom"))
                .code
            == 0);
    CHECK(rig.onStore(words("search tag:lost --json")).objects().isEmpty());
    REQUIRE(rig.onStore(words("import eml --waiting --agent tom") + QStringList{two}).code == 0);
    const auto tagged = rig.onStore(words("search tag:lost --json")).objects();
    REQUIRE(tagged.size() == 1);
    CHECK(tagged[0].value(QStringLiteral("title")) == QStringLiteral("Parcel 2"));
    CHECK(rig.onStore(words("db rebuild --check")).code == 0);
}

TEST_CASE("A website's form waits as the mail of who filled it in", "[ctl]")
{
    const CtlRig rig;
    const QString form =
        rig.write(QStringLiteral("form.eml"),
                  "From: Shop <wordpress@shop.example>\r\nTo: support@northwind.example\r\n"
                  "Reply-To: Amira Haddad <amira@example.com>\r\nSubject: Contact form\r\n"
                  "Auto-Submitted: auto-generated\r\nMessage-ID: <f@shop.example>\r\n\r\n"
                  "Where is my parcel?\r\n");
    REQUIRE(rig.onStore(words("import eml --waiting --agent tom") + QStringList{form}).code == 0);
    const auto queues = rig.onStore(words("queues --json")).objects();
    REQUIRE(queues.size() == 1);
    CHECK(queues[0].value(QStringLiteral("waiting")).toInt() == 1);
    const auto hers = rig.onStore(words("timeline amira@example.com --json")).objects();
    REQUIRE_FALSE(hers.isEmpty());
    CHECK(hers[0].value(QStringLiteral("author")) == QStringLiteral("Amira Haddad"));
}

TEST_CASE("A list of customers that was cut says so", "[ctl]")
{
    const CtlRig rig;
    QByteArray box;
    for (const char* name : {"one", "two", "three"})
        box += "From x@example.com Sat Nov 21 10:00:00 2026\nFrom: Haddad <" + QByteArray(name)
               + "@example.com>\nSubject: x\nMessage-ID: <" + name + "@x>\n\nHello\n\n";
    const QString file = rig.write(QStringLiteral("box.mbox"), box);
    REQUIRE(rig.onStore(words("import mbox") + QStringList{file}).code == 0);
    const auto cut = rig.onStore(words("customers find haddad --limit 2"));
    CHECK(cut.code == 0);
    CHECK(cut.out.count('\n') == 2);
    CHECK(cut.err.contains("more than these 2"));
    const auto all = rig.onStore(words("customers find haddad --limit 3"));
    CHECK(all.out.count('\n') == 3);
    CHECK(all.err.isEmpty());
    CHECK(rig.onStore(words("customers find nobody")).err.contains("nothing found"));
}

TEST_CASE("What is imported to wait is due as its queue promises, and closed it is due no more",
          "[ctl]")
{
    const CtlRig rig;
    const QString centre =
        rig.write(QStringLiteral("centre.yaml"),
                  "agents: [{login: tom, name: Tom, role: administrator}]\n"
                  "queues: [{name: Q, members: [tom], targets: {first_reply: 4 h}}]\n");
    REQUIRE(rig.onStore(words("config apply --agent tom") + QStringList{centre}).code == 0);
    const QString one = rig.write(QStringLiteral("one.eml"), mail("1"));
    REQUIRE(rig.onStore(words("import eml --waiting --agent tom") + QStringList{one}).code == 0);
    const auto found = rig.onStore(words("search parcel --json")).objects();
    const auto number =
        QString::number(found.value(0).value(QStringLiteral("interaction")).toInteger());
    const auto due = [&] {
        return rig.onStore(words("interaction show --json") + QStringList{number})
            .objects()
            .value(0)
            .value(QStringLiteral("due"));
    };
    CHECK(due().toString() == QStringLiteral("2026-11-21T14:01:00.000Z"));
    REQUIRE(rig.onStore(words("interaction assign --to tom --agent tom") + QStringList{number}).code
            == 0);
    REQUIRE(rig.onStore(words("interaction close --agent tom") + QStringList{number}).code == 0);
    CHECK(due().isNull());
}
