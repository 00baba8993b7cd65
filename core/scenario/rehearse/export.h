#pragma once

#include "core/service/rehearsal/rehearsalview.h"

namespace heddle::scenario {

/// A run as a page that stands for itself: no script, nothing from outside.
QByteArray asHtml(const service::RehearsalView& view);
/// Its scored items as a table (RFC 4180, UTF-8, header row).
QByteArray asCsv(const service::RehearsalView& view);

} // namespace heddle::scenario
