#include "core/model/customer.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<IdentityKind> kinds[] = {
    {IdentityKind::Phone, "phone"},         {IdentityKind::Email, "email"},
    {IdentityKind::ChatVisitor, "visitor"}, {IdentityKind::SocialHandle, "handle"},
    {IdentityKind::Postal, "postal"},
};

} // namespace

QLatin1String toName(IdentityKind kind)
{
    return nameIn(kinds, kind);
}

std::optional<IdentityKind> identityKindFromName(QStringView name)
{
    return valueIn(kinds, name);
}

} // namespace heddle
