#include "tests/support/catch.h"

#include "ui/theme/icons.h"

#include <QImage>

using namespace heddle::ui;

namespace {

int inkedPixels(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 40 ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("Every icon draws something", "[theme]")
{
    for (int i = int(Icon::Inbox); i <= int(Icon::Edit); ++i) {
        const QPixmap pixmap = iconPixmap({.icon = Icon(i), .size = 24, .colour = Qt::black});
        INFO("icon " << i);
        CHECK(inkedPixels(pixmap.toImage()) > 12);
    }
}

TEST_CASE("An icon is drawn at the screen's own resolution and in its colour", "[theme]")
{
    const QPixmap pixmap =
        iconPixmap({.icon = Icon::Play, .size = 16, .colour = Qt::red, .ratio = 2});
    CHECK(pixmap.width() == 32);
    CHECK(pixmap.devicePixelRatio() == 2);
    CHECK(pixmap.toImage().pixelColor(16, 16) == QColor(Qt::red));
}

TEST_CASE("An arrow turns around in a right-to-left window", "[theme]")
{
    const IconLook look{.icon = Icon::Reply, .size = 24, .colour = Qt::black};
    IconLook turned = look;
    turned.mirrored = true;
    CHECK(pointsSomewhere(Icon::Reply));
    CHECK_FALSE(pointsSomewhere(Icon::Clock));
    CHECK(iconPixmap(look).toImage() != iconPixmap(turned).toImage());
}
