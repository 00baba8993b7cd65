#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/conversation/interactioncommands.h"
#include "ui/conversation/interactionmenus.h"
#include "ui/conversation/wrapup/wrapupbar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

service::InteractionView contact(InteractionState state, const QStringList& codes = {})
{
    service::InteractionView view;
    view.interaction.queue = {1};
    view.interaction.assignee = {1};
    view.interaction.state = state;
    view.wrapUpCodes = codes;
    return view;
}

QStringList words(const QMenu& menu)
{
    QStringList words;
    for (const QAction* action : menu.actions()) {
        if (!action->isSeparator())
            words += action->text();
    }
    return words;
}

const QStringList codes{QStringLiteral("Solved"), QStringLiteral("Refunded")};

} // namespace

TEST_CASE("What is asked when a contact ends follows from its queue's wrap-up", "[conversation]")
{
    using enum InteractionState;
    CodeMenu menu;
    const auto asked = [&](WrapUpMode mode, InteractionState state, const QStringList& known,
                           bool needsCode) {
        service::InteractionView view = contact(state, known);
        view.wrapUpNeedsCode = needsCode;
        menu.fill(view, mode);
        return words(menu);
    };
    const QString none = CodeMenu::tr("Without a code");
    const QString first = CodeMenu::tr("Wrap up first");
    // It is over at once, or wrap-up begins by itself.
    CHECK(asked(WrapUpMode::None, Assigned, codes, false).isEmpty());
    CHECK(asked(WrapUpMode::Timed, Assigned, codes, false).isEmpty());
    CHECK(asked(WrapUpMode::UntilDone, Assigned, {}, false).isEmpty());
    CHECK(asked(WrapUpMode::UntilDone, Assigned, codes, true) == codes);
    CHECK(asked(WrapUpMode::Optional, Assigned, codes, false) == codes + QStringList{first, none});
    CHECK(asked(WrapUpMode::Optional, Assigned, codes, true) == codes + QStringList{first});
    // And when it is finished.
    CHECK(asked(WrapUpMode::Timed, WrapUp, codes, false) == codes + QStringList{none});
    CHECK(asked(WrapUpMode::Timed, WrapUp, codes, true) == codes);
    CHECK(asked(WrapUpMode::Timed, WrapUp, {}, false).isEmpty());

    QSignalSpy chosen(&menu, &CodeMenu::chosen);
    QSignalSpy wrapUp(&menu, &CodeMenu::wrapUpRequested);
    asked(WrapUpMode::Optional, Assigned, codes, false);
    menu.actions().first()->trigger();
    menu.actions().last()->trigger();
    REQUIRE(chosen.size() == 2);
    CHECK(chosen[0][0].toString() == QStringLiteral("Solved"));
    CHECK(chosen[1][0].toString().isEmpty());
    menu.actions().at(3)->trigger();
    CHECK(wrapUp.size() == 1);
}

TEST_CASE_METHOD(test::Desktop, "A wrap-up says how long it may take, and gives more time once",
                 "[conversation]")
{
    Queue queue{.id = {1}, .name = QStringLiteral("Billing")};
    queue.wrapUp = {.mode = WrapUpMode::Timed, .limit = 40s, .extension = 30s};
    centre.queues = {queue};
    WrapUpBar bar(directory, clock);
    REQUIRE(QTest::qWaitFor([&] { return bar.rulesOf({1}).mode == WrapUpMode::Timed; }, 30'000));
    const auto* told = bar.findChild<Label*>(QStringLiteral("wrapUp.words"));
    auto* more = bar.findChild<QAbstractButton*>(QStringLiteral("wrapUp.more"));
    service::InteractionView view = contact(InteractionState::WrapUp);
    view.interaction.wrapUpEnds = clock.now() + 40s;
    SECTION("its time runs, and more can be had once")
    {
        bar.open(view, {1});
        CHECK(bar.isVisible());
        CHECK(told->words().contains(QStringLiteral("0:40")));
        REQUIRE(more->isVisible());
        QSignalSpy wanted(&bar, &WrapUpBar::moreTimeRequested);
        more->click();
        CHECK(wanted.size() == 1);
        view.interaction.wrapUpExtensions = 1;
        bar.open(view, {1});
        CHECK_FALSE(more->isVisible());
    }
    SECTION("a code that is compulsory outlasts it")
    {
        view.wrapUpNeedsCode = true;
        view.interaction.wrapUpEnds = clock.now() - 1s;
        bar.open(view, {1});
        CHECK(told->words().contains(QStringLiteral("finish with what it was")));
    }
    SECTION("without an end it says that it wants finishing")
    {
        view.interaction.wrapUpEnds.reset();
        bar.open(view, {1});
        CHECK(told->words().contains(QStringLiteral("then finish")));
        CHECK_FALSE(more->isVisible());
    }
    SECTION("it is not shown of what others wrap up, nor of what is open")
    {
        bar.open(view, {2});
        CHECK_FALSE(bar.isVisible());
        bar.open(contact(InteractionState::Assigned), {1});
        CHECK_FALSE(bar.isVisible());
    }
}

TEST_CASE_METHOD(test::Desktop, "A call back that reached nobody is not told as closed",
                 "[conversation]")
{
    MessageBar bar;
    InteractionCommands commands({desk, directory, setup, clock}, bar);
    const auto told = [&bar](QLatin1String words) {
        const auto labels = bar.findChildren<Label*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const Label* label) { return label->words().contains(words); });
    };
    centre.find(sample.parcel)->callBack = OwedCall{.number = QStringLiteral("+441632960155")};
    commands.reachedNobody(sample.parcel);
    CHECK(QTest::qWaitFor([&] { return told(QLatin1String("rung again")); }, 30'000));
    CHECK_FALSE(told(QLatin1String("Closed")));
    commands.close(sample.parcel, {});
    CHECK(QTest::qWaitFor([&] { return told(QLatin1String("Closed")); }, 30'000));
}
