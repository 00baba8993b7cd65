#include "app/phone/sip/call.h"

#include "app/phone/libre.h"
#include "app/phone/sip/caller.h"
#include "app/phone/sip/phonelog.h"
#include "core/channel/phone/callstages.h"

namespace heddle::phone {

namespace {

constexpr int longestSilence = 120; // seconds

QByteArray bytesOf(const pl& text)
{
    return text.p ? QByteArray(text.p, static_cast<qsizetype>(text.l)) : QByteArray();
}

QString wordsOf(const sip_msg* message)
{
    return message ? QString::fromUtf8(bytesOf(message->reason)).left(100) : QString();
}

Error internalError(int code)
{
    return {ErrorCode::Internal, QString::fromLocal8Bit(strerror(code))};
}

/// "sip:1001@pbx.example": 1001.
QString numberIn(const QByteArray& address)
{
    const QByteArray user = address.left(address.lastIndexOf('@')).mid(address.indexOf(':') + 1);
    return cleaned(QByteArray::fromPercentEncoding(user), 64);
}

/// What the exchange's answer to our call means.
CallCause endOf(int code)
{
    switch (code) {
    case 486:
    case 600: return CallCause::Busy;
    case 603: return CallCause::Declined;
    case 408:
    case 480: return CallCause::NotAnswered;
    case 487: return CallCause::GivenUp;
    case 488:
    case 606: return CallCause::Failed;
    default: return code >= 300 ? CallCause::Refused : CallCause::Failed;
    }
}

} // namespace

/// What libre calls.
struct Call::Callbacks {
    static Call& of(void* call) { return *static_cast<Call*>(call); }

