#include "core/service/feedback/replyranking.h"

#include "core/insight/learning/examplememory.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace heddle::service {

namespace {

/// What a message like an earlier one was answered with says more than the words they share.
constexpr double usedBefore = 2;
constexpr double leastAlike = 0.2;
constexpr qsizetype fewestLetters = 20;

/// The longest part of a reply that nothing is put into: what shows that it was used.
QString traceOf(const CannedReply& reply)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{[\\w.]+\\}"));
    QString longest;
    for (const QString& part : reply.text.split(placeholder)) {
        if (part.simplified().size() > longest.size())
            longest = part.simplified();
    }
    return longest.size() >= fewestLetters ? longest : QString();
}

/// How like the likest message was that a reply was sent to.
double usedFor(const CannedReply& reply, const QString& text, const QList<store::Exchange>& before)
{
    const QString trace = traceOf(reply);
    double likest = 0;
    for (const store::Exchange& exchange : before) {
        if (trace.isEmpty() || !exchange.answer.simplified().contains(trace))
            continue;
        const QString asked = exchange.subject + u'\n' + exchange.text;
        likest = std::max(likest, insight::likeness(text, asked));
    }
    return likest < leastAlike ? 0 : likest;
}

/// What a message is about and what a reply is called, also where they are of two languages.
double namedBy(const QList<TagSuggestion>& tags, const CannedReply& reply)
{
    constexpr double surely = 1000;
    double best = 0;
    for (const TagSuggestion& tag : tags) {
        if (reply.shortcut.contains(tag.tag, Qt::CaseInsensitive)
            || reply.title.contains(tag.tag, Qt::CaseInsensitive))
            best = std::max(best, tag.score / surely);
    }
    return best;
}

} // namespace

QList<CannedReply> rankedFor(const Entry& message, QList<CannedReply> replies,
                             const QList<store::Exchange>& before)
{
    const QString text = message.subject + u'\n' + message.text;
    QHash<qint64, double> fits;
    for (const CannedReply& reply : replies) {
        const QString own = reply.title + u'\n' + reply.shortcut + u'\n' + reply.text;
        double fit = insight::likeness(text, own) + namedBy(message.readings.tags, reply)
                     + usedBefore * usedFor(reply, text, before);
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
