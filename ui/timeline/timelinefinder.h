#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QString>

namespace heddle {
struct Entry;
}

namespace heddle::ui {

class TimelineModel;

/// Goes from entry to entry that has given words, and fetches further pages as far as it must.
class TimelineFinder final : public QObject {
    Q_OBJECT
public:
    enum class Way { Older, Newer };

    explicit TimelineFinder(TimelineModel& model, QObject* parent = nullptr);

    /// Looks on from `row`, which is not looked at itself; rowCount() or -1 to look at all.
    void find(const QString& words, int row, Way way);
    void stop() { m_words.clear(); }

Q_SIGNALS:
    void found(int row);
    /// Nothing so far; older or newer pages are being fetched.
    void lookingFurther(heddle::Timestamp reached);
    void nothingFound(heddle::ui::TimelineFinder::Way way);

private:
    void lookFrom(int row);

    TimelineModel& m_model;
    QString m_words; ///< empty: not looking
    Way m_way = Way::Older;
};

/// True when these words stand somewhere in the entry, in upper or lower case.
bool mentions(const Entry& entry, const QString& words);

} // namespace heddle::ui
