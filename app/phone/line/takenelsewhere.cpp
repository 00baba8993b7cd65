#include "app/phone/line/takenelsewhere.h"

#include "app/phone/libre.h"
#include "app/phone/sip/reptr.h"

#include <QList>

namespace heddle::phone {

namespace {

bool isOther(const sip_hdr* header, const sip_msg*, void* found)
{
    const QByteArray value(header->val.p, static_cast<qsizetype>(header->val.l));
    const QList<QByteArray> parts = value.toLower().replace(' ', "").split(';');
    *static_cast<bool*>(found) = (parts.first() == "sip" && parts.contains("cause=200"))
                                 || (parts.first() == "q.850" && parts.contains("cause=26"));
    return *static_cast<bool*>(found);
}

} // namespace

QByteArray takenElsewhere(const QByteArray& packet)
{
    if (!packet.startsWith("CANCEL "))
        return {};
    RePtr<mbuf> text(mbuf_alloc(static_cast<std::size_t>(packet.size())));
    RePtr<sip_msg> message;
    if (!text
        || mbuf_write_mem(text.get(), reinterpret_cast<const std::uint8_t*>(packet.data()),
                          static_cast<std::size_t>(packet.size())))
        return {};
    text->pos = 0;
    if (sip_msg_decode(into(message), text.get()) != 0)
        return {};
    bool isSaid = false;
    sip_msg_hdr_apply(message.get(), true, SIP_HDR_REASON, isOther, &isSaid);
    return isSaid ? QByteArray(message->callid.p, static_cast<qsizetype>(message->callid.l))
                  : QByteArray();
}

} // namespace heddle::phone
