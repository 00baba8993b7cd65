#include "core/channel/social/bluesky/blueskyposts.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace heddle::social {

namespace {

const QString keyStart = QStringLiteral("bluesky:");
const QString postType = QStringLiteral("app.bsky.feed.post");

QString linkTo(const BlueskyPost& post)
{
    return QStringLiteral("https://bsky.app/profile/%1/post/%2")
        .arg(post.handle, post.ref.uri.section(u'/', -1));
}

QJsonObject jsonOf(const BlueskyRef& ref)
{
    return {{QStringLiteral("uri"), ref.uri}, {QStringLiteral("cid"), ref.cid}};
}

/// A mark over a part of the text; places count bytes of UTF-8.
QJsonObject facet(const QString& text, qsizetype from, qsizetype length, const QJsonObject& feature)
{
    const qsizetype start = text.left(from).toUtf8().size();
    const qsizetype end = start + text.mid(from, length).toUtf8().size();
    return {{QStringLiteral("index"),
             QJsonObject{{QStringLiteral("byteStart"), start}, {QStringLiteral("byteEnd"), end}}},
            {QStringLiteral("features"), QJsonArray{feature}}};
}

QJsonArray facetsOf(const QString& text, const std::optional<BlueskyPost>& answered)
{
    static const QRegularExpression link(QStringLiteral(R"(https?://[^\s<>"]+[^\s<>".,;:!?)\]])"));
    QJsonArray facets;
    for (auto found = link.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        facets.append(
            facet(text, match.capturedStart(), match.capturedLength(),
                  {{QStringLiteral("$type"), QStringLiteral("app.bsky.richtext.facet#link")},
                   {QStringLiteral("uri"), match.captured()}}));
    }
    const QString mention = answered ? QString(u'@' + answered->handle) : QString();
    const qsizetype at = answered ? text.indexOf(mention, 0, Qt::CaseInsensitive) : -1;
    if (at >= 0)
        facets.append(
            facet(text, at, mention.size(),
                  {{QStringLiteral("$type"), QStringLiteral("app.bsky.richtext.facet#mention")},
                   {QStringLiteral("did"), answered->did}}));
    return facets;
}

} // namespace

QString blueskyKey(const QString& uri)
{
    return keyStart + uri;
}

QString uriInKey(const QString& key)
{
    return key.startsWith(keyStart) ? key.mid(keyStart.size()) : QString();
}

Inbound postFrom(const BlueskyMention& mention, const BlueskyAccount& account)
{
    const BlueskyPost& post = mention.post;
    Inbound inbound;
    inbound.channel = ChannelKind::Social;
    inbound.account = account.name;
    inbound.key = blueskyKey(post.ref.uri);
    inbound.senderKind = IdentityKind::SocialHandle;
    inbound.senderAddress = post.handle;
    inbound.senderShown = u'@' + post.handle;
    inbound.senderName = post.name.isEmpty() ? post.handle : post.name;
    inbound.at = post.written;
    inbound.conversation = blueskyKey(post.root ? post.root->uri : post.ref.uri);
    inbound.text = post.text;
    inbound.post = PostFacts{.network = QStringLiteral("bluesky"),
                             .source = account.name,
                             .link = linkTo(post),
                             .inReplyTo = post.parent ? blueskyKey(post.parent->uri) : QString(),
                             .warning = {},
                             .reshares = post.reshares,
                             .likes = post.likes,
                             .replies = post.replies};
    return inbound;
}

qsizetype lettersOf(const QString& text)
{
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    qsizetype count = 0;
    while (letters.toNextBoundary() >= 0)
        ++count;
    return count;
}

QString recordKeyOf(const QString& messageId)
{
    constexpr qsizetype length = 13;
    constexpr const char* digits = "234567abcdefghijklmnopqrstuvwxyz";
    const QByteArray hash =
        QCryptographicHash::hash(messageId.toUtf8(), QCryptographicHash::Sha256);
    quint64 number = 0;
    for (int i = 0; i < 8; ++i)
        number = number << 8 | static_cast<quint8>(hash.at(i));
    number &= ~(quint64(1) << 63);
    QString key(length, u'2');
    for (qsizetype i = length - 1; i >= 0; --i, number >>= 5)
        key[i] = QLatin1Char(digits[number & 31]);
    return key;
}

QJsonObject recordOf(const Outbound& outbound, const std::optional<BlueskyPost>& answered)
{
    QJsonObject record{{QStringLiteral("$type"), postType},
                       {QStringLiteral("text"), outbound.text},
                       {QStringLiteral("createdAt"),
                        outbound.written.toDateTime().toUTC().toString(Qt::ISODateWithMs)}};
    if (const QJsonArray facets = facetsOf(outbound.text, answered); !facets.isEmpty())
        record.insert(QStringLiteral("facets"), facets);
    if (answered)
        record.insert(
            QStringLiteral("reply"),
            QJsonObject{{QStringLiteral("root"), jsonOf(answered->root.value_or(answered->ref))},
                        {QStringLiteral("parent"), jsonOf(answered->ref)}});
    return record;
}

} // namespace heddle::social
