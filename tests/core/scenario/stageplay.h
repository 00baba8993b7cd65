#pragma once

#include "core/scenario/play/player.h"
#include "core/scenario/score/report.h"

#include <QTemporaryDir>

namespace heddle::test {

Result<Mail> readMail(const QByteArray& raw);

/// A scenario that comes with Heddle; the test fails where it cannot be read.
scenario::Script starter(const char* name);

/// A player in a folder of its own.
struct Stageplay {
    explicit Stageplay(const scenario::Script& script, const QString& manned = {},
                       std::optional<quint64> seed = {});
    Stageplay(const scenario::Script& script, const store::StoreLocation& location);
    void open(const scenario::Script& script, const scenario::PlayOptions& options);
    scenario::Report report();

    QTemporaryDir folder;
    std::unique_ptr<scenario::Player> player;
};

/// The hash of a whole day.
QString playedHash(const scenario::Script& script, std::optional<quint64> seed = {});

} // namespace heddle::test
