#include "app/phone/sip/callmedia.h"

#include "app/phone/libre.h"
#include "app/phone/media/quality.h"
#include "app/phone/sip/phonelog.h"

namespace heddle::phone {

namespace {

constexpr std::uint16_t firstPort = 16'384;
constexpr std::uint16_t lastPort = 32'767;
constexpr std::uint8_t firstDynamicType = 96;
constexpr std::uint8_t digitsType = 101;
constexpr int mostPayload = 1'600;
constexpr int withConcealment = 20; // ITU-T G.113 Bpl

/// The codec that is offered; one with a number for good need not be named (RFC 3551, section 6).
QString nameOf(const sdp_format& format)
{
    if (format.name)
        return QString::fromLatin1(format.name);
    for (const CodecFacts& codec : knownCodecs()) {
        if (codec.payloadType >= 0 && codec.payloadType == format.pt)
            return codec.name;
    }
    return {};
}

} // namespace

/// What libre calls.
struct CallMedia::Callbacks {
    static void received(const sa* from, const rtp_header* header, mbuf* payload, void* media)
    {
        static_cast<CallMedia*>(media)->receive(*from, *header, *payload);
    }
    static void reported(const sa*, rtcp_msg*, void* media)
    {
        ++static_cast<CallMedia*>(media)->m_received;
    }
};

CallMedia::CallMedia(const LineSettings& line, std::function<void(QChar)> pressed)
    : m_line(line), m_pressed(std::move(pressed)),
      m_audio(std::make_shared<CallAudio>([this](const OutPacket& packet) { send(packet); })),
      m_to(std::make_unique<sa>()), m_from(std::make_unique<sa>())
{
    sa_init(m_to.get(), AF_UNSPEC);
    sa_init(m_from.get(), AF_UNSPEC);
}

CallMedia::~CallMedia()
{
    m_path.reset();
    m_cipher.reset();
    m_rtp.reset();
}

Result<std::unique_ptr<CallMedia>> CallMedia::open(const LineSettings& line, const Place& place,
                                                   std::function<void(QChar)> pressed)
{
    std::unique_ptr<CallMedia> media(new CallMedia(line, std::move(pressed)));
    if (const Done done = media->prepare(place); !done)
        return passOn(done);
    return media;
}

Done CallMedia::prepare(const Place& place)
{
    int error = rtp_listen(into(m_rtp), IPPROTO_UDP, &place.local, firstPort, lastPort, true,
                           Callbacks::received, Callbacks::reported, this);
    if (!error)
        error = sdp_session_alloc(into(m_session), &place.local);
    const bool isRequired = m_line.encryption == MediaEncryption::Required;
    if (!error)
        error = sdp_media_add(&m_media, m_session.get(), "audio", sa_port(rtp_local(m_rtp.get())),
                              isRequired ? "RTP/SAVP" : "RTP/AVP");
    if (!error && m_line.encryption != MediaEncryption::Never)
        error = sdp_media_set_alt_protos(m_media, 2, "RTP/AVP", "RTP/SAVP");
    if (error)
        return failure(ErrorCode::Offline, QStringLiteral("media: %1").arg(error));
    addCodecs();
    if (m_line.encryption != MediaEncryption::Never) {
        auto cipher = SoundCipher::open(m_rtp.get(), m_media);
        if (!cipher)
            return passOn(cipher);
        m_cipher = std::move(*cipher);
    }
    return m_line.stun.isEmpty() && !m_line.usesIce ? Done() : findPath(place);
}

Done CallMedia::findPath(const Place& place)
{
    auto path = IcePath::open(
        {.both = {rtp_sock(m_rtp.get()), rtcp_sock(m_rtp.get())}, .local = &place.local},
        {.stun = m_line.stun,
         .tries = m_line.usesIce,
         .offers = place.offers,
         .names = place.names},
        {.ready =
             [this] {
                 if (const auto ready = std::exchange(m_ready, {}))
                     ready();
             },
         .found = [this](const sa& sound, const sa* reports) { usePath(sound, reports); }});
    if (!path)
        return passOn(path);
    m_path = std::move(*path);
    return {};
}

void CallMedia::usePath(const sa& sound, const sa* reports)
{
    m_found = std::make_unique<sa>(sound);
    *m_from = sound;
    {
        const std::lock_guard guard(m_sendLock);
        *m_to = sound;
    }
    if (reports)
        rtcp_start(m_rtp.get(), "heddle", reports);
}

void CallMedia::addCodecs()
{
    QStringList names = m_line.codecs;
    if (names.isEmpty()) {
        for (const CodecFacts& codec : knownCodecs())
            names += codec.name;
    }
    int dynamicType = firstDynamicType;
    for (const QString& name : names) {
        const CodecFacts* codec = factsOf(name);
        if (!codec)
            continue;
        const int type = codec->payloadType >= 0 ? codec->payloadType : dynamicType++;
        const QByteArray parameters = codec->parameters.toLatin1();
        sdp_format_add(nullptr, m_media, false, QByteArray::number(type).constData(),
                       codec->name.toLatin1().constData(), codec->clock, codec->channels, nullptr,
                       nullptr, nullptr, false, parameters.isEmpty() ? nullptr : "%s",
                       parameters.constData());
    }
    sdp_format_add(nullptr, m_media, false, QByteArray::number(digitsType).constData(),
                   "telephone-event", 8'000, 1, nullptr, nullptr, nullptr, false, "0-15");
    sdp_media_set_lattr(m_media, true, "ptime", "%d", frameMs);
}

Result<RePtr<mbuf>> CallMedia::describe(bool isOffer)
{
    if (m_path)
        m_path->describe(m_media, isOffer ? IcePath::As::Offer : IcePath::As::Answer);
    RePtr<mbuf> description;
    if (const int error = sdp_encode(into(description), m_session.get(), isOffer))
        return failure(ErrorCode::Internal, QStringLiteral("sdp %1").arg(error));
    return description;
}

Result<RePtr<mbuf>> CallMedia::offer()
{
    return describe(true);
}

Result<RePtr<mbuf>> CallMedia::answer()
{
    return describe(false);
}

Done CallMedia::readOffer(mbuf* description)
{
    if (sdp_decode(m_session.get(), description, true) != 0)
        return failure(ErrorCode::BadInput, QStringLiteral("session description"));
    return agree();
}

Done CallMedia::readAnswer(mbuf* description)
{
    if (sdp_decode(m_session.get(), description, false) != 0)
        return failure(ErrorCode::BadInput, QStringLiteral("session description"));
    return agree();
}

Done CallMedia::agree()
{
    if (m_path)
        m_path->read(m_session.get(), m_media);
    const sdp_format* codec = nullptr;
    for (const le* item = list_head(sdp_media_format_lst(m_media, false)); item;
         item = item->next) {
        const auto* format = static_cast<const sdp_format*>(item->data);
        if (format->sup && factsOf(nameOf(*format))) {
            codec = format;
            break;
        }
    }
    if (!codec || sdp_media_rport(m_media) == 0)
        return failure(ErrorCode::Unsupported, QStringLiteral("no codec that both have"));
    const sdp_format* digits = sdp_media_rformat(m_media, "telephone-event");
    m_format.codec = nameOf(*codec);
    m_format.payloadType = static_cast<std::uint8_t>(codec->pt & 0x7f);
    m_format.digitsType = digits ? digits->pt : -1;
    const sdp_dir direction = sdp_media_dir(m_media);
    m_format.isSending = (direction & SDP_SENDONLY) != 0;
    m_format.isReceiving = (direction & SDP_RECVONLY) != 0;
    if (m_cipher) {
        const Done done = m_cipher->agree(m_media);
        if (!done && done.error().code != ErrorCode::NotFound)
            return done;
        const bool isNeeded = m_line.encryption == MediaEncryption::Required
                              || qstrcmp(sdp_media_proto(m_media), "RTP/SAVP") == 0;
        if (!done && isNeeded)
            return failure(ErrorCode::Refused, QStringLiteral("not encrypted"));
    }
    if (m_isStarted)
        start();
    return {};
}

void CallMedia::setHold(Hold hold)
{
    sdp_media_set_ldir(m_media, hold == Hold::On ? SDP_SENDONLY : SDP_SENDRECV);
}

bool CallMedia::isHeldThere() const
{
    // libre turns the far end's direction round: what we may do.
    return (sdp_media_rdir(m_media) & SDP_SENDONLY) == 0;
}

void CallMedia::start()
{
    {
        const std::lock_guard guard(m_sendLock);
        *m_to = m_found ? *m_found : *sdp_media_raddr(m_media);
        m_format.isSending = m_format.isSending && sa_isset(m_to.get(), SA_ALL);
    }
    if (!m_isStarted) {
        sa reports{};
        sdp_media_raddr_rtcp(m_media, &reports);
        const CodecFacts* codec = factsOf(m_format.codec);
        rtcp_set_srate(m_rtp.get(), codec->clock, codec->clock);
        rtcp_start(m_rtp.get(), "heddle", &reports);
    }
    m_isStarted = true;
    m_audio->setFormat(m_format);
    if (m_path)
        m_path->start();
}

void CallMedia::send(const OutPacket& packet)
{
    const std::lock_guard guard(m_sendLock);
    RePtr<mbuf> buffer(
        mbuf_alloc(RTP_HEADER_SIZE + static_cast<std::size_t>(packet.payload.size()) + 16));
    if (!buffer)
        return;
    buffer->pos = RTP_HEADER_SIZE;
    mbuf_write_mem(buffer.get(), reinterpret_cast<const std::uint8_t*>(packet.payload.constData()),
                   static_cast<std::size_t>(packet.payload.size()));
    buffer->pos = RTP_HEADER_SIZE;
    rtp_send(m_rtp.get(), m_to.get(), false, packet.marker, packet.payloadType, packet.timestamp,
             buffer.get());
}

bool CallMedia::isFromThem(const sa& from)
{
    // Whoever sends from the address that was agreed is them. Behind a NAT it is another one: then
    // the first who comes, until the right one does.
    const sa* agreed = m_found ? m_found.get() : sdp_media_raddr(m_media);
    const bool isAgreed = sa_cmp(&from, agreed, SA_ALL) || (m_path && m_path->isTheirs(from));
    if (isAgreed || !sa_isset(m_from.get(), SA_ALL))
        *m_from = from;
    return sa_cmp(&from, m_from.get(), SA_ALL);
}

void CallMedia::receive(const sa& from, const rtp_header& header, const mbuf& payload)
{
    const std::size_t size = mbuf_get_left(&payload);
    if (size > mostPayload || !isFromThem(from))
        return;
    ++m_received;
    m_theirSource = header.ssrc;
    const auto key =
        m_audio->receive({.sequence = header.seq,
                          .timestamp = header.ts,
                          .payloadType = header.pt,
                          .payload = QByteArray(reinterpret_cast<const char*>(mbuf_buf(&payload)),
                                                static_cast<qsizetype>(size))});
    if (key)
        m_pressed(*key);
}

CallQuality CallMedia::quality() const
{
    const auto perMille = [](std::int64_t lost, std::int64_t there) {
        return lost > 0 && there + lost > 0 ? static_cast<int>(lost * 1'000 / (there + lost)) : 0;
    };
    struct rtcp_stats stats {};
    if (rtcp_stats(m_rtp.get(), m_theirSource, &stats) != 0)
        return {};
    CallQuality quality{.lossPerMille = perMille(stats.rx.lost, stats.rx.sent),
                        .lossThere = perMille(stats.tx.lost, stats.tx.sent),
                        .jitterMs = static_cast<int>(stats.rx.jit / 1'000),
                        .roundTripMs = static_cast<int>(stats.rtt / 1'000)};
    const CodecFacts* codec = factsOf(m_format.codec);
    quality.mos = estimatedMos({.lossPerMille = quality.lossPerMille,
                                .oneWayMs = quality.roundTripMs / 2 + m_audio->bufferedMs(),
                                .codec = codec ? codec->impairment : 0,
                                .robustness = withConcealment});
    return quality;
}

} // namespace heddle::phone
