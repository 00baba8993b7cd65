#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"
#include "tests/support/fakedesk/fakelistening.h"
#include "ui/composer/channels/postterms.h"
#include "ui/conversation/posts/approvalbar.h"
#include "ui/conversation/posts/editdialog.h"
#include "ui/conversation/posts/postdeeds.h"
#include "ui/listening/campaignform.h"
#include "ui/listening/postcard.h"
#include "ui/notices/listeningnews.h"
#include "ui/original/linkverdict.h"
#include "ui/timeline/card/cardlayout.h"
#include "ui/timeline/entrywords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

bool waitFor(const std::function<bool()>& fact)
{
    return QTest::qWaitFor(fact, 30'000);
}

template<class Widget>
Widget& child(QWidget& page, const char* name)
{
    auto* found = page.findChild<Widget*>(QLatin1String(name));
    REQUIRE(found);
    return *found;
}

/// A page with the bar that releases answers.
struct Fixture : test::Desktop {
    Fixture()
    {
        answers.held = {{.entry = {7},
                         .interaction = {3},
                         .author = QStringLiteral("Maya Lind"),
                         .text = QStringLiteral("It comes today.")}};
        QObject::connect(&bar, &ApprovalBar::releaseRequested, &deeds, &PostDeeds::release);
        QObject::connect(&bar, &ApprovalBar::sendBackRequested, &deeds, &PostDeeds::sendBack);
        page.resize(600, 200);
        bar.resize(600, 60);
        page.show();
    }
    test::FakeAnswers answers;
    QWidget page;
    MessageBar messages{&page};
    ApprovalBar bar{answers, &page};
    PostDeeds deeds{answers, messages, page};
};

/// What can be done to an entry where it stands.
QList<EntryAction> actionsOf(const Entry& entry)
{
    QList<EntryAction> actions;
    const auto laid = layOut(entry, {.width = 700});
    for (const EntryLayout::Spot& spot : laid->spots)
        actions.append(spot.action);
    return actions;
}

Entry ours()
{
    return {.id = {9},
            .kind = EntryKind::Message,
            .channel = ChannelKind::Social,
            .direction = Direction::Outbound,
            .author = QStringLiteral("Maya"),
            .text = QStringLiteral("It comes today."),
            .delivery = DeliveryState::Sent};
}

Entry theirs(const QString& network, Visibility visibility)
{
    return {.id = {8},
            .kind = EntryKind::Post,
            .channel = ChannelKind::Social,
            .author = QStringLiteral("Nora"),
            .text = QStringLiteral("Hello"),
            .post = PostFacts{.network = network, .visibility = visibility}};
}

} // namespace

