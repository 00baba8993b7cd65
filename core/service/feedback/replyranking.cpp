#include "core/service/feedback/replyranking.h"

#include "core/insight/learning/examplememory.h"

#include <QHash>

#include <algorithm>

namespace heddle::service {

QList<CannedReply> rankedFor(const Entry& message, QList<CannedReply> replies)
{
    const QString text = message.subject + u'\n' + message.text;
    QHash<qint64, double> fits;
    for (const CannedReply& reply : replies) {
        const QString own = reply.title + u'\n' + reply.shortcut + u'\n' + reply.text;
        double fit = insight::likeness(text, own);
        // An answer in another language is no answer.
        if (!message.language.isEmpty() && !reply.language.isEmpty()
            && reply.language != message.language)
            fit -= 1;
        fits.insert(reply.id, fit);
    }
    std::stable_sort(replies.begin(), replies.end(),
                     [&fits](const CannedReply& a, const CannedReply& b) {
                         return fits.value(a.id) > fits.value(b.id);
                     });
    return replies;
}

} // namespace heddle::service
