#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace heddle::service {

/// A centre's own words of the chat widget, by language: what `fr.json` in the folder says stands
/// under "fr". Each file is an object of texts with the keys of resources/chat/text/en.json, besides
/// "greeting", "consent", "field-NAME" and "choice-NAME-CHOICE" in place of what centre.yaml says in
/// one language.
/// Fails with BadInput, naming the file, for what is no such file; an empty name is no folder.
Result<QJsonObject> chatTexts(const QString& folder);

} // namespace heddle::service
