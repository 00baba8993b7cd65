#include "tests/support/catch.h"

#include "ui/theme/bidi.h"
#include "ui/theme/ink.h"

#include <QImage>

using namespace heddle::ui;

TEST_CASE("Addresses are isolated from the text around them", "[theme]")
{
    const QString number = isolated(QStringLiteral("+44 20 7946 0102"));
    CHECK(number.front() == QChar(0x2066));
    CHECK(number.back() == QChar(0x2069));
    CHECK(isolated(QString()).isEmpty());
    CHECK(isolatedName(QStringLiteral("x")).front() == QChar(0x2068));
}

TEST_CASE("Painted places mirror inside their area", "[theme]")
{
    const QRectF area(10, 0, 100, 20);
    const QRectF rect(10, 0, 30, 20);
    CHECK(placed(rect, area, Qt::LeftToRight) == rect);
    CHECK(placed(rect, area, Qt::RightToLeft) == QRectF(80, 0, 30, 20));
    CHECK(placed(QPointF(10, 5), area, Qt::RightToLeft) == QPointF(110, 5));
}

TEST_CASE("Text starts at the right edge in a right-to-left window", "[theme]")
{
    const auto inked = [](Qt::LayoutDirection direction) {
        QImage image(200, 30, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        Ink ink(painter, image.rect(), direction, tokens(Scheme::Light));
        ink.text({4, 20}, QStringLiteral("Name"), {}, Qt::black);
        painter.end();
        int left = 0;
        int right = 0;
        for (int x = 0; x < 200; ++x) {
            for (int y = 0; y < 30; ++y) {
                if (image.pixelColor(x, y).lightness() < 128)
                    ++(x < 100 ? left : right);
            }
        }
        return std::pair(left, right);
    };
    CHECK(inked(Qt::LeftToRight).first > 0);
    CHECK(inked(Qt::LeftToRight).second == 0);
    CHECK(inked(Qt::RightToLeft).first == 0);
    CHECK(inked(Qt::RightToLeft).second > 0);
}
