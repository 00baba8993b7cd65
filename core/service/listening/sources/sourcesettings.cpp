#include "core/service/listening/sources/sourcesettings.h"

#include "core/service/listening/check/listeningcheck.h"
#include "core/service/listening/dropplace.h"
#include "core/service/listening/pushplace.h"

#include <QUrl>

namespace heddle::service {

namespace {

constexpr Duration shortestPause = std::chrono::seconds(5);

QString networkOf(SourceKind kind)
{
    return kind == SourceKind::Bluesky ? QStringLiteral("bluesky") : QStringLiteral("mastodon");
}

bool isAccount(SourceKind kind)
{
    return kind == SourceKind::Mastodon || kind == SourceKind::Bluesky;
}

} // namespace

SourceSettings settingsOf(const FeedSource& feed)
{
    return {.kind = isPushed(feed.address)    ? SourceKind::Push
                    : isDropped(feed.address) ? SourceKind::Folder
                                              : SourceKind::Feed,
            .name = feed.name,
            .address = feed.address,
            .queue = feed.queue,
            .every = feed.every,
            .login = feed.login,
            .secret = {}};
}

SourceSettings settingsOf(const SocialAccount& account)
{
    const bool isBluesky = account.network == networkOf(SourceKind::Bluesky);
    return {.kind = isBluesky ? SourceKind::Bluesky : SourceKind::Mastodon,
            .name = account.name,
            .address = account.server,
            .queue = account.queue,
            .every = account.every,
            .login = {},
            .secret = {}};
}

std::variant<FeedSource, SocialAccount> sourceOf(const SourceSettings& settings)
{
    if (isAccount(settings.kind))
        return SocialAccount{.name = settings.name,
                             .network = networkOf(settings.kind),
                             .server = settings.address,
                             .queue = settings.queue,
                             .every = settings.every};
    return FeedSource{.name = settings.name,
                      .address = settings.address,
                      .queue = settings.queue,
                      .every = settings.every,
                      .login = settings.login};
}

QString settingNameOf(const SourceSettings& settings)
{
    return isAccount(settings.kind) ? socialSettingOf(settings.name) : feedSettingOf(settings.name);
}

QString secretNameOf(const SourceSettings& settings)
{
    return isAccount(settings.kind) ? socialSecretName(settings.name)
                                    : feedSecretName(settings.name);
}

QString wholeAddress(const QString& typed)
{
    QString address = typed.trimmed();
    if (address.startsWith(u'/'))
        return QUrl::fromLocalFile(address).toString(QUrl::FullyEncoded);
    if (!address.isEmpty() && !address.contains(QLatin1String("://")))
        address.prepend(QLatin1String("https://"));
    return address;
}

Done checkSource(const SourceSettings& settings)
{
    if (settings.name.trimmed().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("name: it is missing"));
    if (settings.every < shortestPause)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("every: less than five seconds is too often"));
    const auto kept = sourceOf(settings);
    const auto* feed = std::get_if<FeedSource>(&kept);
    if (feed && settingsOf(*feed).kind != settings.kind)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("address: it is one of another kind of source"));
    const auto faults = std::visit([](const auto& source) { return faultsOf(source); }, kept);
    if (!faults.isEmpty())
        return failure(ErrorCode::BadInput,
                       faults.firstKey() + QStringLiteral(": ") + faults.first());
    return {};
}

} // namespace heddle::service
