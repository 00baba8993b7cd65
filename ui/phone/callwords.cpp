#include "ui/phone/callwords.h"

#include "ui/theme/bidi.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QStringList>

namespace heddle::ui {

namespace {

/// Translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::Phone)
};

constexpr int goodMos = 400;
constexpr int fairMos = 350;

QString endWords(const CallFacts& call, Direction direction)
{
    const bool isOut = direction == Direction::Outbound;
    switch (call.end) {
    case CallEnd::Ongoing: return Words::tr("Going on");
    case CallEnd::Talked: return isOut ? Words::tr("Reached") : Words::tr("Answered");
    case CallEnd::Abandoned:
        return isOut ? Words::tr("Given up") : Words::tr("Hung up before an answer");
    case CallEnd::Missed: return isOut ? Words::tr("Nobody answered") : Words::tr("Missed");
    case CallEnd::Declined: return Words::tr("Declined");
    case CallEnd::Busy: return Words::tr("Busy");
    case CallEnd::Failed: return Words::tr("Not connected");
    case CallEnd::Voicemail: return Words::tr("Left a message");
    case CallEnd::Lost: return Words::tr("Cut off: the telephone on this machine stopped");
    }
    return {};
}

} // namespace

QString outcomeWords(const QString& code)
{
    static const QHash<QString, const char*> known{
        {QStringLiteral("reached"), QT_TRANSLATE_NOOP("heddle::ui::Phone", "Reached")},
        {QStringLiteral("no answer"), QT_TRANSLATE_NOOP("heddle::ui::Phone", "No answer")},
        {QStringLiteral("busy"), QT_TRANSLATE_NOOP("heddle::ui::Phone", "Busy")},
        {QStringLiteral("message left"),
         QT_TRANSLATE_NOOP("heddle::ui::Phone", "Left a message there")},
        {QStringLiteral("wrong number"), QT_TRANSLATE_NOOP("heddle::ui::Phone", "Wrong number")},
        {QStringLiteral("wants no calls"),
         QT_TRANSLATE_NOOP("heddle::ui::Phone", "Wants no calls")}};
    const auto words = known.constFind(code);
    return words == known.cend() ? code : Words::tr(*words);
}

namespace {

/// Of a server whose certificate was refused; `why` as the telephone tells it.
QString distrustWords(const QString& why)
{
    if (why == QLatin1String("expired"))
        return Words::tr("The exchange's certificate has expired. Its owner has to renew it.");
    if (why == QLatin1String("not-yet"))
        return Words::tr(
            "The exchange's certificate is not valid yet. Is this machine's clock right?");
    if (why == QLatin1String("other-name"))
        return Words::tr(
            "The exchange's certificate is for another name. Is the server's name right?");
    if (why == QLatin1String("self-signed"))
        return Words::tr(
            "Nobody but the exchange itself vouches for its certificate. Name it as the "
            "line's CA file, if it is the right one.");
    return Words::tr("Nobody whom this machine trusts vouches for the exchange's certificate. Name "
                     "its authority as the line's CA file.");
}

QString lineTrouble(const ChannelState& state)
{
    static const QString certificate = QStringLiteral("certificate: ");
    if (state.detail.startsWith(certificate))
        return distrustWords(state.detail.mid(certificate.size()));
    switch (state.cause) {
    case ErrorCode::AuthFailed:
        return Words::tr("The exchange does not accept the user or the password. It is not tried "
                         "again until the line is saved.");
    case ErrorCode::NotFound: return Words::tr("The exchange does not know this user.");
    case ErrorCode::BadInput: return Words::tr("Its CA file cannot be read.");
    case ErrorCode::Conflict: return Words::tr("Another program listens at the line's port.");
    case ErrorCode::Offline: return Words::tr("The exchange cannot be reached.");
    default: return Words::tr("The telephone does not work on this machine.");
    }
}

} // namespace

QString lineWords(const ChannelState& state)
{
    switch (state.health) {
    case ChannelHealth::Working: return Words::tr("Connected");
    case ChannelHealth::Connecting: return Words::tr("Connecting");
    case ChannelHealth::Stopped: return Words::tr("Not connected");
    case ChannelHealth::Waiting:
    case ChannelHealth::Failed: break;
    }
    const QString trouble = lineTrouble(state);
    return state.health == ChannelHealth::Waiting
               ? Words::tr("%1 It is tried again by itself.", "after a sentence").arg(trouble)
               : trouble;
}

