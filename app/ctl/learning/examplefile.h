#pragma once

#include "core/insight/learning/training.h"

#include <QIODevice>

namespace heddle::ctl {

/// What the columns are called that matter; empty: by one of the usual names.
struct ExampleColumns {
    QString label;
    QString text;
};

/// The labelled examples of a CSV file or a table of tabs, in their order. The first line names the
/// columns; two columns between tabs need no names: the label is the first, the text the second.
///
/// Every error names the line and the cure.
Result<QList<insight::Example>> readExamples(QIODevice& device, const ExampleColumns& columns);

} // namespace heddle::ctl
