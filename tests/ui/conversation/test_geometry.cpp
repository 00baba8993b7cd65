// Nothing stands over something else, and nothing is cut, in any size and direction.
#include "tests/ui/mainwindow/windowfixture.h"

#include "ui/customer/customerpanel.h"
#include "ui/inbox/inboxpanel.h"

#include <QLabel>

using namespace heddle;
using namespace heddle::ui;

namespace {

bool isLeaf(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLabel*>(widget);
}

/// Leaves of a part of the window with the places they are seen at.
QList<QPair<const QWidget*, QRect>> seenLeaves(QWidget* part)
{
    QList<QPair<const QWidget*, QRect>> leaves;
    for (const QWidget* widget : part->findChildren<QWidget*>()) {
        if (!isLeaf(widget) || !widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        const bool isPill = widget->objectName() == QLatin1String("newEntries");
        if (!isPill)
            leaves.append({widget, QRect(widget->mapTo(part, QPoint()), widget->size())});
    }
    return leaves;
}

std::string nameOf(const QWidget* widget)
{
    return QString(widget->objectName() + QLatin1Char(' ') + widget->accessibleName())
        .toStdString();
}

/// Waits until no part of it has moved for a while: the layout comes in several turns, later under
/// load.
bool settles(QWidget& part)
{
    QList<QPair<const QWidget*, QRect>> before;
    return QTest::qWaitFor([&] {
        QTest::qWait(40);
        auto now = seenLeaves(&part);
        const bool isStill = now == before;
        before = std::move(now);
        return isStill;
    });
}

} // namespace

TEST_CASE("Nothing overlaps and no button is cut, in any size and direction", "[conversation]")
{
    const auto size = GENERATE(QSize(1440, 900), QSize(1180, 760), QSize(900, 600));
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    test::WindowFixture fixture(size);
    fixture.window.setLayoutDirection(direction);
    REQUIRE(fixture.open(fixture.sample.parcel));
    REQUIRE(settles(fixture.window));
    fixture.conversation().findInTimeline();
    REQUIRE(settles(fixture.window));
    INFO(size.width() << " wide, direction " << int(direction));
    const QList<QWidget*> parts{fixture.window.findChild<InboxPanel*>(), &fixture.conversation(),
                                fixture.window.findChild<CustomerPanel*>()};
    for (QWidget* widget : parts) {
        if (!widget->isVisible())
            continue;
        const auto leaves = seenLeaves(widget);
        CHECK(leaves.size() > 3);
        for (qsizetype i = 0; i < leaves.size(); ++i) {
            const auto& [one, place] = leaves.at(i);
            INFO(widget->metaObject()->className() << ": " << nameOf(one));
            CHECK(place.left() >= 0);
            CHECK(place.right() < widget->width());
            if (const auto* button = qobject_cast<const QAbstractButton*>(one)) {
                if (button->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed)
                    CHECK(place.width() >= button->sizeHint().width());
            }
            for (qsizetype j = i + 1; j < leaves.size(); ++j) {
                const auto& [other, otherPlace] = leaves.at(j);
                if (one->isAncestorOf(other) || other->isAncestorOf(one))
                    continue;
                INFO("and " << nameOf(other));
                CHECK_FALSE(place.intersects(otherPlace));
            }
        }
    }
}

TEST_CASE_METHOD(test::WindowFixture, "From right to left the parts of the window change sides",
                 "[conversation]")
{
    window.setLayoutDirection(Qt::RightToLeft);
    REQUIRE(open(sample.parcel));
    QTest::qWait(30);
    const auto left = [this](const QWidget* part) { return part->mapTo(&window, QPoint()).x(); };
    CHECK(left(window.findChild<CustomerPanel*>()) < left(&conversation()));
    CHECK(left(&conversation()) < left(window.findChild<InboxPanel*>()));
    CHECK(left(&button("header.resolve"))
          < left(window.findChild<QWidget*>(QStringLiteral("header.subject"))));
}
