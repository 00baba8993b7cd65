// The part of Call that does what the desk says.
#include "app/phone/libre.h"
#include "app/phone/sip/call.h"
#include "app/phone/sip/caller.h"
#include "core/channel/phone/callstages.h"

namespace heddle::phone {

namespace {

Error refusedBy(int error)
{
    return {ErrorCode::Internal, QString::fromLocal8Bit(strerror(error))};
}

} // namespace

Done Call::openEarly()
{
    if (m_live.stage != CallStage::RingingHere)
        return failure(ErrorCode::Conflict, QStringLiteral("not ringing"));
    if (m_early)
        return {};
    if (m_media->codec().isEmpty())
        return failure(ErrorCode::Unsupported, QStringLiteral("the caller named no codec yet"));
    auto description = m_media->answer();
    if (!description)
        return passOn(description);
    if (const int error =
            sipsess_progress(m_session.get(), 183, "Session Progress", description->get(), nullptr))
        return tl::unexpected(refusedBy(error));
    m_early = std::move(*description);
    m_media->start();
    return {};
}

Done Call::answer()
{
    if (m_live.stage != CallStage::RingingHere)
        return failure(ErrorCode::Conflict, QStringLiteral("not ringing"));
    // What was answered once stays the answer (RFC 3261, section 13.2.1).
    auto description = m_early                      ? Result<RePtr<mbuf>>(std::move(m_early))
                       : m_media->codec().isEmpty() ? m_media->offer()
                                                    : m_media->answer();
    if (!description)
        return passOn(description);
    if (const int error = sipsess_answer(m_session.get(), 200, "OK", description->get(), nullptr))
        return tl::unexpected(refusedBy(error));
    enter(CallStage::Answering);
    return {};
}

Done Call::decline()
{
    if (m_live.stage != CallStage::RingingHere)
        return failure(ErrorCode::Conflict, QStringLiteral("not ringing"));
    sipsess_reject(m_session.get(), 603, "Decline", nullptr);
    end(CallCause::Declined, 603);
    return {};
}

Done Call::hangUp()
{
    if (m_live.isOver())
        return failure(ErrorCode::Conflict, QStringLiteral("over already"));
    const bool isOurs = m_live.direction == Direction::Outbound && !m_live.answered;
    end(isOurs ? CallCause::GivenUp : CallCause::HungUpHere);
    return {};
}

void Call::drop(CallCause why)
{
    end(why);
}

Done Call::modify(CallMedia::Hold hold)
{
    m_media->setHold(hold);
    auto offer = m_media->offer();
    if (!offer)
        return passOn(offer);
    if (const int error = sipsess_modify(m_session.get(), offer->get()))
        return tl::unexpected(refusedBy(error));
    return {};
}

Done Call::hold()
{
    if (m_live.stage != CallStage::Talking)
        return failure(ErrorCode::Conflict, QStringLiteral("not talking"));
    if (const Done done = modify(CallMedia::Hold::On); !done)
        return done;
    enter(CallStage::OnHold);
    return {};
}

Done Call::resume()
{
    if (m_live.stage != CallStage::OnHold)
        return failure(ErrorCode::Conflict, QStringLiteral("not on hold"));
    if (const Done done = modify(CallMedia::Hold::Off); !done)
        return done;
    enter(CallStage::Talking);
    return {};
}

Done Call::sendDigits(const QString& keys)
{
    if (!isConnected(m_live.stage))
        return failure(ErrorCode::Conflict, QStringLiteral("not talking"));
    if (keys.isEmpty() || keys.size() > 64 || !std::all_of(keys.begin(), keys.end(), isDigit))
        return failure(ErrorCode::BadInput, QStringLiteral("digits"));
    if (m_line.settings().digitsBy == DigitsBy::Rtp) {
        audio().sendDigits(keys);
        return {};
    }
    for (const QChar key : keys) {
        RePtr<mbuf> body(mbuf_alloc(64));
        mbuf_printf(body.get(), "Signal=%c\r\nDuration=100\r\n", key.toLatin1());
        body->pos = 0;
        if (const int error = sipsess_info(
                m_session.get(), "application/dtmf-relay", body.get(),
                [](int, const sip_msg*, void*) {}, nullptr))
            return tl::unexpected(refusedBy(error));
    }
    return {};
}

void Call::takeInfo(struct sip* stack, const sip_msg* message)
{
    const QByteArray body(reinterpret_cast<const char*>(mbuf_buf(message->mb)),
                          static_cast<qsizetype>(mbuf_get_left(message->mb)));
    const auto key = digitIn(body);
    sip_reply(stack, message, key ? 200 : 415, key ? "OK" : "Unsupported Media Type");
    if (key)
        m_listener.pressed(*this, *key);
}

void Call::setMuted(bool muted)
{
    m_live.isMuted = muted;
    m_listener.changed(*this);
}

void Call::setConference(const QString& name)
{
    m_live.conference = name;
    m_listener.changed(*this);
}

void Call::setMessage(const QString& file)
{
    m_live.isMessage = !file.isEmpty();
    m_live.recording = file;
    m_listener.changed(*this);
}

void Call::setRecording(const QString& file, bool isRecording, bool isPaused)
{
    m_live.recording = file;
    m_live.isRecording = isRecording;
    m_live.isRecordingPaused = isPaused;
    m_listener.changed(*this);
}

} // namespace heddle::phone
