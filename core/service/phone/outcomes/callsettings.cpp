#include "core/service/phone/outcomes/callsettings.h"

#include "core/store/store.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/settingstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::service {

Result<std::optional<Attendance>> ownAttendance(store::Store& store)
{
    return store.settings().value(attendanceSetting).map([](const auto& value) {
        return value ? attendanceFromName(*value) : std::nullopt;
    });
}

QString toText(const QList<CallOutcome>& outcomes)
{
    QJsonArray array;
    for (const CallOutcome& outcome : outcomes)
        array += QJsonObject{{QStringLiteral("code"), outcome.code},
                             {QStringLiteral("then"), toName(outcome.then)}};
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<std::optional<QList<CallOutcome>>> ownCallOutcomes(store::Store& store)
{
    const auto stored = store.settings().value(callOutcomesSetting);
    if (!stored)
        return passOn(stored);
    if (!*stored)
        return std::optional<QList<CallOutcome>>();
    QList<CallOutcome> outcomes;
    for (const QJsonValue& value : QJsonDocument::fromJson((*stored)->toUtf8()).array()) {
        const QString code = value[QLatin1String("code")].toString();
        const auto then = afterCallFromName(value[QLatin1String("then")].toString());
        if (code.isEmpty() || !then)
            return failure(ErrorCode::Corrupt, callOutcomesSetting);
        outcomes += {code, *then};
    }
    return std::optional(outcomes);
}

Result<QList<CallOutcome>> outcomesOf(store::Store& store, const Interaction& interaction)
{
    if (interaction.channel != ChannelKind::Phone)
        return QList<CallOutcome>();
    const auto call = store.entries().byChannelKey(ChannelKind::Phone, interaction.conversation);
    const auto own = ownCallOutcomes(store);
    if (!call || !own)
        return call ? passOn(own) : passOn(call);
    const bool isOut = interaction.callBack || (*call && (*call)->direction == Direction::Outbound);
    return isOut ? own->value_or(usualOutcomes()) : QList<CallOutcome>();
}

} // namespace heddle::service
