#include "app/phone/line/soundness.h"

#include "app/phone/libre.h"

#include <algorithm>
#include <string_view>

namespace heddle::phone {

namespace {

std::string_view wordsOf(const pl& part)
{
    return {part.p ? part.p : "", part.l};
}

// What is announced has come, and is a number.
bool hasWholeBody(const sip_msg& invite)
{
    const std::string_view length = wordsOf(invite.clen);
    const bool isNumber = std::all_of(length.begin(), length.end(),
                                      [](char digit) { return digit >= '0' && digit <= '9'; });
    constexpr std::size_t longest = 6;
    return isNumber && length.size() <= longest
           && (length.empty() || pl_u32(&invite.clen) <= mbuf_get_left(invite.mb));
}

bool isSound(const sip_msg& invite)
{
    const std::string_view scheme = wordsOf(invite.uri.scheme);
    return wordsOf(invite.met) == wordsOf(invite.cseq.met) && invite.via.sentby.l > 0
           && (scheme == "sip" || scheme == "sips" || scheme == "tel") && hasWholeBody(invite);
}

// Several parts may hold an offer; anything else that is no offer holds none.
bool hasOtherBody(const sip_msg& invite)
{
    return pl_u32(&invite.clen) > 0 && wordsOf(invite.ctyp.type) != "multipart"
           && !msg_ctype_cmp(&invite.ctyp, "application", "sdp");
}

} // namespace

bool refuseUnsound(struct sip* stack, const sip_msg& invite)
{
    if (!isSound(invite)) {
        sip_reply(stack, &invite, 400, "Bad Request");
        return true;
    }
    const sip_hdr* required = sip_msg_hdr(&invite, SIP_HDR_REQUIRE);
    if (required && pl_strcasecmp(&required->val, "replaces") != 0) {
        sip_replyf(stack, &invite, 420, "Bad Extension",
                   "Unsupported: %r\r\nContent-Length: 0\r\n\r\n", &required->val);
        return true;
    }
    if (!hasOtherBody(invite))
        return false;
    sip_replyf(stack, &invite, 415, "Unsupported Media Type",
               "Accept: application/sdp\r\nContent-Length: 0\r\n\r\n");
    return true;
}

} // namespace heddle::phone
