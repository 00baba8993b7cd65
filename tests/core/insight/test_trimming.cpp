#include "core/insight/mail/trimming.h"
#include "tests/support/catch.h"
#include "tests/support/processortime.h"

using namespace heddle;
using insight::trimReply;

namespace {

QString trimmed(const char* text)
{
    return trimReply(QString::fromUtf8(text)).newText;
}

} // namespace

TEST_CASE("A reply above a quote loses the quote, in every language", "[insight]")
{
    for (const char* attribution : {
             "On Wed, Sep 25, 2013, at 03:57 PM, Jo Doe wrote:",
             "On 10/12/15 12:30, Jo Doe wrote:",
             "On Thursday, June 27, 2013, Jo via Desk wrote:",
             "On Mon, 2 Nov 2026 at 10:20, Jo Doe <jo@example.org>\nwrote:",
             "On Mon, 2 Nov 2026 at 10:20, Jo Doe\n<jo@example.org> wrote:",
             "On Mon, 2 Nov 2026 at 10:20, A Very Long Name Of Somebody\nWorking There "
             "<\njo@example.org> "
             "wrote:",
             "---- On Tue, 22 Dec 2015 14:17:36 +0530 Jo Doe <jo@example.org> wrote ----",
             "Am 18.09.2013 um 16:24 schrieb Jo Doe <jo@example.org>:",
             "Am Mi., 2. Nov. 2026 um 10:20 Uhr schrieb Jo Doe <jo@example.org>:",
             "Am 02.11.26 um 10:20 schrieb Jo Doe:",
             "Jo Doe <jo@example.org> schrieb am Mo., 2. Nov. 2026, 10:20:",
             "Le lun. 2 nov. 2026 à 10:20, Jo Doe <jo@example.org> a écrit :",
             "Le 2 novembre 2026 à 10:20, Jo Doe\n<jo@example.org> a écrit :",
             "El lun., 2 nov. 2026 a las 10:20, Jo Doe (<jo@example.org>) escribió:",
             "El 02/11/2026 a las 10:20, Jo Doe escribió:",
             "Em seg., 2 de nov. de 2026 às 10:20, Jo Doe <jo@example.org> escreveu:",
             "Il giorno lun 2 nov 2026 alle ore 10:20 Jo Doe <jo@example.org> ha scritto:",
             "Op ma 2 nov. 2026 om 10:20 schreef Jo Doe <jo@example.org>:",
             "Op 2 nov. 2026 heeft Jo Doe <jo@example.org> het volgende geschreven:",
             "Den 2. nov. 2026 kl. 10.20 skrev Jo Doe <jo@example.org>:",
             "Den mån 2 nov. 2026 kl 10:20 skrev Jo Doe <jo@example.org>:",
             "man. 2. nov. 2026 kl. 10:20 skrev Jo Doe <jo@example.org>:",
             "ma 2. marrask. 2026 klo 10.20 Jo Doe (jo@example.org) kirjoitti:",
             "pon., 2 lis 2026 o 10:20 Jo Doe <jo@example.org> napisał(a):",
             "W dniu 2.11.2026 o 10:20, Jo Doe pisze:",
             "po 2. 11. 2026 v 10:20 odesílatel Jo Doe <jo@example.org> napsal:",
             "Dne 2.11.2026 v 10:20 Jo Doe napsal(a):",
             "Jo Doe <jo@example.org> ezt írta (időpont: 2026. nov. 2., H, 10:20):",
             "Jo Doe <jo@example.org>, 2 Kas 2026 Pzt, 10:20 tarihinde şunu yazdı:",
             "пн, 2 нояб. 2026 г. в 10:20, Jo Doe <jo@example.org>:",
             "2 ноября 2026 г. в 10:20, Jo Doe <jo@example.org> написал(а):",
             "02.11.2026 10:20, Jo Doe пишет:",
             "Στις Δευ, 2 Νοε 2026 στις 10:20 π.μ., ο χρήστης Jo Doe <jo@example.org> έγραψε:",
             "2026年11月2日(月) 10:20 Jo Doe <jo@example.org>:",
             "2026年11月2日 10:20、Jo Doe <jo@example.org>のメール:",
             "Jo Doe <jo@example.org> 于2026年11月2日周一 10:20写道：",
             "在 2026年11月2日，10:20，Jo Doe <jo@example.org> 写道：",
             "2026년 11월 2일 (월) 오전 10:20, Jo Doe <jo@example.org>님이 작성:",
             "Vào Th 2, 2 thg 11, 2026 vào lúc 10:20 Jo Doe <jo@example.org> đã viết:",
             "בתאריך יום ב׳, 2 בנוב׳ 2026 ב-10:20 מאת Jo Doe <jo@example.org>:",
             "2015-10-18 0:17 GMT+03:00 Jo Doe <jo@example.org>:",
             "2013/10/2 jo_doe <jo@example.org>",
             "Jo via Desk <desk@example.org> wrote:",
             "-----Original Message-----",
             "----- Mensagem Original -----",
             "-------- Ursprüngliche Nachricht --------",
             "-------- Message d'origine --------",
             "------------------ 原始邮件 ------------------",
             "Begin forwarded message:",
             "Posted by Jo Doe on 01/21/2016",
         }) {
        INFO(attribution);
        const QString mail =
            QStringLiteral("Yes, that works.\n\nThank you\n\n%1\n> Does it work?\n> Jo\n")
                .arg(QString::fromUtf8(attribution));
        const auto result = trimReply(mail);
        CHECK(result.newText == QStringLiteral("Yes, that works.\n\nThank you"));
        CHECK(result.quoted.contains(QStringLiteral("Does it work?")));
    }
}

