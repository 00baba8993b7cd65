#include "app/phone/sip/phonelog.h"

namespace heddle::phone {

Q_LOGGING_CATEGORY(logPhone, "heddle.phone")

} // namespace heddle::phone
