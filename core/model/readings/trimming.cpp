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

Entry endingAfter(Entry entry, qsizetype fresh)
{
    const QStringList lines = trimmedLines(entry).lines;
    entry.text = lines.mid(0, fresh).join(u'\n');
    entry.quoted = lines.mid(fresh).join(u'\n');
    return entry;
}

QString firstFoldedLine(const Entry& entry)
{
    for (const QString& line : entry.quoted.split(u'\n')) {
        if (const QString words = line.simplified(); !words.isEmpty())
            return words.left(longestFoldLine);
    }
    return {};
}

Result<Entry> retrimmed(Entry entry, const QString& answer)
{
    const qsizetype lines = trimmedLines(entry).lines.size();
    bool isNumber = false;
    const int fresh = answer.toInt(&isNumber);
    if (!isNumber || fresh < 1 || fresh > lines)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("'%1' is no line of %2").arg(answer).arg(lines));
    entry = endingAfter(std::move(entry), fresh);
    if (entry.text.trimmed().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("no new words would be left"));
    if (!entry.readings.corrected.contains(ReadingKind::Trimming))
        entry.readings.corrected.append(ReadingKind::Trimming);
    return entry;
}

} // namespace heddle