TEST_CASE("A copied head starts the history, in every language", "[insight]")
{
    for (const char* block : {
             "From: Jo <jo@example.org>\nSent: Monday\nTo: Desk\nSubject: Hello",
             "*From:* Jo <jo@example.org>\n*Sent:* Monday\n*To:* Desk\n*Subject:* Hello",
             "Von: Jo\nGesendet: Montag\nAn: Desk\nBetreff: Hallo",
             "De : Jo\nEnvoyé : lundi\nÀ : Desk\nObjet : Bonjour",
             "De: Jo\nEnviado: lunes\nPara: Desk\nAsunto: Hola",
             "De: Jo\nEnviada em: segunda\nPara: Desk\nAssunto: Olá",
             "Da: Jo\nInviato: lunedì\nA: Desk\nOggetto: Ciao",
             "Van: Jo\nVerzonden: maandag\nAan: Desk\nOnderwerp: Hallo",
             "Från: Jo\nSkickat: måndag\nTill: Desk\nÄmne: Hej",
             "Fra: Jo\nSendt: mandag\nTil: Desk\nEmne: Hei",
             "Lähettäjä: Jo\nLähetetty: ma\nVastaanottaja: Desk\nAihe: Moi",
             "Od: Jo\nWysłano: poniedziałek\nDo: Desk\nTemat: Cześć",
             "Od: Jo\nOdesláno: pondělí\nKomu: Desk\nPředmět: Ahoj",
             "От: Jo\nОтправлено: понедельник\nКому: Desk\nТема: Привет",
             "Kimden: Jo\nGönderilen: Pazartesi\nKime: Desk\nKonu: Merhaba",
             "发件人: Jo\n发送时间: 周一\n收件人: Desk\n主题: 你好",
             "差出人: Jo\n送信日時: 月曜日\n宛先: Desk\n件名: こんにちは",
             "보낸 사람: Jo\n보낸 날짜: 월요일\n받는 사람: Desk\n제목: 안녕",
         }) {
        INFO(block);
        const QString mail = QStringLiteral("My answer.\n\n%1\n\nold words\nmore old words\n")
                                 .arg(QString::fromUtf8(block));
        const auto result = trimReply(mail);
        CHECK(result.newText == QStringLiteral("My answer."));
        CHECK(result.quoted.endsWith(QStringLiteral("more old words")));
    }
}

TEST_CASE("Footers of mobile programs are taken off, in every language", "[insight]")
{
    for (const char* footer : {
             "Sent from my iPhone",
             "Sent from my Samsung Galaxy smartphone.",
             "Get Outlook for iOS",
             "Sent from Yahoo Mail on Android",
             "Sent from Mail for Windows 10",
             "(sent from my phone)",
             "Von meinem iPhone gesendet",
             "Gesendet mit der GMX Mail App",
             "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
             "Envoyé de mon iPhone",
             "Envoyé depuis Yahoo Mail pour Android",
             "Enviado desde mi iPhone",
             "Enviado do meu iPhone",
             "Inviato da iPhone",
             "Verzonden vanaf mijn iPhone",
             "Verstuurd vanaf mijn iPad",
             "Skickat från min iPhone",
             "Sendt fra min iPhone",
             "Lähetetty iPhonesta",
             "Wysłane z iPhone'a",
             "Odesláno z iPhonu",
             "iPhone'umdan gönderildi",
             "Отправлено с iPhone",
             "Надіслано з iPhone",
             "从我的 iPhone 发送",
             "发自我的 iPhone",
             "iPhoneから送信",
             "나의 iPhone에서 보냄",
             "נשלח מה-iPhone שלי",
             "Được gửi từ iPhone của tôi",
             "Στάλθηκε από το iPhone μου",
         }) {
        INFO(footer);
        const auto result =
            trimReply(QStringLiteral("Yes please.\n\n%1\n").arg(QString::fromUtf8(footer)));
        CHECK(result.newText == QStringLiteral("Yes please."));
        CHECK(result.signature == QString::fromUtf8(footer));
    }
}

