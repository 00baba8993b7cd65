#pragma once

#include "core/model/agent.h"
#include "core/model/customer.h"
#include "core/model/entry.h"
#include "core/model/interaction.h"

#include <QJsonObject>

namespace heddle::ctl {

// What --json prints. Moments are ISO 8601 in UTC; what is not set is left out or null.
QJsonObject toJson(const Agent& agent);
QJsonObject toJson(const Queue& queue);
QJsonObject toJson(const Customer& customer, const QList<Identity>& identities);
QJsonObject toJson(const Interaction& interaction);
QJsonObject toJson(const Entry& entry);

/// "2026-11-22T09:41:03.120Z".
QString isoMoment(Timestamp at);
/// "2026-11-22 09:41", in UTC, for people.
QString shownMoment(Timestamp at);

} // namespace heddle::ctl
