#pragma once

#include "core/service/listening/listeningview.h"

#include <QStyledItemDelegate>

namespace heddle {
class Clock;
}

namespace heddle::ui {

/// Paints a campaign: its name and unread posts, where it listens, its newest post, and the last
/// twelve hours as bars.
class CampaignDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    CampaignDelegate(const Clock& clock, QObject* parent = nullptr);

    static constexpr int kRow = 76;
    /// The service::CampaignRow of an item.
    static constexpr int kRowRole = Qt::UserRole + 1;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const Clock& m_clock;
};

/// A campaign's name; "All mentions" for the one that has none.
QString campaignName(const service::Campaign& campaign);

} // namespace heddle::ui

Q_DECLARE_METATYPE(heddle::service::CampaignRow)
