#pragma once

#include "app/phone/sip/reptr.h"
#include "app/phone/sip/retimer.h"

#include <vector>

struct sip;

namespace heddle::phone {

/// Stacks that lines gave up, until what they still had to say (BYE, the end of a registration) is
/// said or given up. Whoever says it holds the stack; were they the last, libre would free it within
/// one of its own callbacks, and what that callback stands on with it.
///
/// Thread: the SIP thread, outside libre's SIP callbacks.
class Partings {
public:
    void hold(RePtr<struct sip> stack);

private:
    void look();

    std::vector<RePtr<struct sip>> m_stacks;
    ReTimer m_again;
};

} // namespace heddle::phone
