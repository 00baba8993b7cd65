#include "core/service/phone/notices/noticesounds.h"

#include "core/store/store.h"
#include "core/store/tables/settingstore.h"

#include <algorithm>

namespace heddle::service {

namespace {

const QString settingPrefix = QStringLiteral("phone.notice/");

// "phone.notice/3/closed", or "phone.notice/3" for all causes.
Result<NoticeSound> soundFrom(const store::Setting& setting)
{
    const QString queue = setting.name.section(QLatin1Char('/'), 1, 1);
    const QString cause = setting.name.section(QLatin1Char('/'), 2);
    const NoticeSound sound{.queue = {queue.toLongLong()},
                            .when = overflowCauseFromName(cause),
                            .sound = setting.value};
    if (!sound.queue.isValid() || (!sound.when && !cause.isEmpty()))
        return failure(ErrorCode::Corrupt, setting.name + QStringLiteral(" cannot be read"));
    return sound;
}

} // namespace

QString noticeSettingOf(const NoticeSound& sound)
{
    const QString queue = settingPrefix + QString::number(sound.queue.value);
    return sound.when ? queue + QLatin1Char('/') + toName(*sound.when) : queue;
}

Result<QList<NoticeSound>> noticeSounds(store::Store& store)
{
    const auto settings = store.settings().all();
    if (!settings)
        return passOn(settings);
    QList<NoticeSound> sounds;
    for (const store::Setting& setting : *settings) {
        if (!setting.name.startsWith(settingPrefix))
            continue;
        const auto sound = soundFrom(setting);
        if (!sound)
            return passOn(sound);
        sounds += *sound;
    }
    std::sort(sounds.begin(), sounds.end(), [](const auto& a, const auto& b) {
        return std::tie(a.queue, a.when) < std::tie(b.queue, b.when);
    });
    return sounds;
}

QString noticeSoundFor(const QList<NoticeSound>& sounds, QueueId queue, OverflowCause cause)
{
    QString found;
    for (const NoticeSound& sound : sounds) {
        if (sound.queue == queue && sound.when == cause)
            return sound.sound;
        if (sound.queue == queue && !sound.when)
            found = sound.sound;
    }
    return found;
}

} // namespace heddle::service
