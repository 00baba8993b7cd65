#include "ui/timeline/card/mailseal.h"

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

QString sealWords(const Entry& entry)
{
    if (entry.kind != EntryKind::Message || entry.channel != ChannelKind::Email)
        return {};
    // What is signed in one piece with its text was opened; what stayed closed is encrypted.
    if (hasPart(entry,
                {"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})
        || entry.text.contains(QLatin1String("-----BEGIN PGP MESSAGE-----")))
        return Words::tr("Encrypted; only a mail program with the key can open it");
    if (hasPart(entry, {"application/pkcs7-signature", "application/x-pkcs7-signature",
                        "application/pgp-signature"})
        || entry.text.contains(QLatin1String("-----BEGIN PGP SIGNED MESSAGE-----")))
        return Words::tr("Signed; the signature was not checked");
    return {};
}

} // namespace heddle::ui
