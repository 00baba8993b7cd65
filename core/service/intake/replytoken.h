#pragma once

#include "core/base/ids.h"
#include "core/model/mail.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace heddle::service {

/// Names an interaction in a mail so that nobody can make up the name of another's: its number and
/// a keyed hash of it (HMAC-SHA256, 60 bits shown), "3f-k3j2h4g5h6j7".
class ReplyTokens {
public:
    /// \param key the centre's own secret, at least 16 bytes
    explicit ReplyTokens(QByteArray key) : m_key(std::move(key)) {}

    QString token(InteractionId id) const;
    /// nullopt for what is no token of this centre.
    std::optional<InteractionId> read(QStringView token) const;

    /// A Message-ID of ours, without <>. It carries the interaction's token, so that an answer
    /// finds its way back even where our own mail is no longer known.
    QString messageId(InteractionId id, quint64 chance, const QString& domain) const;
    std::optional<InteractionId> inMessageId(QStringView messageId) const;
    /// From a recipient such as "support+TOKEN@example.org", or a subject with "[#TOKEN]".
    std::optional<InteractionId> inAddresses(const QList<MailAddress>& addresses) const;
    std::optional<InteractionId> inSubject(const QString& subject) const;

private:
    QString seal(qint64 number) const;

    QByteArray m_key;
};

/// The Message-IDs that stand in header lines anywhere in these bytes: a bounce carries what it is
/// about in one form or another. Reads the first megabyte, at most twenty ids.
QStringList namedMessageIds(const QByteArray& raw);

} // namespace heddle::service
