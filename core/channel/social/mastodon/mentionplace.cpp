#include "core/channel/social/mastodon/mentionplace.h"

#include <QCryptographicHash>

#include <algorithm>

namespace heddle::social {

QByteArray printOf(const MastodonStatus& status)
{
    constexpr qsizetype enough = 12;
    const QString words = status.warning % QChar(u'\n') % status.html;
    return QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha256)
        .toBase64()
        .left(enough);
}

const MentionPlace::Known* MentionPlace::find(const QString& id) const
{
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const Known& each) { return each.id == id; });
    return found == known.end() ? nullptr : &*found;
}

void MentionPlace::note(const MastodonMention& mention)
{
    forget(mention.id);
    const auto place = std::find_if(known.begin(), known.end(), [&](const Known& each) {
        return isEarlierId(mention.id, each.id);
    });
    known.insert(place, {mention.id, mention.status.id, printOf(mention.status)});
    if (known.size() > mostKnown)
        known.removeFirst();
}

void MentionPlace::forget(const QString& id)
{
    known.removeIf([&](const Known& each) { return each.id == id; });
}

// A line each: notification, post, print.
QString MentionPlace::toText() const
{
    QStringList lines;
    for (const Known& each : known)
        lines.append(each.id % QChar(u' ') % each.status % QChar(u' ')
                     % QString::fromLatin1(each.print));
    return lines.join(u'\n');
}

MentionPlace MentionPlace::fromText(const QString& text)
{
    MentionPlace place;
    for (const QString& line : text.split(u'\n')) {
        const QStringList parts = line.split(u' ');
        if (parts.size() == 3)
            place.known.append({parts.at(0), parts.at(1), parts.at(2).toLatin1()});
    }
    return place;
}

} // namespace heddle::social
