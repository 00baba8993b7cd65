#pragma once

#include <QStringView>

namespace heddle::service {

/// Whether a text says thank you and nothing else ("Perfect, many thanks!"): it needs no answer, so
/// it does not end a snooze. Strict: any other word makes it a message. English, German, French,
/// Spanish, Italian, Dutch, Portuguese and Arabic.
bool isOnlyThanks(QStringView text);

} // namespace heddle::service
