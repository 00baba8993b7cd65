#pragma once

#include "core/base/result.h"
#include "core/channel/email/emailaccount.h"

#include <QObject>

#include <functional>
#include <memory>

namespace heddle::email {

/// A line of bytes to a mail server. Never falls back from an encrypted to a plain line.
///
/// Thread: its own. Used once: after failed() or close() it is done.
class Transport : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Connects; with Encryption::Tls the line is encrypted and the server's name checked before
    /// opened() comes.
    virtual void open(const Endpoint& endpoint) = 0;
    /// Encrypts an open plain line; what was received and not yet read is thrown away, since
    /// anybody on the way could have put it there (CVE-2011-0411). secured() follows.
    virtual void startTls() = 0;
    virtual bool isEncrypted() const = 0;

    virtual void write(const QByteArray& bytes) = 0;
    /// What has arrived, at most `most` bytes. The rest waits, in the end at the other side.
    virtual QByteArray read(qint64 most) = 0;
    /// Drops the line; nothing is signalled any more.
    virtual void close() = 0;
    /// Sends what was written, then closes; nothing is signalled any more.
    virtual void closeGently() { close(); }

Q_SIGNALS:
    void opened();
    void secured();
    void readable();
    /// The line is gone, or never came to be. Offline (no host, refused, closed), Refused (the
    /// certificate; the detail names what is wrong with it).
    void failed(const heddle::Error& error);
};

using TransportFactory = std::function<std::unique_ptr<Transport>()>;

} // namespace heddle::email
