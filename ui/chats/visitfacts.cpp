#include "ui/chats/visitfacts.h"

namespace heddle::ui {

VisitFacts visitFacts(const QList<Entry>& entries)
{
    VisitFacts facts;
    for (const Entry& entry : entries) {
        if (entry.kind != EntryKind::System || entry.subject != QLatin1String("chat.began"))
            continue;
        for (const QString& line : entry.text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const QString name = line.section(QLatin1String(": "), 0, 0);
            const QString value = line.section(QLatin1String(": "), 1);
            if (name == QLatin1String("page"))
                facts.page = value;
            else if (name == QLatin1String("referrer"))
                facts.referrer = value;
            else if (name == QLatin1String("mail"))
                facts.mail = value;
            else if (name == QLatin1String("phone"))
                facts.phone = value;
            else if (name != QLatin1String("name"))
                facts.answers += {name, value};
        }
    }
    return facts;
}

} // namespace heddle::ui
