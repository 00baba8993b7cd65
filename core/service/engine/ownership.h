#pragma once

#include <QString>

namespace heddle::service {

/// The name under which this process claims what it sends: host, process and its start, so that a
/// process number used again is not taken for the same process.
QString processOwner();

/// Whether the process that claimed as `owner` still runs. One on another host counts as running:
/// nothing here can tell.
bool ownerLives(const QString& owner);

} // namespace heddle::service
