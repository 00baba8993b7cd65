#include "core/channel/phone/protocol/wire.h"

#include "core/model/names.h"

#include <QJsonDocument>
#include <QStandardPaths>

namespace heddle::phone {

namespace {

constexpr Name<ChannelHealth> healthNames[] = {{ChannelHealth::Stopped, "stopped"},
                                               {ChannelHealth::Connecting, "connecting"},
                                               {ChannelHealth::Working, "working"},
                                               {ChannelHealth::Waiting, "waiting"},
                                               {ChannelHealth::Failed, "failed"}};

constexpr ErrorCode allCodes[] = {
    ErrorCode::Offline,     ErrorCode::AuthFailed, ErrorCode::Refused,  ErrorCode::Timeout,
    ErrorCode::NotFound,    ErrorCode::Conflict,   ErrorCode::BadInput, ErrorCode::Corrupt,
    ErrorCode::Unsupported, ErrorCode::Cancelled,  ErrorCode::Internal};

ErrorCode codeFromName(QStringView name)
{
    const auto* found = std::find_if(std::begin(allCodes), std::end(allCodes),
                                     [&](ErrorCode code) { return errorName(code) == name; });
    return found == std::end(allCodes) ? ErrorCode::Internal : *found;
}

QByteArray toLine(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<QJsonObject> objectIn(const QByteArray& line)
{
    if (line.size() > longestLine)
        return failure(ErrorCode::BadInput, QStringLiteral("line too long"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject())
        return failure(ErrorCode::BadInput, error.errorString());
    return document.object();
}

void put(QJsonObject* json, const char* key, const std::optional<Timestamp>& at)
{
    if (at)
        json->insert(QLatin1String(key), at->micros);
}

std::optional<Timestamp> momentIn(const QJsonObject& json, const char* key)
{
    const QJsonValue value = json.value(QLatin1String(key));
    return value.isDouble() ? std::optional(Timestamp{value.toInteger()}) : std::nullopt;
}

QJsonObject toJson(const CallQuality& quality)
{
    return {{QStringLiteral("loss"), quality.lossPerMille},
            {QStringLiteral("loss_there"), quality.lossThere},
            {QStringLiteral("jitter_ms"), quality.jitterMs},
            {QStringLiteral("round_trip_ms"), quality.roundTripMs},
            {QStringLiteral("mos"), quality.mos}};
}

CallQuality qualityFrom(const QJsonObject& json)
{
    return {.lossPerMille = json.value(QLatin1String("loss")).toInt(),
            .lossThere = json.value(QLatin1String("loss_there")).toInt(),
            .jitterMs = json.value(QLatin1String("jitter_ms")).toInt(),
            .roundTripMs = json.value(QLatin1String("round_trip_ms")).toInt(),
            .mos = json.value(QLatin1String("mos")).toInt()};
}

} // namespace

Result<Request> requestFrom(const QByteArray& line)
{
    const auto object = objectIn(line);
    if (!object)
        return passOn(object);
    Request request{.id = object->value(QLatin1String("id")).toInteger(),
                    .what = object->value(QLatin1String("do")).toString(),
                    .with = *object};
    if (request.what.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("do"));
    request.with.remove(QLatin1String("id"));
    request.with.remove(QLatin1String("do"));
    return request;
}

QByteArray toLine(const Request& request)
{
    QJsonObject object = request.with;
    object.insert(QLatin1String("id"), request.id);
    object.insert(QLatin1String("do"), request.what);
    return toLine(object);
}

QByteArray replyLine(qint64 id, const Result<QJsonObject>& answer)
{
    QJsonObject object{{QStringLiteral("id"), id}};
    if (answer) {
        object.insert(QLatin1String("done"), *answer);
    } else {
        object.insert(QLatin1String("error"), errorName(answer.error().code));
        object.insert(QLatin1String("detail"), answer.error().detail);
    }
    return toLine(object);
}

QByteArray eventLine(const QString& event, const QJsonObject& body)
{
    QJsonObject object = body;
    object.insert(QLatin1String("event"), event);
    return toLine(object);
}

Result<FromEngine> fromEngine(const QByteArray& line)
{
    const auto object = objectIn(line);
    if (!object)
        return passOn(object);
    FromEngine said{.event = object->value(QLatin1String("event")).toString(),
                    .id = object->value(QLatin1String("id")).toInteger(),
                    .body = *object};
    if (!said.event.isEmpty())
        return said;
    if (object->contains(QLatin1String("error")))
        said.body = failure(codeFromName(object->value(QLatin1String("error")).toString()),
                            object->value(QLatin1String("detail")).toString());
    else if (object->contains(QLatin1String("done")))
        said.body = object->value(QLatin1String("done")).toObject();
    else
        return failure(ErrorCode::BadInput, QStringLiteral("neither event nor reply"));
    return said;
}

QJsonObject toJson(const LiveCall& call)
{
    QJsonObject json{{QStringLiteral("id"), call.id},
                     {QStringLiteral("line"), call.account},
                     {QStringLiteral("direction"), toName(call.direction)},
                     {QStringLiteral("stage"), toName(call.stage)},
                     {QStringLiteral("number"), call.number},
                     {QStringLiteral("name"), call.name},
                     {QStringLiteral("dialled"), call.dialled},
                     {QStringLiteral("conference"), call.conference},
                     {QStringLiteral("started"), call.started.micros},
                     {QStringLiteral("held"), static_cast<qint64>(call.held.count())},
                     {QStringLiteral("muted"), call.isMuted},
                     {QStringLiteral("held_there"), call.isHeldThere},
                     {QStringLiteral("recording"), call.isRecording},
                     {QStringLiteral("recording_paused"), call.isRecordingPaused},
                     {QStringLiteral("encrypted"), call.isEncrypted},
                     {QStringLiteral("codec"), call.codec},
                     {QStringLiteral("end_code"), call.endCode},
                     {QStringLiteral("end_words"), call.endWords},
                     {QStringLiteral("file"), call.recording},
                     {QStringLiteral("message"), call.isMessage}};
    put(&json, "answered", call.answered);
    put(&json, "ended", call.ended);
    put(&json, "held_since", call.heldSince);
    if (call.quality)
        json.insert(QLatin1String("quality"), toJson(*call.quality));
    if (call.end)
        json.insert(QLatin1String("end"), toName(*call.end));
    return json;
}

Result<LiveCall> liveCallFrom(const QJsonObject& json)
{
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    const auto is = [&](const char* key) { return json.value(QLatin1String(key)).toBool(); };
    const auto stage = callStageFromName(text("stage"));
    const auto direction = directionFromName(text("direction"));
    if (!stage || !direction || text("id").isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("call without id, stage or direction"));
    LiveCall call{.id = text("id"),
                  .account = text("line"),
                  .direction = *direction,
                  .stage = *stage,
                  .number = text("number"),
                  .name = text("name"),
                  .dialled = text("dialled"),
                  .conference = text("conference"),
                  .started = {json.value(QLatin1String("started")).toInteger()},
                  .answered = momentIn(json, "answered"),
                  .ended = momentIn(json, "ended"),
                  .heldSince = momentIn(json, "held_since"),
                  .held = Duration(json.value(QLatin1String("held")).toInteger()),
                  .isMuted = is("muted"),
                  .isHeldThere = is("held_there"),
                  .isRecording = is("recording"),
                  .isRecordingPaused = is("recording_paused"),
                  .isEncrypted = is("encrypted"),
                  .codec = text("codec"),
                  .quality = std::nullopt,
                  .end = callCauseFromName(text("end")),
                  .endCode = json.value(QLatin1String("end_code")).toInt(),
                  .endWords = text("end_words"),
                  .recording = text("file"),
                  .isMessage = is("message")};
    if (const QJsonValue quality = json.value(QLatin1String("quality")); quality.isObject())
        call.quality = qualityFrom(quality.toObject());
    return call;
}

QJsonObject toJson(const ChannelState& state)
{
    QJsonObject json{{QStringLiteral("health"), nameIn(healthNames, state.health)},
                     {QStringLiteral("cause"), errorName(state.cause)},
                     {QStringLiteral("detail"), state.detail}};
    put(&json, "next_try", state.nextTry);
    return json;
}

Result<ChannelState> channelStateFrom(const QJsonObject& json)
{
    const auto health = valueIn(healthNames, json.value(QLatin1String("health")).toString());
    if (!health)
        return failure(ErrorCode::BadInput, QStringLiteral("health"));
    return ChannelState{.health = *health,
                        .cause = codeFromName(json.value(QLatin1String("cause")).toString()),
                        .detail = json.value(QLatin1String("detail")).toString(),
                        .nextTry = momentIn(json, "next_try")};
}

QString usualSocket()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
           + QStringLiteral("/heddle/phone");
}

} // namespace heddle::phone
