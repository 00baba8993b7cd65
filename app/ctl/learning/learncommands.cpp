#include "app/ctl/commands/topics.h"
#include "app/ctl/learning/csvfile.h"
#include "core/insight/learning/modelfile.h"
#include "core/insight/learning/quality.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

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

/// The labelled examples of a CSV file, in its order.
Result<QList<Example>> readExamples(QIODevice& device)
{
    CsvFile csv(device);
    const auto header = csv.header();
    if (!header)
        return passOn(header);
    const auto label = header->indexOf(QLatin1String("label"));
    const auto text = header->indexOf(QLatin1String("text"));
    if (label < 0 || text < 0)
        return failure(
            ErrorCode::BadInput,
            QStringLiteral("line 1: there is no column '%1'; the first line must name the "
                           "columns label and text")
                .arg(label < 0 ? QStringLiteral("label") : QStringLiteral("text")));
    QList<Example> examples;
    while (true) {
        const auto row = csv.next();
        if (!row)
            return passOn(row);
        if (!*row)
            break;
        if ((*row)->at(label).isEmpty())
            return failure(
                ErrorCode::BadInput,
                QStringLiteral("line %1: the label is empty; name it or take the row out")
                    .arg(csv.line()));
        examples.append({(*row)->at(text), (*row)->at(label)});
    }
    if (examples.isEmpty())
        return failure(ErrorCode::BadInput,
                       QStringLiteral("line 2: there are no rows after the header; add examples"));
    return examples;
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
    auto examples = readExamples(file);
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
    const auto model = insight::train(*examples);
    if (!model)
        return inFile(invocation.option("csv"), model.error());
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const QByteArray bytes = insight::modelBytes(*model);
    if (auto saved = save(*out, bytes); !saved)
        return saved;
    if (invocation.wantsJson()) {
        invocation.console.print(QJsonObject{{QStringLiteral("model"), *out},
                                             {QStringLiteral("examples"), model->examples},
                                             {QStringLiteral("labels"), model->labels.size()},
                                             {QStringLiteral("features"), model->vocabulary.size()},
                                             {QStringLiteral("bytes"), bytes.size()},
                                             {QStringLiteral("seconds"), seconds}});
        return {};
    }
    invocation.console.print(QStringLiteral("%1: learned %2 labels from %3 examples in %4 s")
                                 .arg(*out, QString::number(model->labels.size()),
                                      QString::number(model->examples),
                                      QString::number(seconds, 'f', 1)));
    return {};
}

/// What was measured, and how fast.
struct Trial {
    insight::Quality quality;
    double perSecond = 0;
};

Trial tryOut(const insight::TextModel& model, const QList<Example>& examples)
{
    // Labels that the model never saw count as others, and so as mistakes.
    QStringList others;
    std::vector<insight::Judged> judged;
    insight::Classifier classifier(model);
    qint64 taken = 0;
    QElapsedTimer timer;
    for (const Example& example : examples) {
        timer.restart();
        const auto verdict = classifier.classify(example.text);
        taken += timer.nsecsElapsed();
        qint32 truth = model.find(example.label);
        if (truth < 0 && !others.contains(example.label))
            others.append(example.label);
        if (truth < 0)
            truth = static_cast<qint32>(model.labels.size() + others.indexOf(example.label));
        judged.push_back({truth, verdict.label});
    }
    return {insight::qualityOf(judged), static_cast<double>(examples.size()) * 1e9
                                            / static_cast<double>(std::max<qint64>(taken, 1))};
}

QJsonArray intervalOf(const Estimate& estimate)
{
    return {estimate.low, estimate.high};
}

QString inWords(const Estimate& estimate)
{
    return QStringLiteral("%1 (%2 to %3)")
        .arg(QString::number(estimate.value, 'f', 4), QString::number(estimate.low, 'f', 4),
             QString::number(estimate.high, 'f', 4));
}

Done testModel(const Invocation& invocation)
{
    const auto model = modelOf(invocation);
    if (!model)
        return passOn(model);
    const auto examples = examplesOf(invocation);
    if (!examples)
        return passOn(examples);
    const auto [quality, perSecond] = tryOut(*model, *examples);
    if (invocation.wantsJson()) {
        invocation.console.print(
            QJsonObject{{QStringLiteral("accuracy"), quality.accuracy.value},
                        {QStringLiteral("accuracy_interval"), intervalOf(quality.accuracy)},
                        {QStringLiteral("macro_f1"), quality.macroF1.value},
                        {QStringLiteral("macro_f1_interval"), intervalOf(quality.macroF1)},
                        {QStringLiteral("n"), examples->size()},
                        {QStringLiteral("labels"), model->labels.size()},
                        {QStringLiteral("per_second"), perSecond}});
        return {};
    }
    invocation.console.print(QStringLiteral("accuracy    ") + inWords(quality.accuracy));
    invocation.console.print(QStringLiteral("macro_f1    ") + inWords(quality.macroF1));
    invocation.console.print(QStringLiteral("n           %1").arg(examples->size()));
    invocation.console.print(QStringLiteral("per_second  %1").arg(std::llround(perSecond)));
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
                     QStringLiteral("labelled texts: a header row, columns label and text"), true};
    const Option model{QStringLiteral("model"), QStringLiteral("FILE"),
                       QStringLiteral("the model that learn train made"), true};
    return {
        {QStringLiteral("learn train"),
         {},
         QStringLiteral("Make a model from labelled texts"),
         Command::Json,
         {csv,
          {QStringLiteral("model"), QStringLiteral("OUT"),
           QStringLiteral("the file to write the model to"), true}},
         trainModel},
        {QStringLiteral("learn test"),
         {},
         QStringLiteral("Measure a model on labelled texts that it has not seen"),
         Command::Json,
         {csv, model},
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
