#include "ui/listening/campaigndelegate.h"

#include "core/base/clock.h"
#include "ui/listening/listeningwords.h"
#include "ui/widgets/marks.h"

#include <algorithm>

namespace heddle::ui {

using service::CampaignRow;

namespace {

constexpr Type kName{Step::Body, Weight::Strong};
constexpr Type kMeta{Step::Meta, Weight::Regular};
constexpr qreal kTile = 36;
constexpr qreal kTextAt = 60;
constexpr qreal kBarStep = 4;
constexpr qreal kBarHeight = 16;

QString sourceWords(const CampaignRow& row)
{
    if (row.campaign.isPaused)
        return CampaignDelegate::tr("Paused");
    if (row.sources.isEmpty())
        return CampaignDelegate::tr("No posts this week");
    if (row.sources.size() <= 2)
        return row.sources.join(QLatin1String(", "));
    return CampaignDelegate::tr("%1 and %n more", nullptr, int(row.sources.size()) - 1)
        .arg(row.sources.constFirst());
}

void paintBars(Ink& ink, const QRectF& card, const QList<int>& counts)
{
    const int most = counts.isEmpty() ? 0 : *std::max_element(counts.begin(), counts.end());
    const qreal bottom = card.bottom() - 12;
    qreal x = card.right() - 12 - static_cast<qreal>(counts.size()) * kBarStep;
    for (const int count : counts) {
        const qreal height = most == 0 ? 1.5 : std::max(1.5, kBarHeight * count / most);
        ink.box({x, bottom - height, 2.5, height}, 1, ink.tokens().text3);
        x += kBarStep;
    }
}

void paintRow(Ink& ink, const QRectF& card, const CampaignRow& row, Timestamp now)
{
    const Tokens& t = ink.tokens();
    const bool isAll = row.campaign.name.isEmpty();
    const QRectF tile(card.x() + 12, card.y() + 18, kTile, kTile);
    ink.box(tile, 8, isAll ? t.accentSoft : t.bubble);
    ink.icon(isAll                   ? Icon::Social
             : row.campaign.isPaused ? Icon::Pause
                                     : Icon::Tag,
             tile.center(), 18, isAll ? t.accentText : t.text2);
    const qreal x = card.x() + kTextAt;
    const qreal end = card.right() - 12;
    qreal pill = 0;
    if (row.unread > 0) {
        const PillLook look{.words = t.accentText, .back = t.accentSoft};
        const QString count = shortCount(row.unread);
        pill = pillWidth(count, look);
        paintPill(ink, {end - pill, card.y() + 10}, count, look);
    }
    ink.text({x, card.y() + 24.5}, elided(campaignName(row.campaign), kName, end - x - pill - 8),
             kName, t.text);
    const qreal bars = static_cast<qreal>(row.lately.size()) * kBarStep;
    ink.text({x, card.y() + 42.5}, elided(sourceWords(row), kMeta, end - x), kMeta, t.text2);
    if (row.newest)
        ink.text({x, card.y() + 60.5},
                 elided(agoWords(*row.newest, now), kMeta, end - x - bars - 8), kMeta, t.text3);
    paintBars(ink, card, row.lately);
}

} // namespace

QString campaignName(const service::Campaign& campaign)
{
    return campaign.name.isEmpty() ? CampaignDelegate::tr("All mentions") : campaign.name;
}

CampaignDelegate::CampaignDelegate(const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent), m_clock(clock)
{}

QSize CampaignDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, kRow};
}

void CampaignDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    Ink ink(*painter, option.rect, option.direction, tokens(option.palette));
    const Tokens& t = ink.tokens();
    const QRectF card = QRectF(option.rect).adjusted(12, 2, -12, -2);
    if (option.state & QStyle::State_Selected) {
        ink.shadow(card, 10, 2);
        ink.box(card, 10, t.selected, t.dark ? t.lineStrong : t.line);
    } else if (option.state & QStyle::State_MouseOver) {
        ink.box(card, 10, t.hover);
    }
    paintRow(ink, card, index.data(kRowRole).value<CampaignRow>(), m_clock.now());
    const QStyle::State byKeyboard = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & byKeyboard) == byKeyboard)
        ink.focusRing(card, 9);
    painter->restore();
}

} // namespace heddle::ui
