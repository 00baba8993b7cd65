#pragma once

#include "core/channel/chat/gateway/gateway.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace heddle::chat {

/// A field of the form before a chat.
struct WidgetField {
    QString name;
    QString label;
    QStringList choices;
    bool isNeeded = false;

    bool operator==(const WidgetField&) const = default;
};

/// What the widget looks like and asks for.
struct WidgetSettings {
    QString url; ///< of the gateway, as browsers reach it
    QString title;
    QString greeting;
    QString colour; ///< "#1d5fd1"
    QString consent;
    QString privacyUrl;
    QList<WidgetField> form;
    QString rating = QStringLiteral("csat"); ///< or "nps", "none"
    bool sendsTranscripts = false;
    qint64 fileBytes = 0;
    QStringList fileTypes;
    QJsonObject texts; ///< words besides the widget's own, and in their place: by language, by key

    bool operator==(const WidgetSettings&) const = default;
};

/// What the gateway serves: the widget with these settings and all its translations in one script,
/// and a page to try it on.
WebPages widgetPages(const WidgetSettings& settings);

} // namespace heddle::chat
