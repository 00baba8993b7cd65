// What assistive technology is told of the inbox, the conversation, the timeline and the customer.
#include "tests/ui/mainwindow/windowfixture.h"

#include "ui/customer/customerpanel.h"
#include "ui/inbox/inboxpanel.h"
#include "ui/timeline/timelinepanel.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAccessibleInterface>

using namespace heddle;
using namespace heddle::ui;
using test::WindowFixture;

namespace {

/// Roles of what people act on.
bool isActedOn(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::Link:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::RadioButton: return true;
    default: return false;
    }
}

struct Walk {
    int seen = 0;
    QStringList nameless;
    QStringList stateless;

    void visit(QAccessibleInterface* at, const QString& path)
    {
        if (!at || at->state().invisible)
            return;
        const QString here = path + QLatin1Char('/')
                             + (at->object() ? at->object()->objectName() : QStringLiteral("-"));
        if (isActedOn(at->role())) {
            ++seen;
            if (at->text(QAccessible::Name).trimmed().isEmpty())
                nameless << here;
            // Of a group only the chosen one takes the focus; the arrow keys go on from there.
            const auto state = at->state();
            if (!state.focusable && !state.disabled && !state.selectable && !state.checkable)
                stateless << here;
        }
        for (int i = 0; i < at->childCount(); ++i)
            visit(at->child(i), here);
    }
};

QAccessibleInterface* accessible(QWidget* widget)
{
    return QAccessible::queryAccessibleInterface(widget);
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "Whatever people act on has a role, a name and a state",
                 "[conversation]")
{
    REQUIRE(open(sample.parcel));
    REQUIRE(QTest::qWaitFor([this] {
        return button("customer.mail").isVisible() && button("offer.accept").isVisible();
    }));
    conversation().findInTimeline();
    QTest::qWait(50);
    const QList<QWidget*> parts{window.findChild<InboxPanel*>(), &conversation(),
                                window.findChild<TimelinePanel*>(),
                                window.findChild<CustomerPanel*>()};
    for (QWidget* widget : parts) {
        Walk walk;
        walk.visit(accessible(widget), {});
        INFO(widget->metaObject()->className()
             << ": nameless " << walk.nameless.join(QLatin1Char(' ')).toStdString()
             << "; without a state " << walk.stateless.join(QLatin1Char(' ')).toStdString());
        CHECK(walk.seen > 4);
        CHECK(walk.nameless.isEmpty());
        CHECK(walk.stateless.isEmpty());
    }
}

TEST_CASE_METHOD(WindowFixture, "The timeline is a list whose items say what they show",
                 "[conversation]")
{
    REQUIRE(open(sample.parcel));
    auto* timeline = window.findChild<QAbstractItemView*>(QStringLiteral("timeline"));
    REQUIRE(QTest::qWaitFor([&] { return timeline->model()->rowCount() > 3; }));
    QAccessibleInterface* list = accessible(timeline);
    CHECK(list->role() == QAccessible::List);
    REQUIRE(list->childCount() == timeline->model()->rowCount());
    QAccessibleInterface* first = list->child(0);
    CHECK(first->role() == QAccessible::ListItem);
    CHECK(first->text(QAccessible::Name).contains(QStringLiteral("Amira Haddad")));
    CHECK(first->text(QAccessible::Name).contains(QStringLiteral("attachment order-48219.pdf")));
    CHECK_FALSE(list->rect().isEmpty());
}

TEST_CASE_METHOD(WindowFixture, "A fact that cannot be pressed is no button", "[customer]")
{
    REQUIRE(open(sample.parcel));
    REQUIRE(QTest::qWaitFor(
        [this] { return window.findChild<QWidget*>(QStringLiteral("contacts.place")); }));
    auto* place = window.findChild<QWidget*>(QStringLiteral("contacts.place"));
    CHECK(accessible(place)->role() == QAccessible::StaticText);
    CHECK(accessible(&button("merge.find"))->role() == QAccessible::Button);
}

TEST_CASE_METHOD(WindowFixture, "What is due or unread is told in words, not by colour alone",
                 "[inbox]")
{
    auto* list = window.findChild<QAbstractItemView*>(QStringLiteral("inbox.list"));
    REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() == 7; }));
    const QString late = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(late.contains(QStringLiteral("unread")));
    CHECK(late.contains(QStringLiteral("overdue")));
    CHECK(list->model()
              ->index(1, 0)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(QStringLiteral("due in")));
}

TEST_CASE_METHOD(WindowFixture, "The focus goes from the list over the timeline to the customer",
                 "[conversation]")
{
    REQUIRE(open(sample.parcel));
    REQUIRE(QTest::qWaitFor(
        [this] { return window.findChild<QWidget*>(QStringLiteral("merge.find")) != nullptr; }));
    QTest::qWait(30);
    window.activateWindow();
    auto* list = window.findChild<QWidget*>(QStringLiteral("inbox.list"));
    list->setFocus();
    QStringList order;
    for (int i = 0; i < 60; ++i) {
        QWidget* focus = QApplication::focusWidget();
        REQUIRE(focus);
        order << focus->objectName();
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    const auto place = [&](const char* name) { return order.indexOf(QLatin1String(name)); };
    INFO(order.join(QLatin1Char(' ')).toStdString());
    CHECK(place("inbox.list") == 0);
    CHECK(place("header.resolve") > 0);
    CHECK(place("timeline") > place("header.resolve"));
    CHECK(place("composer.words") > place("timeline"));
    CHECK(place("customer.mail") > place("composer.words"));
    CHECK(place("merge.find") > place("customer.mail"));
}
