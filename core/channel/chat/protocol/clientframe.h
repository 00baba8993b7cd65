#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <optional>
#include <variant>

namespace heddle::chat {

constexpr int protocolVersion = 1;      ///< of resources/chat/PROTOCOL.md
constexpr qsizetype longestText = 4000; ///< of one message, in UTF-16 units

/// A visitor's identity as their site vouches for it: HMAC-SHA256 over id and expiry.
struct SignedVisitor {
    QString id;
    qint64 expires = 0;   ///< seconds since 1970
    QByteArray signature; ///< hex

    bool operator==(const SignedVisitor&) const = default;
};

/// Where on the site a visitor is.
struct PageVisit {
    QString url;
    QString title;
    QString referrer;

    bool operator==(const PageVisit&) const = default;
};

/// The first frame on each connection: who this is, and what it has seen already.
struct Hello {
    int version = 0;
    QString visitor; ///< the secret of an earlier visit; empty for a new one
    QString token;   ///< of the conversation to resume; empty for none
    QString epoch;   ///< of the numbers in `seen`
    qint64 seen = 0; ///< the highest line number it has
    QString language;
    PageVisit page;
    std::optional<SignedVisitor> proof;

    bool operator==(const Hello&) const = default;
};

/// One field of the form before a chat.
struct FormAnswer {
    QString field;
    QString value;

    bool operator==(const FormAnswer&) const = default;
};

/// Starts a conversation.
struct Begin {
    QList<FormAnswer> answers;

    bool operator==(const Begin&) const = default;
};

/// A line of text. The same id twice is one line.
struct Say {
    QString id;
    QString text;

    bool operator==(const Say&) const = default;
};

/// A file whose bytes follow in binary messages.
struct FileOffer {
    QString id;
    QString name;
    QString type;
    qint64 bytes = 0;

    bool operator==(const FileOffer&) const = default;
};

/// Asks for the bytes of a file in a line.
struct FileRequest {
    QString file;

    bool operator==(const FileRequest&) const = default;
};

struct VisitorTyping {
    bool isTyping = false;

    bool operator==(const VisitorTyping&) const = default;
};

/// The visitor has all lines up to this number on screen, or at least in the browser.
struct Seen {
    qint64 seq = 0;
    bool isRead = false; ///< on screen

    bool operator==(const Seen&) const = default;
};

struct VisitorEnds {
    bool operator==(const VisitorEnds&) const = default;
};

struct Rating {
    enum class Scale { Satisfaction, Recommendation } scale = Scale::Satisfaction;
    int score = 0; ///< 1-5; of recommendation 0-10
    QString comment;

    bool operator==(const Rating&) const = default;
};

/// Asks for the conversation by mail.
struct TranscriptWish {
    QString address;

    bool operator==(const TranscriptWish&) const = default;
};

/// A message left while nobody is there; it becomes a mail.
struct LeftMessage {
    QString id;
    QString name;
    QString address;
    QString text;

    bool operator==(const LeftMessage&) const = default;
};

/// The visitor wants to be forgotten here.
struct Forget {
    bool operator==(const Forget&) const = default;
};

/// Asks whether the line works; browsers cannot see the WebSocket's own pings.
struct Ping {
    bool operator==(const Ping&) const = default;
};

using ClientFrame =
    std::variant<Hello, Begin, Say, FileOffer, FileRequest, VisitorTyping, Seen, PageVisit,
                 VisitorEnds, Rating, TranscriptWish, LeftMessage, Forget, Ping>;

/// Reads a text message of a visitor: everything in it is bounded, and cleaned of what would mislead
/// a reader (control characters; in names also marks that turn the direction of text). Fails with
/// BadInput; the detail names the field and never its content.
Result<ClientFrame> readClientFrame(QByteArrayView json);

} // namespace heddle::chat
