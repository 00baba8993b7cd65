#include "core/service/phone/recordings/recordingpolicies.h"

#include "core/store/store.h"
#include "core/store/tables/settingstore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace heddle::service {

namespace {

const QString settingPrefix = QStringLiteral("phone.recording/");

Result<RecordingPolicy> policyFrom(const store::Setting& setting)
{
    const QJsonObject json = QJsonDocument::fromJson(setting.value.toUtf8()).object();
    const auto rule = recordingRuleFromName(json.value(QLatin1String("rule")).toString());
    const QueueId queue{setting.name.mid(settingPrefix.size()).toLongLong()};
    if (!rule || !queue.isValid())
        return failure(ErrorCode::Corrupt, setting.name + QStringLiteral(" cannot be read"));
    return RecordingPolicy{
        .queue = queue,
        .rule = *rule,
        .keep = std::chrono::seconds(json.value(QLatin1String("keep_seconds")).toInteger())};
}

} // namespace

QString recordingSettingOf(QueueId queue)
{
    return settingPrefix + QString::number(queue.value);
}

QString toText(const RecordingPolicy& policy)
{
    const QJsonObject json{{QStringLiteral("rule"), toName(policy.rule)},
                           {QStringLiteral("keep_seconds"),
                            static_cast<qint64>(policy.keep / std::chrono::seconds(1))}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<QList<RecordingPolicy>> recordingPolicies(store::Store& store)
{
    const auto settings = store.settings().all();
    if (!settings)
        return passOn(settings);
    QList<RecordingPolicy> policies;
    for (const store::Setting& setting : *settings) {
        if (!setting.name.startsWith(settingPrefix))
            continue;
        const auto policy = policyFrom(setting);
        if (!policy)
            return passOn(policy);
        policies += *policy;
    }
    std::sort(policies.begin(), policies.end(),
              [](const auto& a, const auto& b) { return a.queue < b.queue; });
    return policies;
}

} // namespace heddle::service
