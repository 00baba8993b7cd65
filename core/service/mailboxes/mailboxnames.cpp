#include "core/service/mailboxes/mailboxnames.h"

#include "core/model/names.h"

namespace heddle::service {

namespace {

constexpr Name<Encryption> encryptions[] = {
    {Encryption::Tls, "tls"},
    {Encryption::StartTls, "starttls"},
    {Encryption::None, "none"},
};

constexpr Name<SignIn> signIns[] = {
    {SignIn::Password, "password"},
    {SignIn::OAuth, "oauth"},
};

constexpr Name<SentCopy> sentCopies[] = {
    {SentCopy::Bcc, "bcc"},
    {SentCopy::Append, "append"},
    {SentCopy::Server, "server"},
};

constexpr Name<AfterTaking> afterTakings[] = {
    {AfterTaking::Leave, "leave"},
    {AfterTaking::MarkSeen, "mark-seen"},
    {AfterTaking::Move, "move"},
};

constexpr Name<ReplyTokenPlace> tokenPlaces[] = {
    {ReplyTokenPlace::Nowhere, "nowhere"},
    {ReplyTokenPlace::Address, "address"},
    {ReplyTokenPlace::Subject, "subject"},
};

} // namespace

QLatin1String toName(AfterTaking after)
{
    return nameIn(afterTakings, after);
}

QLatin1String toName(Encryption encryption)
{
    return nameIn(encryptions, encryption);
}

QLatin1String toName(SignIn signIn)
{
    return nameIn(signIns, signIn);
}

QLatin1String toName(SentCopy sentCopy)
{
    return nameIn(sentCopies, sentCopy);
}

QLatin1String toName(ReplyTokenPlace place)
{
    return nameIn(tokenPlaces, place);
}

} // namespace heddle::service
