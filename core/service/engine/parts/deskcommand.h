#pragma once

#include "core/service/engine/enginedesk.h"

namespace heddle::service {

/// Carries a command to the core thread and its answer back. For the files of EngineDesk.
template<class T, class Command>
Async<T> EngineDesk::run(Command command)
{
    return runIn<T>(&m_engine,
                    [&engine = m_engine, agent = m_agent, witness = m_witness,
                     command = std::move(command)]() -> Result<T> {
                        if (!engine.isOpen())
                            return failure(ErrorCode::Offline,
                                           QStringLiteral("the centre is not open"));
                        if (witness)
                            witness([agent, command](Engine& other) {
                                [[maybe_unused]] const auto again = command(other, agent);
                            });
                        return command(engine, agent);
                    });
}

} // namespace heddle::service
