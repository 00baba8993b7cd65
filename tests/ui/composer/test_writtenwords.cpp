#include "tests/support/catch.h"

#include "ui/composer/writtenwords.h"

using namespace heddle::ui;

namespace {

QString words(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST_CASE("Signature and quotes are not what the agent wrote", "[composer]")
{
    CHECK(writtenWords(words("Hello\n\n-- \nTom Becker")) == words("Hello"));
    CHECK(writtenWords(words("\n\n-- \nTom Becker")).isEmpty());
    CHECK(writtenWords(words("> see attached\nThank you")) == words("Thank you"));
    CHECK(writtenWords(words("---------- Forwarded message ----------\nFrom: x")).isEmpty());
    CHECK(writtenWords(words("one -- two")) == words("one -- two"));
    CHECK(writtenEnd(words("Hello\nyou\n\n-- \nTom Becker")) == 9);
    CHECK(writtenEnd(words("\n\n-- \nTom Becker")) == 0);
    CHECK(writtenEnd(words("> why?\nSo.\n> and\n")) == 10);
    CHECK(writtenWords({}).isEmpty());
}

TEST_CASE("A forwarded mail is found behind the signature", "[composer]")
{
    CHECK(forwardedPart(words("\n\n-- \nTom\n\n---------- Forwarded message ----------\nFrom: x"))
          == words("\n\n---------- Forwarded message ----------\nFrom: x"));
    CHECK(forwardedPart(words("Hello")).isEmpty());
}

TEST_CASE("A promised attachment is noticed in six languages", "[composer]")
{
    for (const char* promise :
         {"Please find the invoice attached.", "See the ATTACHMENT", "I enclosed the form",
          "Im Anhang finden Sie die Rechnung.", "Die Rechnung ist angehängt", "Anbei das Formular",
          "das beigefügte Formular", "Vous trouverez ci-joint la facture", "la facture ci-jointe",
          "voir la pièce jointe", "Adjunto la factura", "adjuntamos los documentos",
          "تجدون الفاتورة مرفقة", "في المرفقات", "W załączniku przesyłam fakturę",
          "Załączam fakturę", "w załączeniu"}) {
        INFO(promise);
        CHECK(promisesAttachment(words(promise)));
    }
}

TEST_CASE("Other words promise nothing", "[composer]")
{
    for (const char* other :
         {"", "The parcel is on its way.", "Ich hänge sehr an dem Stuhl", "we will join you",
          "Je vous rejoins", "za chwilę", "junto a la puerta", "شكرا لكم"}) {
        INFO(other);
        CHECK_FALSE(promisesAttachment(words(other)));
    }
}

TEST_CASE("A sign-off that the signature says again is left out", "[composer]")
{
    const QString message = words("\n\n-- \nTom Becker\nOrders, Northwind\n\n> When?");
    CHECK(withoutSignOff(words("It comes.\n\nKind regards\nTom Becker\nNorthwind"), message)
          == words("It comes.\n\nKind regards"));
    CHECK(withoutSignOff(words("It comes.\n\ntom becker\n"), message) == words("It comes."));
    CHECK(withoutSignOff(words("It comes.\nKind regards"), message)
          == words("It comes.\nKind regards"));
    // A name in a sentence, and a message that is not signed.
    const QString named = words("Tom Becker\nwrites to you because the parcel that you waited for "
                                "so long is here at last.");
    CHECK(withoutSignOff(named, message) == named);
    CHECK(withoutSignOff(words("So.\nTom Becker"), words("Hello")) == words("So.\nTom Becker"));
    CHECK(withoutSignOff({}, message).isEmpty());
}
