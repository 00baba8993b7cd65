#include "app/phone/sip/telephone.h"

#include "app/phone/libre.h"
#include "app/phone/sip/phonelog.h"
#include "core/channel/phone/callstages.h"

#include <QCryptographicHash>

namespace heddle::phone {

namespace {

constexpr int mostCallsOnLine = 8;
constexpr std::size_t mostRemembered = 500;

/// The same at every desk that an exchange rings for one call, so that it is one contact.
QString callIdOf(const sip_msg* invite, const LineSettings& line)
{
    QByteArray text;
    for (const pl& part : {invite->callid, invite->from.tag})
        text.append(part.p, static_cast<qsizetype>(part.l)).append('\n');
    text += (line.user + QLatin1Char('@') + line.domain).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.left(12).toHex());
}

Error notFound(const QString& what)
{
    return {ErrorCode::NotFound, what};
}

} // namespace

Telephone::Telephone(const Clock& clock, Listener listener)
    : m_clock(clock), m_listener(std::move(listener))
{
    m_measure.start(1s, [this] { measure(); });
}

Telephone::~Telephone()
{
    m_listener = {};
    for (auto& [id, entry] : m_calls) {
        m_audio.remove(id);
        entry.call.reset();
    }
}

void Telephone::setLines(const QList<LineSettings>& lines)
{
    std::map<QString, std::unique_ptr<Line>> kept;
    for (const LineSettings& settings : lines) {
        auto& old = m_lines[settings.name];
        if (old && old->settings() == settings)
            kept[settings.name] = std::move(old);
    }
    for (auto& [id, entry] : m_calls) {
        if (entry.call && !kept.contains(entry.last.account))
            entry.call->drop(CallCause::Failed);
    }
    m_lines = std::move(kept);
    for (const LineSettings& settings : lines) {
        if (m_lines.contains(settings.name))
            continue;
        auto line = std::make_unique<Line>(
            settings, m_clock, m_partings,
            Line::Listener{
                .stateChanged =
                    [this](Line& of) { m_listener.lineChanged(of.settings().name, of.state()); },
                .invited = [this](Line& of, const sip_msg* message) { invited(of, message); }});
        m_lines[settings.name] = std::move(line);
        m_lines[settings.name]->start();
    }
}

std::map<QString, ChannelState> Telephone::lines() const
{
    std::map<QString, ChannelState> states;
    for (const auto& [name, line] : m_lines)
        states[name] = line->state();
    return states;
}

QList<LiveCall> Telephone::calls() const
{
    QList<LiveCall> calls;
    for (const auto& [id, entry] : m_calls)
        calls += entry.call ? entry.call->live() : entry.last;
    return calls;
}

bool Telephone::isBusy() const
{
    return std::any_of(m_calls.begin(), m_calls.end(),
                       [](const auto& entry) { return !entry.second.last.isOver(); });
}

int Telephone::callsOn(const Line& line) const
{
    return static_cast<int>(std::count_if(m_calls.begin(), m_calls.end(), [&](const auto& entry) {
        return entry.second.call && entry.second.last.account == line.settings().name
               && !entry.second.last.isOver();
    }));
}

QString Telephone::newId()
{
    return QString::number(m_clock.now().micros, 36) + QLatin1Char('-')
           + QString::number(++m_count);
}

Telephone::Entry& Telephone::begin(Line& line, const QString& id)
{
    Entry& entry = m_calls[id];
    entry.call = std::make_unique<Call>(
        id, line, m_clock,
        Call::Listener{
            .changed = [this](Call& call) { callChanged(call); },
            .pressed = [this](Call& call, QChar key) { m_listener.pressed(call.live().id, key); },
            .transferFailed =
                [this](Call& call, const Error& error) {
                    m_listener.transferFailed(call.live().id, error);
                },
            .referred =
                [this](Call& call, const QString& target, const QByteArray& replaces) {
                    return referred(call, target, replaces);
                }});
    return entry;
}

void Telephone::invited(Line& line, const sip_msg* message)
{
    if (callsOn(line) >= mostCallsOnLine) {
        sip_treply(nullptr, line.stack(), message, 486, "Busy Here");
        return;
    }
    QString replaced;
    if (const sip_hdr* header = sip_msg_hdr(message, SIP_HDR_REPLACES)) {
        const QByteArray value(header->val.p, static_cast<qsizetype>(header->val.l));
        for (const auto& [id, entry] : m_calls) {
            if (entry.call && isConnected(entry.last.stage) && entry.call->isDialog(value))
                replaced = id;
        }
        if (replaced.isEmpty()) {
            sip_treply(nullptr, line.stack(), message, 481, "Call Does Not Exist");
            return;
        }
    }
    QString id = callIdOf(message, line.settings());
    if (m_calls.contains(id))
        id = newId();
    Entry& entry = begin(line, id);
    if (!entry.call->takeInvite(message)) {
        m_calls.erase(id);
        return;
    }
    if (!replaced.isEmpty())
        m_replacing += {id, replaced};
    callChanged(*entry.call);
    if (!replaced.isEmpty() && !entry.call->answer())
        entry.call->drop(CallCause::Failed);
}

