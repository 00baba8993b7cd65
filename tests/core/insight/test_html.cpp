#include "core/insight/html/htmltext.h"
#include "core/insight/html/htmltokens.h"
#include "core/insight/html/outsidepictures.h"
#include "core/insight/html/sanitise.h"
#include "tests/support/catch.h"
#include "tests/support/processortime.h"

using namespace heddle;
using insight::namesOutsidePictures;
using insight::RemoteImages;
using insight::sanitiseHtml;
using insight::textFromHtml;

namespace {

QString text(const char* html)
{
    return textFromHtml(QString::fromUtf8(html));
}

QString clean(const char* html)
{
    return sanitiseHtml(QString::fromUtf8(html)).html;
}

} // namespace

TEST_CASE("HTML reads as paragraphs, lines and lists", "[insight]")
{
    CHECK(text("<p>One</p><p>Two<br>three</p>") == QStringLiteral("One\n\nTwo\nthree"));
    CHECK(text("<div>a</div><div>b</div><div><br></div><div>c</div>")
          == QStringLiteral("a\nb\n\nc"));
    CHECK(text("a\n  b\t c") == QStringLiteral("a b c"));
    CHECK(text("<ul><li>one<li>two<ul><li>inner</ul></ul><ol><li>x</li><li>y</li></ol>")
          == QStringLiteral("- one\n- two\n  - inner\n\n1. x\n2. y"));
    CHECK(text("<table><tr><td>Sum</td><td>20 EUR</td></tr><tr><td>VAT</td><td>4</td></tr></table>")
          == QStringLiteral("Sum 20 EUR\nVAT 4"));
    CHECK(text("<pre>a\n  b</pre>") == QStringLiteral("a\n  b"));
    CHECK(text("A<p>B") == QStringLiteral("A\n\nB"));
}

TEST_CASE("Quotes keep their marks", "[insight]")
{
    CHECK(text("<p>New</p><blockquote><p>Old</p><p>older</p><blockquote>oldest</blockquote></"
               "blockquote>")
          == QStringLiteral("New\n\n> Old\n>\n> older\n>\n>> oldest"));
}

TEST_CASE("Links show where they lead when their text does not", "[insight]")
{
    CHECK(text("<a href=\"https://example.org/x\">here</a>")
          == QStringLiteral("here <https://example.org/x>"));
    CHECK(text("<a href=\"https://example.org/\">example.org</a>")
          == QStringLiteral("example.org"));
    CHECK(text("<a href=\"mailto:a@b.c\">a@b.c</a>") == QStringLiteral("a@b.c"));
    CHECK(text("<a href=\"javascript:alert(1)\">x</a>") == QStringLiteral("x"));
}

TEST_CASE("What eyes do not see is left out", "[insight]")
{
    CHECK(text("<style>p{}</style><script>x<y</script><title>t</title><!-- c -->seen")
          == QStringLiteral("seen"));
    CHECK(text("<div style=\"display: none\">pre<div>header</div></div>seen")
          == QStringLiteral("seen"));
    CHECK(text("<span style='font-size:0px'>x</span><img src=x width=1 alt=pixel>seen")
          == QStringLiteral("seen"));
    CHECK(text("<img src=x alt=\"Our logo\">") == QStringLiteral("[Our logo]"));
    CHECK(text("<div style=\"display:none\">never closed but all there is")
          == QStringLiteral("never closed but all there is"));
}

TEST_CASE("Character references are decoded once", "[insight]")
{
    CHECK(text("&lt;b&gt; &amp;amp; &eacute;&#233;&#xe9;&euro;&nbsp;x &unknown; & &#0; &#x110000;")
          == QStringLiteral("<b> &amp; ééé€ x &unknown; & \ufffd \ufffd"));
}

TEST_CASE("Showing HTML runs nothing and fetches nothing", "[insight]")
{
    for (const char* hostile : {
             "<script>alert(1)</script>",
             "<img src=x onerror=alert(1)>",
             "<a href=\"java\nscript:alert(1)\">x</a>",
             "<a href=\"&#106;avascript:alert(1)\">x</a>",
             "<a href=\" \x01javascript:alert(1)\">x</a>",
             "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
             "<iframe src=\"https://evil.example\"></iframe>",
             "<object data=\"https://evil.example\"></object>",
             "<embed src=\"https://evil.example\">",
             "<form action=\"https://evil.example\"><input></form>",
             "<link rel=stylesheet href=\"https://evil.example\">",
             "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
             "<base href=\"https://evil.example\">",
             "<div style=\"background:url(https://evil.example)\">x</div>",
             "<div style=\"background-color:u\\72l(https://evil.example)\">x</div>",
             "<div style=\"width:expression(alert(1))\">x</div>",
             "<table background=\"https://evil.example\"><tr><td>x</table>",
             "<img src=\"https://evil.example/p.gif\" srcset=\"https://evil.example/2.gif 2x\">",
             "<img src=\"//evil.example/p.gif\">",
             "<img src=\"file:///etc/passwd\">",
             "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
             "<svg onload=alert(1)><image href=\"https://evil.example\"></svg>",
             "<math><mi//xlink:href=\"javascript:alert(1)\">",
             "<video poster=\"https://evil.example\"><source src=\"https://evil.example\"></video>",
             "<style>@import 'https://evil.example';</style>",
             "<p title='\"><script>alert(1)</script>'>x</p>",
             "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
             "<scr<script>ipt>alert(1)</script>",
             "<a href=\"https://ok.example\" onclick=alert(1) target=_blank>x</a><bgsound "
             "src=https://evil.example>",
         }) {
        INFO(hostile);
        const QString out = clean(hostile).toLower();
        INFO(out.toStdString());
        insight::HtmlTokenizer tokens(out);
        while (tokens.advance()) {
            const auto& token = tokens.token();
            CHECK_FALSE((token.name == QStringLiteral("script")
                         || token.name == QStringLiteral("svg")
                         || token.name == QStringLiteral("iframe")
                         || token.name == QStringLiteral("style")));
            for (const auto& attribute : token.attributes) {
                CHECK_FALSE(attribute.name.startsWith(QStringLiteral("on")));
                CHECK_FALSE(attribute.value.contains(QStringLiteral("javascript:")));
                CHECK_FALSE((attribute.name != QStringLiteral("title")
                             && attribute.value.contains(QStringLiteral("evil.example"))));
                CHECK_FALSE(attribute.value.contains(QStringLiteral("expression")));
                CHECK_FALSE(attribute.value.contains(QStringLiteral("file:")));
            }
        }
    }
}

