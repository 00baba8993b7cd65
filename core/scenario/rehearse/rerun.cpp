#include "core/scenario/rehearse/rerun.h"

#include "core/store/sql/durability.h"

#include <QDir>
#include <QThreadPool>

namespace heddle::scenario {

Rerun::Rerun() : m_folder(store::fleetingFolder())
{
    m_folder.setAutoRemove(false);
}

Result<std::unique_ptr<Rerun>> Rerun::open(const Script& script, const QString& manned,
                                           const service::ReadMail& readMail)
{
    std::unique_ptr<Rerun> run(new Rerun);
    auto player = Player::open(script, {.location = store::fleetingFile(
                                            run->m_folder.filePath(QStringLiteral("scenario.db"))),
                                        .readMail = readMail,
                                        .manned = manned});
    if (!player)
        return passOn(player);
    run->m_player = std::move(*player);
    return run;
}

// A busy day leaves ten thousand files, and whoever begins it again does not wait for them to go.
Rerun::~Rerun()
{
    m_player.reset();
    QThreadPool::globalInstance()->start(
        [path = m_folder.path()] { QDir(path).removeRecursively(); });
}

bool Rerun::hasNext(Timestamp moment, const QList<Input>& inputs) const
{
    return m_had < inputs.size() && inputs.at(m_had).at <= moment;
}

void Rerun::have(const Input& input)
{
    ++m_had;
    if (input.deed)
        input.deed(m_player->engine());
    else
        m_player->inject(input.inject);
    settlePosted();
}

Done Rerun::playTo(Timestamp moment, const QList<Input>& inputs)
{
    VirtualClock& clock = m_player->clock();
    while (hasNext(moment, inputs)) {
        const Input& input = inputs.at(m_had);
        while (clock.steps() < input.events && clock.step(input.at)) {
        }
        have(input);
    }
    // Nobody looks at the store before the caller has an answer.
    return m_player->runTo(moment);
}

bool Rerun::playSome(Timestamp moment, const QList<Input>& inputs,
                     const std::function<bool()>& isEnough)
{
    VirtualClock& clock = m_player->clock();
    while (!isEnough()) {
        const Input* input = hasNext(moment, inputs) ? &inputs.at(m_had) : nullptr;
        if (input != nullptr && (clock.steps() >= input->events || !clock.step(input->at)))
            have(*input);
        else if (input == nullptr && !clock.step(moment))
            return true;
    }
    return false;
}

} // namespace heddle::scenario
