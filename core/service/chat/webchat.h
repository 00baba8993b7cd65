#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace heddle::service {

/// A field of the form that visitors fill in before a chat. "name" and "mail" are understood.
struct ChatField {
    QString name;        ///< its key
    QString label;       ///< as visitors see it; empty for name and mail: in their language
    QStringList choices; ///< empty: free text
    bool isNeeded = false;

    bool operator==(const ChatField&) const = default;
};

/// Where chats of a kind begin: those from a page, or whose form says so. What is empty fits all.
struct ChatRoute {
    QString page;  ///< an address, * for anything: "https://www.shop.example/returns/*"
    QString field; ///< of the form
    QString value; ///< its answer; capitals do not matter
    QString queue; ///< its name

    bool operator==(const ChatRoute&) const = default;
};

/// The centre's web chat as it is set up: centre.yaml's `chat:` and the page in Settings.
struct WebChat {
    bool isOn = true;
    QString address = QStringLiteral("127.0.0.1"); ///< to listen on
    int port = 8484;
    QString publicUrl;   ///< where browsers find it; empty: address and port as they are
    QString certificate; ///< PEM; empty: no TLS, behind a reverse proxy
    QString privateKey;
    QStringList origins; ///< sites that may carry the widget
    QStringList proxies; ///< whose X-Forwarded-For counts
    QString title;       ///< over the chat; empty: the centre's name
    QString greeting;
    QString colour = QStringLiteral("#1d5fd1"); ///< the brand's
    QString consent; ///< words to agree to before anything is kept; empty: none asked
    QString privacyUrl;
    QString texts; ///< folder of LANGUAGE.json, see chattexts.h; empty: the widget's own words
    QList<ChatField> form;
    QString mailbox;       ///< gets messages left behind, sends transcripts; empty: neither
    QString hours;         ///< the calendar by which it is open; empty: whenever somebody is ready
    QString signingSecret; ///< name of the secret shared with the site; empty: none
    int fileMegabytes = 10;
    int perAddress = 60; ///< connections of one network address at a time
    Duration resumeWithin = std::chrono::hours(24);
    int retentionDays = 0; ///< after its end a chat's words are removed; 0: they are kept
    QString rating = QStringLiteral("csat"); ///< asked at the end: csat (1-5), nps (0-10) or none
    QList<ChatRoute> queues;                 ///< the first that fits; none: as usual

    bool operator==(const WebChat&) const = default;
};

/// The line that a page needs.
QString snippetOf(const WebChat& chat);
/// The queue of the first route that fits; empty for none. `answers`: of the form, by field.
QString queueFor(const QList<ChatRoute>& routes, const QString& page,
                 const QHash<QString, QString>& answers);
/// Where browsers find the gateway.
QString urlOf(const WebChat& chat);

} // namespace heddle::service
