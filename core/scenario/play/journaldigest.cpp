#include "core/scenario/play/journaldigest.h"

#include "core/base/sha256.h"
#include "core/store/journalstore.h"
#include "core/store/store.h"

namespace heddle::scenario {

namespace {

constexpr int mostAtOnce = 1'000;
constexpr int shortSum = 8;

QString lineOf(const store::JournalLine& line, const QByteArray& sum)
{
    return QStringLiteral("%1 %2 %3 %4 %5 %6")
        .arg(QString::number(line.seq.value),
             line.at.toDateTime().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")), line.kind,
             QString::number(line.interaction.value), QString::number(line.actor.value),
             QString::fromLatin1(sum.left(shortSum)));
}

QByteArray bytesOf(const store::JournalLine& line)
{
    QByteArray bytes;
    for (const qint64 number : {line.seq.value, line.at.micros, line.actor.value,
                                line.interaction.value, line.customer.value})
        bytes += QByteArray::number(number) + '\t';
    return bytes + line.kind.toUtf8() + '\t' + line.body.toUtf8();
}

} // namespace

Done JournalDigest::follow(store::Store& store)
{
    while (true) {
        const auto lines = store.journal().linesAfter(m_seq, mostAtOnce);
        if (!lines)
            return passOn(lines);
        for (const store::JournalLine& line : *lines) {
            const QByteArray sum = sha256Hex(bytesOf(line));
            m_hash = QByteArray::fromHex(sha256Hex(QByteArray(m_hash + sum)));
            m_lines.append(lineOf(line, sum));
            m_seq = line.seq;
        }
        if (lines->size() < mostAtOnce)
            return {};
    }
}

QString firstDifference(const QStringList& wanted, const QStringList& got)
{
    const qsizetype both = std::min(wanted.size(), got.size());
    for (qsizetype i = 0; i < both; ++i) {
        if (wanted.at(i) != got.at(i))
            return QStringLiteral("event %1 was '%2' and is '%3'")
                .arg(QString::number(i + 1), wanted.at(i), got.at(i));
    }
    if (wanted.size() == got.size())
        return {};
    return wanted.size() > got.size()
               ? QStringLiteral("event %1 is missing: '%2'").arg(both + 1).arg(wanted.at(both))
               : QStringLiteral("event %1 is new: '%2'").arg(both + 1).arg(got.at(both));
}

} // namespace heddle::scenario
