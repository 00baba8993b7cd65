#pragma once

#include "core/service/listening/listeningview.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

namespace heddle::ui {

/// Why a post is put aside: what is kept (see discardCode()) and how it is said.
struct DiscardReason {
    QString code;
    QString words;
};
QList<DiscardReason> discardReasons();
/// The one of them that says what the post is.
inline constexpr QLatin1String notAboutUs("not about us");
/// How a kept reason is said; one of somebody else's making as it is.
QString discardWords(const QString& code);

/// "Unread", "Reserved, Lena Fuchs", "Discarded, resold".
QString statusWords(const service::PostRow& row);
std::optional<Icon> statusIcon(PostStatus status);

/// Who besides us reads a post, and the warning it stands behind: "Private. Warning: blood". Empty
/// for a public one without.
QString termsWords(const Entry& post);

/// "340", "18.4k", "1.2M".
QString shortCount(qint64 count);

/// How a post feels: its words, the shape that goes with them and their colour.
struct MoodMark {
    QString shape; ///< ▲ – ▼
    QString words;
    QColor colour;
};
/// Nothing where its words do not say.
std::optional<MoodMark> moodMark(const Sentiment& sentiment, const Tokens& tokens);

/// "4 seconds ago"; "now" for less than one.
QString agoWords(Timestamp at, Timestamp now);

/// What became of a wish to change something on a network, in a sentence.
QString networkErrorText(const Error& error);

} // namespace heddle::ui
