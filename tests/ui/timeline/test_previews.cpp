#include "tests/ui/timeline/timelinescreen.h"

#include "ui/timeline/previews/picturedecoder.h"
#include "ui/timeline/previews/previews.h"

#include <QBuffer>
#include <QSignalSpy>

using namespace heddle;
using namespace heddle::ui;

namespace {

QByteArray png(int width, int height, Qt::GlobalColor colour)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Attachment pictureOf(const QByteArray& content, const char* blob)
{
    return {.name = QStringLiteral("p.png"),
            .type = QStringLiteral("image/png"),
            .bytes = content.size(),
            .blob = QLatin1String(blob)};
}

} // namespace

TEST_CASE("A picture from outside is cut to the tile, a small one stays small", "[timeline]")
{
    CHECK(decodePicture(png(3000, 1000, Qt::red), {288, 192})->size() == QSize(288, 192));
    CHECK(decodePicture(png(1000, 3000, Qt::red), {288, 192})->size() == QSize(288, 192));
    CHECK(decodePicture(png(10, 12, Qt::red), {288, 192})->size() == QSize(10, 12));
}

TEST_CASE("What is no photo is not decoded, whatever it is called", "[timeline]")
{
    const QByteArray svg("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    CHECK(decodePicture(svg, {288, 192}).error().code == ErrorCode::Unsupported);
    CHECK(decodePicture({}, {288, 192}).error().code == ErrorCode::Unsupported);
    const QByteArray whole = png(300, 200, Qt::red);
    for (qsizetype length = 0; length < whole.size(); length += 7)
        (void)decodePicture(whole.left(length), {288, 192});
}

TEST_CASE("An attached picture is shown in its tile", "[timeline]")
{
    test::TimelineScreen screen;
    const QByteArray content = png(600, 400, Qt::red);
    screen.centre.blobs.insert(QStringLiteral("red"), content);
    Entry entry = *screen.centre.find(screen.sample.firstMail);
    entry.id = {};
    entry.at = screen.clock.now();
    entry.attachments = {pictureOf(content, "red")};
    entry.channel = GENERATE(ChannelKind::Email, ChannelKind::Chat);
    if (entry.channel == ChannelKind::Chat)
        entry.text.clear(); // a file that a visitor sends alone
    const EntryId id = screen.centre.add(entry);
    screen.centre.touch(screen.sample.parcel, QStringLiteral("entry.added"), id);
    REQUIRE(QTest::qWaitFor(
        [&] { return screen.model().entry(screen.model().rowCount() - 1).id == id; }, 2000));
    const int row = screen.model().rowCount() - 1;
    const QPoint middle = screen.middleOf(row, EntryAction::OpenAttachment) - QPoint(0, 16);
    const auto isRed = [&] {
        return screen.view().viewport()->grab().toImage().pixelColor(middle) == QColor(Qt::red);
    };
    CHECK(QTest::qWaitFor(isRed, 3000));
}

TEST_CASE("Files of a chat line stand in its bubble, below its words", "[timeline]")
{
    Entry entry{.kind = EntryKind::Message,
                .channel = ChannelKind::Chat,
                .direction = GENERATE(Direction::Inbound, Direction::Outbound),
                .text = GENERATE(QString(), QStringLiteral("This lamp"))};
    for (int i = 0; i < 5; ++i)
        entry.attachments += pictureOf("x", "b");
    entry.attachments += Attachment{.name = QString(90, u'n'), .bytes = 12};
    for (const qreal width : {420.0, 900.0}) {
        const auto layout = layOut(entry, {.width = width});
        REQUIRE(layout->spots.size() == 6);
        const qreal wordsEnd =
            entry.text.isEmpty() ? layout->card.top() : layout->bodyAt.y() + layout->body->height();
        for (qsizetype i = 0; i < layout->spots.size(); ++i) {
            const QRectF tile = layout->spots[i].rect;
            CHECK(layout->card.contains(tile));
            CHECK(tile.top() >= wordsEnd);
            for (qsizetype j = 0; j < i; ++j)
                CHECK_FALSE(tile.intersects(layout->spots[j].rect));
        }
        CHECK(layout->card.right() < width);
        CHECK(layout->card.left() > 0);
    }
}

TEST_CASE("A picture that cannot be had is asked for once", "[timeline]")
{
    test::Desktop desktop;
    Previews previews(desktop.directory);
    QSignalSpy arrived(&previews, &Previews::arrived);
    desktop.centre.blobs.insert(QStringLiteral("bad"), QByteArray("no picture"));
    const Attachment bad = pictureOf("no picture", "bad");
    CHECK(previews.picture(bad).isNull());
    QTest::qWait(100);
    CHECK(previews.picture(bad).isNull());
    CHECK(arrived.isEmpty());
    Attachment text = bad;
    text.type = QStringLiteral("text/plain");
    CHECK_FALSE(Previews::isPicture(text));
    text.type = QStringLiteral("image/svg+xml");
    CHECK_FALSE(Previews::isPicture(text));
}
