#pragma once

#include <QString>

namespace heddle {

// Telephone numbers by libphonenumber. `region` is where a number without a country code belongs
// (ISO 3166, "GB"). Pure; safe in any thread.

/// E.164 ("+442079460102") of what was typed or sent; empty for what is no possible number, such as
/// an extension.
QString e164Of(const QString& text, const QString& region);

/// A number as people of the region write it: nationally where it is theirs, else internationally.
/// What is no number stays as it is.
QString shownNumber(const QString& number, const QString& region);

/// Whether dialling it reaches an emergency service there ("999", "112").
bool isEmergencyNumber(const QString& dialled, const QString& region);

/// Digits, * # and a leading + of what was typed; for numbers that are none to libphonenumber,
/// such as extensions. An address with a host stays as it is.
QString dialledText(const QString& typed);

} // namespace heddle
