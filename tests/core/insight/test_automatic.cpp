#include "core/insight/mail/automatic.h"
#include "core/insight/mail/webform.h"
#include "core/insight/reading.h"
#include "tests/support/catch.h"

using namespace heddle;
using insight::classify;

namespace {

Mail mailWith(const char* header, const char* value)
{
    Mail mail;
    mail.from = {{QStringLiteral("Jo"), QStringLiteral("jo@example.org")}};
    mail.headers = {{QString::fromLatin1(header), QString::fromLatin1(value)}};
    return mail;
}

Mail mailAbout(const char* subject)
{
    Mail mail;
    mail.from = {{QStringLiteral("Jo"), QStringLiteral("jo@example.org")}};
    mail.subject = QString::fromUtf8(subject);
    return mail;
}

} // namespace

TEST_CASE("Headers made for the purpose tell automatic mail", "[insight]")
{
    CHECK(classify(mailWith("Auto-Submitted", "auto-replied")).kind == AutomaticKind::AutoReply);
    CHECK(classify(mailWith("auto-submitted", "auto-generated")).kind == AutomaticKind::AutoReply);
    CHECK(classify(mailWith("Auto-Submitted", "no")).kind == AutomaticKind::Person);
    CHECK(classify(mailWith("X-Autoreply", "yes")).kind == AutomaticKind::AutoReply);
    CHECK(classify(mailWith("X-Autorespond", "Away")).kind == AutomaticKind::AutoReply);
    CHECK(classify(mailWith("Precedence", "auto_reply")).kind == AutomaticKind::AutoReply);
    CHECK(classify(mailWith("Precedence", "bulk")).kind == AutomaticKind::Bulk);
    CHECK(classify(mailWith("List-Id", "<l.example.org>")).kind == AutomaticKind::Bulk);
    CHECK(classify(mailWith("X-Mailer", "Thunderbird")).kind == AutomaticKind::Person);
    CHECK(classify(mailWith("Auto-Submitted", "auto-replied")).reason
          == QStringLiteral("Auto-Submitted: auto-replied"));
}

TEST_CASE("A wish for no automatic answer is a wish and no sign", "[insight]")
{
    const Mail wish = mailWith("X-Auto-Response-Suppress", "All");
    CHECK(classify(wish).kind == AutomaticKind::Person);
    CHECK(insight::wishesNoAutoReply(wish));
    CHECK_FALSE(insight::wishesNoAutoReply(mailWith("X-Auto-Response-Suppress", "None")));
    CHECK_FALSE(insight::wishesNoAutoReply(mailWith("X-Mailer", "Thunderbird")));
    CHECK(insight::wishesNoAutoReply(mailWith("Precedence", "bulk")));
}

TEST_CASE("Answering machines are known by their subjects, in every language", "[insight]")
{
    for (const char* subject : {"Out of Office: Your order",
                                "Automatic reply: Hello",
                                "Auto: Out of office",
                                "Autoreply: x",
                                "Abwesenheitsnotiz: Hallo",
                                "Automatische Antwort: Hallo",
                                "Réponse automatique : Bonjour",
                                "Absence du bureau",
                                "Respuesta automática: Hola",
                                "Fuera de la oficina: x",
                                "Resposta automática: Olá",
                                "Risposta automatica: Ciao",
                                "Fuori sede",
                                "Automatisch antwoord: x",
                                "Afwezig: Hallo",
                                "Autosvar: Hej",
                                "Frånvaro: x",
                                "Automaattinen vastaus: x",
                                "Odpowiedź automatyczna: x",
                                "Automatická odpověď: x",
                                "Автоответ: x",
                                "Автоматический ответ: x",
                                "Otomatik Yanıt: x",
                                "自动回复: x",
                                "自動返信: x",
                                "자동 회신: x",
                                "מענה אוטומטי: x",
                                "[Auto-Reply] x"}) {
        INFO(subject);
        CHECK(classify(mailAbout(subject)).kind == AutomaticKind::AutoReply);
    }
    for (const char* subject :
         {"Re: Out of Office: Your order", "My absence from your mailing list",
          "Office chair broken", "Question about automatic reply settings"}) {
        INFO(subject);
        CHECK(classify(mailAbout(subject)).kind == AutomaticKind::Person);
    }
}

