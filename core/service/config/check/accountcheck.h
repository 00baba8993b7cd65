#pragma once

#include "core/service/config/centreplan.h"
#include "core/service/config/check/complaints.h"

namespace heddle::service {

/// What is wrong with mailboxes, telephone lines, what is listened to and the firm's own pages.
void checkAccounts(const CentrePlan& plan, Complaints& complaints);

} // namespace heddle::service
