#include "app/phone/line/credentials.h"

#include "app/phone/libre.h"

#include <new>

namespace heddle::phone {

Credentials::Credentials(const LineSettings& settings)
    : m_login((settings.login.isEmpty() ? settings.user : settings.login).toUtf8()),
      m_secret(settings.secret.toUtf8())
{}

RePtr<Credentials> Credentials::of(const LineSettings& settings)
{
    void* place = mem_zalloc(sizeof(Credentials),
                             [](void* gone) { static_cast<Credentials*>(gone)->~Credentials(); });
    return place ? RePtr<Credentials>(new (place) Credentials(settings)) : nullptr;
}

int Credentials::answer(char** user, char** secret, const char*, void* credentials)
{
    const auto* mine = static_cast<const Credentials*>(credentials);
    if (const int error = str_dup(user, mine->m_login.constData()))
        return error;
    return str_dup(secret, mine->m_secret.constData());
}

} // namespace heddle::phone