TEST_CASE("A bounce names the address that failed", "[insight]")
{
    Mail report = mailAbout("Undelivered");
    report.reportType = QStringLiteral("delivery-status");
    report.reports = {{QStringLiteral("ok@example.org"), QStringLiteral("relayed"), {}, {}},
                      {QStringLiteral("gone@example.org"),
                       QStringLiteral("failed"),
                       QStringLiteral("5.1.1"),
                       {}}};
    CHECK(classify(report)
          == Automatic{AutomaticKind::Bounce, QStringLiteral("delivery report: failed 5.1.1"),
                       QStringLiteral("gone@example.org")});

    Mail bare = mailAbout("Delivery Status Notification (Failure)");
    bare.returnPath = QString();
    bare.to = {{{}, QStringLiteral("desk@northwind.example")}};
    bare.text =
        QStringLiteral("desk@northwind.example wrote to <gone@example.org>: 550 no such user");
    CHECK(classify(bare).kind == AutomaticKind::Bounce);
    CHECK(classify(bare).failedAddress == QStringLiteral("gone@example.org"));

    const Mail exim = mailWith("X-Failed-Recipients", "gone@example.org");
    CHECK(classify(exim).failedAddress == QStringLiteral("gone@example.org"));

    Mail person = mailAbout("Mail delivery failed: what does that mean?");
    person.returnPath = QStringLiteral("jo@example.org");
    CHECK(classify(person).kind == AutomaticKind::Person);
}

TEST_CASE("A delay is no failure", "[insight]")
{
    Mail mail = mailAbout("Delayed Mail");
    mail.reportType = QStringLiteral("delivery-status");
    mail.reports = {{QStringLiteral("slow@example.org"), QStringLiteral("delayed"), {}, {}}};
    CHECK(classify(mail).kind == AutomaticKind::AutoReply);
}

TEST_CASE("Receipts, invitations and null return paths are automatic", "[insight]")
{
    Mail receipt = mailAbout("Read: Hello");
    receipt.reportType = QStringLiteral("disposition-notification");
    CHECK(classify(receipt).kind == AutomaticKind::AutoReply);
    Mail invitation = mailAbout("Call");
    invitation.calendarMethod = QStringLiteral("request");
    CHECK(classify(invitation).kind == AutomaticKind::Calendar);
    Mail silent = mailAbout("Thank you");
    silent.returnPath = QString();
    CHECK(classify(silent).kind == AutomaticKind::AutoReply);
    Mail noReply = mailAbout("Your receipt");
    noReply.from.first().address = QStringLiteral("no-reply@shop.example");
    CHECK(classify(noReply).kind == AutomaticKind::Bulk);
    noReply.replyTo = {{{}, QStringLiteral("jo@example.org")}};
    CHECK(classify(noReply).kind == AutomaticKind::Person);
}

TEST_CASE("Bounces without a report are known by sender, subject and words", "[insight]")
{
    const struct {
        const char* from;
        const char* subject;
        const char* text;
    } samples[] = {
        {"postmaster@x.example", "Mail problem", "550 5.1.1 user unknown"},
        {"MAILER-DAEMON@x.example", "failure notice",
         "Hi. This is the qmail-send program. I'm afraid I wasn't able to deliver your message."},
        {"mailer_daemon@x.example", "Hello", "The mailbox is full: jo@x.example"},
        {"postmaster@x.example", "Benachrichtigung",
         "Ihre Nachricht konnte nicht zugestellt werden: jo@x.example"},
        {"MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@x.example", "Undeliverable: Hello", ""},
        {"bounces+17@x.example", "Mail delivery report", "recipient rejected"},
        {"postmaster@x.example", "Votre message n'a pas pu", "destinataire inconnu"},
        {"postmaster@x.example", "配信不能", ""},
        {"postmaster@x.example", "[BOUNCE] Hello",
         "The following recipients did not receive this message: jo@x.example"},
        {"postmaster@x.example", "Mail status report", "Cannot deliver message to jo@x.example"},
        {"postmaster@x.example", "Benachrichtung zum Übermittlungsstatus (Fehlgeschlagen)",
         "Dies ist eine automatisch erstellte Benachrichtigung über den Zustellstatus."},
        {"postmaster@x.example", "Notifica sullo stato del recapito",
         "Recapito non riuscito ai destinatari seguenti: jo@x.example"},
    };
    for (const auto& sample : samples) {
        INFO(sample.from << " " << sample.subject);
        Mail mail = mailAbout(sample.subject);
        mail.from.first().address = QString::fromLatin1(sample.from);
        mail.text = QString::fromUtf8(sample.text);
        CHECK(classify(mail).kind == AutomaticKind::Bounce);
    }
    Mail withReport = mailAbout("Your message");
    withReport.attachments = {{{}, QStringLiteral("message/delivery-status"), {}, false, {}}};
    CHECK(classify(withReport).kind == AutomaticKind::Bounce);
}

