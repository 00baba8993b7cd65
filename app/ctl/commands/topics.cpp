#include "app/ctl/commands/topics.h"

namespace heddle::ctl {

QList<Command> allCommands()
{
    return mailCommands() + feedCommands() + insightCommands() + importCommands()
           + contactCommands() + exportCommands() + talkingPointCommands() + readCommands()
           + reportCommands() + interactionCommands() + answerCommands() + explainCommands()
           + learnCommands() + ruleCommands() + configCommands() + secretCommands()
           + scenarioCommands() + simulateCommands() + dbCommands();
}

} // namespace heddle::ctl
