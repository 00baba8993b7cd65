#include "core/insight/feeling/sentiment.h"
#include "core/insight/readings.h"
#include "tests/support/catch.h"

using namespace heddle;

namespace {

int feeling(const char* text)
{
    const QString words = QString::fromUtf8(text);
    return insight::readSentiment(insight::readWords(words)).score;
}

} // namespace

TEST_CASE("A message feels as its words do, in several languages", "[insight]")
{
    for (const char* text :
         {"I love it", "Great service, thank you!", "works like a charm", "so happy :)", "😍😍",
          "Das ist wirklich großartig, vielen Dank", "C'est vraiment génial, merci beaucoup",
          "Estoy muy contento con el servicio, gracias", "Ottimo servizio, grazie mille",
          "haha lol", "sooooo goooood", "#bestdayever was amazing"}) {
        INFO(text);
        CHECK(feeling(text) > 250);
    }
    for (const char* text :
         {"I hate it", "Terrible service", "what a waste of money", "so sad :(", "😡😡",
          "Das ist leider eine Katastrophe, ich bin sehr enttäuscht",
          "C'est nul, je suis très déçu de votre service", "El servicio es pésimo, una vergüenza",
          "it stopped working after two days", "wtf is wrong with you", "This sucks"}) {
        INFO(text);
        CHECK(feeling(text) < -250);
    }
    for (const char* text : {"", "The parcel is in the hall.", "What time do you open?", "12345",
                             "Das Paket liegt im Flur", "\n\n", "I look like a chair"}) {
        INFO(text);
        CHECK(feeling(text) == 0);
    }
}

TEST_CASE("Negation, degree, contrast and capitals change a feeling", "[insight]")
{
    CHECK(feeling("It is not good") < 0);
    CHECK(feeling("It is not bad") > 0);
    CHECK(feeling("Ich bin nicht zufrieden") < 0);
    CHECK(feeling("I do not think this is good") < 0);
    CHECK(feeling("No, it is good") > 0);
    CHECK(feeling("It is very good") > feeling("It is good"));
    CHECK(feeling("It is slightly good") < feeling("It is good"));
    CHECK(feeling("It is GOOD, friends") > feeling("It is good, friends"));
    CHECK(feeling("It is good!!!") > feeling("It is good"));
    CHECK(feeling("The food was good, but the service was bad") < 0);
    CHECK(feeling("The service was bad, but the food was good") > 0);
    CHECK(feeling("goooood") > feeling("good"));
}

TEST_CASE("A feeling names the words it comes from", "[insight]")
{
    const auto sentiment = insight::readSentiment(insight::readWords(u"I love it but it sucks"));
    CHECK(sentiment.why.contains(QStringLiteral("love")));
    CHECK(sentiment.why.contains(QStringLiteral("−")));
    CHECK(insight::readSentiment(insight::readWords(u"The hall.")) == Sentiment{});
    const auto sure = insight::readSentiment(insight::readWords(u"Awful, terrible, I hate it"));
    const auto unsure = insight::readSentiment(insight::readWords(u"ok"));
    CHECK(sure.confidence > unsure.confidence);
}

TEST_CASE("Plain feelings are read beyond the languages with long lists", "[insight]")
{
    const auto score = [](const char* text) {
        return insight::readMessage(QString::fromUtf8(text), {}).sentiment.score;
    };
    for (const char* glad :
         {"Jag är mycket nöjd med er service", "Jeg er meget tilfreds", "Jestem bardzo zadowolona",
          "Я очень доволен вашим сервисом", "Olen erittäin tyytyväinen palveluun",
          "Hizmetinizden çok memnunum", "Jsem velmi spokojený", "Είμαι πολύ ευχαριστημένος",
          "אני מאוד מרוצה", "أنا سعيد جدا بالخدمة", "素晴らしいサービスでした", "非常满意",
          "정말 만족합니다"}) {
        INFO(glad);
        CHECK(score(glad) > 200);
    }
    for (const char* cross : {"Det här är en skandal", "Jestem bardzo rozczarowana", "Это ужас",
                              "Rezalet bir hizmet", "最悪のサービスです", "太差了", "최악이에요"}) {
        INFO(cross);
        CHECK(score(cross) < -200);
    }
}

TEST_CASE("Idioms, names and things are not taken by their words", "[insight]")
{
    const auto score = [](const char* text) {
        return insight::readMessage(QString::fromUtf8(text), {}).sentiment.score;
    };
    CHECK(score("You guys are anything but helpful") < -200);
    CHECK(score("Na toll, schon wieder kaputt.") < -200);
    CHECK(score("WHY IS NOBODY ANSWERING???") < -200);
    CHECK(score("The battery life is killer.") > 200);
    CHECK(score("My name is Joy Goodman.") == 0);
    CHECK(score("How do I kill a process on your server?") == 0);
    CHECK(score("Buenos días: ¿cuándo abren?") == 0);
}

TEST_CASE("Politeness is no feeling, and trouble that stopped no complaint", "[insight]")
{
    for (const char* text :
         {"Das nehme ich gern an.", "Gerne nehme ich den Termin.", "Herzliche Grüße, Anna",
          "Mit herzlichem Gruß, Anna", "Kind regards, Anna", "Herzlichst, Anna Weber"}) {
        INFO(text);
        CHECK(feeling(text) == 0);
    }
    CHECK(feeling("Super Service, gerne wieder") > 250);
    const Readings stopped = insight::readMessage(
        u"Came home, and my lamp had stopped flickering because a man told me which screw.", {});
    CHECK(stopped.sentiment.score >= 0);
    CHECK(stopped.complaint < 400);
    CHECK(stopped.motive == Motive::None);
    CHECK(feeling("My lamp has not stopped flickering") < 0);
}

TEST_CASE("Steam is let off by who is angry", "[insight]")
{
    const Readings angry =
        insight::readMessage(u"This is ridiculous, I am furious, I have had enough!", {});
    CHECK(angry.motive == Motive::Vent);
    const Readings glad = insight::readMessage(
        u"I have had enough of winter, but your heater is wonderful, thank you so much!", {});
    CHECK(glad.motive == Motive::None);
}

TEST_CASE("Praise that stands alone before trouble is not meant as praise", "[insight]")
{
    const auto score = [](const char* text) {
        const QString words = QString::fromUtf8(text);
        return insight::readMessage(words, {}).sentiment.score;
    };
    for (const char* ironic :
         {"Great. Another broken pump. Just what I needed.",
          "Wow, only three weeks to answer. Impressive.",
          "I love how nobody ever answers the phone.", "Oh brilliant, the app crashes again.",
          "Thanks for ruining my birthday.",
          "Love waiting 40 minutes on hold only to be hung up on",
          "Toll, schon wieder keine Antwort.", "Génial, toujours pas de colis.",
          "Genial, todavía nada.", "Отлично, опять не работает."}) {
        INFO(ironic);
        CHECK(score(ironic) < -200);
    }
    for (const char* meant :
         {"Great, thanks. My old one was broken.", "Brilliant! It arrived a day early.",
          "Perfect, no problems at all.", "Nice, the new update fixed the crash",
          "Thanks for fixing my broken bike!", "Super, vielen Dank!", "I love how it looks.",
          "Wow, only two days to arrive. Impressive."}) {
        INFO(meant);
        CHECK(score(meant) > 200);
    }
}
