#include "core/channel/social/following/feedplace.h"

#include <QCryptographicHash>

#include <algorithm>

namespace heddle::social {

namespace {

constexpr QChar separator = u'\n';

} // namespace

QByteArray printOf(const QString& words)
{
    constexpr qsizetype enough = 12;
    return QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha256)
        .toBase64()
        .left(enough);
}

std::optional<QByteArray> FeedPlace::wordsOf(const QByteArray& key) const
{
    const auto found = std::find_if(known.crbegin(), known.crend(),
                                    [&](const Known& each) { return each.key == key; });
    return found == known.crend() ? std::nullopt : std::optional(found->words);
}

void FeedPlace::note(const QByteArray& key, const QByteArray& words)
{
    known.removeIf([&](const Known& each) { return each.key == key; });
    known.append({key, words});
    if (known.size() > mostKnown)
        known.removeFirst();
}

// Lines: a version, the tag, the date, then key and print of each.
QString FeedPlace::toText() const
{
    QString text = QStringLiteral("1") + separator + QString::fromLatin1(tag) + separator
                   + QString::fromLatin1(modified);
    for (const Known& each : known)
        text += separator + QString::fromLatin1(each.key) + u' ' + QString::fromLatin1(each.words);
    return text;
}

FeedPlace FeedPlace::fromText(const QString& text)
{
    const QStringList lines = text.split(separator);
    FeedPlace place;
    if (lines.size() < 3 || lines.first() != QLatin1String("1"))
        return place;
    place.tag = lines.at(1).toLatin1();
    place.modified = lines.at(2).toLatin1();
    for (const QString& line : lines.mid(3))
        place.known.append({line.section(u' ', 0, 0).toLatin1(), line.section(u' ', 1).toLatin1()});
    return place;
}

} // namespace heddle::social
