#include "core/insight/reading.h"
#include "core/insight/readings.h"
#include "core/insight/words/language.h"
#include "tests/support/catch.h"

using namespace heddle;

TEST_CASE("The language of a mail is told when there is enough of it", "[insight]")
{
    const struct {
        const char* code;
        const char* text;
    } samples[] = {
        {"en",
         "Good morning, my parcel has still not arrived and I would like to know where it is."},
        {"de",
         "Guten Tag, mein Paket ist immer noch nicht angekommen und ich möchte wissen, wo es ist."},
        {"fr",
         "Bonjour, mon colis n'est toujours pas arrivé et je voudrais savoir où il se trouve."},
        {"es", "Buenos días, mi paquete todavía no ha llegado y me gustaría saber dónde está."},
        {"nl", "Goedemorgen, mijn pakket is nog steeds niet aangekomen en ik wil graag weten waar "
               "het is."},
        {"ru", "Доброе утро, моя посылка до сих пор не пришла, и я хотел бы знать, где она."},
        {"ja", "おはようございます。荷物がまだ届いていません。どこにあるか教えてください。"},
        {"zh", "早上好，我的包裹还没有到，我想知道它现在在哪里，请尽快回复我。"},
    };
    for (const auto& sample : samples) {
        INFO(sample.code);
        const auto language = insight::detectLanguage(QString::fromUtf8(sample.text));
        CHECK(language.code == QString::fromLatin1(sample.code));
        CHECK(language.confidence > 0.6);
    }
    CHECK(insight::detectLanguage(u"").code.isEmpty());
    CHECK(insight::detectLanguage(u"ok").code.isEmpty());
    CHECK(insight::detectLanguage(u"12345 67890 !!! ???").code.isEmpty());
}

TEST_CASE("Reading completes a mail and leaves what was parsed", "[insight]")
{
    Mail mail;
    mail.subject = QStringLiteral("Hello");
    mail.html = QStringLiteral("<p>Where is my parcel? I have waited for two weeks now.</p>"
                               "<blockquote>old</blockquote>");
    const Mail read = insight::read(mail);
    CHECK(read.subject == mail.subject);
    CHECK(read.html == mail.html);
    CHECK(read.text.startsWith(QStringLiteral("Where is my parcel?")));
    CHECK(read.newText == QStringLiteral("Where is my parcel? I have waited for two weeks now."));
    CHECK(read.quoted.contains(QStringLiteral("old")));
    CHECK(read.language == QStringLiteral("en"));
    CHECK(read.automatic.kind == AutomaticKind::Person);
    Mail nothing = insight::read(Mail{});
    CHECK_FALSE(nothing.readings.version.isEmpty());
    nothing.readings.version.clear();
    CHECK(nothing == Mail{});
}

TEST_CASE("Small words tell the language of a text too short for its letters", "[insight]")
{
    const auto codeOf = [](const char* text) {
        return insight::readMessage(QString::fromUtf8(text), {}).language;
    };
    CHECK(codeOf("I couldn't be happier.") == QStringLiteral("en"));
    CHECK(codeOf("No está mal.") == QStringLiteral("es"));
    CHECK(codeOf("Mi padre falleció la semana pasada.") != QStringLiteral("ca"));
    CHECK(codeOf("zzz qqq").isEmpty());
}

TEST_CASE("A few words of Russian are not taken for a neighbour's language", "[insight]")
{
    const auto codeOf = [](const char* text) {
        return insight::readMessage(QString::fromUtf8(text), {}).language;
    };
    for (const char* russian :
         {"Пахнет газом на кухне.", "Где мой заказ?", "Верните деньги, пожалуйста!",
          "Не работает приложение", "Хочу отменить подписку"}) {
        INFO(russian);
        const QString code = codeOf(russian);
        CHECK((code == QStringLiteral("ru") || code.isEmpty()));
    }
    CHECK(codeOf("Пахнет газом на кухне.") == QStringLiteral("ru"));
    CHECK(codeOf("Къде е поръчката ми? Чакам вече две седмици.") == QStringLiteral("bg"));
    CHECK(codeOf("Де моє замовлення? Чекаю вже два тижні.") == QStringLiteral("uk"));
}
