// Every screen of the gallery: nothing empty, nothing cut, nothing over something else; a name, a
// role and a state for all that the keyboard stops at, in an order that people read in; in light and
// dark, from either side.
#include "tests/support/catch.h"
#include "tests/ui/gallery/stage.h"

#include "ui/theme/zoom.h"

#include <QAbstractAnimation>
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QStyle>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;
using test::Stage;

namespace {

struct Seen {
    const QWidget* widget = nullptr;
    QRect place; ///< what is seen of it, in the part's own coordinates
};

bool isLeaf(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLabel*>(widget)
           || qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget);
}

QList<Seen> seenLeaves(QWidget& part)
{
    QList<Seen> leaves;
    for (const QWidget* widget : part.findChildren<QWidget*>()) {
        // What floats over a page by intent, and the inner parts of Qt's own fields.
        const bool isInside =
            isLeaf(widget->parentWidget()) || widget->objectName().startsWith(QLatin1String("qt_"));
        const bool floats = widget->objectName() == QLatin1String("newEntries")
                            || widget->objectName().startsWith(QLatin1String("messageBar."));
        if (!isLeaf(widget) || !widget->isVisible() || isInside || floats)
            continue;
        const QRect seen = widget->visibleRegion().boundingRect();
        if (!seen.isEmpty())
            leaves.append({widget, QRect(widget->mapTo(&part, seen.topLeft()), seen.size())});
    }
    return leaves;
}

std::string nameOf(const QWidget* widget)
{
    return QString(QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ')
                   + widget->objectName() + QLatin1Char(' ') + widget->accessibleName())
        .toStdString();
}

int coloursIn(const QImage& picture)
{
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 3) {
        for (int x = 0; x < picture.width(); x += 3)
            colours.insert(picture.pixel(x, y));
    }
    return static_cast<int>(colours.size());
}

/// The first two that lie over each other; empty where none do.
std::string overlapIn(QWidget& part)
{
    const auto leaves = seenLeaves(part);
    for (qsizetype i = 0; i < leaves.size(); ++i) {
        const auto& [one, place] = leaves.at(i);
        for (qsizetype j = i + 1; j < leaves.size(); ++j) {
            const auto& [other, otherPlace] = leaves.at(j);
            const bool isPart = one->isAncestorOf(other) || other->isAncestorOf(one);
            if (!isPart && place.intersects(otherPlace))
                return nameOf(one) + " and " + nameOf(other);
        }
    }
    return {};
}

void checkGeometry(QWidget& part)
{
    const auto leaves = seenLeaves(part);
    CHECK(leaves.size() > 1);
    for (const auto& [one, place] : leaves) {
        INFO(nameOf(one));
        const bool isFixed = one->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
        if (qobject_cast<const QAbstractButton*>(one) && isFixed)
            CHECK(QTest::qWaitFor([&] { return one->width() >= one->sizeHint().width(); }, 2000));
    }
}

/// What the keyboard stops at; the inner parts of Qt's own fields are spoken for by their owner.
bool isStop(const QWidget* widget)
{
    const bool isInner = isLeaf(widget->parentWidget())
                         || qobject_cast<const QAbstractSpinBox*>(widget->parentWidget())
                         || widget->objectName().startsWith(QLatin1String("qt_"));
    return widget->isVisible() && widget->isEnabled() && !isInner && !widget->focusProxy()
           && (widget->focusPolicy() & Qt::TabFocus);
}

void checkRows(const QAbstractItemView& view)
{
    const auto* model = view.model();
    for (int row = 0; model && row < std::min(model->rowCount(), 20); ++row) {
        const QModelIndex index = model->index(row, 0);
        INFO("row " << row << " of " << nameOf(&view));
        const QString spoken = index.data(Qt::AccessibleTextRole).toString();
        const QString shown = index.data(Qt::DisplayRole).toString();
        CHECK_FALSE((spoken.isEmpty() && shown.isEmpty()));
    }
}

void checkSpoken(QWidget& part)
{
    int stops = 0;
    for (QWidget* widget : part.findChildren<QWidget*>()) {
        if (!isStop(widget))
            continue;
        ++stops;
        INFO(nameOf(widget));
        auto* spoken = QAccessible::queryAccessibleInterface(widget);
        REQUIRE(spoken);
        CHECK_FALSE(spoken->text(QAccessible::Name).isEmpty());
        CHECK(spoken->role() != QAccessible::NoRole);
        CHECK(spoken->role() != QAccessible::Client);
        CHECK(spoken->state().focusable);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (button && button->isCheckable())
            CHECK(spoken->state().checked == button->isChecked());
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
            checkRows(*view);
    }
    CHECK(stops > 0);
}

