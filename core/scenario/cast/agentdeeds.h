#pragma once

#include "core/scenario/cast/stage.h"

#include <set>

namespace heddle::scenario {

/// What a script lets agents do, through the same commands as from their windows. What is refused
/// becomes a trouble of the stage.
class AgentDeeds : public QObject {
    Q_OBJECT
public:
    /// \param manned the login in whose place a person sits, who does as they think
    AgentDeeds(Stage& stage, const QString& manned, QObject* parent = nullptr);

    void perform(const Step& step);
    /// Writes to the customer of a contact, taking it first where nobody has it.
    Done reply(AgentId by, InteractionId contact, const QString& text);

private:
    Done act(const Step& step, AgentId by);
    Done withContact(const Step& step, AgentId by, InteractionId contact);
    Done assign(const Step& step, AgentId by, InteractionId contact);
    Done merge(const Step& step, AgentId by);
    Done unmerge(const Step& step, AgentId by);
    void crash(AgentId agent);
    void beat(AgentId agent);

    Stage& m_stage;
    QString m_manned;
    std::set<AgentId> m_beating;
};

} // namespace heddle::scenario
