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

QList<EarlierVisit> earlierVisits(const QList<Entry>& entries, InteractionId now)
{
    QList<EarlierVisit> visits;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const bool isBeginning =
            entry->kind == EntryKind::System && entry->subject == QLatin1String("chat.began");
        if (isBeginning && entry->interaction != now)
            visits += EarlierVisit{entry->interaction, entry->at, visitFacts({*entry})};
    }
    return visits;
}

} // namespace heddle::ui
