// How fast a model is made from 10,000 questions of 77 kinds, and how fast it answers, on one core.
#include "core/insight/learning/training.h"
#include "tests/support/intents.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace heddle;
using namespace heddle::insight;

int main()
{
    const auto questions = test::makeQuestions(10'000, 77, 1);
    QElapsedTimer timer;
    timer.start();
    const auto model = train(questions);
    if (!model)
        qFatal("%s", qPrintable(model.error().detail));
    std::printf("BENCH\tlearning 77 kinds from 10,000 questions, one core\t%.2f\ts\t<= 5\t\n",
                static_cast<double>(timer.nsecsElapsed()) / 1e9);

    const auto asked = test::makeQuestions(50'000, 77, 2);
    Classifier classifier(*model);
    int right = 0;
    timer.restart();
    for (const Example& question : asked)
        right +=
            model->labels.at(classifier.classify(question.text).label) == question.label ? 1 : 0;
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    std::printf("BENCH\tclassifying questions, one core\t%.0f\t/s\t>= 50000\t%.3f right\n",
                static_cast<double>(asked.size()) / seconds,
                right / static_cast<double>(asked.size()));
    return 0;
}
