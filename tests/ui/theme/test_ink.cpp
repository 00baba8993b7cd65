#include "tests/support/catch.h"

#include "ui/theme/ink.h"
#include "ui/theme/shapedline.h"
#include "ui/theme/stamps.h"

using namespace heddle::ui;

namespace {

constexpr Type kType{Step::Reading, Weight::Regular};
constexpr QSize kRoom(260, 60);

QImage blank()
{
    QImage image(kRoom, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    return image;
}

QImage withInk(const QString& text, Qt::LayoutDirection direction)
{
    QImage image = blank();
    QPainter painter(&image);
    Ink ink(painter, QRectF(QPointF(), kRoom), direction, tokens(Scheme::Light));
    ink.text({10, 30}, text, kType, Qt::black);
    return image;
}

/// The same without what is kept from line to line.
QImage withPainter(const QString& text, Qt::LayoutDirection direction)
{
    QImage image = blank();
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setFont(typeFont(kType));
    painter.setPen(Qt::black);
    const qreal width = QFontMetricsF(typeFont(kType)).horizontalAdvance(text);
    painter.drawText(QPointF(direction == Qt::RightToLeft ? kRoom.width() - 10 - width : 10, 30),
                     text);
    return image;
}

int inked(const QImage& image, const QRect& part)
{
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            count += image.pixelColor(x, y) == QColor(Qt::white) ? 0 : 1;
    }
    return count;
}

} // namespace

TEST_CASE("A kept line looks as one that is shaped anew, in both directions", "[theme]")
{
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    const QString text = GENERATE(QStringLiteral("Where is my parcel?"),
                                  QString::fromUtf8("أين طردي؟ 12"), QStringLiteral("AV fi 3"));
    const QImage first = withInk(text, direction);
    CHECK(inked(first, first.rect()) > 50);
    CHECK(first == withPainter(text, direction));
    CHECK(first == withInk(text, direction));
}

TEST_CASE("A line keeps its place when another was drawn between", "[theme]")
{
    const QString text = QStringLiteral("one");
    const qreal before = shapedLine(text, kType)->width;
    CHECK(textWidth(text, kType) == Approx(before));
    CHECK(textWidth(text, {Step::Figure, Weight::Strong}) > before);
    CHECK(shapedLine(QString(5000, QLatin1Char('x')), kType) == nullptr);
    CHECK(textWidth(QString(5000, QLatin1Char('x')), kType) > 10'000);
}

TEST_CASE("A shadow lies around its box and not upon it", "[theme]")
{
    QImage image(400, 300, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QRectF box(40, 30, 301, 201);
    paintShadow(painter, box, {.radius = 10, .layers = 3, .colour = QColor(0, 0, 0, 12)});
    painter.end();
    CHECK(inked(image, QRect(38, 100, 2, 60)) == 120);
    CHECK(inked(image, QRect(341, 100, 2, 60)) == 120);
    CHECK(inked(image, QRect(100, 231, 100, 3)) == 300);
    CHECK(inked(image, QRect(70, 60, 240, 140)) == 0);
    CHECK(inked(image, QRect(0, 0, 400, 20)) == 0);
    // Its sides are laid in pieces, which must not show.
    for (int x = 60; x < 320; ++x)
        CHECK(image.pixel(x, 232) == image.pixel(200, 232));
    for (int y = 50; y < 210; ++y)
        CHECK(image.pixel(39, y) == image.pixel(39, 120));
}

TEST_CASE("A ring is filled as far as its share, from the top and clockwise", "[theme]")
{
    const auto filled = [](qreal share) {
        QImage image(40, 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintRing(
            painter, {4, 4},
            {.size = 32, .share = share, .width = 4, .colour = Qt::black, .track = Qt::white});
        painter.end();
        return image;
    };
    CHECK(inked(filled(0), QRect(0, 0, 40, 40)) == 0);
    const QImage quarter = filled(.25);
    CHECK(inked(quarter, QRect(24, 0, 16, 16)) > 20);
    CHECK(inked(quarter, QRect(0, 24, 16, 16)) == 0);
    CHECK(inked(filled(1), QRect(0, 0, 40, 40)) > inked(quarter, QRect(0, 0, 40, 40)) * 3);
}
