#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace heddle {

/// The name iconv (or ICU) knows a charset by that mails call like this; empty for the many ways to
/// say nothing.
QByteArray iconvName(QByteArrayView declared);

/// A charset that an unknown name was meant to name ("iso8859_15", "ansi-1251"); empty for none.
QByteArray similarCharset(QByteArrayView unknown);

} // namespace heddle
