#pragma once

#include "core/base/result.h"
#include "core/model/journal.h"

#include <QByteArray>
#include <QStringList>

namespace heddle::store {
class Store;
}

namespace heddle::scenario {

/// A rolling sum over the journal: of each line its moment, actor, kind, interaction, customer and
/// all its rows, decisions included. The same day gives the same sum on any machine, because
/// nothing in a line comes from one. With each line its own short sum is kept, so that of two days
/// the first line that differs can be named.
class JournalDigest {
public:
    /// Takes in what was written since the last time.
    Done follow(store::Store& store);

    /// 64 hex digits.
    QString hash() const { return QString::fromLatin1(m_hash.toHex()); }
    qint64 events() const { return m_lines.size(); }
    /// One line for each event: number, moment, kind, contact, actor, sum, of an offer its agent:
    /// "7 2026-03-02T08:00:03.000 offer.made 12 0 9f3c21ab 4".
    const QStringList& lines() const { return m_lines; }

private:
    JournalSeq m_seq;
    QByteArray m_hash = QByteArray(32, '\0');
    QStringList m_lines;
};

/// The first line in which two logs differ, in words; empty when they are the same.
QString firstDifference(const QStringList& wanted, const QStringList& got);

} // namespace heddle::scenario
