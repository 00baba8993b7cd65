#pragma once

#include "core/model/entry.h"

#include <QString>

namespace heddle::ui {

/// What there is to know of a mail that came signed or encrypted: "Encrypted; ...", "Signed; ...".
/// Empty for any other. Signatures are not checked here, and nothing is decrypted.
QString sealWords(const Entry& entry);

} // namespace heddle::ui
