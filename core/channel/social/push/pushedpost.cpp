#include "core/channel/social/push/pushedpost.h"

#include "core/channel/social/following/canonicallink.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace heddle::social {

namespace {

constexpr qsizetype longestText = 100'000;
constexpr qsizetype longestName = 300;
constexpr qsizetype longestLink = 2'000;

constexpr const char* fields[] = {"id",      "link",   "author",    "handle",      "title",
                                  "text",    "html",   "at",        "in_reply_to", "thread",
                                  "warning", "to_us",  "followers", "reshares",    "likes",
                                  "replies", "edited", "withdrawn"};

/// Reads the fields of one post; the first that is wrong is kept.
class Fields {
public:
    explicit Fields(const QJsonObject& post) : m_post(post)
    {
        for (const QString& key : post.keys()) {
            if (!pushedFields().contains(key))
                complain(QStringLiteral("'%1' is no field of a post; there are %2")
                             .arg(key.left(40), pushedFields().join(QStringLiteral(", "))));
        }
    }

    QString text(const char* key, qsizetype longest)
    {
        const QJsonValue value = m_post.value(QLatin1String(key));
        if (value.isUndefined() || value.isNull())
            return {};
        if (value.isDouble())
            return QString::number(value.toInteger());
        if (!value.isString() || value.toString().size() > longest) {
            complain(QStringLiteral("%1 is no text of at most %2 letters")
                         .arg(QLatin1String(key))
                         .arg(longest));
            return {};
        }
        return value.toString();
    }

    /// Where nothing is said -1, as PostFacts has it.
    qint64 count(const char* key)
    {
        const QString said = text(key, longestName);
        if (said.isEmpty())
            return -1;
        bool isNumber = false;
        const qint64 number = said.toLongLong(&isNumber);
        if (!isNumber || number < 0)
            complain(QStringLiteral("%1: '%2' is no number").arg(QLatin1String(key), said));
        return number;
    }

    bool says(const char* key)
    {
        const QJsonValue value = m_post.value(QLatin1String(key));
        if (value.isBool())
            return value.toBool();
        const QString said = text(key, longestName).toLower();
        if (said == u"yes" || said == u"true" || said == u"1")
            return true;
        if (!said.isEmpty() && said != u"no" && said != u"false" && said != u"0")
            complain(QStringLiteral("%1 is yes or no, not '%2'").arg(QLatin1String(key), said));
        return false;
    }

    Timestamp moment(const char* key, Timestamp now)
    {
        const QString said = text(key, longestName);
        if (said.isEmpty())
            return now;
        QDateTime at = QDateTime::fromString(said, Qt::ISODateWithMs);
        if (at.timeSpec() == Qt::LocalTime)
            at.setTimeSpec(Qt::UTC);
        if (!at.isValid() || at.toMSecsSinceEpoch() <= 0) {
            complain(QStringLiteral("%1: '%2' is no moment; write it as 2026-11-22T09:00:00Z")
                         .arg(QLatin1String(key), said));
            return now;
        }
        // One that claims to be of next year would stand on top of everything until then.
        return std::min(Timestamp{at.toMSecsSinceEpoch() * 1000}, now);
    }

    QString link()
    {
        const QString said = text("link", longestLink);
        if (!said.isEmpty() && canonicalLink(said).isEmpty())
            complain(QStringLiteral("link: '%1' is no web address").arg(said.left(80)));
        return said;
    }

    void complain(const QString& what)
    {
        if (m_complaint.isEmpty())
            m_complaint = what;
    }
    const QString& complaint() const { return m_complaint; }

private:
    const QJsonObject& m_post;
    QString m_complaint;
};

/// Names that only look alike stay apart; the site keeps namesakes elsewhere apart.
QString addressOf(const QString& said, const QString& link, const QString& source)
{
    QString name = said.normalized(QString::NormalizationForm_KC).toLower().simplified();
    if (name.startsWith(u'@'))
        name.remove(0, 1);
    if (name.isEmpty() || name.contains(u'@'))
        return name;
    const QString site = QUrl(link).host().toLower();
    return name + u'@' + (site.isEmpty() ? source.toLower().simplified() : site);
}

QString keyOf(const QString& link, const QString& id, const QString& source)
{
    const QString canonical = canonicalLink(link);
    return canonical.isEmpty() ? QStringLiteral("id:%1 %2").arg(source, id)
                               : QStringLiteral("link:") + canonical;
}

tl::unexpected<Error> bad(const QString& what)
{
    return failure(ErrorCode::BadInput, what);
}

} // namespace