QString lengthWords(Duration length)
{
    const auto seconds = std::max<qint64>(0, length / 1s);
    const QString tail = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, seconds >= 3'600 ? 2 : 1, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds >= 3'600 ? QString::number(seconds / 3'600) + QLatin1Char(':') + tail : tail;
}

QString stageWords(const LiveCall& call)
{
    switch (call.stage) {
    case CallStage::Dialling: return Words::tr("Calling");
    case CallStage::RingingThere: return Words::tr("Ringing");
    case CallStage::RingingHere: return Words::tr("Incoming call");
    case CallStage::Answering: return Words::tr("Connecting");
    case CallStage::Talking:
        if (call.isHeldThere)
            return Words::tr("They put you on hold");
        return call.conference.isEmpty() ? Words::tr("On call") : Words::tr("Conference");
    case CallStage::OnHold: return Words::tr("On hold");
    case CallStage::Transferring: return Words::tr("Transferring");
    case CallStage::Ended: return Words::tr("Ended");
    }
    return {};
}

QString attendingWords(Attending how)
{
    switch (how) {
    case Attending::Listen: return Words::tr("A supervisor listens");
    case Attending::Whisper: return Words::tr("A supervisor whispers to you");
    case Attending::Join: return Words::tr("A supervisor is in the call");
    case Attending::Leave: return {};
    }
    return {};
}

QString visitWords(Attending how)
{
    switch (how) {
    case Attending::Listen: return Words::tr("Listening");
    case Attending::Whisper: return Words::tr("Whispering");
    case Attending::Join: return Words::tr("In an agent's call");
    case Attending::Leave: return Words::tr("Leaving");
    }
    return {};
}

Timestamp countsFrom(const LiveCall& call)
{
    if (call.heldSince)
        return *call.heldSince;
    return call.answered.value_or(call.started);
}

bool isConnected(const LiveCall& call)
{
    return call.stage == CallStage::Talking || call.stage == CallStage::OnHold;
}

QString soundVerdict(const LiveCall& call)
{
    if (!call.quality || call.quality->mos == 0)
        return {};
    return call.quality->mos >= goodMos   ? Words::tr("Sounds good")
           : call.quality->mos >= fairMos ? Words::tr("Sounds fair")
                                          : Words::tr("Sounds poor");
}

QString soundWords(const LiveCall& call)
{
    const QString verdict = soundVerdict(call);
    if (verdict.isEmpty())
        return {};
    const QString loss = QLocale().toString(call.quality->lossPerMille / 10.0, 'f', 1);
    const QString trip = call.quality->roundTripMs > 0
                             ? QString::number(call.quality->roundTripMs)
                             : Words::tr("?", "a round trip that was not measured");
    return Words::tr("%1: %2 % lost, %3 ms jitter, %4 ms round trip, about %5 of 5 (estimated)")
        .arg(verdict, loss, QString::number(call.quality->jitterMs), trip,
             QLocale().toString(call.quality->mos / 100.0, 'f', 1));
}

QString callWords(const Entry& entry)
{
    if (entry.kind != EntryKind::Call || !entry.call)
        return {};
    const CallFacts& call = *entry.call;
    QStringList parts;
    if (call.waited > Duration{})
        parts += Words::tr("waited %1").arg(lengthWords(call.waited));
    if (call.rang > Duration{})
        parts += Words::tr("rang %1").arg(lengthWords(call.rang));
    if (call.talked > Duration{})
        parts += Words::tr("talked %1").arg(lengthWords(call.talked));
    if (call.held > Duration{})
        parts += Words::tr("on hold %1").arg(lengthWords(call.held));
    if (!call.transferredTo.isEmpty())
        parts += Words::tr("handed on to %1").arg(isolated(call.transferredTo));
    const QString end = endWords(call, entry.direction);
    return parts.isEmpty() ? end
                           : Words::tr("%1: %2", "a call: how it went, its parts")
                                 .arg(end, parts.join(QStringLiteral(", ")));
}

} // namespace heddle::ui
