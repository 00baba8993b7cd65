#include "core/model/readings/trimming.h"

#include "core/model/readings/readings.h"

namespace heddle {

TrimmedLines trimmedLines(const Entry& entry)
{
    TrimmedLines all;
    all.lines = entry.text.split(u'\n');
    all.fresh = all.lines.size();
    if (!entry.quoted.isEmpty())
        all.lines += entry.quoted.split(u'\n');
    return all;
}

Result<Entry> retrimmed(Entry entry, const QString& answer)
{
    const QStringList lines = trimmedLines(entry).lines;
    bool isNumber = false;
    const int fresh = answer.toInt(&isNumber);
    if (!isNumber || fresh < 1 || fresh > lines.size())
        return failure(ErrorCode::BadInput,
                       QStringLiteral("'%1' is no line of %2").arg(answer).arg(lines.size()));
    const QString words = lines.mid(0, fresh).join(u'\n');
    if (words.trimmed().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("no new words would be left"));
    entry.text = words;
    entry.quoted = lines.mid(fresh).join(u'\n');
    if (!entry.readings.corrected.contains(ReadingKind::Trimming))
        entry.readings.corrected.append(ReadingKind::Trimming);
    return entry;
}

} // namespace heddle
