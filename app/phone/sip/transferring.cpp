// The part of Call that hands calls on (RFC 3515, RFC 3891).
#include "app/phone/libre.h"
#include "app/phone/sip/call.h"
#include "app/phone/sip/caller.h"
#include "app/phone/sip/phonelog.h"
#include "core/channel/phone/callstages.h"

namespace heddle::phone {

namespace {

QByteArray bodyOf(const sip_msg* message)
{
    return {reinterpret_cast<const char*>(mbuf_buf(message->mb)),
            static_cast<qsizetype>(mbuf_get_left(message->mb))};
}

} // namespace

/// What libre calls.
struct Call::ReferCallbacks {
    static void notified(struct sip* stack, const sip_msg* message, void* call)
    {
        sip_treply(nullptr, stack, message, 200, "OK");
        if (const auto code = statusIn(bodyOf(message)); code && *code >= 200)
            static_cast<Call*>(call)->transferEnded(*code);
    }
    static void closed(int error, const sip_msg* message, const sipevent_substate*, void* call)
    {
        // Without an answer to REFER: the far end does not do it. After the last NOTIFY: nothing new.
        const int code = message && !message->req ? message->scode : error ? 503 : 0;
        if (code >= 300)
            static_cast<Call*>(call)->transferEnded(code);
    }
};

Done Call::transfer(const QByteArray& address)
{
    return refer('<' + address + '>');
}

Done Call::transferTo(const Call& other)
{
    if (!isConnected(other.m_live.stage))
        return failure(ErrorCode::Conflict, QStringLiteral("the other call is not answered"));
    const QByteArray dialog =
        other.m_callId + ";to-tag=" + other.m_remoteTag + ";from-tag=" + other.m_localTag;
    return refer('<' + other.m_address + "?Replaces=" + dialog.toPercentEncoding() + '>');
}

Done Call::refer(const QByteArray& referTo)
{
    if (m_live.stage != CallStage::Talking && m_live.stage != CallStage::OnHold)
        return failure(ErrorCode::Conflict, QStringLiteral("not talking"));
    const int error =
        sipevent_drefer(into(m_transfer), m_line.events(), sipsess_dialog(m_session.get()),
                        m_line.contactUser().constData(), Credentials::answer, m_line.credentials(),
                        true, ReferCallbacks::notified, ReferCallbacks::closed, this,
                        "Refer-To: %s\r\nReferred-By: <%s>\r\n", referTo.constData(),
                        m_line.ownAddress().constData());
    if (error)
        return failure(ErrorCode::Internal, QString::fromLocal8Bit(strerror(error)));
    m_beforeTransfer = m_live.stage;
    enter(CallStage::Transferring);
    return {};
}

void Call::transferEnded(int code)
{
    if (m_live.stage != CallStage::Transferring)
        return;
    if (code < 300) {
        // libre is still in the notification: the call ends a moment later.
        m_limit.start(0ms, [this] { end(CallCause::Transferred); });
        return;
    }
    const CallStage before = m_beforeTransfer;
    m_limit.start(0ms, [this, before, code] {
        m_transfer.reset();
        enter(before);
        m_listener.transferFailed(
            *this, {ErrorCode::Refused, QStringLiteral("transfer refused: %1").arg(code)});
    });
}

void Call::takeRefer(struct sip* stack, const sip_msg* message)
{
    const sip_hdr* header = sip_msg_hdr(message, SIP_HDR_REFER_TO);
    const auto referral =
        header ? referralIn(QByteArray(header->val.p, static_cast<qsizetype>(header->val.l)))
               : std::nullopt;
    if (!referral) {
        sip_treply(nullptr, stack, message, 400, "Bad Refer-To");
        return;
    }
    if (const Done done = m_listener.referred(*this, referral->target, referral->replaces); !done) {
        sip_treply(nullptr, stack, message, 603, "Decline");
        return;
    }
    // Whoever sent us on wants no reports: the call to the new target speaks for itself.
    sip_treply(nullptr, stack, message, 202, "Accepted");
}

bool Call::isDialog(const QByteArray& replaces) const
{
    const auto dialog = replacedDialogIn(replaces);
    return dialog && dialog->callId == m_callId && dialog->toTag == m_localTag
           && dialog->fromTag == m_remoteTag;
}

} // namespace heddle::phone
