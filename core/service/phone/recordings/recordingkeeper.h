#pragma once

#include "core/service/ledger.h"

#include <QObject>

namespace heddle::service {

/// Takes recordings away once their queue keeps them no longer: the file, and its mention in the
/// call's entry. What is left says that there was a call.
///
/// Looks when it is made, and every hour after that. Thread: the core thread.
class RecordingKeeper : public QObject {
    Q_OBJECT
public:
    explicit RecordingKeeper(Ledger& ledger, QObject* parent = nullptr);

    /// Answers how many went; some at a time, the rest the next time.
    Result<int> sweep();

private:
    void sweepOn();
    Done remove(EntryId entry);

    Ledger& m_ledger;
};

} // namespace heddle::service
