#include "ui/timeline/card/mailseal.h"

#include "ui/theme/bidi.h"

#include <QCoreApplication>

#include <algorithm>

namespace heddle::ui {

namespace {

/// Translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::Timeline)
};

bool hasPart(const Entry& entry, std::initializer_list<const char*> types)
{
    return std::any_of(
        entry.attachments.begin(), entry.attachments.end(), [&](const Attachment& part) {
            return std::any_of(types.begin(), types.end(), [&](const char* type) {
                return part.type.compare(QLatin1String(type), Qt::CaseInsensitive) == 0;
            });
        });
}

} // namespace

bool hasCheckableSeal(const Entry& entry)
{
    return entry.kind == EntryKind::Message && entry.channel == ChannelKind::Email
           && entry.direction == Direction::Inbound
           && hasPart(entry, {"application/pkcs7-signature", "application/x-pkcs7-signature"});
}

QString sealWords(const Entry& entry)
{
    if (entry.kind != EntryKind::Message || entry.channel != ChannelKind::Email)
        return {};
    // What is signed in one piece with its text was opened, and is kept as a signature.
    if (hasPart(entry,
                {"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})
        || entry.text.contains(QLatin1String("-----BEGIN PGP MESSAGE-----")))
        return Words::tr("Encrypted; only a mail program with the key can open it");
    if (hasCheckableSeal(entry))
        return Words::tr("Signed");
    if (hasPart(entry, {"application/pkcs7-signature", "application/x-pkcs7-signature",
                        "application/pgp-signature"})
        || entry.text.contains(QLatin1String("-----BEGIN PGP SIGNED MESSAGE-----")))
        return Words::tr("Signed; the signature was not checked");
    return {};
}

QString sealWords(const MailSeal& seal)
{
    const QString signer = isolated(seal.signer);
    const QString authority = isolated(seal.authority);
    switch (seal.kind) {
    case MailSeal::Kind::Good:
        return Words::tr(
                   "Signed by %1 and unchanged since; %2 gave the certificate. Whether it was "
                   "withdrawn since was not looked up.")
            .arg(signer, authority);
    case MailSeal::Kind::Partly:
        return Words::tr("Only a part of this mail is signed, as %1; the rest may be anybody's.")
            .arg(signer);
    case MailSeal::Kind::Changed:
        return Words::tr("This mail is not what was signed: it was changed on its way.");
    case MailSeal::Kind::OtherSender:
        return Words::tr("Signed by %1, which is not the address it says it comes from.")
            .arg(signer);
    case MailSeal::Kind::Unknown:
        return Words::tr(
                   "Unchanged since it was signed as %1, but nobody known here vouches for it.")
            .arg(signer);
    case MailSeal::Kind::OutOfDate:
        return Words::tr(
                   "Unchanged since it was signed as %1, but the certificate was out of date.")
            .arg(signer);
    case MailSeal::Kind::WeakMethod:
        return Words::tr("Signed in an outdated way that others can forge: this proves nothing.");
    case MailSeal::Kind::NoAuthority:
        return Words::tr("Unchanged since it was signed as %1, but this machine's list of "
                         "authorities cannot be read.")
            .arg(signer);
    case MailSeal::Kind::Unreadable: break;
    }
    return Words::tr("This signature cannot be read.");
}

} // namespace heddle::ui
