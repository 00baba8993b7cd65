#pragma once

#include "app/ctl/command.h"

namespace heddle::ctl {

// The table of commands, by topic.
QList<Command> mailCommands();
QList<Command> feedCommands();
QList<Command> answerCommands();
QList<Command> insightCommands();
QList<Command> dbCommands();
QList<Command> importCommands();
QList<Command> contactCommands();
QList<Command> exportCommands();
QList<Command> talkingPointCommands();
QList<Command> readCommands();
QList<Command> reportCommands();
QList<Command> interactionCommands();
QList<Command> explainCommands();
QList<Command> learnCommands();
QList<Command> configCommands();
QList<Command> ruleCommands();
QList<Command> secretCommands();
QList<Command> scenarioCommands();
QList<Command> simulateCommands();

/// All of them, in the order of the help.
QList<Command> allCommands();

} // namespace heddle::ctl
