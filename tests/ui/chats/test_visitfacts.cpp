#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"
#include "tests/support/fakedesk/fakechatdesk.h"

#include "ui/chats/visitlist.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

Entry beginning(const QString& text)
{
    return {.kind = EntryKind::System,
            .channel = ChannelKind::Chat,
            .direction = Direction::Internal,
            .subject = QStringLiteral("chat.began"),
            .text = text};
}

QString shown(const VisitList& list)
{
    QStringList all;
    for (const auto* row : list.findChildren<QAbstractButton*>())
        all += row->text();
    return all.join(u'|');
}

} // namespace

TEST_CASE("What a visitor typed and where they came from is read from how the chat began",
          "[chats]")
{
    const VisitFacts facts = visitFacts({beginning(
        QStringLiteral("name: Ana\nmail: ana@example.com\ntopic: Returns: late\n"
                       "page: https://shop.example/a\nreferrer: https://find.example/"))});
    CHECK(facts.mail == QStringLiteral("ana@example.com"));
    CHECK(facts.page == QStringLiteral("https://shop.example/a"));
    CHECK(facts.referrer == QStringLiteral("https://find.example/"));
    REQUIRE(facts.answers.size() == 1);
    CHECK(facts.answers.first().second == QStringLiteral("Returns: late"));
    Entry said = beginning(QStringLiteral("mail: eve@example.com"));
    said.kind = EntryKind::Message;
    CHECK(visitFacts({said}).isEmpty());
    CHECK(visitFacts({beginning({})}).isEmpty());
}

TEST_CASE("Earlier chats of a visitor are those that began before, the newest first", "[chats]")
{
    const auto began = [](qint64 chat, qint64 at, const char* words) {
        Entry entry = beginning(QString::fromLatin1(words));
        entry.interaction = {chat};
        entry.at = {at};
        return entry;
    };
    Entry said = began(1, 2, "page: https://x.example/");
    said.kind = EntryKind::Message;
    const auto visits =
        earlierVisits({began(1, 1, "page: https://shop.example/a\nreferrer: https://find.example/"),
                       said, began(2, 5, ""), began(3, 9, "page: https://shop.example/now")},
                      {3});
    REQUIRE(visits.size() == 2);
    CHECK(visits.at(0).chat == InteractionId{2});
    CHECK(visits.at(0).facts.isEmpty());
    CHECK(visits.at(1).at == Timestamp{1});
    CHECK(visits.at(1).facts.referrer == QStringLiteral("https://find.example/"));
}

TEST_CASE_METHOD(test::Desktop, "The customer panel follows the page its visitor is on", "[chats]")
{
    test::FakeChatDesk chat;
    VisitList list({desk, directory, setup, clock, nullptr, nullptr, nullptr, &chat});
    QSignalSpy filled(&list, &VisitList::filled);
    Interaction visit = *centre.find(sample.parcel);
    list.open(visit);
    CHECK_FALSE(filled.last().first().toBool());
    visit.channel = ChannelKind::Chat;
    list.open(visit);
    list.setIdentities({{.kind = IdentityKind::ChatVisitor,
                         .address = QStringLiteral("site:C-4711"),
                         .verified = true,
                         .firstSeen = clock.now()}});
    CHECK(filled.last().first().toBool());
    Q_EMIT chat.visitorSigned(visit.id, {.kind = VisitorSign::Kind::Looks,
                                         .text = QStringLiteral("https://shop.example/basket")});
    CHECK(shown(list).contains(QStringLiteral("basket")));
    visit.conversation = QStringLiteral("v1");
    list.open(visit);
    Q_EMIT chat.visitorSigned(visit.id, {.kind = VisitorSign::Kind::Looks,
                                         .text = QStringLiteral("https://shop.example/basket")});
    REQUIRE(shown(list).contains(QStringLiteral("basket")));
    visit.conversation.clear(); // forgotten
    list.open(visit);
    CHECK(QTest::qWaitFor([&] { return !shown(list).contains(QStringLiteral("basket")); }, 30000));
    list.open({});
    CHECK_FALSE(filled.last().first().toBool());
}

TEST_CASE_METHOD(test::Desktop, "An address that was typed is told to be somebody else's",
                 "[chats]")
{
    test::FakeChatDesk chat;
    VisitList list({desk, directory, setup, clock, nullptr, nullptr, nullptr, &chat});
    QSignalSpy wished(&list, &VisitList::compareWished);
    Interaction& visit = *centre.find(sample.parcel);
    visit.channel = ChannelKind::Chat;
    Entry began = beginning(QStringLiteral("mail: ana@example.com"));
    began.interaction = visit.id;
    began.at = Timestamp{1};
    began.id = EntryId{1'000'000};
    began.identity = visit.identity;
    centre.entries.append(began);
    chat.theOwner = *centre.find(sample.amiraTwin);
    list.open(visit);
    const auto owner = [&list] {
        return list.findChild<QAbstractButton*>(QStringLiteral("visit.owner"));
    };
    REQUIRE(QTest::qWaitFor([&] { return owner() != nullptr; }, 30'000));
    CHECK(owner()->text().contains(centre.find(sample.amiraTwin)->name));
    owner()->click();
    REQUIRE(wished.size() == 1);
    CHECK(wished.first().first().value<CustomerId>() == sample.amiraTwin);
    // Found to be one person, there is nothing left to ask.
    list.setIdentities(
        {{.kind = IdentityKind::Email, .address = QStringLiteral("ana@example.com")}});
    CHECK(QTest::qWaitFor([&] { return owner() == nullptr; }, 30'000));
}
