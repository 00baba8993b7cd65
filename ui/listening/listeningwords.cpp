#include "ui/listening/listeningwords.h"

#include "core/service/listening/totals.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace heddle::ui {

namespace {

struct ListeningWords {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::ListeningWords)
};

constexpr int kMoodBelow = 200; ///< thousandths either way are neither

} // namespace

QList<DiscardReason> discardReasons()
{
    return {{notAboutUs, ListeningWords::tr("Not about us")},
            {QStringLiteral("spam"), ListeningWords::tr("Spam or advertising")},
            {QStringLiteral("resold"), ListeningWords::tr("Somebody sells our things")},
            {QStringLiteral("answered elsewhere"), ListeningWords::tr("Answered elsewhere")},
            {QStringLiteral("nothing to say"), ListeningWords::tr("Nothing to say to it")}};
}

QString discardWords(const QString& code)
{
    for (const DiscardReason& reason : discardReasons()) {
        if (reason.code == code)
            return reason.words;
    }
    return code;
}

QString statusWords(const service::PostRow& row)
{
    switch (row.status) {
    case PostStatus::Unread: return ListeningWords::tr("Unread");
    case PostStatus::Queued: return ListeningWords::tr("Waiting");
    case PostStatus::Reserved:
        return row.assigneeName.isEmpty()
                   ? ListeningWords::tr("Offered")
                   : ListeningWords::tr("Reserved, %1").arg(row.assigneeName);
    case PostStatus::Handled:
        return row.assigneeName.isEmpty() ? ListeningWords::tr("Handled")
                                          : ListeningWords::tr("Handled, %1").arg(row.assigneeName);
    case PostStatus::Discarded:
        return ListeningWords::tr("Discarded: %1")
            .arg(discardWords(discardReason(row.interaction.wrapUpCode)));
    }
    return {};
}

std::optional<Icon> statusIcon(PostStatus status)
{
    switch (status) {
    case PostStatus::Unread: return std::nullopt;
    case PostStatus::Queued: return Icon::Clock;
    case PostStatus::Reserved: return Icon::Lock;
    case PostStatus::Handled: return Icon::Check;
    case PostStatus::Discarded: return Icon::Cross;
    }
    return std::nullopt;
}

QString termsWords(const Entry& post)
{
    if (!post.post)
        return {};
    QStringList words;
    if (post.post->visibility == Visibility::Direct)
        words.append(ListeningWords::tr("Private: only we read it."));
    if (post.post->visibility == Visibility::Followers)
        words.append(ListeningWords::tr("Only their followers read it."));
    if (!post.post->warning.isEmpty())
        words.append(ListeningWords::tr("Content warning: %1").arg(post.post->warning));
    return words.join(u' ');
}

QString shortCount(qint64 count)
{
    constexpr qint64 thousand = 1'000;
    constexpr qint64 million = 1'000'000;
    if (count < thousand)
        return QLocale().toString(count);
    const bool isMillions = count >= million;
    const double number =
        static_cast<double>(count) / static_cast<double>(isMillions ? million : thousand);
    const QString digits = QLocale().toString(number, 'f', number < 100 ? 1 : 0);
    return isMillions ? ListeningWords::tr("%1M", "millions").arg(digits)
                      : ListeningWords::tr("%1k", "thousands").arg(digits);
}

std::optional<MoodMark> moodMark(const Sentiment& sentiment, const Tokens& tokens)
{
    if (sentiment.confidence < service::Totals::certain)
        return std::nullopt;
    if (sentiment.score >= kMoodBelow)
        return MoodMark{QStringLiteral("▲"), ListeningWords::tr("Positive"), tokens.ok};
    if (sentiment.score <= -kMoodBelow)
        return MoodMark{QStringLiteral("▼"), ListeningWords::tr("Negative"), tokens.bad};
    return MoodMark{QStringLiteral("–"), ListeningWords::tr("Neutral"), tokens.text2};
}

QString agoWords(Timestamp at, Timestamp now)
{
    if (now - at < std::chrono::seconds(1))
        return ListeningWords::tr("now");
    return ListeningWords::tr("%1 ago").arg(spanWords(now - at));
}

QString networkErrorText(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Unsupported:
        return ListeningWords::tr(
            "This network has no such thing. Delete the post and write it anew, "
            "or do it there.");
    case ErrorCode::NotFound: return ListeningWords::tr("The network has this post no more.");
    case ErrorCode::Offline:
    case ErrorCode::Timeout:
        return ListeningWords::tr("The network cannot be asked now. Try again in a minute.");
    case ErrorCode::AuthFailed:
        return ListeningWords::tr(
            "The network does not know us any more. Sign in again in Settings.");
    default: return errorText(error, Attempt::Save);
    }
}

} // namespace heddle::ui
