#include "core/insight/learning/modelfile.h"
#include "core/insight/learning/quality.h"
#include "tests/support/catch.h"
#include "tests/support/intents.h"

#include <atomic>
#include <thread>
#include <vector>

using namespace heddle;
using namespace heddle::insight;

namespace {

QList<Example> spamAndMail()
{
    return {
        {QStringLiteral("WINNER!! Call 09061701461 now to claim your prize"),
         QStringLiteral("spam")},
        {QStringLiteral("URGENT! You have won a 1 week FREE membership"), QStringLiteral("spam")},
        {QStringLiteral("Free entry in a weekly competition, text WIN to 80086"),
         QStringLiteral("spam")},
        {QStringLiteral("ok lar, see you at the station"), QStringLiteral("mail")},
        {QStringLiteral("i am home soon, do we need milk?"), QStringLiteral("mail")},
        {QStringLiteral("sorry, i will call you later in the evening"), QStringLiteral("mail")}};
}

} // namespace

TEST_CASE("A model learns what near intents differ in", "[learning]")
{
    const auto model = train(test::makeQuestions(4'000, 77, 1));
    REQUIRE(model);
    CHECK(model->labels.size() == 77);
    CHECK(model->examples == 4'000);
    Classifier classifier(*model);
    std::vector<Judged> judged;
    double said = 0;
    for (const Example& question : test::makeQuestions(2'000, 77, 2)) {
        const Verdict verdict = classifier.classify(question.text);
        judged.push_back({model->find(question.label), verdict.label});
        said += verdict.score;
    }
    const Quality quality = qualityOf(judged);
    CHECK(quality.accuracy.value >= 0.97);
    CHECK(quality.macroF1.value >= 0.97);
    // The scores promise about what came out.
    CHECK(said / 2'000 == Approx(quality.accuracy.value).margin(0.05));
}

TEST_CASE("The same examples in the same order give the same model, byte for byte", "[learning]")
{
    const auto questions = test::makeQuestions(500, 20, 3);
    const auto once = train(questions);
    const auto again = train(questions);
    REQUIRE((once && again));
    CHECK(modelBytes(*once) == modelBytes(*again));
    const auto together = train(questions, {.threads = 3});
    REQUIRE(together);
    CHECK(modelBytes(*together) == modelBytes(*once));
    const auto other = train(questions, {.seed = 2});
    REQUIRE(other);
    CHECK(modelBytes(*other) != modelBytes(*once));
}

TEST_CASE("Trainings side by side, and others who ask for chance, change nothing", "[learning]")
{
    const auto questions = test::makeQuestions(300, 10, 3);
    const auto alone = train(questions);
    REQUIRE(alone);
    std::atomic_bool isOver = false;
    std::thread noise([&isOver] {
        while (!isOver.load())
            static_cast<void>(std::rand());
    });
    QByteArray beside[2];
    std::vector<std::thread> threads;
    for (QByteArray& bytes : beside)
        threads.emplace_back([&bytes, &questions] {
            if (const auto made = train(questions))
                bytes = modelBytes(*made);
        });
    for (std::thread& thread : threads)
        thread.join();
    isOver = true;
    noise.join();
    for (const QByteArray& bytes : beside)
        CHECK(bytes == modelBytes(*alone));
}

TEST_CASE("A prediction names the words that spoke for it, as they were written", "[learning]")
{
    const auto model = train(spamAndMail());
    REQUIRE(model);
    Classifier classifier(*model);
    const auto verdict = classifier.classify(u"Claim your FREE Prize, call now");
    CHECK(model->labels.at(verdict.label) == QStringLiteral("spam"));
    const QStringList words = classifier.strongestWords(verdict.label, 3);
    CHECK(words.size() == 3);
    CHECK((words.contains(QStringLiteral("FREE")) || words.contains(QStringLiteral("Prize"))
           || words.contains(QStringLiteral("Claim"))));
}

TEST_CASE("A text of no known kind scores low", "[learning]")
{
    const auto model = train(test::makeQuestions(2'000, 40, 4));
    REQUIRE(model);
    Classifier classifier(*model);
    CHECK(classifier.classify(u"i have lost my debit card").score > 0.9);
    CHECK(classifier.classify(u"will it rain in Lisbon at the weekend").score < 0.7);
    CHECK(classifier.classify(u"").score < 0.5);
    CHECK(classifier.classify(u"日本語の文章").score < 0.5);
}

TEST_CASE("Training says what it cannot learn from", "[learning]")
{
    const auto none = train({});
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::BadInput);
    const auto one = train(
        {{QStringLiteral("a"), QStringLiteral("x")}, {QStringLiteral("b"), QStringLiteral("x")}});
    REQUIRE_FALSE(one);
    CHECK(one.error().detail.contains(QStringLiteral("two labels")));
    QList<Example> texts;
    for (int i = 0; i < 1'001; ++i)
        texts.append({QStringLiteral("a"), QString::number(i)});
    const auto many = train(texts);
    REQUIRE_FALSE(many);
    CHECK(many.error().detail.contains(QStringLiteral("1001 labels")));
}

TEST_CASE("Training ends when it is cancelled", "[learning]")
{
    int asked = 0;
    const auto model =
        train(test::makeQuestions(300, 20, 5), {.isCancelled = [&asked] { return ++asked > 3; }});
    REQUIRE_FALSE(model);
    CHECK(model.error().code == ErrorCode::Cancelled);
    CHECK(asked == 4);
}

TEST_CASE("Examples without a word, or all the same, do no harm", "[learning]")
{
    const auto model = train({{QString(), QStringLiteral("a")},
                              {QString(), QStringLiteral("b")},
                              {QStringLiteral("same"), QStringLiteral("a")},
                              {QStringLiteral("same"), QStringLiteral("b")}});
    REQUIRE(model);
    Classifier classifier(*model);
    CHECK(classifier.classify(u"same").label >= 0);
}
