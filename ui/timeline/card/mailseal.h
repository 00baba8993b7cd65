#pragma once

#include "core/model/entry.h"
#include "core/model/facts/mailseal.h"

#include <QString>

namespace heddle::ui {

/// What there is to know of a mail that came signed or encrypted: "Encrypted; ...", "Signed; ...".
/// Empty for any other. Signatures are checked on demand only, and nothing is decrypted.
QString sealWords(const Entry& entry);

/// Whether the signature can be checked here: an S/MIME one of a mail that came in.
bool hasCheckableSeal(const Entry& entry);

/// What a signature says, in a sentence or two.
QString sealWords(const MailSeal& seal);

} // namespace heddle::ui