TEST_CASE_METHOD(Fixture,
                 "An answer that waits for me is released by its bar, by mouse or keyboard",
                 "[listening]")
{
    bar.open({3});
    REQUIRE(waitFor([this] { return bar.isVisible(); }));
    CHECK(child<Label>(bar, "approval.words").words().contains(QStringLiteral("Maya Lind")));
    child<QAbstractButton>(bar, "approval.release").click();
    CHECK(answers.calls == QStringList{QStringLiteral("release 7")});
    CHECK(waitFor([this] { return messages.kind() == MessageBar::Kind::Good; }));
    QApplication::setActiveWindow(&page);
    QTest::keyClick(&page, Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(answers.calls.size() == 2);
}

TEST_CASE_METHOD(Fixture, "The bar is there only over the contact whose answer waits",
                 "[listening]")
{
    bar.open({3});
    REQUIRE(waitFor([this] { return bar.isVisible(); }));
    bar.open({4});
    CHECK_FALSE(bar.isVisible());
    bar.open({3});
    REQUIRE(waitFor([this] { return bar.isVisible(); }));
    answers.held.clear();
    bar.open({3});
    CHECK(waitFor([this] { return !bar.isVisible(); }));
}

TEST_CASE_METHOD(Fixture, "An answer goes back with words, which are asked for", "[listening]")
{
    bar.open({3});
    REQUIRE(waitFor([this] { return bar.isVisible(); }));
    child<QAbstractButton>(bar, "approval.back").click();
    auto& reason = child<QLineEdit>(page, "approval.why.reason");
    CHECK(answers.calls.isEmpty());
    QTest::keyClicks(&reason, QStringLiteral("Kinder, please"));
    QTest::keyClick(&reason, Qt::Key_Return);
    CHECK(answers.calls == QStringList{QStringLiteral("sendBack 7 Kinder, please")});
}

TEST_CASE_METHOD(Fixture, "An answer that left is changed, and deleted only after a question",
                 "[listening]")
{
    deeds.act(ours(), EntryAction::EditPost);
    auto& words = child<QPlainTextEdit>(page, "editPost.words");
    auto& keep = child<QAbstractButton>(page, "editPost.keep");
    CHECK_FALSE(keep.isEnabled());
    words.setPlainText(QStringLiteral("It comes tomorrow. "));
    CHECK(keep.isEnabled());
    keep.click();
    CHECK(answers.calls == QStringList{QStringLiteral("edit 9 It comes tomorrow.")});

    deeds.act(ours(), EntryAction::DeletePost);
    CHECK(answers.calls.size() == 1);
    for (QAbstractButton* button : messages.findChildren<QAbstractButton*>()) {
        if (button->text().contains(QStringLiteral("Delete it")))
            button->click();
    }
    CHECK(answers.calls.value(1) == QStringLiteral("withdraw 9"));

    answers.fault = ErrorCode::Unsupported;
    deeds.act(theirs(QStringLiteral("bluesky"), Visibility::Public), EntryAction::Boost);
    CHECK(answers.calls.value(2) == QStringLiteral("boost 8"));
    CHECK(waitFor([this] { return messages.kind() == MessageBar::Kind::Problem; }));
    CHECK(messages.sentence().contains(QStringLiteral("network")));
}

TEST_CASE("Posts offer what their network can do, where they stand", "[listening]")
{
    const QString mastodon = QStringLiteral("mastodon");
    CHECK(actionsOf(ours()).contains(EntryAction::EditPost));
    CHECK(actionsOf(ours()).contains(EntryAction::DeletePost));
    Entry waiting = ours();
    waiting.delivery = DeliveryState::Waiting;
    CHECK(actionsOf(waiting) == QList{EntryAction::UndoSend});
    Entry gone = ours();
    gone.withdrawn = Timestamp{1};
    CHECK(actionsOf(gone).isEmpty());
    CHECK(actionsOf(theirs(mastodon, Visibility::Public))
          == QList{EntryAction::Boost, EntryAction::Favour});
    CHECK(actionsOf(theirs(mastodon, Visibility::Direct)) == QList{EntryAction::Favour});
    CHECK(actionsOf(theirs(QStringLiteral("feed"), Visibility::Public)).isEmpty());
}

TEST_CASE("What became of a post is said where it stands", "[listening]")
{
    Entry held = ours();
    held.delivery = DeliveryState::Waiting;
    held.deliveryDetail = service::awaitsApproval;
    CHECK(deliveryWords(held).contains(QStringLiteral("releases it")));
    Entry changed = ours();
    CHECK(deliveryWords(changed) == QStringLiteral("Sent"));
    changed.edited = Timestamp{1};
    CHECK(deliveryWords(changed).startsWith(QStringLiteral("Changed")));
    changed.withdrawn = Timestamp{2};
    CHECK(deliveryWords(changed).startsWith(QStringLiteral("Deleted")));
    Entry takenBack = theirs(QStringLiteral("mastodon"), Visibility::Public);
    takenBack.text.clear();
    takenBack.withdrawn = Timestamp{2};
    CHECK(entrySubtitle(takenBack).startsWith(QStringLiteral("Taken back")));
    CHECK(shownText(takenBack) == QStringLiteral("Its author took it back."));
    Entry warned = ours();
    warned.subject = QStringLiteral("money");
    CHECK(entryTitle(warned).contains(QStringLiteral("money")));
    CHECK(entryTitle(ours()) == QStringLiteral("Our answer"));
}

TEST_CASE("The terms of an answer are those that its network knows", "[listening]")
{
    PostTerms terms;
    terms.showPost({.network = QStringLiteral("mastodon"), .link = QStringLiteral("a")});
    REQUIRE(terms.isOfUse());
    CHECK_FALSE(terms.isPrivate());
    terms.setPrivate();
    CHECK(terms.isPrivate());
    terms.setWarning(QStringLiteral(" about money "));
    CHECK(terms.warning() == QStringLiteral("about money"));
    // Another post: nobody meant that one to be private.
    terms.showPost({.network = QStringLiteral("mastodon"), .link = QStringLiteral("b")});
    CHECK_FALSE(terms.isPrivate());
    terms.showPost({.network = QStringLiteral("mastodon"),
                    .link = QStringLiteral("c"),
                    .visibility = Visibility::Direct});
    CHECK(terms.isPrivate());
    CHECK_FALSE(terms.canBePrivate());
    terms.showPost({.network = QStringLiteral("bluesky"), .link = QStringLiteral("d")});
    CHECK_FALSE(terms.isOfUse());
    CHECK(terms.warning().isEmpty());
    terms.setPrivate();
    CHECK_FALSE(terms.isPrivate());
}

TEST_CASE("A campaign says whose answers wait, and when supervisors are told", "[listening]")
{
    CampaignForm form;
    form.edit({.name = QStringLiteral("Parcels")}, {});
    CHECK_FALSE(form.written().needsApproval);
    CHECK_FALSE(child<QLineEdit>(form, "listening.form.approvers").isEnabled());
    child<QCheckBox>(form, "listening.form.approval").setChecked(true);
    child<QLineEdit>(form, "listening.form.approvers").setText(QStringLiteral("tom, maya"));
    CHECK(form.written().needsApproval);
    CHECK(form.written().approvers == QStringList{QStringLiteral("tom"), QStringLiteral("maya")});
}

TEST_CASE("Who looks after all is told of a campaign that grows, and of answers that wait",
          "[listening]")
{
    test::Desktop desktop;
    test::FakeListening listening(desktop.centre);
    MessageBar bar;
    ListeningNews news({.desk = desktop.desk,
                        .directory = desktop.directory,
                        .setup = desktop.setup,
                        .clock = desktop.clock,
                        .listening = &listening},
                       bar);
    QSignalSpy campaigns(&news, &ListeningNews::campaignRequested);
    listening.grown = {{.campaign = QStringLiteral("Parcels"), .posts = 9, .before = 2}};
    const auto tell = [&](const QString& kind, InteractionId contact = {}) {
        Q_EMIT desktop.directory.changed({.kind = kind, .interaction = contact});
    };
    desktop.centre.me.role = Role::Supervisor;
    tell(service::campaignGrows);
    REQUIRE(waitFor([&] { return bar.sentence().contains(QStringLiteral("Parcels")); }));
    CHECK(bar.sentence().contains(QStringLiteral("9 posts")));
    for (QAbstractButton* button : bar.findChildren<QAbstractButton*>()) {
        if (button->text().contains(QStringLiteral("Look")))
            button->click();
    }
    REQUIRE(campaigns.size() == 1);
    CHECK(campaigns.first().first().toString() == QStringLiteral("Parcels"));

    listening.made.held = {
        {.entry = {7}, .interaction = {3}, .author = QStringLiteral("Maya Lind")}};
    tell(service::answerHeld, {3});
    CHECK(waitFor([&] { return bar.sentence().contains(QStringLiteral("Maya Lind")); }));
}

TEST_CASE("A handle in the letters of another alphabet is marked as such", "[listening]")
{
    CHECK(looksLikeAnother(QString::fromUtf8("@n\u043erthwind@social.example")));
    CHECK(looksLikeAnother(QString::fromUtf8("@\u0430\u0440\u0440")));
    CHECK_FALSE(looksLikeAnother(QStringLiteral("@northwind@social.example")));
    CHECK_FALSE(looksLikeAnother(QString::fromUtf8("@m\u00fcller.example")));
    CHECK_FALSE(looksLikeAnother(QString::fromUtf8("@\u0434\u043c\u0438\u0442\u0440\u0438\u0439")));
    FakeClock clock;
    service::PostRow row{.entry = theirs(QStringLiteral("mastodon"), Visibility::Public),
                         .handle = QString::fromUtf8("@n\u043era@social.example")};
    CHECK(PostCard(row, clock).accessibleName().contains(QStringLiteral("mixed alphabets")));
    row.handle = QStringLiteral("@nora@social.example");
    CHECK_FALSE(PostCard(row, clock).accessibleName().contains(QStringLiteral("mixed alphabets")));
}
