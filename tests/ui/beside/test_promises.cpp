#include "tests/support/fakedesk/fakebeside.h"
#include "tests/ui/composer/composerfixture.h"

#include "ui/beside/promiseeditor.h"
#include "ui/composer/promises/forbiddenwords.h"
#include "ui/widgets/label.h"

using namespace heddle;
using namespace heddle::ui;

namespace {

/// A composer of a firm with a promise card.
struct Promising : test::Composing {
    Promising()
    {
        beside.card = {.words = QStringLiteral("We answer within a day.\nWe never blame you."),
                       .never = {QStringLiteral("full refund"), QStringLiteral("no risk")}};
        start();
        panel->setBeside(beside);
        open(sample.parcel);
        REQUIRE(waitFor([this] { return isShown("composer.promises"); }));
    }
    QString line() { return child<Label>("composer.promises.line").words(); }

    test::FakeBeside beside;
};

} // namespace

TEST_CASE("What nobody may promise is found as whole words, in any case, over line breaks",
          "[composer]")
{
    const ForbiddenWords never({QStringLiteral("full refund"), QStringLiteral("100 %"),
                                QStringLiteral("garantiert"), QStringLiteral("(.*")});
    CHECK(never.firstIn(QStringLiteral("You get a FULL\n  refund."))
          == QStringLiteral("FULL refund"));
    CHECK(never.firstIn(QStringLiteral("fullrefund full refunds")).isEmpty());
    CHECK(never.firstIn(QStringLiteral("It is 100 % safe")) == QStringLiteral("100 %"));
    CHECK(never.firstIn(QString::fromUtf8("ungarantiert, Garantiertes")).isEmpty());
    CHECK(never.firstIn(QStringLiteral("a (.* b")) == QStringLiteral("(.*"));
    CHECK(never.firstIn(QString()).isEmpty());
    CHECK(ForbiddenWords().firstIn(QStringLiteral("full refund")).isEmpty());
    CHECK(ForbiddenWords({QString(), QStringLiteral("  ")}).firstIn(QStringLiteral("a")).isEmpty());
}

TEST_CASE_METHOD(Promising, "The firm's promises stand by whoever answers, and unfold",
                 "[composer]")
{
    CHECK(line().contains(QStringLiteral("We answer within a day.")));
    CHECK_FALSE(isShown("composer.promises.all"));
    click("composer.promises.unfold");
    CHECK(isShown("composer.promises.all"));
    const QString all = child<Label>("composer.promises.all").words();
    CHECK(all.contains(QStringLiteral("We never blame you.")));
    CHECK(all.contains(QStringLiteral("full refund")));
}

TEST_CASE_METHOD(Promising, "Who writes what nobody may promise is warned, and asked on sending",
                 "[composer]")
{
    QSignalSpy sent(panel.get(), &ComposerPanel::sent);
    type(QStringLiteral("You will get a full refund."));
    REQUIRE(waitFor([this] { return line().contains(QStringLiteral("full refund")); }));
    pressSend();
    REQUIRE(isShown("composer.question"));
    click("composer.question.careful");
    settle();
    CHECK(sent.isEmpty());
    pressSend();
    click("composer.question.onwards");
    CHECK(waitForSent(sent));
    CHECK(waitFor([this] { return !line().contains(QStringLiteral("full refund")); }));
}

TEST_CASE_METHOD(Promising, "From right to left the words stay clear of the signs before them",
                 "[composer]")
{
    window.setLayoutDirection(Qt::RightToLeft);
    type(QStringLiteral("A full refund"));
    pressSend();
    REQUIRE(isShown("composer.question"));
    settle();
    for (const char* bar : {"composer.promises", "composer.question"}) {
        const auto& whole = child<QWidget>(bar);
        const auto& words =
            child<Label>((std::string(bar) == "composer.promises" ? "composer.promises.line"
                                                                  : "composer.question.words"));
        CHECK(waitFor([&] { return words.geometry().right() <= whole.width() - 36; }));
    }
}

TEST_CASE_METHOD(Promising, "A note promises nothing to anybody", "[composer]")
{
    panel->startReply(ComposeKind::Note, {});
    type(QStringLiteral("She wants a full refund"));
    CHECK_FALSE(isShown("composer.promises"));
    QSignalSpy added(panel.get(), &ComposerPanel::noteAdded);
    pressSend();
    CHECK(waitFor([&] { return !added.isEmpty(); }));
}

TEST_CASE_METHOD(test::Composing, "Without a promise card nothing stands over the words",
                 "[composer]")
{
    test::FakeBeside beside;
    start();
    panel->setBeside(beside);
    open(sample.parcel);
    settle();
    CHECK_FALSE(isShown("composer.promises"));
}

TEST_CASE("The promises are written in Settings, one a line", "[settings]")
{
    test::FakeBeside beside;
    beside.card = {.words = QStringLiteral("We answer."), .never = {QStringLiteral("no risk")}};
    PromiseEditor editor(beside);
    editor.show();
    editor.refresh();
    auto& never = *editor.findChild<QPlainTextEdit*>(QStringLiteral("settings.neverPromise"));
    auto& save = *editor.findChild<QAbstractButton*>(QStringLiteral("settings.savePromises"));
    REQUIRE(
        QTest::qWaitFor([&] { return never.toPlainText() == QLatin1String("no risk"); }, 30000));
    CHECK_FALSE(save.isEnabled());
    never.setPlainText(QStringLiteral("no risk\nfull refund\n"));
    REQUIRE(save.isEnabled());
    save.click();
    REQUIRE(QTest::qWaitFor([&] { return beside.card.never.size() == 2; }, 30000));
    CHECK(beside.card.never.last() == QStringLiteral("full refund"));
    CHECK(beside.card.words == QStringLiteral("We answer."));
}
