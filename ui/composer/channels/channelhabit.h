#pragma once

#include "core/service/reading/customerview.h"

#include <QString>

#include <optional>

namespace heddle::ui {

/// By which channel a customer comes, in words with their evidence; too few contacts say nothing.
struct ChannelHabit {
    std::optional<ChannelKind> channel; ///< of more than half their contacts, with 95 % certainty
    QString words;
    QString why;
};

ChannelHabit channelHabit(const QList<service::CustomerView::ChannelUse>& uses);

/// "Do not call", for a channel that the customer does not want.
QString unwantedWords(ChannelKind channel);

} // namespace heddle::ui
