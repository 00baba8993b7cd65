#include "ui/timeline/timelinefinder.h"

#include "ui/timeline/timelinemodel.h"

namespace heddle::ui {

bool mentions(const Entry& entry, const QString& words)
{
    const auto has = [&words](const QString& text) {
        return text.contains(words, Qt::CaseInsensitive);
    };
    return has(entry.text) || has(entry.subject) || has(entry.quoted) || has(entry.author)
           || std::any_of(entry.attachments.begin(), entry.attachments.end(),
                          [&has](const Attachment& file) { return has(file.name); });
}

TimelineFinder::TimelineFinder(TimelineModel& model, QObject* parent)
    : QObject(parent), m_model(model)
{
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) {
                if (m_words.isEmpty())
                    return;
                if (m_way == Way::Older && first == 0)
                    lookFrom(last);
                else if (m_way == Way::Newer && last == m_model.rowCount() - 1)
                    lookFrom(first);
            });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &TimelineFinder::stop);
    connect(&model, &TimelineModel::failed, this, &TimelineFinder::stop);
}

void TimelineFinder::find(const QString& words, int row, Way way)
{
    m_words = words;
    m_way = way;
    if (!words.isEmpty())
        lookFrom(way == Way::Older ? row - 1 : row + 1);
}

void TimelineFinder::lookFrom(int row)
{
    const int step = m_way == Way::Older ? -1 : 1;
    for (; row >= 0 && row < m_model.rowCount(); row += step) {
        if (mentions(m_model.entry(row), m_words)) {
            stop();
            Q_EMIT found(row);
            return;
        }
    }
    if (m_way == Way::Older && m_model.hasOlder()) {
        Q_EMIT lookingFurther(m_model.entry(0).at);
        m_model.fetchOlder(TimelineModel::Pace::Far);
    } else if (m_way == Way::Newer && m_model.hasNewer()) {
        Q_EMIT lookingFurther(m_model.entry(m_model.rowCount() - 1).at);
        m_model.fetchNewer();
    } else {
        stop();
        Q_EMIT nothingFound(m_way);
    }
}

} // namespace heddle::ui
