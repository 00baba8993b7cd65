#pragma once

#include "app/ctl/generate/wordlists.h"
#include "core/model/agent.h"
#include "core/store/store.h"

namespace heddle::ctl {

/// Who works in a made-up centre, and in which queues.
struct Staff {
    QList<Agent> agents;
    QList<Queue> queues; ///< one for each topic, in the topics' order
};

/// Puts agents, queues and canned replies into an empty store.
/// Fails with Conflict when somebody works there already.
Result<Staff> hireStaff(store::Store& store, const PeopleList& people, const QStringList& topics,
                        Timestamp since, Random& random);

} // namespace heddle::ctl
