#include "core/service/listening/totals.h"
#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"
#include "tests/support/fakedesk/fakelistening.h"
#include "ui/listening/listeningpage.h"
#include "ui/listening/listeningwords.h"
#include "ui/listening/postcard.h"
#include "ui/listening/poststack.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;
using service::Campaign;

namespace {

struct Fixture : test::Desktop {
    Fixture()
    {
        centre.entries.removeIf([](const Entry& entry) { return entry.kind == EntryKind::Post; });
        listening.post(QStringLiteral("Sofia Rossi"), QStringLiteral("Does the price hold?"),
                       Direction::Inbound);
        clock.advance(1min);
        joel = listening.post(QStringLiteral("Joel Brandt"),
                              QStringLiteral("My amp is at the depot"), Direction::About);
        clock.advance(1min);
        nora = listening.post(QStringLiteral("Nora Feld"), QStringLiteral("A lovely parcel"),
                              Direction::Inbound);
        centre.suggestedTags[nora] = {
            {.tag = QStringLiteral("praise"), .why = QStringLiteral("lovely")}};
        listening.campaigns = {
            {.name = QStringLiteral("Delivery"), .words = QStringLiteral("parcel OR depot")}};
        Agent boss = centre.me;
        boss.role = Role::Supervisor;
        page.setMe(boss);
        page.resize(1440, 900);
        page.show();
        page.refresh();
        REQUIRE(waitFor([this] { return stream().count() == 3; }));
        REQUIRE(waitFor([this] { return list().count() == 2; }));
        QApplication::setActiveWindow(&page);
    }
    bool waitFor(const std::function<bool()>& fact) { return QTest::qWaitFor(fact, 30'000); }
    template<class Widget>
    Widget& child(const char* name)
    {
        auto* found = page.findChild<Widget*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    PostStack& stream() { return child<PostStack>("listening.stream"); }
    QListWidget& list() { return child<QListWidget>("listening.list"); }
    QAbstractButton& button(const char* name) { return child<QAbstractButton>(name); }
    QString chosen() { return stream().chosen() ? stream().chosen()->entry.author : QString(); }
    PostStatus statusOf(InteractionId id) { return heddle::statusOf(*centre.find(id)); }
    void press(Qt::Key key)
    {
        QWidget* focus = stream().chosenCard();
        QApplication::setActiveWindow(&page);
        focus->setFocus();
        QTest::keyClick(focus, key);
    }
    /// Chooses from the menu that is open, by its words.
    void chooseFromMenu(const char* menu, const QString& words)
    {
        REQUIRE(waitFor([&] { return page.findChild<QMenu*>(QLatin1String(menu)) != nullptr; }));
        auto* open = page.findChild<QMenu*>(QLatin1String(menu));
        for (QAction* action : open->actions()) {
            if (action->text().contains(words)) {
                action->trigger();
                open->close();
                return;
            }
        }
        FAIL(words.toStdString());
    }

    test::FakeListening listening{centre};
    InteractionId joel;
    InteractionId nora;
    ListeningPage page{{.desk = desk,
                        .directory = directory,
                        .setup = setup,
                        .clock = clock,
                        .listening = &listening}};
};

} // namespace

TEST_CASE_METHOD(Fixture, "Posts stand newest first and are walked by single keys", "[listening]")
{
    CHECK(chosen() == QStringLiteral("Nora Feld"));
    press(Qt::Key_N);
    CHECK(chosen() == QStringLiteral("Joel Brandt"));
    press(Qt::Key_N);
    press(Qt::Key_N);
    CHECK(chosen() == QStringLiteral("Sofia Rossi"));
    press(Qt::Key_P);
    CHECK(chosen() == QStringLiteral("Joel Brandt"));
}

TEST_CASE_METHOD(Fixture, "What comes in leaves the cards of other posts as they are",
                 "[listening]")
{
    stream().step(1);
    const QString before = chosen();
    QList<QPointer<PostCard>> cards;
    for (PostCard* card : page.findChildren<PostCard*>())
        cards.append(card);
    REQUIRE(cards.size() == 3);
    clock.advance(1min);
    listening.post(QStringLiteral("Ada Lind"), QStringLiteral("And one more"), Direction::About);
    page.refresh();
    REQUIRE(waitFor([this] { return stream().count() == 4; }));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (const auto& card : cards)
        CHECK(card);
    CHECK(chosen() == before);
    CHECK(stream().rows().first().entry.author == QStringLiteral("Ada Lind"));
    CHECK(stream().place() == 3);
    // One that changed is made anew, in its place.
    centre.find(joel)->tags = {QStringLiteral("amp")};
    page.refresh();
    REQUIRE(waitFor(
        [this] { return stream().rows().at(2).interaction.tags.contains(QStringLiteral("amp")); }));
    CHECK(stream().count() == 4);
    CHECK(chosen() == before);
}

TEST_CASE_METHOD(Fixture, "A post becomes mine by a key, and that is taken back", "[listening]")
{
    press(Qt::Key_M);
    REQUIRE(waitFor([this] { return statusOf(nora) == PostStatus::Reserved; }));
    REQUIRE(waitFor([this] { return stream().chosen()->status == PostStatus::Reserved; }));
    press(Qt::Key_U);
    REQUIRE(waitFor([this] { return statusOf(nora) == PostStatus::Unread; }));
}

TEST_CASE_METHOD(Fixture, "A post is put aside with a reason, the next one follows", "[listening]")
{
    press(Qt::Key_D);
    chooseFromMenu("listening.reasons", QStringLiteral("Spam"));
    REQUIRE(waitFor([this] { return statusOf(nora) == PostStatus::Discarded; }));
    CHECK(discardReason(centre.find(nora)->wrapUpCode) == QStringLiteral("spam"));
    REQUIRE(waitFor([this] { return chosen() == QStringLiteral("Joel Brandt"); }));
    press(Qt::Key_U);
    REQUIRE(waitFor([this] { return statusOf(nora) == PostStatus::Unread; }));
    CHECK(waitFor([this] { return chosen() == QStringLiteral("Nora Feld"); }));
}

TEST_CASE_METHOD(Fixture, "A suggested tag is put on by a click", "[listening]")
{
    button("listening.suggested.praise").click();
    REQUIRE(waitFor(
        [this] { return centre.find(nora)->tags == QStringList{QStringLiteral("praise")}; }));
    CHECK(waitFor([this] {
        return page.findChild<QAbstractButton*>(QStringLiteral("listening.suggested.praise"))
               == nullptr;
    }));
}

TEST_CASE_METHOD(Fixture, "Replying takes the post and asks for its timeline", "[listening]")
{
    QSignalSpy wanted(&page, &ListeningPage::replyRequested);
    press(Qt::Key_R);
    REQUIRE(waitFor([&wanted] { return wanted.size() == 1; }));
    CHECK(wanted.first().first().value<InteractionId>() == nora);
    CHECK(centre.calls.constLast().startsWith(QStringLiteral("take")));
}

TEST_CASE_METHOD(Fixture, "A campaign and a scope narrow the stream", "[listening]")
{
    list().setCurrentRow(1);
    REQUIRE(waitFor([this] { return stream().count() == 2; }));
    button("listening.toUs").click();
    REQUIRE(waitFor([this] { return stream().count() == 1; }));
    CHECK(chosen() == QStringLiteral("Nora Feld"));
    list().setCurrentRow(0);
    button("listening.all").click();
    REQUIRE(waitFor([this] { return stream().count() == 3; }));
    child<QLineEdit>("listening.search").setText(QStringLiteral("depot"));
    REQUIRE(waitFor([this] { return stream().count() == 1; }));
    CHECK(chosen() == QStringLiteral("Joel Brandt"));
}

TEST_CASE_METHOD(Fixture, "A supervisor writes a campaign whose words are checked while typing",
                 "[listening]")
{
    button("listening.new").click();
    auto& save = button("listening.form.save");
    CHECK_FALSE(save.isEnabled());
    child<QLineEdit>("listening.form.name").setText(QStringLiteral("Late"));
    child<QLineEdit>("listening.form.words").setText(QStringLiteral("late OR"));
    CHECK_FALSE(save.isEnabled());
    child<QLineEdit>("listening.form.words").setText(QStringLiteral("depot"));
    CHECK(save.isEnabled());
    save.click();
    REQUIRE(waitFor([this] { return listening.campaigns.size() == 2; }));
    REQUIRE(waitFor([this] { return stream().count() == 1; }));
    CHECK(listening.campaigns.constLast().words == QStringLiteral("depot"));
}

TEST_CASE_METHOD(Fixture, "While a campaign is written no key acts on a post behind it",
                 "[listening]")
{
    press(Qt::Key_N);
    button("listening.new").click();
    auto& name = child<QLineEdit>("listening.form.name");
    REQUIRE(waitFor([&] { return name.isVisible(); }));
    CHECK(page.focusWidget() == &name);
    // What comes in meanwhile leaves the keys where they are.
    clock.advance(1min);
    listening.post(QStringLiteral("Ada Lind"), QStringLiteral("And one more"), Direction::About);
    page.refresh();
    REQUIRE(waitFor([this] { return stream().count() == 4; }));
    CHECK(page.focusWidget() == &name);
    auto& cancel = button("listening.form.cancel");
    cancel.setFocus();
    for (const Qt::Key key : {Qt::Key_M, Qt::Key_B, Qt::Key_F, Qt::Key_D, Qt::Key_T})
        QTest::keyClick(&cancel, key);
    QCoreApplication::processEvents();
    CHECK(statusOf(joel) == PostStatus::Unread);
    CHECK(listening.made.calls.isEmpty());
    CHECK_FALSE(page.findChild<QMenu*>(QStringLiteral("listening.reasons")));
    cancel.click();
    press(Qt::Key_B);
    CHECK(waitFor([this] { return listening.made.calls.size() == 1; }));
}

TEST_CASE_METHOD(Fixture, "A campaign has tests as rules have", "[listening]")
{
    button("listening.new").click();
    child<QLineEdit>("listening.form.name").setText(QStringLiteral("Serious"));
    CHECK_FALSE(child<QWidget>("listening.form.match").isVisibleTo(&page));
    button("listening.form.addTest").click();
    CHECK(child<QWidget>("listening.form.match").isVisibleTo(&page));
    // One without a value is not kept.
    CHECK_FALSE(button("listening.form.save").isEnabled());
    auto& field = child<QComboBox>("condition.field");
    CHECK(field.findData(int(RuleField::Queue)) < 0);
    field.setCurrentIndex(field.findData(int(RuleField::Severity)));
    auto& test = child<QComboBox>("condition.test");
    test.setCurrentIndex(test.findData(int(RuleTest::AtLeast)));
    auto* value = child<QWidget>("rule.conditions").findChild<QSpinBox*>();
    REQUIRE(value);
    value->setValue(700);
    REQUIRE(button("listening.form.save").isEnabled());
    button("listening.form.save").click();
    REQUIRE(waitFor([this] { return listening.campaigns.size() == 2; }));
    const Campaign saved = listening.campaigns.last().name == QStringLiteral("Serious")
                               ? listening.campaigns.last()
                               : listening.campaigns.first();
    CHECK(saved.tests
          == QList<RuleCondition>{{RuleField::Severity, RuleTest::AtLeast, QStringLiteral("700")}});
}

TEST_CASE_METHOD(Fixture, "Who reads a post besides us is told, and the warning it stands behind",
                 "[listening]")
{
    for (Entry& entry : centre.entries) {
        if (entry.interaction == nora)
            entry.post = PostFacts{.network = QStringLiteral("mastodon"),
                                   .visibility = Visibility::Direct,
                                   .warning = QStringLiteral("a broken box")};
    }
    page.refresh();
    REQUIRE(waitFor([this] { return page.findChild<Label*>(QStringLiteral("listening.terms")); }));
    const QString terms = child<Label>("listening.terms").text();
    CHECK(terms.contains(QStringLiteral("only we read it")));
    CHECK(terms.contains(QStringLiteral("a broken box")));
}

TEST_CASE_METHOD(Fixture, "Agents see campaigns and do not write them", "[listening]")
{
    Agent agent = centre.me;
    agent.role = Role::Agent;
    page.setMe(agent);
    CHECK_FALSE(button("listening.new").isVisible());
}

TEST_CASE_METHOD(Fixture, "A narrow window keeps the stream", "[listening]")
{
    page.resize(700, 700);
    CHECK_FALSE(list().isVisible());
    CHECK(stream().isVisible());
    page.resize(1440, 900);
    CHECK(list().isVisible());
}

TEST_CASE_METHOD(Fixture, "Return opens the timeline, but on a button it presses that",
                 "[listening]")
{
    QSignalSpy opened(&page, &ListeningPage::openRequested);
    press(Qt::Key_Return);
    CHECK(opened.size() == 1);
    QAbstractButton& mine = button("listening.mine");
    mine.setFocus();
    QTest::keyClick(&mine, Qt::Key_Return);
    CHECK(waitFor([this] { return statusOf(nora) == PostStatus::Reserved; }));
    CHECK(opened.size() == 1);
}

TEST_CASE("Large numbers are said shortly", "[listening]")
{
    CHECK(shortCount(340) == QStringLiteral("340"));
    CHECK(shortCount(18'400) == QStringLiteral("18.4k"));
    CHECK(shortCount(250'000) == QStringLiteral("250k"));
    CHECK(shortCount(1'200'000) == QStringLiteral("1.2M"));
}

TEST_CASE_METHOD(Fixture, "The chosen post stands in its thread", "[listening]")
{
    listening.saidBefore = {
        {.author = QStringLiteral("Ines"), .text = QStringLiteral("Same here")}};
    listening.saidAfter = {{.author = QStringLiteral("Maya"),
                            .text = QStringLiteral("We look into it"),
                            .isOurs = true}};
    page.refresh();
    REQUIRE(waitFor([this] {
        return page.findChild<QWidget*>(QStringLiteral("listening.thread")) != nullptr;
    }));
    auto& thread = child<QWidget>("listening.thread");
    CHECK(thread.accessibleName().contains(QStringLiteral("Ines: Same here")));
    CHECK(thread.accessibleName().contains(QStringLiteral("Maya (us): We look into it")));
    QSignalSpy opened(&page, &ListeningPage::openRequested);
    QTest::mouseClick(&thread, Qt::LeftButton);
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().first().value<InteractionId>() == nora);
}

TEST_CASE_METHOD(Fixture, "An early warning is told to the supervisors, once", "[listening]")
{
    centre.find(joel)->queue = centre.queues.constFirst().id;
    for (Entry& entry : centre.entries) {
        if (entry.interaction == joel) {
            entry.readings.reach = service::Totals::earlyReach;
            entry.readings.reachWhy = QStringLiteral("18.4k followers");
        }
    }
    Agent boss = centre.me;
    boss.id = {900};
    boss.login = QStringLiteral("vera");
    boss.role = Role::Supervisor;
    centre.agents.append(boss);
    page.refresh();
    auto& tell = button("listening.warning.tell");
    REQUIRE(waitFor([&] { return tell.isVisible(); }));
    tell.click();
    REQUIRE(waitFor([&] { return !tell.isEnabled(); }));
    const Entry& note = centre.entries.constLast();
    CHECK(note.kind == EntryKind::Note);
    CHECK(note.interaction == joel);
    CHECK(note.text.contains(QStringLiteral("@vera")));
    CHECK(note.text.contains(QStringLiteral("18.4k followers")));
}

TEST_CASE_METHOD(Fixture, "Whom a post speaks to is told with its reason, and put right by one key",
                 "[listening]")
{
    Entry* entry = nullptr;
    for (Entry& each : centre.entries) {
        if (each.interaction == nora)
            entry = &each;
    }
    REQUIRE(entry);
    entry->readings.stance = Stance::AboutUs;
    entry->readings.stanceWhy = QStringLiteral("because: parcel");
    page.refresh();
    REQUIRE(waitFor([this] {
        return page.findChild<Label*>(QStringLiteral("listening.relevance")) != nullptr;
    }));
    CHECK(child<Label>("listening.relevance").words().contains(QStringLiteral("because: parcel")));
    const QString about = QString::number(entry->id.value);
    press(Qt::Key_W);
    const auto wasAsked = [&](const QString& answer) {
        return waitFor([&] {
            return std::any_of(centre.calls.begin(), centre.calls.end(), [&](const QString& call) {
                return call.startsWith(QStringLiteral("correct ")) && call.contains(about)
                       && call.contains(answer);
            });
        });
    };
    CHECK(wasAsked(QStringLiteral("neither")));
    REQUIRE(waitFor([this] {
        auto* said = page.findChild<Label*>(QStringLiteral("listening.relevance"));
        return said && said->words().startsWith(QStringLiteral("Neither"));
    }));
    press(Qt::Key_U);
    CHECK(wasAsked(QStringLiteral("about us")));
}

TEST_CASE_METHOD(Fixture, "What is discarded as not about us teaches so", "[listening]")
{
    press(Qt::Key_D);
    chooseFromMenu("listening.reasons", QStringLiteral("Not about us"));
    CHECK(waitFor([this] { return statusOf(nora) == PostStatus::Discarded; }));
    const bool hasTaught =
        std::any_of(centre.calls.begin(), centre.calls.end(), [](const QString& call) {
            return call.startsWith(QStringLiteral("correct "))
                   && call.contains(QStringLiteral("neither"));
        });
    CHECK(hasTaught);
}

TEST_CASE_METHOD(Fixture,
                 "Posts are favourited and boosted, and held answers found, by single keys",
                 "[listening]")
{
    press(Qt::Key_F);
    press(Qt::Key_B);
    const QString entry = QString::number(stream().chosen()->entry.id.value);
    CHECK(listening.made.calls
          == QStringList{QStringLiteral("favour ") + entry, QStringLiteral("boost ") + entry});
    CHECK_FALSE(button("listening.waiting").isVisible());
    listening.made.held = {{.entry = {7},
                            .interaction = joel,
                            .author = QStringLiteral("Maya"),
                            .customer = QStringLiteral("Joel"),
                            .text = QStringLiteral("It comes today.")}};
    page.refresh();
    REQUIRE(waitFor([this] { return button("listening.waiting").isVisible(); }));
    QSignalSpy opened(&page, &ListeningPage::openRequested);
    press(Qt::Key_A);
    chooseFromMenu("listening.held", QStringLiteral("It comes today."));
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().first().value<InteractionId>() == joel);
}
