#pragma once

#include "core/service/chat/webchat.h"

#include <QString>

#include <optional>

namespace heddle::ui {

/// The fields of the form before a chat as one line: "name*, mail, topic=Delivery|Returns"; a star
/// for what must be filled in. What the line does not say of a field is as in `before`.
QString formText(const QList<service::ChatField>& form);
QList<service::ChatField> formFromText(const QString& text,
                                       const QList<service::ChatField>& before);

/// Which queue chats begin in, as one line:
/// "https://shop.example/returns/* > Returns; topic=Delivery > Parcels".
QString routesText(const QList<service::ChatRoute>& routes);
/// Nothing for a part without a queue.
std::optional<QList<service::ChatRoute>> routesFromText(const QString& text);

} // namespace heddle::ui