TEST_CASE("Signatures and disclaimers behind a line of dashes are set apart", "[insight]")
{
    for (const char* delimiter :
         {"--", "-- ", "---", "____________", "=====", "*****", "~~~", "—"}) {
        INFO(delimiter);
        const auto result = trimReply(
            QStringLiteral("Words.\n%1\nJo Doe\nNorthwind\n").arg(QString::fromUtf8(delimiter)));
        CHECK(result.newText == QStringLiteral("Words."));
        CHECK(result.signature.endsWith(QStringLiteral("Jo Doe\nNorthwind")));
    }
    CHECK(trimmed("Words.\n\nThis e-mail and any attachments are confidential and intended solely\n"
                  "for the addressee.\n")
          == QStringLiteral("Words."));
    CHECK(trimmed("Worte.\n\nDiese E-Mail enthält vertrauliche Informationen.\n")
          == QStringLiteral("Worte."));
}

TEST_CASE("A signature at the end is found where nothing sets it apart", "[insight]")
{
    for (const char* signature : {
             "-Maria Kona",
             "–Jo.",
             "Best regards,\nJohn Smith\nSales Manager\nTel: +44 20 7946 0000",
             "Mit freundlichen Grüßen\n\nErika Muster\nEinkauf\n\nMuster GmbH\n12345 Berlin",
             "Cordialement,\n\nMarie Dupont\nResponsable achats\n01 23 45 67 89",
             "Z poważaniem\nAnna Kowalska\nKowalska i Syn | Kraków",
             "Anna Kowalska\n+48 601 234 567",
         }) {
        INFO(signature);
        const auto result = trimReply(
            QStringLiteral("When will it come?\n\n%1\n").arg(QString::fromUtf8(signature)));
        CHECK(result.newText == QStringLiteral("When will it come?"));
        CHECK(result.signature == QString::fromUtf8(signature));
    }
    CHECK(trimmed("Blah.\n\n-Lev.\n\nSent from my HTC smartphone!\n") == QStringLiteral("Blah."));
}

TEST_CASE("What only looks like a signature stays with the words", "[insight]")
{
    for (const char* text : {
             "Could you call me back?\n\nThanks,\nBob",
             "Thanks!\nBob",
             "-Bob",
             "Please ring me on\n+44 7700 900123\nafter six.",
             "Please change my address to:\n\nJohn Smith\n5 High Street\nTel: 0113 4960000",
             "I want these:\n-milk\n-eggs",
             "The numbers are:\n\n4711\n4712",
             "Sent from my desk, which is much easier than my telephone.",
             "See https://shop.example/a\n\nIs that the right one?",
         }) {
        INFO(text);
        CHECK(trimmed(text) == QString::fromUtf8(text));
    }
}

TEST_CASE("Trimming what is trimmed changes nothing", "[insight]")
{
    for (const char* text :
         {"New.\n\n-Jo\n\n-Ann\n", "New.\n\nRegards\nJo\nSales\n\n-Jo\n-- \nJo\n",
          "New.\n\nJo Doe\n+44 20 7946 0000\n\nOn Monday 2 Nov 2026, Desk wrote:\n> Old.\n"}) {
        const QString once = trimmed(text);
        CHECK(trimReply(once).newText == once);
        CHECK(once == QStringLiteral("New."));
    }
}

TEST_CASE("History behind a signature is history, not signature", "[insight]")
{
    const auto result = trimReply(u"New.\n-- \nJo\n\nOn Monday 2 Nov 2026, Desk wrote:\n> Old.\n");
    CHECK(result.newText == QStringLiteral("New."));
    CHECK(result.signature == QStringLiteral("-- \nJo"));
    CHECK(result.quoted == QStringLiteral("On Monday 2 Nov 2026, Desk wrote:\n> Old."));
}

