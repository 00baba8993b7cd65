#include "ui/listening/campaignpanel.h"

#include "ui/listening/campaigndelegate.h"
#include "ui/listening/listeningwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchbox.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace heddle::ui {

using service::CampaignRow;

namespace {

constexpr std::chrono::milliseconds kTypingPause(200);

} // namespace

CampaignPanel::CampaignPanel(const Clock& clock, QWidget* parent)
    : QWidget(parent), m_search(new SearchBox(tr("Search posts and authors"), this)),
      m_list(new QListWidget(this)),
      m_new(new Button(Button::Kind::Ghost, Icon::Plus, tr("New campaign"), this)),
      m_change(new Button(Button::Kind::Ghost, Icon::Edit, tr("Change the campaign"), this))
{
    setObjectName(QStringLiteral("listening.campaigns"));
    m_search->setObjectName(QStringLiteral("listening.search"));
    m_search->setKeyHint(QStringLiteral("/"));
    m_list->setObjectName(QStringLiteral("listening.list"));
    m_list->setAccessibleName(tr("Campaigns"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new CampaignDelegate(clock, m_list));
    m_new->setObjectName(QStringLiteral("listening.new"));
    m_change->setObjectName(QStringLiteral("listening.change"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 8, 0);
    head->setSpacing(0);
    head->addWidget(new Label(tr("Listening"), {Step::Page, Weight::Strong}, Tone::Strong,
                              Label::Fit::Elide, this),
                    1);
    head->addWidget(m_change);
    head->addWidget(m_new);
    auto* search = new QHBoxLayout;
    search->setContentsMargins(12, 0, 12, 0);
    search->addWidget(m_search);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 12);
    column->setSpacing(12);
    column->addLayout(head);
    column->addLayout(search);
    column->addWidget(m_list, 1);
    setMayWrite(false);

    auto* pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(kTypingPause);
    connect(m_search, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, [this] { Q_EMIT searched(m_search->text()); });
    connect(m_new, &QAbstractButton::clicked, this, &CampaignPanel::newRequested);
    connect(m_change, &QAbstractButton::clicked, this, [this] {
        if (const int row = m_list->currentRow(); row > 0 && row < m_rows.size())
            Q_EMIT changeRequested(m_rows.at(row).campaign);
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_change->setEnabled(row > 0);
        if (row >= 0 && row < m_rows.size())
            Q_EMIT chosen(m_rows.at(row).campaign.name);
    });
}

void CampaignPanel::setMayWrite(bool may)
{
    m_new->setVisible(may);
    m_change->setVisible(may);
}

void CampaignPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CampaignPanel::show(const QList<CampaignRow>& rows)
{
    const int current = m_list->currentRow();
    const QString name =
        current > 0 && current < m_rows.size() ? m_rows.at(current).campaign.name : QString();
    const QSignalBlocker quiet(m_list);
    m_rows = rows;
    while (m_list->count() > rows.size())
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < rows.size())
        m_list->addItem(new QListWidgetItem);
    for (int i = 0; i < rows.size(); ++i) {
        const CampaignRow& row = rows.at(i);
        QListWidgetItem* item = m_list->item(i);
        item->setData(CampaignDelegate::kRowRole, QVariant::fromValue(row));
        item->setData(Qt::AccessibleTextRole,
                      tr("%1, %n unread", nullptr, row.unread).arg(campaignName(row.campaign)));
        item->setToolTip(row.campaign.words);
    }
    choose(name);
}

void CampaignPanel::choose(const QString& campaign)
{
    const QSignalBlocker quiet(m_list);
    int row = 0;
    for (int i = 1; i < m_rows.size(); ++i) {
        if (m_rows.at(i).campaign.name == campaign)
            row = i;
    }
    m_list->setCurrentRow(row);
    m_change->setEnabled(row > 0);
}

} // namespace heddle::ui
