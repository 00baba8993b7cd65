#pragma once

#include "core/channel/email/imap/folderwatch.h"
#include "tests/support/scriptedtransport.h"

namespace heddle::test {

/// A secret that is known at once; counts how often it was refused.
class FixedSecret final : public email::SecretSource {
public:
    explicit FixedSecret(QString secret = QStringLiteral("pw")) : m_secret(std::move(secret)) {}

    Async<QString> secret() override { return answered(Result<QString>(m_secret)); }
    bool refused() override
    {
        ++refusals;
        if (renewed.isEmpty())
            return false;
        m_secret = std::exchange(renewed, QString());
        return true;
    }

    QString renewed; ///< given out after the first refusal, unless empty
    int refusals = 0;

private:
    QString m_secret;
};

inline email::EmailAccount testMailbox()
{
    email::EmailAccount account;
    account.name = QStringLiteral("support");
    account.address = QStringLiteral("support@rig.test");
    account.login = QStringLiteral("support@rig.test");
    account.incoming = {QStringLiteral("imap.test"), 993, email::Encryption::Tls, {}};
    account.outgoing = {QStringLiteral("smtp.test"), 465, email::Encryption::Tls, {}};
    return account;
}

} // namespace heddle::test
