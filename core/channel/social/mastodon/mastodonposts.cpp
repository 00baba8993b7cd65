#include "core/channel/social/mastodon/mastodonposts.h"

#include <QUrl>

namespace heddle::social {

namespace {

QString hostOf(const MastodonAccount& account)
{
    return QUrl(account.server).authority().toLower();
}

/// Handles of the server's own people come without their host.
QString fullHandle(const QString& handle, const MastodonAccount& account)
{
    return handle.contains(u'@') ? handle : handle + u'@' + hostOf(account);
}

QString withPictures(QString text, const QStringList& pictures)
{
    for (const QString& picture : pictures)
        text += QStringLiteral("\n[%1]").arg(picture);
    return text.trimmed();
}

QByteArray formField(const char* name, const QString& value)
{
    return QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
}

QString nameOf(Visibility visibility)
{
    return visibility == Visibility::Followers ? QStringLiteral("private")
                                               : QString(toName(visibility));
}

} // namespace

QString statusKey(const MastodonAccount& account, const QString& id)
{
    return QStringLiteral("mastodon:%1/%2").arg(hostOf(account), id);
}

QString idInKey(const MastodonAccount& account, const QString& key)
{
    const QString start = statusKey(account, {});
    return key.startsWith(start) ? key.mid(start.size()) : QString();
}

Inbound postFrom(const MastodonMention& mention, const QString& threadStart,
                 const MastodonAccount& account, const ReadHtml& readHtml)
{
    const MastodonStatus& status = mention.status;
    const QString handle = fullHandle(status.author.handle, account);
    Inbound inbound;
    inbound.channel = ChannelKind::Social;
    inbound.account = account.name;
    inbound.key = statusKey(account, status.id);
    inbound.senderKind = IdentityKind::SocialHandle;
    inbound.senderAddress = handle;
    inbound.senderShown = u'@' + handle;
    inbound.senderName = status.author.name.isEmpty() ? handle : status.author.name;
    inbound.at = status.written;
    inbound.conversation = statusKey(account, threadStart.isEmpty() ? status.id : threadStart);
    inbound.text = withPictures(readHtml(status.html), status.pictures);
    inbound.post = PostFacts{
        .network = QStringLiteral("mastodon"),
        .source = account.name,
        .link = status.link,
        .visibility = status.visibility,
        .inReplyTo = status.inReplyTo.isEmpty() ? QString() : statusKey(account, status.inReplyTo),
        .warning = status.warning,
        .audience = status.author.followers,
        .reshares = status.reshares,
        .likes = status.likes,
        .replies = status.replies};
    return inbound;
}

QByteArray formOf(const Outbound& outbound, const MastodonAccount& account)
{
    QString text = outbound.text;
    for (const MailAddress& to : outbound.to) {
        const QString mention = u'@' + to.address;
        if (!to.address.isEmpty() && !text.contains(mention, Qt::CaseInsensitive))
            text.prepend(mention + u' ');
    }
    QByteArray form =
        formField("status", text) + '&' + formField("visibility", nameOf(outbound.visibility));
    if (!outbound.subject.isEmpty())
        form += '&' + formField("spoiler_text", outbound.subject);
    const QString answered = idInKey(account, outbound.inReplyTo);
    if (!answered.isEmpty())
        form += '&' + formField("in_reply_to_id", answered);
    return form;
}

} // namespace heddle::social
