#pragma once

#include "core/channel/email/mime/mailparser.h"
#include "core/channel/email/mime/structuredheader.h"

#include <QByteArrayView>
#include <QList>
#include <QStringList>

namespace heddle::email {

/// One header line as sent: views into the mail's bytes.
struct HeaderField {
    QByteArrayView name;
    QByteArrayView value; ///< with its folds
};

/// The head of a mail or of a part.
struct Head {
    QList<HeaderField> fields;

    /// The value of the first field of this name that says anything; empty if there is none.
    QByteArrayView value(QByteArrayView name) const;
    QList<QByteArrayView> values(QByteArrayView name) const;
};

/// A part of a mail and what is in it. Views into the mail's bytes, which must outlive it.
struct Part {
    Head head;
    StructuredHeader type; ///< never empty: "text/plain" where nothing usable is said
    StructuredHeader disposition;
    QByteArrayView body;  ///< not decoded
    QList<Part> children; ///< of a multipart

    bool isMultipart() const { return !children.isEmpty(); }
};

/// A mail's tree of parts, with what had to be repaired to get it.
struct Structure {
    Part root;
    QStringList warnings;
};

/// Finds heads, bodies and boundaries. Takes mbox "From " lines, junk before the head, a missing
/// blank line, boundaries that are undeclared, misspelt or never closed. Line ends are LF or CRLF.
/// A mail without a single header field has an empty root head.
Structure parseStructure(QByteArrayView mail, const ParseLimits& limits);

} // namespace heddle::email
