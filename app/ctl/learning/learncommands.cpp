#include "app/ctl/commands/topics.h"
#include "app/ctl/learning/examplefile.h"
#include "app/ctl/learning/trial.h"
#include "core/insight/learning/crossvalidation.h"
#include "core/insight/learning/modelfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QSaveFile>
#include <QThread>

#include <algorithm>
#include <cstdio>

namespace heddle::ctl {

namespace {

using insight::Example;

Error inFile(const QString& path, const Error& error)
{
    return {error.code, QStringLiteral("%1: %2").arg(path, error.detail)};
}

Result<QString> neededOption(const Invocation& invocation, const char* name, const char* cure)
{
    if (invocation.option(name).isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("which file? add --%1 %2")
                                                .arg(QLatin1String(name), QLatin1String(cure)));
    return invocation.option(name);
}

Result<QList<Example>> examplesOf(const Invocation& invocation)
{
    const auto path = neededOption(invocation, "csv", "FILE");
    if (!path)
        return passOn(path);
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       QStringLiteral("%1: %2").arg(*path, file.errorString()));
    auto examples = readExamples(file, {invocation.option("label"), invocation.option("text")});
    if (!examples)
        return inFile(*path, examples.error());
    return examples;
}

Result<insight::TextModel> modelOf(const Invocation& invocation)
{
    const auto path = neededOption(invocation, "model", "FILE");
    if (!path)
        return passOn(path);
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       QStringLiteral("%1: %2; make one with heddlectl learn train")
                           .arg(*path, file.errorString()));
    auto model = insight::modelFromBytes(file.readAll());
    if (!model)
        return inFile(*path, model.error());
    return model;
}

Done save(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Refused, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return {};
}

constexpr int fewestExamples = 10;
constexpr qsizetype mostNamed = 5;

/// Labels that have too few examples to rely on what is learned of them.
QStringList labelsOfFew(const QList<Example>& examples)
{
    QMap<QString, int> counts;
    for (const Example& example : examples)
        ++counts[example.label];
    QStringList few;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() < fewestExamples)
            few.append(it.key());
    }
    return few;
}

Done trainModel(const Invocation& invocation)
{
    const auto out = neededOption(invocation, "model", "OUT");
    if (!out)
        return passOn(out);
    const auto examples = examplesOf(invocation);
    if (!examples)
        return passOn(examples);
    QElapsedTimer timer;
    timer.start();
    const auto model = insight::train(*examples, {.threads = QThread::idealThreadCount()});
    if (!model)
        return inFile(invocation.option("csv"), model.error());
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const QByteArray bytes = insight::modelBytes(*model);
    if (auto saved = save(*out, bytes); !saved)
        return saved;
    if (invocation.wantsJson()) {
        invocation.console.print(QJsonObject{
            {QStringLiteral("model"), *out},
            {QStringLiteral("examples"), model->examples},
            {QStringLiteral("labels"), model->labels.size()},
            {QStringLiteral("features"), model->vocabulary.size()},
            {QStringLiteral("bytes"), bytes.size()},
            {QStringLiteral("labels_of_few"), QJsonArray::fromStringList(labelsOfFew(*examples))},
            {QStringLiteral("seconds"), seconds}});
        return {};
    }
    invocation.console.print(QStringLiteral("%1: learned %2 labels from %3 examples in %4 s")
                                 .arg(*out, QString::number(model->labels.size()),
                                      QString::number(model->examples),
                                      QString::number(seconds, 'f', 1)));
    if (const QStringList few = labelsOfFew(*examples); !few.isEmpty())
        invocation.console.print(
            QStringLiteral("%1 labels have fewer than %2 examples, too few to rely on: %3")
                .arg(few.size())
                .arg(fewestExamples)
                .arg(few.mid(0, mostNamed).join(QStringLiteral(", "))));
    return {};
}

constexpr int folds = 5;

/// How many of the examples the model was made from.
qsizetype learnedOf(const insight::TextModel& model, const QList<Example>& examples)
{
    return std::count_if(examples.begin(), examples.end(), [&model](const Example& example) {
        return model.hasLearned(example.text);
    });
}

