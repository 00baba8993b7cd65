#pragma once

#include "core/service/config/centreplan.h"
#include "core/service/config/check/complaints.h"

namespace heddle::service {

/// What is wrong with the words of a centre: logins, canned replies, placeholders in what customers
/// read, and the keys of macros.
void checkWords(const CentrePlan& plan, Complaints& complaints);

/// Complains of what is no language (BCP 47).
void checkLanguage(const QString& tag, const QString& path, Complaints& complaints);

} // namespace heddle::service
