#pragma once

#include "core/scenario/rehearse/rerun.h"

#include <vector>

namespace heddle::scenario {

/// Copies of a run that stand still at moments it has passed, so that going back to one plays only
/// what lies between: a run is the engine with all its clocks, which nobody can write down, but
/// everybody can play again.
///
/// They are brought there a few milliseconds at a time, so that the run itself hardly waits.
/// Thread: the session's.
class Standbys {
public:
    /// As many over a whole day.
    static constexpr int most = 7;

    Standbys(const Script& script, QString manned, service::ReadMail readMail);

    /// How many stand ready.
    int count() const { return static_cast<int>(m_ready.size()); }
    /// Whether there is one to be brought to a moment before `now`.
    bool lacksOne(Timestamp now) const { return nextMark(now).has_value(); }
    /// Works on the next one until `isEnough`. What cannot be opened is left out.
    void prepare(Timestamp now, const QList<Input>& inputs, const std::function<bool()>& isEnough);
    /// Hands over the one to begin with to come to `moment`, null for none, and forgets those that
    /// are later than that: it may all come otherwise.
    std::unique_ptr<Rerun> take(Timestamp moment);

private:
    std::optional<Timestamp> nextMark(Timestamp now) const;

    const Script& m_script;
    QString m_manned;
    service::ReadMail m_readMail;
    std::vector<std::unique_ptr<Rerun>> m_ready; ///< the earlier ones first
    std::unique_ptr<Rerun> m_coming;
    bool m_failed = false;
};

} // namespace heddle::scenario