TEST_CASE("What formats text stays", "[insight]")
{
    CHECK(clean("<p style=\"color:#c00; font-weight:bold\">a <b>b</b> <a "
                "href=\"https://x.example/?a=1&amp;b=2\">c</a>")
          == QStringLiteral("<p style=\"color:#c00;font-weight:bold\">a <b>b</b> "
                            "<a href=\"https://x.example/?a=1&amp;b=2\">c</a></p>"));
    CHECK(clean("<img src=\"cid:logo@x\" alt=\"Logo\" width=10>")
          == QStringLiteral("<img src=\"cid:logo@x\" alt=\"Logo\" width=\"10\">"));
    CHECK(clean("<a href=\"mailto:a@b.c\">m</a><a href=\"tel:+1\">t</a>")
          == QStringLiteral("<a href=\"mailto:a@b.c\">m</a><a href=\"tel:+1\">t</a>"));
    CHECK(clean("a < b & c") == QStringLiteral("a &lt; b &amp; c"));
    CHECK(clean("<b><i>x</b></i></p>y") == QStringLiteral("<b><i>x</i></b>y"));
}

TEST_CASE("Remote pictures are counted, and shown once allowed", "[insight]")
{
    const QString html = QStringLiteral(
        "<img src=\"https://x.example/a.png\" alt=\"A\"><img src=\"//x.example/b\">");
    const auto blocked = sanitiseHtml(html);
    CHECK(blocked.blockedImages == 2);
    CHECK(blocked.html == QStringLiteral("A"));
    const auto allowed = sanitiseHtml(html, RemoteImages::Allowed);
    CHECK(allowed.blockedImages == 0);
    CHECK(allowed.html
          == QStringLiteral("<img src=\"https://x.example/a.png\" alt=\"A\">"
                            "<img src=\"https://x.example/b\">"));
}

TEST_CASE("Pictures on the network are noticed wherever HTML can name them", "[insight]")
{
    const auto names = [](const char* html) {
        return namesOutsidePictures(QString::fromUtf8(html));
    };
    CHECK(names("<p>Hi<img alt='' src='https://x.example/pixel'>"));
    CHECK(names("<IMG SRC=//x.example/pixel>"));
    CHECK(names("<table background=\"http://x.example/b.png\">"));
    CHECK(names("<p style='background: url(&quot;https://x.example/b.png&quot;)'>"));
    CHECK(names("<style>p { background: URL( 'https://x.example/b.png') }</style>"));
    CHECK(names("<img src=cid:a><img src=\"https://x.example"));
    CHECK_FALSE(names("<img src='cid:logo@x'><img src='data:image/png;base64,AA'>"));
    CHECK_FALSE(names("<a href='https://x.example/a.png'>a picture</a> url: https://x.example"));
    CHECK_FALSE(names("<p style='background: url(cid:a)'>"));
    CHECK_FALSE(names(""));
}

TEST_CASE("Sanitised HTML sanitises to itself", "[insight]")
{
    for (const char* html :
         {"<p>a<b>b", "<div><table><tr><td>x&amp;y</table>", "a &lt;script&gt; b",
          "<a href=\"https://x.example/?q=&quot;\">x</a>"}) {
        const QString once = clean(html);
        CHECK(sanitiseHtml(once).html == once);
    }
}

TEST_CASE("Hostile HTML takes time that grows with its length only", "[insight]")
{
    const test::ProcessorTime timer;
    for (const QString& piece :
         {QStringLiteral("<"), QStringLiteral("<!--"), QStringLiteral("<a href=\""),
          QStringLiteral("<b>"), QStringLiteral("</b>"), QStringLiteral("&"),
          QStringLiteral("<script>"), QStringLiteral("<a "), QStringLiteral("<p style=\"a:b;"),
          QStringLiteral("<li>"), QStringLiteral("<blockquote>x"), QStringLiteral("<a b='"),
          QStringLiteral("<ul><li>x"), QStringLiteral("<br>"),
          QStringLiteral("<a href=http://x>")}) {
        INFO(piece.toStdString());
        const QString html = QString(piece).repeated(1'000'000 / piece.size());
        CHECK(textFromHtml(html).size() <= 30 * html.size());
        CHECK(sanitiseHtml(html).html.size() <= 10 * html.size());
    }
    CHECK(timer.spent() < 30'000);
}
