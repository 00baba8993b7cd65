#include "core/service/listening/check/listeningcheck.h"

#include "core/insight/expression/wordexpression.h"
#include "core/model/rules/rulewords.h"
#include "core/service/listening/dropplace.h"
#include "core/service/listening/pushplace.h"

#include <QRegularExpression>
#include <QUrl>

namespace heddle::service {

namespace {

constexpr int longestShown = 80;

bool isWebAddress(const QString& address)
{
    const QUrl url(address, QUrl::StrictMode);
    return (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"))
           && !url.host().isEmpty();
}

bool isHandle(const QString& name)
{
    static const QRegularExpression handle(QStringLiteral(R"(^@?[\w-]+(\.[\w-]+)+$)"));
    return handle.match(name).hasMatch();
}

QString said(const QString& value, const QString& fault)
{
    return QStringLiteral("'%1' %2").arg(value.left(longestShown), fault);
}

const QString noWebAddress = QStringLiteral("is no web address; write it with https://");

} // namespace

QMap<QString, QString> faultsOf(const FeedSource& feed)
{
    QMap<QString, QString> faults;
    const QString key = QStringLiteral("address");
    if (isDropped(feed.address)) {
        if (const auto folder = dropFolderIn(feed.address); !folder)
            faults.insert(key, said(feed.address, folder.error().detail));
    } else if (!isPushed(feed.address) && !isWebAddress(feed.address))
        faults.insert(key, said(feed.address, noWebAddress));
    else if (const auto place = pushPlaceIn(feed.address); isPushed(feed.address) && !place)
        faults.insert(key, said(feed.address, place.error().detail));
    return faults;
}

QMap<QString, QString> faultsOf(const SocialAccount& account)
{
    QMap<QString, QString> faults;
    if (!isWebAddress(account.server))
        faults.insert(QStringLiteral("server"), said(account.server, noWebAddress));
    const bool isBluesky = account.network == QLatin1String("bluesky");
    if (!isBluesky && account.network != QLatin1String("mastodon"))
        faults.insert(QStringLiteral("network"),
                      said(account.network,
                           QStringLiteral("is no network known here; write mastodon or bluesky")));
    if (isBluesky && !isHandle(account.name))
        faults.insert(QStringLiteral("name"),
                      said(account.name, QStringLiteral("is no handle, which a bluesky account is "
                                                        "called by: @northwind.bsky.social")));
    return faults;
}

QMap<QString, QString> faultsOf(const Campaign& campaign)
{
    QMap<QString, QString> faults;
    if (campaign.name.trimmed().isEmpty())
        faults.insert(QStringLiteral("name"), QStringLiteral("it is missing"));
    if (const auto words = insight::WordExpression::read(campaign.words); !words)
        faults.insert(QStringLiteral("words"), words.error().detail);
    for (const RuleCondition& test : campaign.tests) {
        if (!campaignFields().contains(test.field))
            faults.insert(QStringLiteral("if"),
                          said(toWords(test), QStringLiteral("looks at what posts do not have")));
        else if (test.value.trimmed().isEmpty())
            faults.insert(QStringLiteral("if"),
                          said(toWords(test), QStringLiteral("says not what to compare with")));
    }
    if (campaign.tags.size() > Campaign::mostTags)
        faults.insert(QStringLiteral("tags"), QStringLiteral("at most %1").arg(Campaign::mostTags));
    return faults;
}

} // namespace heddle::service
