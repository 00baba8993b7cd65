#pragma once

#include "core/service/demo/demoscript.h"

namespace heddle::service {

/// The bytes of a step's mail as if it had been written at the step's moment.
///
/// A mail file holds `{date}` for its own date (RFC 5322) and `{what|language|format}` for others,
/// where `what` is a step's id or a moment ("-9d 00:00") and `format` is QDateTime's:
/// `{a07|en|ddd, d MMM yyyy}`. So quoted history and promised days fit whenever it is opened.
/// Failures: NotFound when the file is not built in, Corrupt when a `what` means nothing.
Result<QByteArray> demoMailBytes(const DemoScript& script, const DemoStep& step,
                                 const DemoCalendar& calendar);

/// The text of an answer or a note with its dates filled in the same way.
Result<QString> demoText(const DemoScript& script, const QString& text,
                         const DemoCalendar& calendar);

} // namespace heddle::service