TEST_CASE("A person who writes about a bounce has not bounced", "[insight]")
{
    for (const char* subject :
         {"Re: Undelivered Mail Returned to Sender", "Fwd: Undeliverable: Hello",
          "Undeliverable parcel", "Failed to deliver my sofa"}) {
        INFO(subject);
        Mail mail = mailAbout(subject);
        mail.text = QStringLiteral("I got this: 550 5.1.1 user unknown. What does it mean?");
        CHECK(classify(mail).kind == AutomaticKind::Person);
    }
}

TEST_CASE("A website's form is its visitor's mail, whatever program sent it", "[insight]")
{
    Mail form = mailWith("Auto-Submitted", "auto-generated");
    form.from = {{QStringLiteral("Shop"), QStringLiteral("wordpress@shop.example")}};
    form.replyTo = {{QStringLiteral("Amira"), QStringLiteral("amira@home.example")}};
    CHECK(classify(form).kind == AutomaticKind::Person);
    CHECK(insight::formSender(form) == form.replyTo.first());
    // A form need not say that it is one: its sender's name is enough.
    form.headers.clear();
    CHECK(insight::formSender(form) == form.replyTo.first());
    // Somebody of the same firm is named in the text that they filled in.
    form.replyTo.first().address = QStringLiteral("amira@shop.example");
    CHECK_FALSE(insight::formSender(form));
    form.text = QStringLiteral("Name: Amira\nE-mail: Amira@shop.example\n");
    CHECK(insight::formSender(form));
}

TEST_CASE("What programs write for themselves is no form", "[insight]")
{
    Mail notice = mailWith("Auto-Submitted", "auto-generated");
    CHECK(classify(notice).kind == AutomaticKind::AutoReply);
    notice.replyTo = {{{}, QStringLiteral("JO@example.org")}};
    CHECK(classify(notice).kind == AutomaticKind::AutoReply);
    notice.replyTo = {{{}, QStringLiteral("no-reply@elsewhere.example")}};
    CHECK(classify(notice).kind == AutomaticKind::AutoReply);
    notice.replyTo = {{{}, QStringLiteral("desk@elsewhere.example")}};
    CHECK(classify(notice).kind == AutomaticKind::Person);
    notice.inReplyTo = QStringLiteral("ours@firm.example");
    CHECK(classify(notice).kind == AutomaticKind::AutoReply);
    notice.inReplyTo.clear();
    notice.headers += MailHeader{QStringLiteral("List-Id"), QStringLiteral("<l.example.org>")};
    CHECK(classify(notice).kind == AutomaticKind::Bulk);

    Mail away = mailWith("Auto-Submitted", "auto-replied");
    away.replyTo = {{{}, QStringLiteral("jo@elsewhere.example")}};
    CHECK(classify(away).kind == AutomaticKind::AutoReply);
    Mail bounce = mailAbout("Undelivered Mail Returned to Sender");
    bounce.from = {{{}, QStringLiteral("MAILER-DAEMON@example.org")}};
    bounce.replyTo = away.replyTo;
    CHECK(classify(bounce).kind == AutomaticKind::Bounce);
}

