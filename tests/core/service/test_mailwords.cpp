#include "core/service/desk/placeholders.h"
#include "core/service/desk/recipients.h"
#include "core/service/intake/mailaddress.h"
#include "core/service/intake/replytoken.h"
#include "core/service/intake/thanks.h"
#include "core/service/outbox/composing.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::service;

TEST_CASE("An address is known in lower case with its domain in ASCII", "[service]")
{
    CHECK(normalisedMailAddress(u" <Amira@Example.ORG> ") == QStringLiteral("amira@example.org"));
    CHECK(normalisedMailAddress(u"x@bücher.example") == QStringLiteral("x@xn--bcher-kva.example"));
    CHECK(normalisedMailAddress(u"no address").isEmpty());
    CHECK(normalisedMailAddress(u"a b@example.org").isEmpty());
    CHECK(normalisedMailAddress(u"a@example.org\r\nBcc: x@y.example").isEmpty());
    CHECK(normalisedMailAddress(u"@example.org").isEmpty());
    CHECK(plusPart(QStringLiteral("support+abc@x.example")) == QStringLiteral("abc"));
    CHECK(withoutPlus(QStringLiteral("support+abc@x.example"))
          == QStringLiteral("support@x.example"));
}

TEST_CASE("Reply marks of several languages come off a subject, and do not stack", "[service]")
{
    CHECK(bareSubject(u"Re: AW: Fwd: Parcel") == QStringLiteral("Parcel"));
    CHECK(bareSubject(u"RE[2]: Parcel") == QStringLiteral("Parcel"));
    CHECK(bareSubject(u"رد: طرد") == QStringLiteral("طرد"));
    CHECK(bareSubject(u"Regarding: Parcel") == QStringLiteral("Regarding: Parcel"));
    CHECK(isReplySubject(u"Sv: Parcel"));
    CHECK_FALSE(isReplySubject(u"Fwd: Parcel"));
    CHECK(markedSubject(ComposeKind::Reply, QStringLiteral("Re: re: Parcel"))
          == QStringLiteral("Re: Parcel"));
    CHECK(markedSubject(ComposeKind::Forward, QStringLiteral("WG: Parcel"))
          == QStringLiteral("Fwd: Parcel"));
}

TEST_CASE("A reply token names its interaction and cannot be made up", "[service]")
{
    const ReplyTokens ours(QByteArrayLiteral("0123456789abcdef"));
    const ReplyTokens others(QByteArrayLiteral("fedcba9876543210"));
    const QString token = ours.token({4711});
    CHECK(ours.read(token) == InteractionId{4711});
    CHECK_FALSE(others.read(token));
    CHECK_FALSE(ours.read(QString(token).replace(0, 1, QStringLiteral("4"))));
    CHECK_FALSE(ours.read(u""));
    CHECK_FALSE(ours.read(u"-"));
    CHECK(ours.inSubject(QStringLiteral("Re: Parcel [#%1]").arg(token)) == InteractionId{4711});
    CHECK(ours.inAddresses({{{}, QStringLiteral("Support+%1@firm.example").arg(token)}})
          == InteractionId{4711});
    CHECK(ours.inMessageId(ours.messageId({4711}, 99, QStringLiteral("firm.example")))
          == InteractionId{4711});
    CHECK_FALSE(ours.inMessageId(u"hd.1-aaaaaaaaaaaa.x@firm.example"));
}

TEST_CASE("Only a thank-you is a thank-you", "[service]")
{
    CHECK(isOnlyThanks(u"Perfect, many thanks!"));
    CHECK(isOnlyThanks(u"Vielen Dank für die schnelle Antwort"));
    CHECK(isOnlyThanks(u"Merci beaucoup"));
    CHECK(isOnlyThanks(u"شكرا جزيلا"));
    CHECK_FALSE(isOnlyThanks(u"Thanks, but it is still broken"));
    CHECK_FALSE(isOnlyThanks(u"Thanks! When will it come?"));
    CHECK_FALSE(isOnlyThanks(u"ok"));
    CHECK_FALSE(isOnlyThanks(u""));
}

TEST_CASE("References grow by the parent and stay bounded", "[service]")
{
    Mail parent{.messageId = QStringLiteral("p@x")};
    for (int i = 0; i < 40; ++i)
        parent.references += QStringLiteral("r%1@x").arg(i);
    const QStringList references = referencesFor(parent);
    CHECK(references.size() == 20);
    CHECK(references.first() == QStringLiteral("r0@x"));
    CHECK(references.last() == QStringLiteral("p@x"));
    CHECK(referencesFor({.messageId = QStringLiteral("p@x"), .inReplyTo = QStringLiteral("q@x")})
          == QStringList{QStringLiteral("q@x"), QStringLiteral("p@x")});
}

