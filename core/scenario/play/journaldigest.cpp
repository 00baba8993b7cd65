#include "core/scenario/play/journaldigest.h"

#include "core/base/sha256.h"
#include "core/store/journalstore.h"
#include "core/store/store.h"

namespace heddle::scenario {

namespace {

constexpr int mostAtOnce = 1'000;
constexpr int shortSum = 8;

/// Whom an offer was made to: the number after "agent" in its row.
QString offeredTo(const store::JournalLine& line)
{
    static const QString row = QStringLiteral("{\"table\":\"offer\"");
    static const QString column = QStringLiteral("\"agent\":");
    const qsizetype offer = line.body.indexOf(row);
    const qsizetype agent = offer < 0 ? -1 : line.body.indexOf(column, offer);
    if (agent < 0)
        return {};
    const qsizetype from = agent + column.size();
    qsizetype to = from;
    while (to < line.body.size() && line.body.at(to).isDigit())
        ++to;
    return line.body.mid(from, to - from);
}

QString lineOf(const store::JournalLine& line, const QByteArray& sum)
{
    const QString to = offeredTo(line);
    return QStringLiteral("%1 %2 %3 %4 %5 %6%7")
        .arg(QString::number(line.seq.value),
             line.at.toDateTime().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")), line.kind,
             QString::number(line.interaction.value), QString::number(line.actor.value),
             QString::fromLatin1(sum.left(shortSum)),
             to.isEmpty() ? QString() : QString(u' ' + to));
}

/// "2026-03-02T08:05:03.000 offer.made of contact 12 to agent 4"; the sum is for machines.
QString wordsOf(const QString& line)
{
    const QStringList parts = line.split(u' ');
    if (parts.size() < 6)
        return line;
    QString words = parts.at(1) + u' ' + parts.at(2);
    if (parts.at(3) != QLatin1String("0"))
        words += QStringLiteral(" of contact ") + parts.at(3);
    if (parts.at(4) != QLatin1String("0"))
        words += QStringLiteral(" by agent ") + parts.at(4);
    if (parts.size() > 6)
        words += QStringLiteral(" to agent ") + parts.at(6);
    return words;
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
    const auto both = static_cast<qsizetype>(std::min(wanted.size(), got.size()));
    for (qsizetype i = 0; i < both; ++i) {
        if (wanted.at(i) == got.at(i))
            continue;
        const QString before = wordsOf(wanted.at(i));
        const QString now = wordsOf(got.at(i));
        const QString event = QStringLiteral("event %1 was '%2' and ").arg(i + 1).arg(before);
        return before == now ? event + QStringLiteral("says other things now")
                             : event + QStringLiteral("is '%1'").arg(now);
    }
    if (wanted.size() == got.size())
        return {};
    return wanted.size() > got.size()
               ? QStringLiteral("event %1 is missing: '%2'")
                     .arg(both + 1)
                     .arg(wordsOf(wanted.at(both)))
               : QStringLiteral("event %1 is new: '%2'").arg(both + 1).arg(wordsOf(got.at(both)));
}

} // namespace heddle::scenario
