#pragma once

#include "core/base/clock.h"
#include "core/insight/words/readtext.h"

#include <QTimeZone>

#include <optional>

namespace heddle::insight {

/// When and where a message was written: what "tomorrow" is counted from.
struct WrittenAt {
    Timestamp now;
    QTimeZone zone = QTimeZone::utc();
};

/// A moment that words name, and those words.
struct DueRead {
    Timestamp due;
    QString words; ///< "by Friday"
};

/// The first moment named between two tokens: today, tomorrow, weekdays (the next such day), "5
/// May", "in two hours", "within 3 working days", "end of the week", with a time of day where one
/// stands. A day without a time is due at 18:00, the end of the working day.
std::optional<DueRead> readDue(const ReadText& text, qint32 first, qint32 last,
                               const WrittenAt& written);

} // namespace heddle::insight
