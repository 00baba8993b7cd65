#pragma once

#include <QString>

namespace heddle {

/// What the signature of a mail says (S/MIME, RFC 8551).
struct MailSeal {
    enum class Kind {
        /// Unchanged, and an authority known here gave the certificate to the sender's address.
        /// Whether it took it back since is not looked at: that would ask somebody outside.
        Good,
        Partly,      ///< only a part of the mail is signed, whoever by
        Changed,     ///< it is not what was signed
        OtherSender, ///< unchanged, but signed by another address than it says it is from
        Unknown,     ///< unchanged, but nobody known here vouches for who signed it
        OutOfDate,   ///< unchanged, but the certificate was not valid when the mail came
        WeakMethod,  ///< signed by a digest that others can forge (MD5, SHA-1): nobody's word
        NoAuthority, ///< unchanged, but the authorities to ask cannot be read here
        Unreadable   ///< there is none that could be checked
    };
    Kind kind = Kind::Unreadable;
    QString signer;    ///< the address in the certificate, or its name where it has none
    QString authority; ///< who made the certificate

    bool operator==(const MailSeal&) const = default;
};

} // namespace heddle
