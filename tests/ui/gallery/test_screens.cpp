// Every screen of the gallery: nothing empty, nothing cut, nothing over something else, and a name
// for all that can be pressed; in light and dark, from either side.
#include "tests/support/catch.h"
#include "tests/ui/gallery/stage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
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
        // A pill that floats over the timeline, and the inner parts of Qt's own fields.
        const bool isInside =
            isLeaf(widget->parentWidget()) || widget->objectName().startsWith(QLatin1String("qt_"));
        const bool floats = widget->objectName() == QLatin1String("newEntries");
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

void checkGeometry(QWidget& part)
{
    const auto leaves = seenLeaves(part);
    CHECK(leaves.size() > 1);
    for (qsizetype i = 0; i < leaves.size(); ++i) {
        const auto& [one, place] = leaves.at(i);
        INFO(nameOf(one));
        const bool isFixed = one->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
        if (qobject_cast<const QAbstractButton*>(one) && isFixed)
            CHECK(QTest::qWaitFor([&] { return one->width() >= one->sizeHint().width(); }, 2000));
        if (qobject_cast<const QAbstractButton*>(one) || qobject_cast<const QLineEdit*>(one)) {
            auto* spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(one));
            CHECK((spoken && !spoken->text(QAccessible::Name).isEmpty()));
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

} // namespace

TEST_CASE("Every screen has life, and nothing on it is cut or covered", "[gallery]")
{
    static const QStringList screens = Stage::screens();
    const QString screen = GENERATE(from_range(screens.cbegin(), screens.cend()));
    const auto [scheme, direction] =
        GENERATE(table<Scheme, Qt::LayoutDirection>({{Scheme::Light, Qt::LeftToRight},
                                                     {Scheme::Dark, Qt::LeftToRight},
                                                     {Scheme::Light, Qt::RightToLeft},
                                                     {Scheme::Dark, Qt::RightToLeft}}));
    INFO(screen.toStdString() << (scheme == Scheme::Dark ? ", dark" : "")
                              << (direction == Qt::RightToLeft ? ", from the right" : ""));
    Stage stage(screen, scheme);
    stage.window().setLayoutDirection(direction);
    stage.window().resize(1440, 900);
    stage.window().show();
    REQUIRE(QTest::qWaitFor([&] { return stage.isReady(); }, 5000));
    QTest::qWait(40);
    stage.enter();
    QTest::qWait(150);
    const QImage picture = stage.window().grab().toImage();
    CHECK(coloursIn(picture) > 40);
    checkGeometry(stage.subject());
}