/// On texts that the model was made from it would only tell what it remembers: where most are, new
/// models are made, each without the texts that it is asked about.
Done testModel(const Invocation& invocation)
{
    const auto model = modelOf(invocation);
    if (!model)
        return passOn(model);
    const auto examples = examplesOf(invocation);
    if (!examples)
        return passOn(examples);
    const qsizetype learned = learnedOf(*model, *examples);
    const bool isOwn = learned * 2 > examples->size();
    Trying trying;
    if (isOwn) {
        const auto done = insight::crossValidate(
            *examples, folds, {.threads = QThread::idealThreadCount()},
            [&trying](const auto& made, const auto& unseen) { trying.ask(made, unseen); });
        if (!done)
            return inFile(invocation.option("csv"), done.error());
    } else {
        trying.ask(*model, *examples);
    }
    if (invocation.wantsJson()) {
        QJsonObject besides{{QStringLiteral("n"), examples->size()},
                            {QStringLiteral("labels"), model->labels.size()},
                            {QStringLiteral("learned"), learned}};
        if (isOwn)
            besides.insert(QStringLiteral("cross_validated"), folds);
        printAsJson(invocation, trying.outcome(), besides);
        return {};
    }
    if (isOwn)
        invocation.console.print(
            QStringLiteral("the model was made from %1 of these texts, so each was asked of one of "
                           "%2 new models that did not see it")
                .arg(learned)
                .arg(folds));
    else if (learned > 0)
        invocation.console.print(
            QStringLiteral("the model was made from %1 of these texts, which flatters it")
                .arg(learned));
    printForPeople(invocation, trying.outcome(), examples->size());
    return {};
}

Done openInput(const Invocation& invocation, QFile& file)
{
    const QString path = invocation.arguments.value(0, QStringLiteral("-"));
    const bool isOpen = path == QLatin1String("-")
                            ? file.open(stdin, QIODevice::ReadOnly)
                            : (file.setFileName(path), file.open(QIODevice::ReadOnly));
    if (!isOpen)
        return failure(ErrorCode::NotFound, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return {};
}

Done predict(const Invocation& invocation)
{
    const auto model = modelOf(invocation);
    if (!model)
        return passOn(model);
    QFile file;
    if (auto opened = openInput(invocation, file); !opened)
        return opened;
    insight::Classifier classifier(*model);
    // Only an empty read tells the end of a pipe.
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        QString text = QString::fromUtf8(line);
        while (text.endsWith(u'\n') || text.endsWith(u'\r'))
            text.chop(1);
        const auto verdict = classifier.classify(text);
        invocation.console.print(
            QJsonObject{{QStringLiteral("label"), model->labels.at(verdict.label)},
                        {QStringLiteral("score"), verdict.score},
                        {QStringLiteral("why"),
                         QJsonArray::fromStringList(classifier.strongestWords(verdict.label))}});
    }
    return {};
}

} // namespace

QList<Command> learnCommands()
{
    const Option csv{QStringLiteral("csv"), QStringLiteral("FILE"),
                     QStringLiteral("labelled texts: CSV with the columns label and text, or lines "
                                    "of label, tab, text"),
                     true};
    const Option label{QStringLiteral("label"), QStringLiteral("COLUMN"),
                       QStringLiteral("the column with the labels, if it is called otherwise")};
    const Option text{QStringLiteral("text"), QStringLiteral("COLUMN"),
                      QStringLiteral("the column with the texts, if it is called otherwise")};
    const Option model{QStringLiteral("model"), QStringLiteral("FILE"),
                       QStringLiteral("the model that learn train made"), true};
    return {
        {QStringLiteral("learn train"),
         {},
         QStringLiteral("Make a model from labelled texts"),
         Command::Json,
         {csv,
          {QStringLiteral("model"), QStringLiteral("OUT"),
           QStringLiteral("the file to write the model to"), true},
          label,
          text},
         trainModel},
        {QStringLiteral("learn test"),
         {},
         QStringLiteral("Measure a model on labelled texts that it has not seen"),
         Command::Json,
         {csv, model, label, text},
         testModel},
        {QStringLiteral("learn predict"),
         QStringLiteral("[FILE]"),
         QStringLiteral("Say what each line is, as one JSON object a line"),
         Command::Json,
         {model},
         predict},
    };
}

} // namespace heddle::ctl
