#pragma once

#include "core/model/entry.h"
#include "core/service/ledger.h"

#include <QSet>

namespace heddle::service {

/// Remembers lines at which agents said that the new words of a mail end, and ends the next mail
/// with such a line before it: a footer that no list knows is folded away once it was shown.
///
/// Thread: the core thread.
class FoldLessons : public QObject {
    Q_OBJECT
public:
    explicit FoldLessons(Ledger& ledger, QObject* parent = nullptr);

    /// Takes up what was said before.
    Done start();

    /// The mail as it ends by what was learned, its words read again where that is elsewhere.
    Entry folded(Entry mail) const;

private:
    void apply(const QList<store::Record>& records);
    void remember(const QString& said, const QString& answer);

    Ledger& m_ledger;
    QSet<QString> m_lines;
};

} // namespace heddle::service
