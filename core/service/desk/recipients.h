#pragma once

#include "core/base/result.h"
#include "core/model/draft.h"
#include "core/model/mail.h"

#include <set>

namespace heddle::service {

/// Who an answer goes to.
struct Recipients {
    QList<MailAddress> to;
    QList<MailAddress> cc;

    bool operator==(const Recipients&) const = default;
};

/// The recipients of an answer to `mail`: its Reply-To or From; to all: its other recipients too.
/// Never one of `own` (normalised) addresses, and nobody twice. An answer to what we wrote goes to
/// whom we wrote.
Recipients recipientsFor(ComposeKind kind, const Mail& mail, const std::set<QString>& own);

/// Fails with BadInput naming the first thing wrong: nobody to send to, or no mail address.
Done checkRecipients(const Draft& draft);

} // namespace heddle::service
