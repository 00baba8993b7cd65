#include "core/channel/social/feeds/feedparser.h"

#include "core/channel/social/feeds/feedtext.h"
#include "core/channel/social/feeds/jsonfeed.h"
#include "core/channel/social/feeds/xmlfeed.h"

namespace heddle::social {

namespace {

constexpr qsizetype mostBytes = 32 * 1024 * 1024;

Result<Feed> read(const QString& text, const QString& address)
{
    const QStringView opening =
        QStringView(text).first(std::min<qsizetype>(text.size(), 200)).trimmed();
    if (opening.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("empty"));
    if (opening.startsWith(u'{'))
        return readJsonFeed(text.toUtf8(), address);
    return readXmlFeed(text, address);
}

} // namespace

Result<Feed> parseFeed(QByteArrayView bytes, const QByteArray& charset, const QString& address)
{
    const bool isCut = bytes.size() > mostBytes;
    QString text = textOfDocument(isCut ? bytes.first(mostBytes) : bytes, charset);
    // No feed has a use for control characters, and no JSON or database likes them.
    text.removeIf(
        [](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r'; });
    Result<Feed> feed = read(text, address);
    if (feed && isCut)
        feed->warnings.append(QStringLiteral("longer than 32 MB; the rest was not read"));
    return feed;
}

} // namespace heddle::social
