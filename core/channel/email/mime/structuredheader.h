#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace heddle::email {

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

} // namespace heddle::email
