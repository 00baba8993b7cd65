#include "core/insight/learning/crossvalidation.h"

#include <QHash>

namespace heddle::insight {

namespace {

/// The part of each example: in turn within its label, so that each part has all of them.
QList<int> dealt(const QList<Example>& examples, int folds)
{
    QHash<QString, int> next;
    QHash<QString, int> ofText;
    QList<int> parts;
    for (const Example& example : examples) {
        const auto same = ofText.constFind(example.text);
        const int part = same != ofText.cend() ? *same : next[example.label]++ % folds;
        ofText.insert(example.text, part);
        parts.append(part);
    }
    return parts;
}

} // namespace

Done crossValidate(const QList<Example>& examples, int folds, const Training& how,
                   const Unseen& look)
{
    const QList<int> parts = dealt(examples, folds);
    for (int part = 0; part < folds; ++part) {
        QList<Example> learned;
        QList<Example> unseen;
        for (qsizetype i = 0; i < examples.size(); ++i)
            (parts.at(i) == part ? unseen : learned).append(examples.at(i));
        if (unseen.isEmpty())
            continue;
        const auto model = train(learned, how);
        if (!model)
            return passOn(model);
        look(*model, unseen);
    }
    return {};
}

} // namespace heddle::insight
