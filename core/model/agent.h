#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/centre/capacity.h"
#include "core/model/centre/queue.h"
#include "core/model/channelkind.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace heddle {

/// What somebody may do. Each role may also do what the ones before it may, but for Trainer.
enum class Role { Agent, Supervisor, Administrator, Trainer };

/// What an agent says of themselves.
enum class Presence { Offline, Ready, NotReady };

/// What follows from work; for display.
enum class Activity { Idle, Offered, Busy, WrapUp };

QLatin1String toName(Role role);
QLatin1String toName(Presence presence);
QLatin1String toName(Activity activity);
std::optional<Role> roleFromName(QStringView name);
std::optional<Presence> presenceFromName(QStringView name);

/// What somebody becomes once nobody is on their line any more.
struct PresenceWish {
    Presence presence = Presence::NotReady;
    QString reason;

    bool operator==(const PresenceWish&) const = default;
};

/// Somebody who works here.
struct Agent {
    AgentId id;
    QString login; ///< the system user or directory name, unique
    QString name;
    Role role = Role::Agent;
    Presence presence = Presence::Offline;
    QString presenceReason;            ///< code of Not ready ("break", "missed offers")
    QList<ChannelKind> pausedChannels; ///< what they take nothing new from, though Ready
    Timestamp presenceSince;
    std::optional<PresenceWish> wish;   ///< they wait for a contact to end; nothing new comes
    std::optional<Timestamp> idleSince; ///< since when they have nothing
    QMap<QString, int> skills;          ///< name to level 1-10
    Capacity capacity;
    QString signature; ///< with placeholders ({agent.name}, {centre.name})
    bool active = true;

    bool operator==(const Agent&) const = default;
};

} // namespace heddle
