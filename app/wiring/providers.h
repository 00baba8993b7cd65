#pragma once

#include "core/channel/email/oauth/provider.h"
#include "core/service/mailboxes/mailboxsettings.h"

namespace heddle::app {

/// A provider as Settings show it; the centre is not registered with it.
service::MailProvider shownProvider(const email::OAuthProvider& provider);

/// A provider as the mail adapter takes it. Fails with BadInput for a description it cannot read.
Result<email::OAuthProvider> providerOf(const service::MailProvider& provider);

/// The centre's registration.
email::OAuthClient clientOf(const service::MailProvider& provider);

service::MailServer serverOf(const email::Endpoint& endpoint);

} // namespace heddle::app
