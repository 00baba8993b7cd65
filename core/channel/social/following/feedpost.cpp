#include "core/channel/social/following/feedpost.h"

#include "core/channel/social/following/canonicallink.h"
#include "core/channel/social/following/feedplace.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace heddle::social {

namespace {

constexpr qsizetype longestText = 100'000;

QString readable(const FeedText& text, const ReadHtml& readHtml)
{
    return (text.kind == TextKind::Html ? readHtml(text.value) : text.value).left(longestText);
}

/// Who speaks, as an address that is the same each time: the mail address they give, else their
/// name at the site. Names that only look alike stay apart.
QString handleOf(const FeedEntry& entry, const Feed& feed, const FeedAccount& account)
{
    const FeedAuthor& author = entry.author;
    if (!author.mail.isEmpty())
        return author.mail.toLower();
    QString site = QUrl(entry.link).host();
    if (site.isEmpty())
        site = QUrl(feed.link).host();
    if (site.isEmpty())
        site = QUrl(account.address).host();
    const QString name =
        author.name.normalized(QString::NormalizationForm_KC).toLower().simplified();
    return name + u'@' + site.toLower();
}

/// Nothing of the future, nothing from before there were feeds.
Timestamp momentOf(const FeedEntry& entry, Timestamp now)
{
    const auto said = entry.published ? entry.published : entry.updated;
    return said && said->micros > 0 ? std::min(*said, now) : now;
}

} // namespace

EntryKeys::EntryKeys(const Feed& feed, QString address) : m_address(std::move(address))
{
    for (const FeedEntry& entry : feed.entries) {
        ++m_links[canonicalLink(entry.link)];
        ++m_ids[entry.id];
    }
}

QString EntryKeys::of(const FeedEntry& entry) const
{
    const QString link = canonicalLink(entry.link);
    if (!link.isEmpty() && m_links.value(link) == 1)
        return QStringLiteral("link:") + link;
    if (!entry.id.isEmpty() && m_ids.value(entry.id) == 1)
        return QStringLiteral("id:%1 %2").arg(m_address, entry.id);
    const QByteArray print = printOf(entry.link + wordsOf(entry));
    return QStringLiteral("words:%1 %2").arg(m_address, QString::fromLatin1(print));
}

QString wordsOf(const FeedEntry& entry)
{
    return entry.title.value % QChar(u'\n') % entry.text().value;
}

Inbound postFrom(const FeedEntry& entry, const Feed& feed, const FeedAccount& account,
                 const ReadHtml& readHtml, Timestamp now)
{
    const QString title = readable(entry.title, readHtml).simplified();
    const QString body = readable(entry.text(), readHtml).trimmed();
    Inbound inbound;
    inbound.channel = ChannelKind::Social;
    inbound.account = account.name;
    inbound.direction = account.direction;
    inbound.senderKind = IdentityKind::SocialHandle;
    inbound.senderAddress = handleOf(entry, feed, account);
    inbound.senderShown = entry.author.mail.isEmpty() ? entry.author.name : entry.author.mail;
    inbound.senderName = entry.author.name.isEmpty() ? readable(feed.title, readHtml).simplified()
                                                     : entry.author.name;
    inbound.at = momentOf(entry, now);
    inbound.conversation = entry.inReplyTo.isEmpty() ? entry.id : entry.inReplyTo;
    inbound.subject = title;
    inbound.text = body.isEmpty() ? title : body;
    inbound.post = PostFacts{.network = QStringLiteral("feed"),
                             .source = account.name,
                             .link = entry.link,
                             .inReplyTo = entry.inReplyTo};
    return inbound;
}

} // namespace heddle::social