TEST_CASE("History that begins in the line of its attribution goes with it", "[insight]")
{
    CHECK(
        trimmed("ok thanks\n\n  On Mon, 3 Mar 2025 at 10:12, Desk<desk@example.com> wrote:   Dear "
                "Jo,\nyour order is here.\n")
        == QStringLiteral("ok thanks"));
}

TEST_CASE("An answer below its quote is found", "[insight]")
{
    const auto result =
        trimReply(u"On Monday 2 Nov 2026, Desk wrote:\n> Old.\n> Older.\n\nNew.\n\nJo\n");
    CHECK(result.newText == QStringLiteral("New.\n\nJo"));
}

TEST_CASE("Answers between quotes keep the quotes they answer", "[insight]")
{
    const auto result =
        trimReply(u"On Monday 2 Nov 2026, Desk wrote:\n> First?\n\nYes.\n\n> Second?\n\n"
                  u"No.\n\n> Bye\n");
    CHECK(result.newText == QStringLiteral("> First?\n\nYes.\n\n> Second?\n\nNo."));
    CHECK(result.quoted == QStringLiteral("On Monday 2 Nov 2026, Desk wrote:\n\n> Bye"));
}

TEST_CASE("History that is not marked as quote goes with its attribution", "[insight]")
{
    CHECK(trimmed("New.\n\nOn Monday 2 Nov 2026, Desk wrote:\n\nOld 1\nOld 2\nOld 3\nOld 4\nOld "
                  "5\nOld 6\n"
                  "Old 7\nOld 8\n")
          == QStringLiteral("New."));
}

TEST_CASE("A forwarded mail alone is shown without its head", "[insight]")
{
    const auto result =
        trimReply(u"---------- Forwarded message ---------\nFrom: Jo <jo@example.org>\n"
                  u"Date: Mon\nSubject: Broken\nTo: desk@northwind.example\n\nIt broke.\n");
    CHECK(result.newText == QStringLiteral("It broke."));
}

TEST_CASE("Plain words are left alone", "[insight]")
{
    for (const char* text : {
             "Hello",
             "Date: tomorrow would suit me",
             "On Monday I wrote to you.\nNo answer so far.",
             "I sent it from my old address.",
             "My list:\n- one\n- two",
             "To: be or not to be\nis the question",
             "Am Montag habe ich geschrieben und keine Antwort bekommen.",
         }) {
        INFO(text);
        CHECK(trimmed(text) == QString::fromUtf8(text));
    }
}

TEST_CASE("A text that is all quote stays as it is", "[insight]")
{
    CHECK(trimmed("> only\n> quotes") == QStringLiteral("> only\n> quotes"));
    CHECK(trimReply(u"") == insight::Trimmed{});
    CHECK(trimmed(" \n\n ") == QString());
}

TEST_CASE("The armour of signed text is no new words", "[insight]")
{
    CHECK(trimmed("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nWords.\n-----BEGIN PGP "
                  "SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\n")
          == QStringLiteral("Words."));
}

