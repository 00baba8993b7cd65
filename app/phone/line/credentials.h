#pragma once

#include "app/phone/sip/reptr.h"
#include "core/channel/phone/protocol/linesettings.h"

namespace heddle::phone {

/// A line's login and password for libre's digest. libre shares it, for it is still asked when the
/// line is gone: the end of a registration, a BYE.
class Credentials {
public:
    static RePtr<Credentials> of(const LineSettings& settings);
    /// libre's callback; `credentials` is its argument.
    static int answer(char** user, char** secret, const char* realm, void* credentials);

private:
    explicit Credentials(const LineSettings& settings);

    QByteArray m_login;
    QByteArray m_secret;
};

} // namespace heddle::phone