/// Tab never goes back up among neighbours: not to one that lies wholly above, nor back in a row.
void checkFocusOrder(QWidget& part)
{
    QHash<const QWidget*, const QWidget*> last;
    const bool mirrored = part.layoutDirection() == Qt::RightToLeft;
    QWidget* widget = part.nextInFocusChain();
    for (; widget != &part; widget = widget->nextInFocusChain()) {
        if (!part.isAncestorOf(widget) || !isStop(widget))
            continue;
        const QWidget* before = last.value(widget->parentWidget());
        last.insert(widget->parentWidget(), widget);
        if (!before)
            continue;
        INFO(nameOf(before) << " then " << nameOf(widget));
        const QRect from = before->geometry();
        const QRect to = widget->geometry();
        const bool isAbove = to.bottom() < from.top();
        const bool isSameRow = to.top() < from.bottom() && from.top() < to.bottom();
        const bool isBack = mirrored ? to.left() > from.right() : to.right() < from.left();
        CHECK_FALSE((isAbove && isBack));
        CHECK_FALSE((isSameRow && isBack));
    }
}

/// Brings the stage to its screen and looks at all of it.
void checkScreen(Stage& stage, const QString& screen, QSize size)
{
    stage.window().resize(size);
    stage.window().show();
    REQUIRE(QTest::qWaitFor([&] { return stage.isReady(); }, 5000));
    QTest::qWait(40);
    stage.enter();
    QTest::qWait(150);
    const QImage picture = stage.window().grab().toImage();
    CHECK(coloursIn(picture) > 40);
    QWidget& part = stage.subject();
    // Layouts come to rest.
    const bool isClear = QTest::qWaitFor([&] { return overlapIn(part).empty(); }, 3000);
    INFO(overlapIn(part));
    CHECK(isClear);
    checkGeometry(part);
    checkSpoken(part);
    if (screen != QStringLiteral("controls")) // made kind by kind
        checkFocusOrder(part);
}

QString someScreen()
{
    static const QStringList screens = Stage::screens();
    return GENERATE(from_range(screens.cbegin(), screens.cend()));
}

} // namespace

TEST_CASE("Every screen has life, and nothing on it is cut or covered", "[gallery]")
{
    const QString screen = someScreen();
    const auto [scheme, direction] =
        GENERATE(table<Scheme, Qt::LayoutDirection>({{Scheme::Light, Qt::LeftToRight},
                                                     {Scheme::Dark, Qt::LeftToRight},
                                                     {Scheme::Light, Qt::RightToLeft},
                                                     {Scheme::Dark, Qt::RightToLeft}}));
    INFO(screen.toStdString() << (scheme == Scheme::Dark ? ", dark" : "")
                              << (direction == Qt::RightToLeft ? ", from the right" : ""));
    Stage stage(screen, scheme);
    stage.window().setLayoutDirection(direction);
    checkScreen(stage, screen, {1440, 900});
}

TEST_CASE("Every screen holds at 150 % and in a small window", "[gallery]")
{
    const QString screen = someScreen();
    const auto [percent, size] =
        GENERATE(table<int, QSize>({{150, QSize(960, 600)}, {100, QSize(900, 600)}}));
    INFO(screen.toStdString() << ", " << percent << " %, " << size.width() << " wide");
    applyZoom(percent);
    {
        Stage stage(screen, Scheme::Light);
        checkScreen(stage, screen, size);
    }
    applyZoom(100);
}

TEST_CASE("Nothing in the window moves by itself, so nothing is lost with animations off",
          "[gallery]")
{
    Stage stage(QStringLiteral("desk"));
    checkScreen(stage, QStringLiteral("desk"), {1440, 900});
    CHECK(stage.window().findChildren<QAbstractAnimation*>().isEmpty());
    CHECK(stage.window().style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0);
    for (const Qt::UIEffect effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo,
                                      Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip})
        CHECK_FALSE(QApplication::isEffectEnabled(effect));
}