TEST_CASE("The HTML of a text holds no markup of the text's own", "[service]")
{
    const QString html =
        htmlFrom(QStringLiteral("<script>x</script>\n> old\n> > older\nnew & good"));
    CHECK_FALSE(html.contains(QStringLiteral("<script>")));
    CHECK(html.contains(QStringLiteral("&lt;script&gt;")));
    CHECK(html.count(QStringLiteral("<blockquote>")) == 2);
    CHECK(html.count(QStringLiteral("</blockquote>")) == 2);
    CHECK(html.contains(QStringLiteral("new &amp; good")));
}

TEST_CASE("Strong words, lists and addresses of a text are seen in its HTML", "[service]")
{
    const QString html = htmlFrom(QStringLiteral(
        "Do **not** use it.\n- plug **out**\n- wait\nSee https://x.example/a?b=1&c=2."));
    CHECK(html.contains(QStringLiteral("Do <b>not</b> use it.")));
    CHECK(html.contains(QStringLiteral("<ul>\n<li>plug <b>out</b></li>\n<li>wait</li>\n</ul>")));
    CHECK(html.contains(QStringLiteral("<a href=\"https://x.example/a?b=1&amp;c=2\">")));
    CHECK(html.contains(QStringLiteral("</a>.<br>")));
}

TEST_CASE("What only looks like marks, or tries to be markup, stays as it was written", "[service]")
{
    for (const char* text : {"2 ** 3 ** 4", "****", "**", "-not a point", "- ", "javascript:x"}) {
        const QString html = htmlFrom(QLatin1String(text));
        INFO(text);
        CHECK_FALSE(html.contains(QStringLiteral("<b>")));
        CHECK_FALSE(html.contains(QStringLiteral("<ul>")));
        CHECK_FALSE(html.contains(QStringLiteral("<a ")));
    }
    const QString hostile = htmlFrom(
        QStringLiteral("**<i>x</i>** https://x.example/\"onclick=\"y <https://x.example/>"));
    CHECK(hostile.contains(QStringLiteral("<b>&lt;i&gt;x&lt;/i&gt;</b>")));
    CHECK(hostile.contains(QStringLiteral("<a href=\"https://x.example/\">")));
    CHECK_FALSE(hostile.contains(QStringLiteral("\"onclick")));
    // What others wrote is quoted as it was.
    CHECK_FALSE(htmlFrom(QStringLiteral("> **loud**")).contains(QStringLiteral("<b>")));
}

TEST_CASE("An answer goes to Reply-To, and to all never to ourselves", "[service]")
{
    const std::set<QString> own{QStringLiteral("support@firm.example")};
    Mail mail{.from = {{QStringLiteral("Amira"), QStringLiteral("amira@home.example")}},
              .to = {{{}, QStringLiteral("Support+x@Firm.example")},
                     {{}, QStringLiteral("ben@home.example")}},
              .cc = {{{}, QStringLiteral("AMIRA@home.example")}}};
    CHECK(recipientsFor(ComposeKind::Reply, mail, own).to == mail.from);
    const Recipients all = recipientsFor(ComposeKind::ReplyAll, mail, own);
    CHECK(all.to == mail.from);
    CHECK(all.cc == QList<MailAddress>{{{}, QStringLiteral("ben@home.example")}});
    mail.replyTo = {{{}, QStringLiteral("office@home.example")}};
    CHECK(recipientsFor(ComposeKind::Reply, mail, own).to == mail.replyTo);
    const Mail sent{.from = {{{}, QStringLiteral("support@firm.example")}},
                    .to = {{{}, QStringLiteral("amira@home.example")}}};
    CHECK(recipientsFor(ComposeKind::Reply, sent, own).to == sent.to);
    CHECK(recipientsFor(ComposeKind::Forward, mail, own).to.isEmpty());
    // A form of ours writes from us to us.
    mail.from = sent.from;
    mail.to = {{{}, QStringLiteral("support@firm.example")}};
    CHECK(recipientsFor(ComposeKind::Reply, mail, own).to == mail.replyTo);
}

TEST_CASE("Placeholders are filled in once, and politely", "[service]")
{
    PlaceholderValues values{.agent = {.name = QStringLiteral("Tom Becker")},
                             .customer = {.name = QStringLiteral("{agent.name}")},
                             .centreName = QStringLiteral("Northwind")};
    CHECK(
        expanded(QStringLiteral("Dear {customer.name}, {agent.firstName} of {centre.name} {what}"),
                 values)
        == QStringLiteral("Dear {agent.name}, Tom of Northwind {what}"));
    values.customer.name = QStringLiteral("x@y.example");
    CHECK(expanded(QStringLiteral("Dear {customer.name},"), values)
          == QStringLiteral("Dear customer,"));
}
