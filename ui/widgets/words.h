#pragma once

#include "core/model/agent.h"
#include "core/model/interaction.h"
#include "ui/widgets/chip.h"

#include <QString>
#include <QStringList>
#include <QTime>

namespace heddle::ui {

/// "Mail", "Call" ...: a contact of this channel.
QString channelWords(ChannelKind kind);
/// What a contact is about: its subject, or what it is where it has none, as calls and posts do.
QString subjectWords(const Interaction& interaction);
/// "Open", "Waiting for the customer" ...
QString stateWords(const Interaction& interaction);
Meaning stateMeaning(const Interaction& interaction);

/// The codes of Not ready, in the order of the menu.
QStringList presenceReasons();
/// "Ready", "Lunch", "Offline" ...
QString presenceWords(Presence presence, const QString& reason);
/// The reason that stands for "an offer ran out unanswered".
bool isMissedOffers(const QString& reason);

/// A moment as people say it, in local time: "14:06", "Yesterday 14:06", "3 Mar 14:06".
QString momentWords(Timestamp at, Timestamp now);
/// The hour of a day, "14:06" or "2:06 PM" as the locale has it.
QString clockWords(const QTime& time);
/// How long ago or ahead, in whole words: "4 minutes", "2 hours", "3 days".
QString spanWords(Duration span);
/// A language's own name for a BCP 47 tag; empty for an unknown one.
QString languageWords(const QString& tag);

} // namespace heddle::ui
