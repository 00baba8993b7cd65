#include "core/service/chat/chatsetup.h"

#include "core/service/chat/texts/chattexts.h"
#include "core/service/chat/webchatfields.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace heddle::service {

namespace {

/// Scheme, host and port alone, as browsers send it.
bool isOrigin(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"))
           && !url.host().isEmpty() && url.path().isEmpty() && !url.hasQuery();
}

bool isWebAddress(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"))
           && !url.host().isEmpty();
}

bool isNetwork(const QString& text)
{
    return !QHostAddress(text).isNull() || QHostAddress::parseSubnet(text).second >= 0;
}

/// As the chat's protocol takes it.
bool isFieldName(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9_-]{1,64}$"));
    return form.match(text).hasMatch();
}

bool isColour(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^#[0-9a-fA-F]{6}$"));
    return form.match(text).hasMatch();
}

} // namespace

QString urlOf(const WebChat& chat)
{
    if (!chat.publicUrl.isEmpty())
        return chat.publicUrl;
    const QString scheme =
        chat.certificate.isEmpty() ? QStringLiteral("http") : QStringLiteral("https");
    return QStringLiteral("%1://%2:%3").arg(scheme, chat.address).arg(chat.port);
}

QString snippetOf(const WebChat& chat)
{
    return QStringLiteral("<script src=\"%1/chat/widget.js\" async></script>").arg(urlOf(chat));
}

QString queueFor(const QList<ChatRoute>& routes, const QString& page,
                 const QHash<QString, QString>& answers)
{
    for (const ChatRoute& route : routes) {
        const QString form = QRegularExpression::escape(route.page)
                                 .replace(QLatin1String("\\*"), QLatin1String(".*"));
        const QRegularExpression pattern(QRegularExpression::anchoredPattern(form),
                                         QRegularExpression::CaseInsensitiveOption);
        const bool fitsPage = route.page.isEmpty() || pattern.match(page).hasMatch();
        const bool fitsForm =
            route.field.isEmpty()
            || answers.value(route.field).compare(route.value, Qt::CaseInsensitive) == 0;
        if (fitsPage && fitsForm)
            return route.queue;
    }
    return {};
}

QString toJson(const WebChat& chat)
{
    return heddle::toJson(outlineOf(chat, nullptr));
}

Result<WebChat> webChatFromJson(const QString& json)
{
    WebChat chat;
    Reading reading;
    readValue({}, outlineFromJson(json), chat, reading);
    if (!reading.complaints.isEmpty())
        return failure(ErrorCode::Corrupt,
                       QStringLiteral("chat: ") + reading.complaints.constFirst().what);
    return chat;
}

QList<ChatFault> faultsOf(const WebChat& chat)
{
    QList<ChatFault> faults;
    const auto unless = [&](bool isRight, const char* key, const QString& what) {
        if (!isRight)
            faults += {QLatin1String(key), what};
    };
    for (const QString& origin : chat.origins)
        unless(isOrigin(origin), "origins", origin + QStringLiteral(" is no https://host"));
    unless(!QHostAddress(chat.address).isNull(), "address",
           chat.address + QStringLiteral(" is no address to listen on"));
    const auto within = [&](const char* key, int value, int least, int most) {
        unless(value >= least && value <= most, key,
               QStringLiteral("is a number from %1 to %2").arg(least).arg(most));
    };
    within("port", chat.port, 1, 65'535);
    within("file_megabytes", chat.fileMegabytes, 0, 100);
    within("per_address", chat.perAddress, 1, 100'000);
    within("retention_days", chat.retentionDays, 0, 36'500);
    for (const QString& proxy : chat.proxies)
        unless(isNetwork(proxy), "proxies", proxy + QStringLiteral(" is no address or network"));
    unless(isColour(chat.colour), "colour", QStringLiteral("is written like #1d5fd1"));
    unless(chat.publicUrl.isEmpty() || isOrigin(chat.publicUrl), "public_url",
           QStringLiteral("is like https://host"));
    unless(chat.privacyUrl.isEmpty() || isWebAddress(chat.privacyUrl), "privacy_url",
           QStringLiteral("is like https://host/page"));
    unless(chat.certificate.isEmpty() == chat.privateKey.isEmpty(), "certificate",
           QStringLiteral("goes with a private_key"));
    for (const QString& file : {chat.certificate, chat.privateKey})
        unless(file.isEmpty() || QFileInfo(file).isReadable(), "certificate",
               file + QStringLiteral(" cannot be read"));
    unless(chat.mailbox.isEmpty() || chat.mailbox.count(u'@') == 1, "mailbox",
           chat.mailbox + QStringLiteral(" is no mail address"));
    const auto texts = chatTexts(chat.texts);
    unless(texts.has_value(), "texts", texts ? QString() : texts.error().detail);
    const QStringList ratings{QStringLiteral("csat"), QStringLiteral("nps"),
                              QStringLiteral("none")};
    unless(ratings.contains(chat.rating), "rating", QStringLiteral("is csat, nps or none"));
    QStringList fields;
    for (const ChatField& field : chat.form) {
        unless(isFieldName(field.name), "form",
               field.name + QStringLiteral(" is no key: letters, digits, - and _"));
        unless(!fields.contains(field.name), "form",
               field.name + QStringLiteral(" is there twice"));
        fields += field.name;
    }
    for (const ChatRoute& route : chat.queues)
        unless(route.field.isEmpty() || fields.contains(route.field), "queues",
               QStringLiteral("the form has no field ") + route.field);
    return faults;
}

Done checkWebChat(const WebChat& chat)
{
    const QList<ChatFault> faults = faultsOf(chat);
    if (faults.isEmpty())
        return {};
    return failure(ErrorCode::BadInput,
                   faults.first().key + QStringLiteral(": ") + faults.first().what);
}

} // namespace heddle::service
