#pragma once

#include "core/model/agent.h"
#include "core/service/views.h"

#include <QWidget>

class QMenu;

namespace heddle::service {
class Directory;
}

namespace heddle::ui {

/// What of the inbox is shown and in which order: a menu to choose from, and a chip for each
/// choice in force, each with its own cross.
class Filters final : public QWidget {
    Q_OBJECT
public:
    explicit Filters(service::Directory& directory, QWidget* parent = nullptr);

    /// The choices in force, for the tab that was set; page and limit are not touched by this.
    const service::InboxQuery& query() const { return m_query; }
    bool isNarrowed() const;
    /// Which tab is filtered: it decides which states there are to choose from.
    void setTab(service::InboxTab tab);
    void clear();
    /// Opens the menu below `anchor`.
    void openMenu(const QWidget* anchor);
    /// Filled with what there is to choose from now; also used by openMenu().
    QMenu* menu() { return m_menu; }

Q_SIGNALS:
    void changed();

private:
    void load();
    void fillMenu();
    void fillOrder();
    void fillChannels();
    void fillQueues();
    void fillTags();
    void fillStates();
    void showChips();
    void addChip(const QString& name, const QString& text, std::function<void()> remove);
    void apply();

    service::Directory& m_directory;
    service::InboxQuery m_query;
    QList<Queue> m_queues;
    QStringList m_tags;
    QMenu* m_menu;
};

} // namespace heddle::ui
