#include "ui/composer/channels/postroom.h"

#include <QTextBoundaryFinder>

namespace heddle::ui {

std::optional<int> longestPost(const QString& network)
{
    if (network == QLatin1String("mastodon"))
        return 500; // what its servers allow unless their keepers chose otherwise
    if (network == QLatin1String("bluesky"))
        return 300;
    return std::nullopt;
}

bool takesFiles(const QString& network)
{
    return network == QLatin1String("mastodon");
}

int letterCount(const QString& text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() >= 0)
        ++count;
    return count;
}

QString networkWords(const QString& network)
{
    if (network == QLatin1String("mastodon"))
        return QStringLiteral("Mastodon");
    if (network == QLatin1String("bluesky"))
        return QStringLiteral("Bluesky");
    return network;
}

} // namespace heddle::ui
