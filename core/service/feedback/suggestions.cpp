#include "core/service/feedback/suggestions.h"

#include <algorithm>

namespace heddle::service {

namespace {

bool isSame(const QString& one, const QString& other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

void sortBySureness(QList<TagSuggestion>& suggestions)
{
    std::stable_sort(
        suggestions.begin(), suggestions.end(),
        [](const TagSuggestion& a, const TagSuggestion& b) { return a.score > b.score; });
}

bool isRejected(const QString& tag, const QList<Correction>& corrections)
{
    return std::any_of(corrections.begin(), corrections.end(), [&tag](const Correction& one) {
        return one.what == ReadingKind::Tag && one.judgement == Judgement::Rejected
               && isSame(one.said, tag);
    });
}

} // namespace

QList<TagSuggestion> openSuggestions(const Interaction& interaction, const Readings& readings,
                                     const QList<Correction>& corrections)
{
    QList<TagSuggestion> open;
    for (const TagSuggestion& suggestion : readings.tags) {
        if (!interaction.tags.contains(suggestion.tag, Qt::CaseInsensitive)
            && !isRejected(suggestion.tag, corrections))
            open.append(suggestion);
    }
    sortBySureness(open);
    return open;
}

QList<TagSuggestion> joined(QList<TagSuggestion> one, const QList<TagSuggestion>& other)
{
    for (const TagSuggestion& suggestion : other) {
        const auto same = std::find_if(one.begin(), one.end(), [&](const TagSuggestion& known) {
            return isSame(known.tag, suggestion.tag);
        });
        if (same == one.end())
            one.append(suggestion);
        else if (same->score < suggestion.score)
            *same = suggestion;
    }
    sortBySureness(one);
    return one;
}

} // namespace heddle::service
