#pragma once

#include "core/scenario/play/player.h"

#include <QTemporaryDir>

#include <functional>

namespace heddle::scenario {

/// Something that somebody did to a centre from outside the scenario, and when: after so many of its
/// events. Either a deed or an inject.
struct Input {
    Timestamp at;
    qint64 events = 0;
    std::function<void(service::Engine&)> deed;
    QString inject;
};

/// A run in a store of its own, thrown away with it, that can be brought to where another one was by
/// having done to it what was done to that one.
///
/// Thread: the one that opens it.
class Rerun {
public:
    ~Rerun();
    /// A run at its start. Fails as Player::open() does.
    static Result<std::unique_ptr<Rerun>> open(const Script& script, const QString& manned,
                                               const service::ReadMail& readMail);

    Player& player() { return *m_player; }
    Timestamp now() const { return m_player->clock().now(); }

    /// Plays up to `moment`, with those of `inputs` that it has not had. Fails with what the store
    /// fails with.
    Done playTo(Timestamp moment, const QList<Input>& inputs);
    /// The same in little steps: goes on until `isEnough` or until it is there, which it answers.
    bool playSome(Timestamp moment, const QList<Input>& inputs,
                  const std::function<bool()>& isEnough);

private:
    Rerun();
    bool hasNext(Timestamp moment, const QList<Input>& inputs) const;
    void have(const Input& input);

    QTemporaryDir m_folder;
    std::unique_ptr<Player> m_player;
    qsizetype m_had = 0; ///< of the inputs
};

} // namespace heddle::scenario
