#pragma once

#include <QByteArray>
#include <QIODevice>

#include <optional>

namespace heddle::ctl {

/// Reads the mails of an mbox file one by one, so that a file of any size takes little memory.
///
/// A mail begins at a "From " line that holds a time and a year, at the start of the file or after
/// an empty line. A line of one or more > before "From " loses one of them ("mboxrd").
class MboxFile {
public:
    /// `device` is open for reading and outlives this.
    explicit MboxFile(QIODevice& device) : m_device(device) {}

    /// The next mail's bytes; nullopt at the end. What stands before the first mail is left out.
    std::optional<QByteArray> next();
    /// Whether a mail was found at all; a file without one is no mbox file.
    bool hasBegun() const { return m_begun; }

private:
    QIODevice& m_device;
    bool m_begun = false;
    bool m_afterEmptyLine = true;
};

/// A mail as one message of an mbox file, quoted so that MboxFile reads back the same lines.
/// \param stamp the moment in the "From " line, as asctime() writes it
QByteArray asMboxMessage(QByteArray raw, const QByteArray& stamp);

} // namespace heddle::ctl
