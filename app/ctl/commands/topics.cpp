#include "app/ctl/commands/topics.h"

namespace heddle::ctl {

QList<Command> allCommands()
{
    return mailCommands() + exportCommands() + readCommands() + dbCommands();
}

} // namespace heddle::ctl
