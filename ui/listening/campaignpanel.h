#pragma once

#include "core/service/listening/listeningview.h"

#include <QWidget>

class QListWidget;

namespace heddle {
class Clock;
}

namespace heddle::ui {

class Button;
class SearchBox;

/// The list at the left of the listening page: a search, all mentions, and the campaigns.
class CampaignPanel final : public QWidget {
    Q_OBJECT
public:
    explicit CampaignPanel(const Clock& clock, QWidget* parent = nullptr);

    void show(const QList<service::CampaignRow>& rows);
    using QWidget::show;
    /// Chooses the campaign of that name without telling; empty: all mentions.
    void choose(const QString& campaign);
    /// Supervisors write campaigns.
    void setMayWrite(bool may);
    void focusSearch();

Q_SIGNALS:
    void chosen(const QString& campaign);
    void searched(const QString& text);
    void newRequested();
    void changeRequested(const heddle::service::Campaign& campaign);

private:
    QList<service::CampaignRow> m_rows;
    SearchBox* m_search;
    QListWidget* m_list;
    Button* m_new;
    Button* m_change;
};

} // namespace heddle::ui
