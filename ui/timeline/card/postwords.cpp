#include "ui/timeline/card/postwords.h"

#include "ui/listening/listeningwords.h"

#include <QCoreApplication>

namespace heddle::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::Timeline)
};

QString readersOf(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Public: return Words::tr("Public post");
    case Visibility::Unlisted: return Words::tr("Unlisted post");
    case Visibility::Followers: return Words::tr("Post to followers only");
    case Visibility::Direct: break;
    }
    return Words::tr("Private message");
}

} // namespace

QString postWords(const Entry& entry)
{
    if (!entry.post)
        return entry.direction == Direction::About ? Words::tr("Public post") : QString();
    const PostFacts& post = *entry.post;
    QStringList words{readersOf(post.visibility)};
    if (!post.warning.isEmpty())
        words += Words::tr("behind a warning: %1").arg(post.warning);
    if (!post.inReplyTo.isEmpty())
        words += Words::tr("an answer in a thread");
    if (post.audience >= 0)
        words += Words::tr("%1 followers").arg(shortCount(post.audience));
    if (post.likes > 0)
        words += Words::tr("liked %1×").arg(shortCount(post.likes));
    if (post.reshares > 0)
        words += Words::tr("shared %1×").arg(shortCount(post.reshares));
    if (post.replies > 0)
        words += Words::tr("answered %1×").arg(shortCount(post.replies));
    return words.join(QStringLiteral(", "));
}

} // namespace heddle::ui