TEST_CASE("Hostile texts are trimmed in time that grows with their length only", "[insight]")
{
    const test::ProcessorTime timer;
    for (const QString& piece :
         {QStringLiteral("> q\n"), QStringLiteral("On 1 x wrote:\n"), QStringLiteral("From: a\n"),
          QStringLiteral("On \n"), QStringLiteral("w\nOn 1 x wrote:\n> q\n"),
          QStringLiteral("-\nw\n"), QStringLiteral("On 1 2024 wrote "),
          QStringLiteral("sent from my "), QStringLiteral("a@b <"), QStringLiteral(":\n"),
          QStringLiteral("\n")}) {
        const QString text = QString(piece).repeated(1'000'000 / piece.size());
        INFO(piece.toStdString());
        const auto result = trimReply(text);
        CHECK(result.newText.size() <= text.size());
    }
    CHECK(timer.spent() < 30'000);
}

TEST_CASE("What only looks like history or a footer stays with the words", "[insight]")
{
    for (const char* text :
         {"I bought this:\nFrom: London\nTo: Paris\nDate: tomorrow\nPlease change the date.",
          "The parcel was\nSent from my iPhone shop on Monday and never came.",
          "On Monday I wrote:\nplease cancel order 5.", "Am Montag schrieb ich:\nbitte stornieren.",
          "The price is > 50 euro.\n>50 is too much."}) {
        INFO(text);
        CHECK(trimmed(text) == QString::fromUtf8(text));
    }
    const auto outlook = trimReply(QStringLiteral("Thanks\n________________________________\n"
                                                  "From: Jo <jo@example.org>\nSent: Monday 10:00\n"
                                                  "To: Desk\nSubject: Hi\n\nold words"));
    CHECK(outlook.newText == QStringLiteral("Thanks"));
    CHECK(outlook.signature.isEmpty());
    CHECK(outlook.quoted.endsWith(QStringLiteral("old words")));
}

TEST_CASE("An attribution behind the answer's last words, in the same line, starts the history",
          "[insight]")
{
    CHECK(trimmed("Fine by me. On Wed, Apr 4, 2029 at 3:59 PM, jo@example.org wrote:\n> Shall we?")
          == QStringLiteral("Fine by me."));
    CHECK(
        trimmed("Fine by me--- On Wed, Apr 4, 2029 at 3:59 PM, jo@example.org wrote:\n> Shall we?")
        == QStringLiteral("Fine by me"));
    CHECK(trimmed("Danke! Am 18.09.2023 um 16:24 schrieb Jo Doe <jo@example.org>:\n> Gut so?")
          == QStringLiteral("Danke!"));
    // Somebody tells of a book.
    CHECK(trimmed("I read it on Monday, and this is what she wrote:\n\nKeep it dry.")
          == QStringLiteral("I read it on Monday, and this is what she wrote:\n\nKeep it dry."));
}

TEST_CASE("A head of two fields, or with a broken field, starts the history", "[insight]")
{
    CHECK(trimmed("Yes.\n\nDate: Wed, 16 May 2029 00:15:02 -0600\nTo: jo@example.org\n\nShall we?")
          == QStringLiteral("Yes."));
    CHECK(trimmed("Hello\n\n*From:* jo@example.org [mailto:\njo@example.org]\n"
                  "*Sent:* Thursday, June 1, 2029 4:00 AM\n*To:* pat@example.org\n"
                  "*Subject:* Shelf\n\nShall we?")
          == QStringLiteral("Hello"));
    const char* plan = "My plan is\n\nDate: Tuesday\nTo: Leeds\n\nIs that fine?";
    CHECK(trimmed(plan) == QString::fromUtf8(plan));
}

TEST_CASE("An answer below a quote is new, though a greeting stands above the quote", "[insight]")
{
    CHECK(trimmed("Dear Jo,\n\nOn 13/05/2029 at 09:05 Jo Doe wrote:\n> Which colour?\n\n"
                  "The green one, please, and two of them.")
          == QStringLiteral("Dear Jo,\n\n\nThe green one, please, and two of them."));
    CHECK(trimmed("The green one.\n\nOn 13/05/2029 at 09:05 Jo Doe wrote:\n> Which colour?\n\n"
                  "You are on the list of colours.")
          == QStringLiteral("The green one."));
}

TEST_CASE("A line across a letter parts it, if the letter's closing comes below", "[insight]")
{
    const char* letter = "Dear Jo,\n\nfirst the table.\n\n____________________\n\n"
                         "Then the chairs: all six are late.\n\nKind regards\nPat Doe";
    CHECK(trimmed(letter) == QString::fromUtf8(letter));
    CHECK(trimmed("The table is late.\n\nKind regards\nPat\n\n____________________\n"
                  "Doe and Sons, 1 High Street")
          == QStringLiteral("The table is late.\n\nKind regards\nPat"));
    CHECK(trimmed("I miss:\n\n-\nthe key\n*\nthe lamp\n\n--\nPat Doe")
          == QStringLiteral("I miss:\n\n-\nthe key\n*\nthe lamp"));
}

TEST_CASE("Attributions with a blank in the address, and links broken in a quote, are history",
          "[insight]")
{
    CHECK(trimmed("Yes.\n\n2029-10-17 11:28 GMT+03:00 Shop <\nhelp@shop.example>:\n\n> Well?")
          == QStringLiteral("Yes."));
    CHECK(trimmed("Yes.\n\nOn 11-Apr-2029, at 6:54 PM, Jo <jo@example.org> sent:\n\n>\n> Well?")
          == QStringLiteral("Yes."));
    CHECK(trimmed("Yes.\n\nOn Monday, 24 September 2029 at 3:46 PM, Jo wrote:\n\n> See (http://"
                  "shop.example/a\n_once=3dd)\n>\n (http://shop.example/b) >\n> Well?")
          == QStringLiteral("Yes."));
}
