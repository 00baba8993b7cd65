// How fast a model is made from 10,000 questions of 77 kinds, and how fast it answers, on one core;
// and how long a thousand rules take to look at one message.
#include "core/insight/learning/training.h"
#include "core/insight/rules/ruleset.h"
#include "tests/support/intents.h"

#include <cstdio>
#include <ctime>

using namespace heddle;
using namespace heddle::insight;

namespace {

double secondsSince(std::clock_t start)
{
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void measureLearning()
{
    const auto questions = test::makeQuestions(10'000, 77, 1);
    // Time of the processor: what one core does, however many others want it.
    std::clock_t start = std::clock();
    const auto model = train(questions);
    if (!model)
        qFatal("%s", qPrintable(model.error().detail));
    std::printf("BENCH\tlearning 77 kinds from 10,000 questions, one core\t%.2f\ts\t<= 5\t\n",
                secondsSince(start));

    const auto asked = test::makeQuestions(50'000, 77, 2);
    Classifier classifier(*model);
    int right = 0;
    start = std::clock();
    for (const Example& question : asked)
        right +=
            model->labels.at(classifier.classify(question.text).label) == question.label ? 1 : 0;
    const double seconds = secondsSince(start);
    std::printf("BENCH\tclassifying questions, one core\t%.0f\t/s\t>= 50000\t%.3f right\n",
                static_cast<double>(asked.size()) / seconds,
                right / static_cast<double>(asked.size()));
}

/// Each looks for two things in a text and at a reading; one in a hundred fires.
QList<Rule> makeRules()
{
    QList<Rule> rules;
    for (int i = 0; i < 1'000; ++i) {
        const QString word =
            i % 100 == 0 ? QStringLiteral("card") : QStringLiteral("word%1").arg(i);
        rules.append({.id = i + 1,
                      .name = word,
                      .match = Rule::Match::Any,
                      .tests = {{RuleField::Text, RuleTest::Contains, word},
                                {RuleField::Subject, RuleTest::Contains, word + u'x'},
                                {RuleField::Severity, RuleTest::AtLeast, QStringLiteral("900")}},
                      .actions = {{RuleActionKind::Tag, word}}});
    }
    return rules;
}

void measureRules()
{
    const RuleSet rules(makeRules());
    RuleSubject subject;
    subject.message.subject = QStringLiteral("A question about my account");
    for (const Example& question : test::makeQuestions(8, 77, 3))
        subject.message.text += question.text + u'\n';
    subject.message.text += QStringLiteral("my card");
    constexpr int rounds = 200;
    qsizetype fired = 0;
    const std::clock_t start = std::clock();
    for (int i = 0; i < rounds; ++i)
        fired += rules.firing(RuleEvent::Arrived, subject).size();
    std::printf("BENCH\t1,000 rules on a message of %lld letters\t%.3f\tms\t<= 1\t%lld fired\n",
                static_cast<long long>(subject.message.text.size()),
                secondsSince(start) * 1e3 / rounds, static_cast<long long>(fired / rounds));
}

} // namespace

int main()
{
    measureLearning();
    measureRules();
    return 0;
}
