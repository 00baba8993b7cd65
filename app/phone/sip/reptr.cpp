#include "app/phone/sip/reptr.h"

#include "app/phone/libre.h"

namespace heddle::phone {

void LetGo::operator()(void* object) const
{
    mem_deref(object);
}

} // namespace heddle::phone