    static int offered(mbuf** answer, const sip_msg* message, void* call)
    {
        return of(call).agree(message, answer) ? 0 : EPROTO;
    }
    static int answered(const sip_msg* message, void* call)
    {
        return of(call).agree(message, nullptr) ? 0 : EPROTO;
    }
    static void progressed(const sip_msg* message, void* call) { of(call).progressed(message); }
    static void established(const sip_msg* message, void* call) { of(call).established(message); }
    static void informed(struct sip* stack, const sip_msg* message, void* call)
    {
        of(call).takeInfo(stack, message);
    }
    static void referred(struct sip* stack, const sip_msg* message, void* call)
    {
        of(call).takeRefer(stack, message);
    }
    static void closed(int error, const sip_msg* message, void* call)
    {
        of(call).closed(error, message);
    }
};

Call::Call(const QString& id, Line& line, const Clock& clock, Listener listener)
    : m_line(line), m_clock(clock),
      m_listener(std::move(listener)), m_live{.id = id,
                                              .account = line.settings().name,
                                              .started = clock.now()}
{}

Call::~Call()
{
    // Says goodbye where it must: CANCEL, BYE or 486.
    m_transfer.reset();
    m_session.reset();
}

void Call::enter(CallStage stage)
{
    if (!mayFollow(m_live.stage, stage)) {
        qCWarning(logPhone) << m_live.id << "stays" << toName(m_live.stage) << "not"
                            << toName(stage);
        return;
    }
    qCInfo(logPhone) << m_live.id << toName(stage);
    const Timestamp now = m_clock.now();
    if (m_live.heldSince && stage != CallStage::OnHold && stage != CallStage::Transferring) {
        m_live.held += now - *m_live.heldSince;
        m_live.heldSince.reset();
    }
    if (stage == CallStage::OnHold && !m_live.heldSince)
        m_live.heldSince = now;
    if (stage == CallStage::Talking && !m_live.answered)
        m_live.answered = now;
    if (stage == CallStage::Ended)
        m_live.ended = now;
    m_live.stage = stage;
    m_limit.stop();
    if (const auto limit = timeLimit(stage)) {
        m_limit.start(*limit, [this] {
            if (m_live.stage == CallStage::Transferring)
                transferEnded(408);
            else
                end(CallCause::NotAnswered);
        });
    }
    m_listener.changed(*this);
}

void Call::end(CallCause why, int code, const QString& words)
{
    if (m_live.isOver())
        return;
    m_live.end = why;
    m_live.endCode = code;
    m_live.endWords = words;
    if (m_media && m_live.answered)
        m_live.quality = m_media->quality();
    m_transfer.reset();
    m_session.reset();
    enter(CallStage::Ended);
}

Done Call::openMedia()
{
    const sa local = m_line.localAddress();
    auto media = CallMedia::open(m_line.settings(),
                                 {.local = local,
                                  .names = m_line.names(),
                                  .offers = m_live.direction == Direction::Outbound},
                                 [this](QChar key) { m_listener.pressed(*this, key); });
    if (!media)
        return passOn(media);
    m_media = std::move(*media);
    return {};
}

Done Call::dial(const QByteArray& address, const QByteArray& headers)
{
    m_live.direction = Direction::Outbound;
    m_live.number = numberIn(address);
    m_address = address;
    if (const Done done = openMedia(); !done)
        return done;
    m_limit.start(*timeLimit(CallStage::Dialling), [this] { end(CallCause::NotAnswered); });
    if (m_media->isReady())
        return connect(headers);
    // A server is asked for our address first.
    m_media->whenReady([this, headers] {
        if (m_live.isOver())
            return;
        if (const Done done = connect(headers); !done)
            end(CallCause::Failed, 0, done.error().detail);
    });
    return {};
}

Done Call::connect(const QByteArray& headers)
{
    auto offer = m_media->offer();
    if (!offer)
        return passOn(offer);
    const QByteArray own = m_line.ownAddress();
    const QByteArray display = m_line.settings().display.toUtf8();
    const QByteArray first = m_line.route();
    const char* routes[] = {first.constData()};
    const int error = sipsess_connect(
        into(m_session), m_line.sessions(), m_address.constData(),
        display.isEmpty() ? nullptr : display.constData(), own.constData(),
        m_line.contactUser().constData(), routes, first.isEmpty() ? 0 : 1, "application/sdp",
        offer->get(), Credentials::answer, m_line.credentials(), true, Callbacks::offered,
        Callbacks::answered, Callbacks::progressed, Callbacks::established, Callbacks::informed,
        Callbacks::referred, Callbacks::closed, this, headers.isEmpty() ? nullptr : "%s",
        headers.constData());
    if (error)
        return failure(ErrorCode::Offline, QString::fromLocal8Bit(strerror(error)));
    return {};
}

Done Call::takeInvite(const sip_msg* message)
{
    readCaller(message);
    m_live.stage = CallStage::RingingHere;
    Done ready = openMedia();
    if (ready && mbuf_get_left(message->mb) > 0)
        ready = m_media->readOffer(message->mb);
    int error = 0;
    if (ready)
        error = sipsess_accept(into(m_session), m_line.sessions(), message, 180, "Ringing",
                               m_line.contactUser().constData(), "application/sdp", nullptr,
                               Credentials::answer, m_line.credentials(), true, Callbacks::offered,
                               Callbacks::answered, Callbacks::established, Callbacks::informed,
                               Callbacks::referred, Callbacks::closed, this, nullptr);
    if (!ready || error) {
        sip_treply(nullptr, m_line.stack(), message, 488, "Not Acceptable Here");
        return ready ? Done(tl::unexpected(internalError(error))) : ready;
    }
    noteDialog(message);
    m_limit.start(*timeLimit(CallStage::RingingHere), [this] { end(CallCause::NotAnswered); });
    return {};
}

void Call::readCaller(const sip_msg* message)
{
    const Caller caller = callerOf(message);
    m_live.number = caller.number;
    m_live.name = caller.name;
    m_live.dialled = caller.dialled;
    m_address = caller.address;
}

Done Call::agree(const sip_msg* message, mbuf** answer)
{
    const bool hasBody = message && mbuf_get_left(message->mb) > 0;
    if (hasBody) {
        // With `answer` it is their offer (a re-INVITE), else their answer to ours.
        const Done read =
            answer ? m_media->readOffer(message->mb) : m_media->readAnswer(message->mb);
        if (!read) {
            qCInfo(logPhone) << m_live.id << read.error().detail;
            return read;
        }
    }
    if (answer) {
        auto description = hasBody ? m_media->answer() : m_media->offer();
        if (!description)
            return passOn(description);
        *answer = description->release();
    }
    const bool isHeldThere = hasBody && m_media->isHeldThere();
    if (isConnected(m_live.stage) && isHeldThere != m_live.isHeldThere) {
        m_live.isHeldThere = isHeldThere;
        m_listener.changed(*this);
    }
    return {};
}

void Call::progressed(const sip_msg* message)
{
    if (message->scode < 180)
        return;
    // With a description the far end lets us hear something before anybody answers.
    if (mbuf_get_left(message->mb) > 0 && m_media->readAnswer(message->mb)) {
        m_media->start();
        m_live.codec = m_media->codec();
    }
    if (m_live.stage == CallStage::Dialling)
        enter(CallStage::RingingThere);
}

void Call::established(const sip_msg* message)
{
    noteDialog(message);
    if (m_media->codec().isEmpty()) {
        end(CallCause::Failed, 488, QStringLiteral("no codec that both have"));
        return;
    }
    m_media->start();
    m_live.codec = m_media->codec();
    m_live.isEncrypted = m_media->isEncrypted();
    enter(CallStage::Talking);
}

void Call::noteDialog(const sip_msg* message)
{
    const bool isOutbound = m_live.direction == Direction::Outbound;
    m_callId = bytesOf(message->callid);
    m_localTag = bytesOf(isOutbound ? message->from.tag : message->to.tag);
    m_remoteTag = bytesOf(isOutbound ? message->to.tag : message->from.tag);
}

void Call::closed(int error, const sip_msg* message)
{
    const int code = message ? message->scode : 0;
    qCInfo(logPhone) << m_live.id << "closed" << error << code;
    if (m_live.stage == CallStage::Transferring && error == ECONNRESET)
        end(CallCause::Transferred);
    else if (m_live.answered)
        end(error == ECONNRESET || !error ? CallCause::HungUpThere : CallCause::Failed, code);
    else if (m_live.direction == Direction::Inbound)
        end(error != ECONNRESET                  ? CallCause::Failed
            : m_line.wasTakenElsewhere(m_callId) ? CallCause::Elsewhere
                                                 : CallCause::GivenUp,
            code);
    else if (message)
        end(endOf(code), code, wordsOf(message));
    else
        end(error == ETIMEDOUT ? CallCause::NotAnswered : CallCause::Failed, 0,
            QString::fromLocal8Bit(strerror(error)));
}

void Call::measure()
{
    if (!isConnected(m_live.stage))
        return;
    m_live.quality = m_media->quality();
    const bool isSilent = m_media->received() == m_receivedBefore;
    m_receivedBefore = m_media->received();
    const bool mayBeSilent = m_live.isHeldThere || m_live.stage != CallStage::Talking;
    m_silentFor = isSilent && !mayBeSilent ? m_silentFor + 1 : 0;
    if (m_silentFor > longestSilence)
        end(CallCause::Failed, 0, QStringLiteral("nothing came any more"));
}

} // namespace heddle::phone
