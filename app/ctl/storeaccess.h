#pragma once

#include "app/ctl/command.h"
#include "core/base/clock.h"
#include "core/store/backup.h"
#include "core/store/store.h"

#include <memory>

namespace heddle::ctl {

/// What to do where the store does not exist yet.
enum class IfMissing { Fail, Create };

/// An open store, with the clock it uses.
struct OpenStore {
    std::unique_ptr<SystemClock> clock;
    std::unique_ptr<store::Store> store;
};

/// Where --store says, or $XDG_DATA_HOME/heddle/heddle.db.
Result<store::StoreLocation> storeLocation(const Invocation& invocation);
Result<OpenStore> openStore(const Invocation& invocation, IfMissing ifMissing = IfMissing::Fail);

/// A long job's progress, shown on the console.
store::Progress progressOf(const Invocation& invocation, const QString& what);

/// The number an argument must be ("17"), as an id. BadInput says what was expected.
Result<qint64> idOf(const QString& argument, const char* expected);

} // namespace heddle::ctl
