// Whole journeys through the window by mouse; keys are pressed for words only. A click goes to
// whatever lies at that place, so that nothing that is covered or cut off can be pressed.
#include "tests/ui/mainwindow/windowfixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QWheelEvent>

using namespace heddle;
using namespace heddle::test;
using namespace heddle::ui;

namespace {

struct Mouse : WindowFixture {
    Mouse()
    {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    bool waitFor(const std::function<bool()>& fact) { return QTest::qWaitFor(fact, 5000); }
    QWidget* find(const char* name)
    {
        QWidget* found = nullptr;
        waitFor([&] {
            found = window.findChild<QWidget*>(QLatin1String(name));
            return found && found->isVisible();
        });
        return found;
    }
    /// What lies at the middle of what is seen of `widget`.
    static QWidget* topmost(const QWidget& widget, QPoint at)
    {
        return widget.window()->childAt(widget.mapTo(widget.window(), at));
    }
    /// Turns the wheel over the page that `widget` lies on until the middle of it is seen.
    bool bringIntoView(QWidget& widget)
    {
        const auto isSeen = [&] { return widget.visibleRegion().contains(widget.rect().center()); };
        QWidget* area = widget.parentWidget();
        while (area && !qobject_cast<QScrollArea*>(area))
            area = area->parentWidget();
        for (int turns = 0; turns < 60 && !isSeen(); ++turns) {
            if (!area)
                return false;
            QWidget* ground = static_cast<QScrollArea*>(area)->viewport();
            const QPointF at(ground->rect().center());
            QWheelEvent turn(at, ground->mapToGlobal(at), {}, {0, -120}, Qt::NoButton,
                             Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(ground, &turn);
            QTest::qWait(10);
        }
        return isSeen();
    }
    bool click(QWidget* widget)
    {
        QPoint at;
        QWidget* target = nullptr;
        const auto isReached = [&] {
            at = widget->rect().center();
            target = bringIntoView(*widget) ? topmost(*widget, at) : nullptr;
            return target == widget || (target && widget->isAncestorOf(target));
        };
        if (!widget || !waitFor(isReached)) // layouts come to rest
            return false;
        QTest::mouseClick(target, Qt::LeftButton, {}, target->mapFrom(widget, at));
        return true;
    }
    bool click(const char* name) { return click(find(name)); }
    /// In the window's own bar; the composer has one, too.
    bool clickInBar(const char* name)
    {
        return click(window.messages().findChild<QWidget*>(QLatin1String(name)));
    }
    bool clickRow(QAbstractItemView& view, const QString& words)
    {
        const auto row = [&]() -> QModelIndex {
            for (int i = 0; i < view.model()->rowCount(); ++i) {
                const QModelIndex index = view.model()->index(i, 0);
                const QString spoken = index.data(Qt::AccessibleTextRole).toString()
                                       + index.data(Qt::DisplayRole).toString();
                if (spoken.contains(words))
                    return index;
            }
            return {};
        };
        if (!waitFor([&] { return view.isVisible() && row().isValid(); }))
            return false;
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(row()).center());
        return true;
    }
    void write(const char* words)
    {
        QTest::keyClicks(QApplication::focusWidget(), QLatin1String(words));
    }
    /// Clicks into the composer and waits until it can be written in.
    bool enterComposer()
    {
        auto* words = static_cast<QPlainTextEdit*>(find("composer.words"));
        return words && waitFor([&] { return !words->isReadOnly(); }) && click(words->viewport())
               && words->hasFocus();
    }
    QString call(const char* name, InteractionId id)
    {
        return QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(id.value);
    }
    QAbstractItemView& view(const char* name)
    {
        auto* found = window.findChild<QAbstractItemView*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
};

} // namespace

TEST_CASE_METHOD(Mouse, "By mouse: an offer is taken and its mail answered", "[mainwindow]")
{
    REQUIRE(click("offer.accept"));
    REQUIRE(waitFor([this] { return conversation().current() == sample.offered; }));
    REQUIRE(enterComposer());
    write("Hello Luis, it was charged once only.");
    REQUIRE(click("composer.send"));
    CHECK(waitForCall(call("send", sample.offered)));
}

TEST_CASE_METHOD(Mouse, "By mouse: a contact is found, tagged and snoozed", "[mainwindow]")
{
    centre.find(sample.refund)->tags = {QStringLiteral("refund")};
    REQUIRE(open(sample.refund));
    REQUIRE(click("inbox.search"));
    REQUIRE(find("search.box"));
    REQUIRE(click("search.box"));
    write("depot");
    auto& results = view("search.results");
    REQUIRE(waitFor([&] { return results.model()->rowCount() >= 2; }));
    REQUIRE(clickRow(results, QStringLiteral("depot")));
    REQUIRE(waitFor([this] { return conversation().current() == sample.parcel; }));
    REQUIRE(find("tags.delivery")); // the panel beside shows it, too
    REQUIRE(click("tags.add"));
    auto* line = static_cast<QLineEdit*>(find("tags.edit"));
    REQUIRE(line);
    REQUIRE(line->hasFocus());
    write("refu");
    REQUIRE(line->completer());
    REQUIRE(clickRow(*line->completer()->popup(), QStringLiteral("refund")));
    CHECK(waitForCall(call("tag", sample.parcel) + QStringLiteral(" refund")));
    REQUIRE(click("header.snooze"));
    auto* menu = window.findChild<QMenu*>(QStringLiteral("snooze.menu"));
    REQUIRE(waitFor([&] { return menu->isVisible(); }));
    QTest::mouseClick(menu, Qt::LeftButton, {},
                      menu->actionGeometry(menu->actions().constFirst()).center());
    CHECK(waitForCall(call("snooze", sample.parcel)));
}

TEST_CASE_METHOD(Mouse, "By mouse: a note calls a colleague", "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    REQUIRE(click("composer.noteTab"));
    REQUIRE(enterComposer());
    write("please look @le");
    REQUIRE(clickRow(view("composer.colleagueList"), centre.agents.at(1).name));
    REQUIRE(click("composer.send"));
    REQUIRE(waitForCall(call("addNote", sample.parcel)));
    CHECK(centre.entries.last().text.contains(QLatin1Char('@') + centre.agents.at(1).name));
}

TEST_CASE_METHOD(Mouse, "By mouse: two customers are merged, and it is undone", "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    REQUIRE(click("merge.find"));
    REQUIRE(click("mergeSheet.box"));
    write("Chen");
    REQUIRE(clickRow(view("mergeSheet.list"), QStringLiteral("Chen Wei")));
    auto* merge = find("mergeSheet.merge");
    REQUIRE(merge);
    REQUIRE(waitFor([&] { return merge->isEnabled(); }));
    REQUIRE(click(merge));
    REQUIRE(waitFor([this] { return !centre.calls.filter(QStringLiteral("merge ")).isEmpty(); }));
    REQUIRE(waitFor([this] { return window.messages().isVisible(); }));
    REQUIRE(clickInBar("messageBar.action"));
    CHECK(waitFor([this] { return !centre.calls.filter(QStringLiteral("unmerge ")).isEmpty(); }));
}

TEST_CASE_METHOD(Mouse, "By mouse: words survive the window's end", "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    REQUIRE(enterComposer());
    write("Half a sentence");
    clock.advance(500ms);
    REQUIRE(waitForCall(call("saveDraft", sample.parcel)));
    MainWindow again({desk, directory, setup, clock}, preferences);
    again.resize(1440, 900);
    again.show();
    const auto words = [&] {
        const auto* edit = again.findChild<QPlainTextEdit*>(QStringLiteral("composer.words"));
        return edit ? edit->toPlainText() : QString();
    };
    CHECK(waitFor([&] { return words().contains(QStringLiteral("Half a sentence")); }));
}

TEST_CASE_METHOD(Mouse, "A message moves nothing that is about to be pressed", "[mainwindow]")
{
    REQUIRE(open(sample.parcel));
    const QWidget* resolve = find("header.resolve");
    REQUIRE(resolve);
    QTest::qWait(300); // until all parts have their sizes
    const QPoint before = resolve->mapTo(&window, QPoint());
    window.messages().show(MessageBar::Kind::Problem,
                           QStringLiteral("A long sentence about something. ").repeated(6));
    QTest::qWait(50);
    CHECK(resolve->mapTo(&window, QPoint()) == before);
    const QRect bar(window.messages().mapTo(&window, QPoint()), window.messages().size());
    CHECK_FALSE(bar.intersects(QRect(before, resolve->size())));
    CHECK(bar.height() > 40); // the sentence is broken, not cut
    CHECK(clickInBar("messageBar.dismiss"));
    CHECK_FALSE(window.messages().isVisible());
    SECTION("it is seen on pages that need the room of list and panel, too")
    {
        window.resize(900, 600);
        window.messages().show(MessageBar::Kind::News, QStringLiteral("Saved."));
        QTest::qWait(50);
        const QRect small(window.messages().mapTo(&window, QPoint()), window.messages().size());
        CHECK(window.rect().contains(small));
    }
}
