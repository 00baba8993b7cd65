#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace heddle::email {

/// A complete SMTP reply (RFC 5321 §4.2), its lines without code and line end.
struct SmtpReply {
    int code = 0;
    QList<QByteArray> lines;

    bool isPositive() const { return code >= 200 && code < 300; }
    bool isTransient() const { return code >= 400 && code < 500; }
    /// "550 5.1.1 no such user"
    QString words() const;
};

/// Cuts the bytes of an SMTP server into replies. Holds no more than its limits, whatever is sent.
class SmtpReader {
public:
    /// Fails with BadInput: not SMTP, or a reply without end.
    Done feed(QByteArrayView bytes);
    std::optional<SmtpReply> take();

private:
    Done endLine();

    QByteArray m_line;
    SmtpReply m_current;
    QList<SmtpReply> m_ready;
};

} // namespace heddle::email
