#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace heddle::email {

/// A blank, a tab or a line end.
bool isHeaderBlank(char letter);

/// Control characters as spaces, none at either end.
QString withoutControls(QString text);

/// A header value on one line: folds become one space each.
QByteArray unfold(QByteArrayView value);

/// A header value as people read it: unfolded, encoded words (RFC 2047) decoded, raw 8-bit bytes by
/// the charset ladder with `hint`, control characters as spaces.
///
/// Neighbouring words of one charset are joined before decoding, since many programs cut words in
/// the middle of a character. Words inside quotes, without a gap between them, with spaces or
/// unescaped "?" in them are read too.
QString decodeHeaderText(QByteArrayView value, QByteArrayView hint = {});

/// The ids in a Message-ID, In-Reply-To or References header, without their angle brackets.
QList<QString> parseMessageIds(QByteArrayView header);

} // namespace heddle::email
