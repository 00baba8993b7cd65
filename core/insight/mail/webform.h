#pragma once

#include "core/model/mail.h"

#include <optional>

namespace heddle::insight {

/// Who filled in a website's contact form, where this mail is what the website made of it: it was
/// sent by a program (it says so, or its address is one), answers nothing, and answers to it go to
/// one address elsewhere. nullopt for any other mail.
std::optional<MailAddress> formSender(const Mail& mail);

/// The one address that answers go to, where it is not the sender's own.
std::optional<MailAddress> answersElsewhere(const Mail& mail);

} // namespace heddle::insight
