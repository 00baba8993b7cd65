#include "core/service/phone/notices/callnotices.h"

#include "core/base/log.h"
#include "core/insight/words/language.h"
#include "core/service/phone/notices/noticesounds.h"

#include <QJsonArray>

namespace heddle::service {

namespace {

const QString usualLanguage = QStringLiteral("en");

void warn(const char* what, const Error& error)
{
    qCWarning(logCore) << "phone: notice" << what << errorName(error.code) << error.detail;
}

QString wordsOf(const QJsonObject& overflow)
{
    return overflow.value(QLatin1String("notices"))
        .toVariant()
        .toStringList()
        .join(QLatin1Char('\n'));
}

} // namespace

void CallNotices::tell(const Interaction& caller, const QJsonObject& overflow, const Then& then)
{
    const QString words = wordsOf(overflow);
    const QString sound = soundFor(overflow);
    if (!sound.isEmpty())
        announce(caller.conversation, sound, words, then);
    else
        speak(caller.conversation, words, then);
}

void CallNotices::speak(const QString& call, const QString& words, const Then& then)
{
    if (words.isEmpty())
        return then();
    const QString language = insight::detectLanguage(words).code;
    whenDone<QString>(m_connector.speak(words, language.isEmpty() ? usualLanguage : language), this,
                      [this, call, then](const Result<QString>& file) {
                          if (file)
                              return announce(call, *file, {}, then);
                          warn("not spoken", file.error());
                          then();
                      });
}

void CallNotices::announce(const QString& call, const QString& file, const QString& words,
                           const Then& then)
{
    const auto line = m_lineOf(call);
    if (!line)
        return; // they hung up
    whenDone<void>((*line)->announce(call, file), this,
                   [this, call, words, then](const Done& done) {
                       if (done)
                           return then();
                       warn("not played", done.error());
                       const bool isFileBad = done.error().code == ErrorCode::NotFound
                                              || done.error().code == ErrorCode::BadInput;
                       if (isFileBad)
                           speak(call, words, then);
                       else
                           then();
                   });
}

// Of the queue that the call waits in, or one that sent it on.
QString CallNotices::soundFor(const QJsonObject& overflow) const
{
    const auto cause = overflowCauseFromName(overflow.value(QLatin1String("cause")).toString());
    const auto sounds = noticeSounds(m_engine.ledger().store());
    if (!cause || !sounds)
        return {};
    QJsonArray queues = overflow.value(QLatin1String("over")).toArray();
    queues.prepend(overflow.value(QLatin1String("queue")));
    for (const QJsonValue& queue : std::as_const(queues)) {
        const QString sound = noticeSoundFor(*sounds, {queue.toInteger()}, *cause);
        if (!sound.isEmpty())
            return sound;
    }
    return {};
}

} // namespace heddle::service