TEST_CASE("A person's subject may begin like an answering machine's", "[insight]")
{
    CHECK(classify(mailAbout("Automatic reply machine broken")).kind == AutomaticKind::Person);
    CHECK(classify(mailAbout("Out of office pens")).kind == AutomaticKind::Person);
    CHECK(classify(mailAbout("Out of office until 5 May")).kind == AutomaticKind::AutoReply);
    CHECK(classify(mailAbout("Automatic reply - your order")).kind == AutomaticKind::AutoReply);
    CHECK(classify(mailAbout("Automatic reply")).kind == AutomaticKind::AutoReply);
}

TEST_CASE("A notice of absence is known by its words alone, when it is framed as one", "[insight]")
{
    Mail mail = mailAbout("Re: order 5");
    mail.text = QStringLiteral("Thank you for your email. I am currently out of the office with no "
                               "access to email and will be back on Monday.");
    CHECK(classify(mail).kind == AutomaticKind::AutoReply);
    mail.text = QStringLiteral("Ich bin derzeit nicht im Haus und ab Montag wieder erreichbar.");
    CHECK(classify(mail).kind == AutomaticKind::AutoReply);
    mail.text = QStringLiteral("I'm out of the office until Monday, so please deliver on Tuesday.");
    CHECK(classify(mail).kind == AutomaticKind::Person);
    CHECK(classify(mailAbout("Accepted: meeting")).reason == QStringLiteral("subject: Accepted"));
}

TEST_CASE("A machine that says that it is one is believed; a person who quotes it is a person",
          "[insight]")
{
    for (const char* text :
         {"We have your request.\n\nThis is an automated response.",
          "Please do not reply to this automatically generated email.",
          "Ihre Anfrage ist da. Diese Nachricht wurde automatisch erstellt.",
          "Merci ! Ceci est un message automatique.", "Este es un mensaje automático.",
          "Questo è un messaggio generato automaticamente.", "Dit is een automatisch bericht.",
          "Esta é uma mensagem automática.", "Detta är ett automatiskt svar.",
          "Wiadomość wygenerowana automatycznie.", "Это автоматическое сообщение.",
          "本邮件由系统自动发送", "このメールは自動送信です"}) {
        INFO(text);
        Mail mail = mailAbout("Order 5");
        mail.text = QString::fromUtf8(text);
        CHECK(classify(mail).kind == AutomaticKind::AutoReply);
    }
    for (const char* text : {"All I get is \"this is an automated response\". I want a person!",
                             "Why does your mail say do not reply to this message?",
                             "The coffee machine said that this is an automatic one."}) {
        INFO(text);
        Mail mail = mailAbout("Order 5");
        mail.text = QString::fromUtf8(text);
        CHECK(classify(mail).kind == AutomaticKind::Person);
    }
    CHECK(classify(mailAbout("We have received your email (case 00123)")).kind
          == AutomaticKind::AutoReply);
    CHECK(classify(mailAbout("You received my money but not my order")).kind
          == AutomaticKind::Person);
}

TEST_CASE("What a machine wrote tells nothing of how a person feels", "[insight]")
{
    Mail note = mailAbout("Automatic reply: your order");
    note.text = QStringLiteral("I am out of the office until Monday and terribly sorry. In urgent "
                               "cases that must be done by Friday please call my colleague.");
    note = insight::read(note);
    REQUIRE(note.automatic.kind == AutomaticKind::AutoReply);
    CHECK(note.language == QStringLiteral("en"));
    CHECK(note.readings.severity.isEmpty());
    CHECK(note.readings.promises.isEmpty());
    CHECK(note.readings.tags.isEmpty());
    CHECK(note.readings.sentiment == Sentiment());
    CHECK(note.readings.motive == Motive::None);
    CHECK(note.readings.complaint == 0);
}

TEST_CASE("A server that goes on trying has not failed yet", "[insight]")
{
    Mail mail = mailAbout("Warning: message 1abc delayed 24 hours");
    mail.from = {
        {QStringLiteral("Mail Delivery System"), QStringLiteral("mailer-daemon@x.example")}};
    mail.text = QStringLiteral("Your message to bob@nowhere.example has not yet been delivered. No "
                               "action is required on your part.");
    CHECK(classify(mail).kind == AutomaticKind::AutoReply);
    mail.text += QStringLiteral("\n550 5.1.1 user unknown, giving up");
    CHECK(classify(mail).kind == AutomaticKind::Bounce);
}

