#include "app/ctl/commands/printing.h"

#include "app/ctl/commands/modeljson.h"

namespace heddle::ctl {

void print(const Invocation& invocation, const Entry& entry)
{
    if (invocation.wantsJson()) {
        invocation.console.print(toJson(entry));
        return;
    }
    invocation.console.print(QStringLiteral("%1  %2 %3 %4, interaction %5: %6")
                                 .arg(shownMoment(entry.at), toName(entry.direction),
                                      toName(entry.channel), toName(entry.kind),
                                      QString::number(entry.interaction.value), entry.author));
    if (!entry.subject.isEmpty())
        invocation.console.print(QStringLiteral("    ") + entry.subject);
    for (const QString& line : entry.text.split(QLatin1Char('\n')))
        invocation.console.print(QStringLiteral("    ") + line);
    for (const Attachment& attachment : entry.attachments)
        invocation.console.print(QStringLiteral("    [%1, %2 bytes]")
                                     .arg(attachment.name, QString::number(attachment.bytes)));
}

} // namespace heddle::ctl