Result<QString> Telephone::dial(const QString& lineName, const QString& target)
{
    Line* line = lineNamed(lineName);
    if (!line)
        return notFound(QStringLiteral("line"));
    const QByteArray address = line->addressOf(target);
    if (address.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("number"));
    if (!line->stack())
        return failure(ErrorCode::Offline, line->state().detail);
    const QString id = newId();
    Entry& entry = begin(*line, id);
    if (const Done done = entry.call->dial(address, {}); !done) {
        m_calls.erase(id);
        return passOn(done);
    }
    holdOthers(id);
    callChanged(*entry.call);
    return id;
}

void Telephone::callChanged(Call& call)
{
    const QString id = call.live().id;
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    found->second.last = call.live();
    if (call.live().stage != CallStage::RingingHere)
        found->second.isRinging = false;
    if (call.live().stage == CallStage::Talking) {
        const qsizetype pair = m_replacing.indexOf(id);
        if (pair >= 0 && pair % 2 == 0) {
            const QString old = m_replacing.at(pair + 1);
            m_replacing.remove(pair, 2);
            if (const auto before = findLive(old))
                (*before)->call->drop(CallCause::Transferred);
        }
    }
    if (call.live().isOver()) {
        m_audio.remove(id);
        found->second.recorder.reset();
        endMessage(found->second);
        // The call itself is still on the stack of whoever told us.
        m_sweep.start(0ms, [this] {
            for (auto& [unused, entry] : m_calls) {
                if (entry.last.isOver())
                    entry.call.reset();
            }
        });
    } else {
        place(id);
    }
    ringAsNeeded();
    m_listener.callChanged(call.live());
    if (m_calls.size() > mostRemembered)
        forgetOldest();
}

void Telephone::forgetOldest()
{
    const auto endOf = [](const auto& entry) {
        return entry.second.call ? Timestamp::never()
                                 : entry.second.last.ended.value_or(Timestamp());
    };
    const auto oldest =
        std::min_element(m_calls.begin(), m_calls.end(),
                         [&](const auto& a, const auto& b) { return endOf(a) < endOf(b); });
    if (!oldest->second.call)
        m_calls.erase(oldest);
}

Done Telephone::referred(Call& call, const QString& target, const QByteArray& replaces)
{
    // Only within our own exchange: nobody else makes this desk dial.
    Line* line = lineNamed(call.live().account);
    const QString host = target.section(QLatin1Char('@'), -1).section(QLatin1Char(':'), 0, 0);
    if (!line || host != line->settings().domain)
        return failure(ErrorCode::Refused, QStringLiteral("not of this exchange"));
    const QString id = newId();
    Entry& entry = begin(*line, id);
    const Done done = entry.call->dial(
        target.toUtf8(), replaces.isEmpty() ? QByteArray() : "Replaces: " + replaces + "\r\n");
    if (!done) {
        m_calls.erase(id);
        return done;
    }
    m_replacing += {id, call.live().id};
    callChanged(*entry.call);
    return {};
}

Line* Telephone::lineNamed(const QString& name)
{
    const auto found = m_lines.find(name);
    return found == m_lines.end() ? nullptr : found->second.get();
}

Result<Telephone::Entry*> Telephone::find(const QString& call)
{
    const auto found = m_calls.find(call);
    return found == m_calls.end() ? Result<Entry*>(notFound(QStringLiteral("call")))
                                  : Result<Entry*>(&found->second);
}

Result<Telephone::Entry*> Telephone::findLive(const QString& call)
{
    auto entry = find(call);
    if (entry && (!(*entry)->call || (*entry)->last.isOver()))
        return failure(ErrorCode::Conflict, QStringLiteral("over already"));
    return entry;
}

void Telephone::measure()
{
    m_measure.start(1s, [this] { measure(); });
    for (auto& [id, entry] : m_calls) {
        if (!entry.call || !isConnected(entry.last.stage))
            continue;
        if (entry.message && entry.message->isOver()) {
            entry.call->drop(CallCause::HungUpHere);
            continue;
        }
        const auto before = entry.last.quality;
        entry.call->measure();
        if (entry.call && !entry.last.isOver() && entry.call->live().quality != before) {
            entry.last = entry.call->live();
            m_listener.callChanged(entry.last);
        }
    }
}

void Telephone::ringAsNeeded()
{
    auto ring = AudioLoop::Ring::Nothing;
    for (const auto& [id, entry] : m_calls) {
        if (entry.last.stage == CallStage::RingingHere && entry.isRinging)
            ring = AudioLoop::Ring::Here;
        // Before an answer with sound of its own, the agent hears that it rings there.
        else if (entry.last.stage == CallStage::RingingThere && entry.last.codec.isEmpty()
                 && ring == AudioLoop::Ring::Nothing)
            ring = AudioLoop::Ring::There;
    }
    m_audio.setRing(ring);
}

} // namespace heddle::phone
