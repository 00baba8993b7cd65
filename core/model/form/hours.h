#pragma once

#include "core/model/form/spelling.h"

namespace heddle {

// Hours as read() of spelling.h reads them, with every mistake in the text; `value` is left alone
// when there is one.
QList<Misspelt> readAll(const QString& text, QList<TimeRange>& value);
QList<Misspelt> readAll(const QString& text, Week& value);

} // namespace heddle
