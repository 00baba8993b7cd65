#include "tests/support/catch.h"
#include "ui/timeline/bodylayout.h"
#include "ui/timeline/entrylayout.h"
#include "ui/timeline/entrypainter.h"
#include "ui/timeline/entrywords.h"

#include <QImage>
#include <QPainter>

using namespace heddle;
using namespace heddle::ui;

namespace {

BodyLayout laidOut(const QString& text, int maxLines = 0)
{
    return {text, {Step::Body}, 400, tokens(Scheme::Light), maxLines};
}

QStringList targets(const QString& text)
{
    QStringList all;
    for (const auto& link : BodyLayout::linksIn(text))
        all << link.url.toString();
    return all;
}

/// What stands above the bubble of a line that somebody of the centre wrote in a chat.
QImage headOf(const QString& author, const EntryLook& look = {})
{
    Entry line;
    line.kind = EntryKind::Message;
    line.channel = ChannelKind::Chat;
    line.direction = Direction::Outbound;
    line.author = author;
    line.text = QStringLiteral("Hello");
    const auto laid = layOut(line, {.width = 740});
    QImage drawn(740, int(laid->card.top()), QImage::Format_ARGB32_Premultiplied);
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    Ink ink(painter, {0, 0, 740, laid->height}, Qt::LeftToRight, tokens(Scheme::Light));
    paintEntry(ink, line, *laid, look);
    return drawn;
}

} // namespace

TEST_CASE("A chat line of ours names who wrote it", "[timeline]")
{
    CHECK(headOf(QStringLiteral("Tom Ashby")) != headOf(QStringLiteral("Lewis Grant")));
    CHECK(headOf(QStringLiteral("Tom Ashby")) == headOf(QStringLiteral("Tom Ashby")));
}

TEST_CASE("Addresses in a text can be followed, the sentence around them cannot", "[timeline]")
{
    CHECK(targets(QStringLiteral("See https://shop.example/a?b=c. Or (www.shop.example)!"))
          == QStringList{QStringLiteral("https://shop.example/a?b=c"),
                         QStringLiteral("https://www.shop.example")});
    CHECK(targets(QStringLiteral("write to amira.h+x@mail.example, please"))
          == QStringList{QStringLiteral("mailto:amira.h+x@mail.example")});
    CHECK(targets(QStringLiteral("javascript:alert(1) file:///etc/passwd data:text/html,x"))
              .isEmpty());
    CHECK(targets(QString()).isEmpty());
}

TEST_CASE("Telephone numbers in a text can be called, other figures cannot", "[timeline]")
{
    CHECK(targets(QStringLiteral("Ring +44 20 7946 0102 (or 020 7946-0102)."))
          == QStringList{QStringLiteral("tel:+442079460102"), QStringLiteral("tel:02079460102")});
    CHECK(targets(QStringLiteral("Order 0123456789 of 2026-11-22, 01/02/2026, 10.20.30.40, +1"))
              .isEmpty());
}

TEST_CASE("Paragraphs, gaps and lines add up", "[timeline]")
{
    CHECK(laidOut(QStringLiteral("one")).height() == 20);
    CHECK(laidOut(QStringLiteral("one\ntwo")).height() == 40);
    CHECK(laidOut(QStringLiteral("one\n\n\n\ntwo")).height() == 48);
    CHECK(laidOut(QStringLiteral("\n\n")).height() == 0);
    CHECK(laidOut(QString(400, QLatin1Char('x'))).height() > 40);
}

TEST_CASE("A long text is cut at the lines allowed and says so", "[timeline]")
{
    const QString text = QStringLiteral("line\n").repeated(100);
    const auto cut = laidOut(text, 24);
    CHECK(cut.isCut());
    CHECK(cut.height() == 24 * 20);
    CHECK_FALSE(laidOut(text).isCut());
    CHECK(laidOut(QString(100'000, QLatin1Char('x')), 24).height() == 24 * 20);
}

TEST_CASE("A link is found where it stands", "[timeline]")
{
    const auto body = laidOut(QStringLiteral("hello\nhttps://shop.example/x rest"));
    CHECK(body.linkAt({5, 30}) == QUrl(QStringLiteral("https://shop.example/x")));
    CHECK(body.linkAt({5, 10}).isEmpty());
    CHECK(body.linkAt({390, 30}).isEmpty());
    CHECK(body.linkAt({5, 300}).isEmpty());
}

TEST_CASE("A chat line of mine does not tell me my own name", "[timeline]")
{
    const EntryLook mine{.isMine = true};
    const QString me = QStringLiteral("Tom Ashby");
    CHECK(headOf(me, mine) != headOf(me));
    CHECK(headOf(me, mine) == headOf(QStringLiteral("Lewis Grant"), mine));
}

TEST_CASE("A post says who reads it, what became of it and that it answers another", "[timeline]")
{
    Entry post;
    post.kind = EntryKind::Post;
    post.channel = ChannelKind::Social;
    post.post = PostFacts{.network = QStringLiteral("mastodon"),
                          .inReplyTo = QStringLiteral("mastodon/7"),
                          .warning = QStringLiteral("a broken box"),
                          .audience = 1'234,
                          .reshares = 5,
                          .likes = 12,
                          .replies = 0};
    const QString words = entrySubtitle(post);
    for (const char* part : {"Public post", "warning: a broken box", "thread", "1.2k followers",
                             "liked 12", "shared 5"})
        CHECK(words.contains(QLatin1String(part)));
    CHECK_FALSE(words.contains(QLatin1String("answered"))); // nobody did
    CHECK(spokenEntry(post).contains(words));
    post.post = PostFacts{.visibility = Visibility::Direct};
    CHECK(entrySubtitle(post) == QStringLiteral("Private message"));
    post.post.reset();
    CHECK(entrySubtitle(post).isEmpty());
}

TEST_CASE("Hostile text is laid out like any other", "[timeline]")
{
    for (const QString& text : {QString(QChar(0xd800)), QStringLiteral("\u202e\u2066 abc \u202c"),
                                QString(5'000, QChar(0x0300)), QStringLiteral("a@").repeated(3'000),
                                QStringLiteral("https://").repeated(3'000)}) {
        CHECK(laidOut(text, 24).height() <= 24 * 20);
    }
}

TEST_CASE("Words that run the other way than the window stand inside their bubble", "[timeline]")
{
    Entry line;
    line.kind = EntryKind::Message;
    line.channel = ChannelKind::Chat;
    line.text = QString::fromUtf8("مرحبا https://shop.example");
    const auto laid = layOut(line, {.width = 740});
    REQUIRE(laid->body);
    REQUIRE(laid->card.width() < 400);
    bool isInside = false;
    for (int x = 0; x <= laid->card.width() - 28; ++x)
        isInside = isInside || !laid->body->linkAt({x * 1.0, 10}).isEmpty();
    CHECK(isInside);
}
