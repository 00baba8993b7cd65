#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace heddle::email {

/// A header value on one line: folds become one space each.
QByteArray unfold(QByteArrayView value);

/// A header value as people read it: unfolded, encoded words (RFC 2047) decoded, raw 8-bit bytes by
/// the charset ladder with `hint`, control characters as spaces.
///
/// Neighbouring words of one charset are joined before decoding, since many programs cut words in
/// the middle of a character. Words inside quotes, without a gap between them, with spaces or
/// unescaped "?" in them are read too.
QString decodeHeaderText(QByteArrayView value, QByteArrayView hint = {});

/// One parameter of a structured header, decoded.
struct HeaderParameter {
    QByteArray name; ///< lower case, without the marks of RFC 2231
    QString value;
};

/// A structured header: Content-Type, Content-Disposition.
struct StructuredHeader {
    QByteArray value; ///< lower case: "text/plain"
    QList<HeaderParameter> parameters;

    /// A parameter's value, or an empty one.
    QString parameter(QByteArrayView name) const;
};

/// Reads `value; name=value; ...` with quotes, comments, RFC 2231 continuations and charsets, and
/// encoded words where they do not belong but are sent (file names).
StructuredHeader parseStructured(QByteArrayView header, QByteArrayView hint = {});

/// The ids in a Message-ID, In-Reply-To or References header, without their angle brackets.
QList<QString> parseMessageIds(QByteArrayView header);

} // namespace heddle::email
