#include "core/channel/social/following/canonicallink.h"

#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace heddle::social {

namespace {

bool isTracking(const QString& name)
{
    static const QStringList known{
        QStringLiteral("fbclid"),  QStringLiteral("gclid"),   QStringLiteral("dclid"),
        QStringLiteral("msclkid"), QStringLiteral("igshid"),  QStringLiteral("mc_cid"),
        QStringLiteral("mc_eid"),  QStringLiteral("ref_src"), QStringLiteral("yclid"),
        QStringLiteral("wt_mc"),
    };
    return name.startsWith(QLatin1String("utm_")) || name.startsWith(QLatin1String("at_"))
           || known.contains(name);
}

QString withoutPrefix(QString host)
{
    for (const QLatin1String prefix : {QLatin1String("www."), QLatin1String("m.")}) {
        if (host.startsWith(prefix) && host.count(u'.') > 1)
            host.remove(0, prefix.size());
    }
    return host;
}

} // namespace

QString canonicalLink(const QString& link)
{
    const QUrl url(link.trimmed(), QUrl::TolerantMode);
    const bool isWeb =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return {};
    QString out = withoutPrefix(QString::fromLatin1(QUrl::toAce(url.host())).toLower());
    if (out.isEmpty())
        out = url.host().toLower();
    const int usual = url.scheme() == QLatin1String("http") ? 80 : 443;
    if (url.port(usual) != usual)
        out += u':' + QString::number(url.port());
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    out += path;
    auto items = QUrlQuery(url).queryItems(QUrl::FullyEncoded);
    items.removeIf([](const auto& item) { return isTracking(item.first.toLower()); });
    std::sort(items.begin(), items.end());
    QChar mark = u'?';
    for (const auto& [name, value] : std::as_const(items)) {
        out += mark + name + (value.isEmpty() ? QString() : u'=' + value);
        mark = u'&';
    }
    return out;
}

} // namespace heddle::social