QStringList pushedFields()
{
    static const QStringList all = [] {
        QStringList names;
        for (const char* field : fields)
            names.append(QLatin1String(field));
        return names;
    }();
    return all;
}

Result<Inbound> inboundFrom(const QJsonObject& post, const PushOrigin& origin)
{
    Fields fields(post);
    Inbound inbound;
    const QString link = fields.link();
    const QString id = fields.text("id", longestLink);
    const QString author = fields.text("author", longestName);
    const QString handle = fields.text("handle", longestName);
    const QString html = fields.text("html", longestText);
    inbound.channel = ChannelKind::Social;
    inbound.account = origin.source;
    inbound.key = keyOf(link, id, origin.source);
    inbound.direction = fields.says("to_us") ? Direction::Inbound : Direction::About;
    inbound.senderKind = IdentityKind::SocialHandle;
    inbound.senderShown = handle.isEmpty() ? author : handle;
    inbound.senderName = author.isEmpty() ? handle : author;
    inbound.senderAddress = addressOf(inbound.senderShown, link, origin.source);
    inbound.at = fields.moment("at", origin.now);
    inbound.subject = fields.text("title", longestName).simplified();
    inbound.text = fields.text("text", longestText).trimmed();
    if (inbound.text.isEmpty() && !html.isEmpty())
        inbound.text = origin.readHtml(html).left(longestText).trimmed();
    if (inbound.text.isEmpty())
        inbound.text = inbound.subject;
    inbound.post = PostFacts{.network = QStringLiteral("push"),
                             .source = origin.source,
                             .link = link,
                             .inReplyTo = fields.text("in_reply_to", longestLink),
                             .warning = fields.text("warning", longestName),
                             .audience = fields.count("followers"),
                             .reshares = fields.count("reshares"),
                             .likes = fields.count("likes"),
                             .replies = fields.count("replies")};
    const QString thread = fields.text("thread", longestLink);
    inbound.conversation = thread.isEmpty() ? inbound.key : thread;
    if (fields.says("edited"))
        inbound.change = InboundChange::Edited;
    if (fields.says("withdrawn"))
        inbound.change = InboundChange::Withdrawn;
    if (!fields.complaint().isEmpty())
        return bad(fields.complaint());
    if (link.isEmpty() && id.isEmpty())
        return bad(QStringLiteral("it needs a link or an id"));
    if (inbound.senderAddress.isEmpty())
        return bad(QStringLiteral("it needs an author or a handle"));
    if (inbound.text.isEmpty() && inbound.change != InboundChange::Withdrawn)
        return bad(QStringLiteral("it needs a text, html or title"));
    return inbound;
}

Result<QList<Inbound>> inboundsFrom(const QByteArray& json, const PushOrigin& origin)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return bad(QStringLiteral("this is no JSON: %1, at byte %2")
                       .arg(error.errorString())
                       .arg(error.offset));
    QJsonArray posts = document.array();
    if (document.isObject()) {
        const QJsonValue inner = document.object().value(QLatin1String("posts"));
        posts = inner.isArray() ? inner.toArray() : QJsonArray{document.object()};
    }
    if (posts.isEmpty() || posts.size() > mostPushed)
        return bad(QStringLiteral("a push has 1 to %1 posts").arg(mostPushed));
    QList<Inbound> inbounds;
    for (qsizetype i = 0; i < posts.size(); ++i) {
        if (!posts.at(i).isObject())
            return bad(QStringLiteral("post %1 is no object").arg(i + 1));
        auto inbound = inboundFrom(posts.at(i).toObject(), origin);
        if (!inbound)
            return bad(QStringLiteral("post %1: %2").arg(i + 1).arg(inbound.error().detail));
        inbounds.append(std::move(*inbound));
    }
    return inbounds;
}

} // namespace heddle::social
