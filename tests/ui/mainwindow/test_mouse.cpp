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
        if (!widget || !bringIntoView(*widget))
            return false;
        const QPoint at = widget->rect().center();
        QWidget* target = topmost(*widget, at);
        if (target != widget && !(target && widget->isAncestorOf(target)))
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
