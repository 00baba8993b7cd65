#include "ui/timeline/timelinepanel.h"

#include "core/service/directory.h"
#include "ui/timeline/timelinemodel.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/searchbox.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace heddle::ui {

TimelinePanel::TimelinePanel(Services services, QWidget* parent)
    : QWidget(parent), m_model(new TimelineModel(services.directory, this)),
      m_view(new TimelineView(*m_model, this)),
      m_pill(new Button(Button::Kind::Primary, QString(), this)), m_findBar(new QWidget(this))
{
    m_pill->setObjectName(QStringLiteral("newEntries"));
    m_pill->setSymbol(Icon::Down);
    m_pill->hide();

    auto* words = new SearchBox(tr("Find in this timeline"), m_findBar);
    words->setObjectName(QStringLiteral("findWords"));
    m_findWords = words;
    auto* up = new Button(Button::Kind::Ghost, Icon::Up, tr("Previous"), m_findBar);
    auto* down = new Button(Button::Kind::Ghost, Icon::Down, tr("Next"), m_findBar);
    auto* close = new Button(Button::Kind::Ghost, Icon::Cross, tr("Close"), m_findBar);
    auto* bar = new QHBoxLayout(m_findBar);
    bar->setContentsMargins(24, 4, 20, 4);
    bar->addWidget(words, 1);
    bar->addWidget(up);
    bar->addWidget(down);
    bar->addWidget(close);
    m_findBar->hide();

    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_findBar);
    box->addWidget(m_view, 1);

    auto* leave = new QAction(this);
    leave->setShortcut(Qt::Key_Escape);
    leave->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_findBar->addAction(leave);
    const auto stopFinding = [this] {
        m_findBar->hide();
        m_view->setFocus();
    };
    connect(leave, &QAction::triggered, this, stopFinding);
    connect(close, &QAbstractButton::clicked, this, stopFinding);
    connect(up, &QAbstractButton::clicked, this, [this] { find(-1); });
    connect(down, &QAbstractButton::clicked, this, [this] { find(1); });
    connect(words, &QLineEdit::returnPressed, this, [this] { find(-1); });

    connect(m_pill, &QAbstractButton::clicked, m_view, &TimelineView::toEnd);
    connect(m_view, &TimelineView::endReached, this, [this] {
        m_unseen = 0;
        m_pill->hide();
    });
    connect(m_view, &TimelineView::olderWanted, m_model, &TimelineModel::fetchOlder);
    connect(m_view, &TimelineView::actionRequested, this, &TimelinePanel::act);
    connect(m_view, &TimelineView::linkActivated, this, &TimelinePanel::linkRequested);
    connect(m_model, &TimelineModel::arrived, this, &TimelinePanel::showNew);
    connect(m_model, &TimelineModel::failed, this, &TimelinePanel::failed);
}

void TimelinePanel::open(CustomerId customer)
{
    m_unseen = 0;
    m_pill->hide();
    m_model->open(customer);
}

void TimelinePanel::setFilter(std::optional<ChannelKind> channel, InteractionId interaction)
{
    m_model->setFilter(channel, interaction);
}

void TimelinePanel::reveal(EntryId entry)
{
    m_view->toRow(m_model->rowOf(entry));
}

void TimelinePanel::startFinding()
{
    m_findBar->show();
    m_findWords->setFocus(Qt::ShortcutFocusReason);
    m_findWords->selectAll();
}

void TimelinePanel::find(int step)
{
    const QString words = m_findWords->text().trimmed();
    const int count = m_model->rowCount();
    if (words.isEmpty() || count == 0)
        return;
    const int start = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : count;
    for (int i = 1; i <= count; ++i) {
        const int row = ((start + step * i) % count + count) % count;
        const Entry& entry = m_model->entry(row);
        if (entry.text.contains(words, Qt::CaseInsensitive)
            || entry.subject.contains(words, Qt::CaseInsensitive)) {
            m_view->toRow(row);
            return;
        }
    }
}

void TimelinePanel::act(EntryId id, EntryAction action, int index)
{
    switch (action) {
    case EntryAction::Reply: Q_EMIT replyRequested(id); break;
    case EntryAction::ShowOriginal: Q_EMIT originalRequested(id); break;
    case EntryAction::UndoSend: Q_EMIT undoSendRequested(id); break;
    case EntryAction::Resend: Q_EMIT resendRequested(id); break;
    case EntryAction::MarkSent: Q_EMIT markSentRequested(id); break;
    case EntryAction::OpenAttachment:
        if (const int row = m_model->rowOf(id); row >= 0)
            Q_EMIT attachmentRequested(m_model->entry(row).attachments.at(index));
        break;
    case EntryAction::ToggleMore:
    case EntryAction::ToggleQuoted: break;
    }
}

void TimelinePanel::showNew(int count)
{
    if (m_view->isAtEnd())
        return;
    m_unseen += count;
    m_pill->setText(tr("%n new", "entries further down", m_unseen));
    m_pill->adjustSize();
    placePill();
    m_pill->show();
    m_pill->raise();
}

void TimelinePanel::placePill()
{
    m_pill->move((width() - m_pill->width()) / 2, height() - m_pill->height() - 12);
}

void TimelinePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placePill();
}

} // namespace heddle::ui
