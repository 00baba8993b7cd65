#include "core/channel/phone/sipline.h"

#include "core/model/phone/phonenumber.h"

#include <QJsonArray>

namespace heddle::phone {

namespace {

const QString withheldPrefix = QStringLiteral("withheld:");
const QString withheldShown = QStringLiteral("Number withheld");

CallEnd endOf(const LiveCall& call)
{
    if (!call.isOver())
        return CallEnd::Ongoing;
    if (call.end == CallCause::Lost)
        return CallEnd::Lost;
    if (call.isMessage)
        return call.recording.isEmpty() ? CallEnd::Missed : CallEnd::Voicemail;
    if (call.answered)
        return CallEnd::Talked;
    const bool isInbound = call.direction == Direction::Inbound;
    switch (call.end.value_or(CallCause::Failed)) {
    case CallCause::GivenUp: return CallEnd::Abandoned;
    case CallCause::NotAnswered: return CallEnd::Missed;
    case CallCause::Declined: return CallEnd::Declined;
    case CallCause::Busy: return CallEnd::Busy;
    case CallCause::HungUpThere: return isInbound ? CallEnd::Abandoned : CallEnd::Failed;
    default: return CallEnd::Failed;
    }
}

} // namespace

CallFacts factsOf(const LiveCall& call, Timestamp now)
{
    return {.end = endOf(call),
            .waited = {},
            .rang = rangIn(call, now),
            .talked = talkedIn(call, now),
            .held = heldIn(call, now),
            .transferredTo = {},
            .words = call.endWords,
            .recording = {},
            .codec = call.codec};
}

Inbound inboundOf(const LiveCall& call, const QString& region, Timestamp now)
{
    // Whoever withholds their number is nobody we know, and not the one before.
    const bool isWithheld = call.number.isEmpty();
    return {.channel = ChannelKind::Phone,
            .account = call.account,
            .key = call.id,
            .direction = call.direction,
            .senderKind = IdentityKind::Phone,
            .senderAddress = isWithheld ? withheldPrefix + call.id : call.number,
            .senderShown = isWithheld ? withheldShown : shownNumber(call.number, region),
            .senderName = isWithheld && call.name.isEmpty() ? withheldShown : call.name,
            .at = call.started,
            .conversation = call.id,
            .call = factsOf(call, now),
            // Calls out are nobody's who waits.
            .wasSeen = call.direction == Direction::Outbound};
}

SipLine::SipLine(LineSettings settings, const QString& region, FetchSecret secret,
                 PhoneEngine& engine, Clock& clock)
    : m_settings(std::move(settings)), m_region(region), m_fetchSecret(std::move(secret)),
      m_engine(engine), m_clock(clock)
{
    connect(&engine, &PhoneEngine::callChanged, this, [this](const LiveCall& call) {
        if (m_isStarted && call.account == account())
            takeCall(call);
    });
    connect(&engine, &PhoneEngine::lineChanged, this,
            [this](const QString& line, const ChannelState& state) {
                if (m_isStarted && line == account())
                    setState(state);
            });
    const auto isMine = [this](const QString& call) {
        const auto known = m_engine.call(call);
        return known && known->account == account();
    };
    connect(&engine, &PhoneEngine::keyPressed, this,
            [this, isMine](const QString& call, QChar key) {
                if (isMine(call))
                    Q_EMIT keyPressed(call, key);
            });
    connect(&engine, &PhoneEngine::transferFailed, this,
            [this, isMine](const QString& call, const Error& error) {
                if (isMine(call))
                    Q_EMIT transferFailed(call, error);
            });
}

SipLine::~SipLine() = default;

void SipLine::start(const QList<ChannelCursor>&)
{
    if (std::exchange(m_isStarted, true))
        return;
    setState({.health = ChannelHealth::Connecting});
    m_engine.start();
    for (const LiveCall& call : m_engine.callsOn(account()))
        takeCall(call);
    whenDone<QString>(m_fetchSecret(), this, [this](const Result<QString>& secret) {
        if (!m_isStarted)
            return;
        if (!secret && m_settings.isRegistering) {
            setState({.health = ChannelHealth::Failed,
                      .cause = secret.error().code,
                      .detail = QStringLiteral("no password: ") + secret.error().detail});
            return;
        }
        LineSettings settings = m_settings;
        settings.secret = secret.value_or(QString());
        m_engine.setLine(settings);
    });
}

void SipLine::stop()
{
    if (!std::exchange(m_isStarted, false))
        return;
    m_engine.removeLine(account());
    setState({.health = ChannelHealth::Stopped});
}

void SipLine::setState(const ChannelState& state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

Async<Delivery> SipLine::send(const Outbound&)
{
    return answered<Delivery>(failure(ErrorCode::BadInput, QStringLiteral("a line sends no text")));
}

Async<bool> SipLine::findSent(const QString&)
{
    return answered<bool>(failure(ErrorCode::Unsupported));
}

void SipLine::acknowledge(const QString& inboundKey)
{
    const auto told = m_told.find(inboundKey);
    if (told == m_told.end() || told->second != Told::Ended)
        return;
    m_told.erase(told);
    m_engine.command(QStringLiteral("forget"), {{QStringLiteral("call"), inboundKey}});
}

LiveCall SipLine::normalised(LiveCall call) const
{
    if (const QString number = e164Of(call.number, m_region); !number.isEmpty())
        call.number = number;
    return call;
}

void SipLine::takeCall(LiveCall call)
{
    call = normalised(std::move(call));
    Q_EMIT callChanged(call);
    // A call out is only worth an entry once the exchange has it.
    if (call.stage == CallStage::Dialling)
        return;
    if (m_betweenDesks.contains(call.id)) {
        if (call.isOver() && m_betweenDesks.remove(call.id))
            m_engine.command(QStringLiteral("forget"), {{QStringLiteral("call"), call.id}});
        return;
    }
    // Whoever took it tells what came of it.
    if (call.end == CallCause::Elsewhere) {
        m_told.erase(call.id);
        m_engine.command(QStringLiteral("forget"), {{QStringLiteral("call"), call.id}});
        return;
    }
    const bool isAnswered = call.answered && !call.isMessage;
    const Told stage = call.isOver() ? Told::Ended : isAnswered ? Told::Answered : Told::Begun;
    Inbound inbound = inboundOf(call, m_region, m_clock.now());
    const auto [told, isNew] = m_told.try_emplace(call.id, stage);
    if (!isNew && told->second == stage)
        return;
    told->second = stage;
    if (isNew)
        Q_EMIT arrived(inbound);
    // What was told before a restart, or just now, is changed; the same twice is one entry.
    if (stage != Told::Begun) {
        inbound.change = InboundChange::Edited;
        inbound.at = call.ended.value_or(m_clock.now());
        Q_EMIT arrived(inbound);
    }
}

QList<LiveCall> SipLine::calls() const
{
    QList<LiveCall> calls;
    for (const LiveCall& call : m_engine.callsOn(account()))
        calls += normalised(call);
    return calls;
}

Async<QString> SipLine::dial(const QString& number)
{
    const Answer<QString> answer;
    whenDone<QJsonObject>(
        m_engine.ask(QStringLiteral("dial"), {{QStringLiteral("line"), account()},
                                              {QStringLiteral("to"), dialledText(number)}}),
        this, [answer](const Result<QJsonObject>& done) {
            answer.give(done.map([](const QJsonObject& body) {
                return body.value(QLatin1String("call")).toString();
            }));
        });
    return answer.future();
}

Async<void> SipLine::onCall(const char* what, const QString& call, QJsonObject with)
{
    with.insert(QLatin1String("call"), call);
    return m_engine.command(QLatin1String(what), with);
}

Async<void> SipLine::answer(const QString& call)
{
    return onCall("answer", call);
}

Async<void> SipLine::decline(const QString& call)
{
    return onCall("decline", call);
}

Async<void> SipLine::hangUp(const QString& call)
{
    return onCall("end", call);
}

Async<void> SipLine::hold(const QString& call)
{
    return onCall("hold", call);
}

Async<void> SipLine::resume(const QString& call)
{
    return onCall("resume", call);
}

Async<void> SipLine::mute(const QString& call)
{
    return onCall("mute", call);
}

Async<void> SipLine::unmute(const QString& call)
{
    return onCall("unmute", call);
}

Async<void> SipLine::sendDigits(const QString& call, const QString& keys)
{
    return onCall("digits", call, {{QStringLiteral("keys"), keys}});
}

Async<void> SipLine::transfer(const QString& call, const QString& number)
{
    return onCall("transfer", call, {{QStringLiteral("to"), dialledText(number)}});
}

Async<void> SipLine::transferTo(const QString& call, const QString& other)
{
    return onCall("transfer-to", call, {{QStringLiteral("other"), other}});
}

Async<void> SipLine::join(const QStringList& calls)
{
    return m_engine.command(QStringLiteral("join"),
                            {{QStringLiteral("calls"), QJsonArray::fromStringList(calls)}});
}

Async<void> SipLine::startRecording(const QString& call, const QString& file)
{
    return onCall("record", call, {{QStringLiteral("file"), file}});
}

Async<void> SipLine::pauseRecording(const QString& call)
{
    return onCall("pause-recording", call);
}

Async<void> SipLine::resumeRecording(const QString& call)
{
    return onCall("resume-recording", call);
}

Async<void> SipLine::stopRecording(const QString& call)
{
    return onCall("stop-recording", call);
}

Async<void> SipLine::takeMessage(const QString& call, const Machine& machine)
{
    return onCall(
        "take-message", call,
        {{QStringLiteral("greeting"), machine.greeting}, {QStringLiteral("file"), machine.file}});
}

Async<void> SipLine::attend(const QString& call, const QString& other, Attending how)
{
    return onCall("supervise", call,
                  {{QStringLiteral("other"), other}, {QStringLiteral("how"), toName(how)}});
}

Async<void> SipLine::ring(const QString& call)
{
    return onCall("ring", call, {{QStringLiteral("on"), true}});
}

Async<void> SipLine::silence(const QString& call)
{
    return onCall("ring", call, {{QStringLiteral("on"), false}});
}

Async<void> SipLine::announce(const QString& call, const QString& file)
{
    return onCall("announce", call, {{QStringLiteral("file"), file}});
}

} // namespace heddle::phone