TEST_CASE("A gateway's notice is a bounce by its name and its words, whoever signs it", "[insight]")
{
    Mail mail = mailAbout("Delivery Failure");
    mail.text = QStringLiteral("Could not deliver the message to the following recipients:\n\n"
                               "Failed recipient: pat@example.net\nReason: 550 unknown user");
    CHECK(classify(mail).kind == AutomaticKind::Bounce);
    CHECK(classify(mail).failedAddress == QStringLiteral("pat@example.net"));

    // It went to a list before it came here.
    mail.headers = {{QStringLiteral("List-Id"), QStringLiteral("<club.example.org>")}};
    CHECK(classify(mail).kind == AutomaticKind::Bounce);

    // A customer tells of the same.
    mail.headers.clear();
    mail.text = QStringLiteral("Hi,\nmy mail to you could not be delivered to the following "
                               "recipients, it says: 550 unknown user. What shall I do?");
    CHECK(classify(mail).kind == AutomaticKind::Person);
}

TEST_CASE("A notice from nobody, or from a mail server's return path, is a bounce", "[insight]")
{
    Mail nobody;
    nobody.returnPath = QString();
    nobody.from = {{QString(), QString()}};
    nobody.headers = {{QStringLiteral("Auto-Submitted"), QStringLiteral("auto-replied")}};
    nobody.text = QStringLiteral("You wrote to pat@example.net. That is not a valid user here.");
    CHECK(classify(nobody).kind == AutomaticKind::Bounce);

    Mail gateway = mailAbout("Mail could not be delivered");
    gateway.returnPath = QStringLiteral("MAILER-DAEMON@mx.example.net");
    gateway.text = QStringLiteral("Sent RCPT TO, refused.");
    CHECK(classify(gateway).kind == AutomaticKind::Bounce);

    Mail vacation = mailAbout("Thank you for your mail");
    vacation.returnPath = QString();
    vacation.text = QStringLiteral("I shall answer as soon as I can.");
    CHECK(classify(vacation).kind == AutomaticKind::AutoReply);
}

TEST_CASE("A server that goes on trying tells of a delay, whoever signs it", "[insight]")
{
    Mail mail = mailAbout("Delivery failure notification");
    mail.text = QStringLiteral("Your message could not be delivered to these people yet:\n\n"
                               "pat@example.net\n\nDelivery attempts will continue for 5 days.");
    CHECK(classify(mail).kind == AutomaticKind::AutoReply);
    CHECK(classify(mail).reason == QStringLiteral("delivery delayed"));
}

TEST_CASE("A rejection told as a read receipt is a bounce; a receipt is none", "[insight]")
{
    Mail mail = mailAbout("Automatically rejected mail");
    mail.reportType = QStringLiteral("disposition-notification");
    mail.text = QStringLiteral("Your message to <pat@example.net> was automatically rejected:\n"
                               "Quota exceeded");
    CHECK(classify(mail).kind == AutomaticKind::Bounce);
    mail.subject = QStringLiteral("Read: your order");
    CHECK(classify(mail).kind == AutomaticKind::AutoReply);
}

TEST_CASE("An absence that names who is away is no person's mail", "[insight]")
{
    CHECK(classify(mailAbout("AUTO: Doe, Jo is out of the office. (returning 05/01/2027)")).kind
          == AutomaticKind::AutoReply);
    CHECK(classify(mailAbout("AUTO: Jo Doe ist außer Haus")).kind == AutomaticKind::AutoReply);
    CHECK(classify(mailAbout("Auto: der Motor ist kaputt")).kind == AutomaticKind::Person);
    Mail mail = mailAbout("RE: Your order");
    mail.text = QStringLiteral("Your mail was received.\n\nThis account is protected by Gatepost. "
                               "Please click the link to have your address added to the list.");
    CHECK(classify(mail).kind == AutomaticKind::AutoReply);
}
