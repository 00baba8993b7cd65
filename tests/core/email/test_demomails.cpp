#include "core/channel/email/mime/mailparser.h"
#include "core/insight/reading.h"
#include "core/service/demo/demomail.h"
#include "tests/support/catch.h"

#include <QHash>

using namespace heddle;
using namespace heddle::service;

namespace {

/// Every mail of the demo centre, parsed, by its step's id without the number.
QHash<QString, Mail> demoMails()
{
    const DemoCalendar noon{Timestamp::fromDateTime({{2026, 11, 18}, {12, 0}, Qt::UTC}),
                            QTimeZone::utc()};
    const auto script = builtInDemoScript();
    REQUIRE(script.has_value());
    QHash<QString, Mail> mails;
    for (const DemoStep& step : script->steps) {
        if (!std::holds_alternative<DemoMail>(step.what))
            continue;
        INFO(qPrintable(step.id));
        const auto bytes = demoMailBytes(*script, step, noon);
        REQUIRE(bytes.has_value());
        const auto mail = email::parseMail(*bytes);
        REQUIRE(mail.has_value());
        mails.insert(step.id.mid(3), *mail);
    }
    return mails;
}

} // namespace

TEST_CASE("Every mail of the demo centre is read in full and without repair", "[email]")
{
    const auto mails = demoMails();
    for (auto each = mails.begin(); each != mails.end(); ++each) {
        INFO(qPrintable(each.key())
             << ": " << qPrintable(each->warnings.join(QStringLiteral("; "))));
        CHECK_FALSE(each->subject.isEmpty());
        CHECK_FALSE((each->text.trimmed().isEmpty() && each->html.isEmpty()));
        CHECK_FALSE(each->text.contains(QChar::ReplacementCharacter));
        CHECK(each->from.size() == 1);
        CHECK(each->date.has_value());
        CHECK(each->warnings.isEmpty());
    }
}

TEST_CASE("The demo centre's mails bring what a mailbox brings", "[email]")
{
    const auto mails = demoMails();
    CHECK(mails.value(QStringLiteral("rug-colour")).from.value(0).name
          == QStringLiteral("ليلى منصور"));
    CHECK(mails.value(QStringLiteral("klosz-do-lampy")).subject
          == QStringLiteral("Pęknięty klosz lampy, zamówienie AW-50288"));
    CHECK(mails.value(QStringLiteral("where-is-my-beanbag")).text.contains(QStringLiteral("😭")));

    const auto order = mails.value(QStringLiteral("purchase-order-7741"));
    REQUIRE(order.attachments.size() == 2);
    CHECK(order.attachments[0].content.startsWith("%PDF-"));
    CHECK(order.attachments[1].content.startsWith("line;article;"));

    const auto hinge = mails.value(QStringLiteral("charniere-cassee"));
    REQUIRE(hinge.attachments.size() == 1);
    CHECK(hinge.attachments[0].isInline);
    CHECK(hinge.html.contains(hinge.attachments[0].contentId));

    const auto bounce = mails.value(QStringLiteral("mailbox-full"));
    REQUIRE(bounce.reports.size() == 1);
    CHECK(bounce.reports[0].recipient == QStringLiteral("noah.brandt@hellopost.example"));
    CHECK(bounce.reports[0].status == QStringLiteral("5.2.2"));

    CHECK(mails.value(QStringLiteral("walk-through-mill-row")).calendarMethod
          == QStringLiteral("request"));
}

TEST_CASE("Reading the demo centre's mails tells people from machines", "[email]")
{
    const auto mails = demoMails();
    const auto kindOf = [&mails](const char* id) {
        return insight::read(mails.value(QString::fromUtf8(id))).automatic.kind;
    };
    CHECK(kindOf("away-on-a-charity-run") == AutomaticKind::AutoReply);
    CHECK(kindOf("mailbox-full") == AutomaticKind::Bounce);
    CHECK(kindOf("fenmarch-autumn-list") == AutomaticKind::Bulk);
    CHECK(kindOf("makers-digest") == AutomaticKind::Bulk);
    CHECK(kindOf("walk-through-mill-row") == AutomaticKind::Calendar);
    for (const char* id : {"charged-twice", "heater-smells", "heater-my-mother", "rug-colour"}) {
        INFO(id);
        CHECK(kindOf(id) == AutomaticKind::Person);
    }

    const auto away = insight::read(mails.value(QStringLiteral("away-on-a-charity-run")));
    REQUIRE_FALSE(away.moments.isEmpty());
    CHECK(away.moments[0].kind == QStringLiteral("charity"));
    CHECK(away.moments[0].quote.contains(QStringLiteral("charity run")));
}

TEST_CASE("Reading the demo centre's replies leaves the new words", "[email]")
{
    const auto mails = demoMails();
    struct Reply {
        const char* id;
        const char* begins;
        const char* language;
    };
    for (const Reply& reply :
         {Reply{"einlegeplatte-angekommen", "Liebe Frau Osei", "de"},
          Reply{"charniere-recue", "Merci beaucoup", "fr"}, Reply{"gracias", "Perfecto", "es"},
          Reply{"klosz-zamawiam", "Świetnie", "pl"}, Reply{"three-days", "THREE DAYS?", "en"},
          Reply{"sofa-access", "Perfect", "en"}}) {
        const auto mail = insight::read(mails.value(QString::fromUtf8(reply.id)));
        INFO(reply.id << ": " << qPrintable(mail.newText));
        CHECK(mail.newText.startsWith(QString::fromUtf8(reply.begins)));
        CHECK_FALSE(mail.newText.contains(QStringLiteral("Ambleworth")));
        CHECK(mail.quoted.contains(QStringLiteral("Ambleworth")));
        CHECK(mail.language == QString::fromUtf8(reply.language));
    }
    CHECK(insight::read(mails.value(QStringLiteral("rug-colour"))).language
          == QStringLiteral("ar"));
    CHECK(insight::read(mails.value(QStringLiteral("merci-et-une-question")))
              .text.contains(QStringLiteral("huile de lin")));
}
