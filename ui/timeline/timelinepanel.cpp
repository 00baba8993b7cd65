#include "ui/timeline/timelinepanel.h"

#include "core/base/clock.h"
#include "core/service/directory.h"
#include "ui/original/linkbar.h"
#include "ui/timeline/entrywords.h"
#include "ui/timeline/previews/previews.h"
#include "ui/timeline/timelinebar.h"
#include "ui/timeline/timelinemodel.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>

namespace heddle::ui {

TimelinePanel::TimelinePanel(Services services, QWidget* parent)
    : QWidget(parent), m_services(services), m_model(new TimelineModel(services.directory, this)),
      m_view(new TimelineView(*m_model, services.clock, this)),
      m_finder(new TimelineFinder(*m_model, this)), m_bar(new TimelineBar(services.clock, this)),
      m_link(new LinkBar(this)), m_pill(new Button(Button::Kind::Primary, QString(), this))
{
    setObjectName(QStringLiteral("timelinePanel"));
    m_pill->setObjectName(QStringLiteral("newEntries"));
    m_pill->setSymbol(Icon::Down);
    m_pill->hide();
    m_bar->hide();
    m_view->setPreviews(*new Previews(services.directory, this));
    auto* question = new QHBoxLayout;
    question->setContentsMargins(16, 0, 16, 0);
    question->addWidget(m_link);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_bar);
    box->addWidget(m_view, 1);
    box->addLayout(question);
    wire();
}

void TimelinePanel::wire()
{
    connect(m_bar, &TimelineBar::findRequested, this, &TimelinePanel::find);
    connect(m_bar, &TimelineBar::wordsChanged, this, [this] {
        m_finder->stop();
        m_view->setMarked(m_bar->words());
    });
    connect(m_bar, &TimelineBar::filterChosen, this, &TimelinePanel::setFilter);
    connect(m_bar, &TimelineBar::dateChosen, this, &TimelinePanel::goTo);
    connect(m_bar, &TimelineBar::closed, this, &TimelinePanel::stopFinding);
    connect(m_finder, &TimelineFinder::found, this, [this](int row) {
        m_bar->showState({});
        m_view->reveal(row);
    });
    connect(m_finder, &TimelineFinder::lookingFurther, this, [this](Timestamp reached) {
        m_bar->showState(tr("Looking, %1").arg(momentWords(reached, m_services.clock.now())));
    });
    connect(m_finder, &TimelineFinder::nothingFound, this, &TimelinePanel::tellOf);

    connect(m_pill, &QAbstractButton::clicked, this, [this] {
        if (m_model->hasNewer())
            m_model->goToNewest();
        else
            m_view->toEnd();
    });
    connect(m_view, &TimelineView::endReached, this, [this] {
        if (!m_model->hasNewer())
            m_unseen = 0;
        showPill();
    });
    connect(m_view, &TimelineView::olderWanted, m_model, [this] { m_model->fetchOlder(); });
    connect(m_view, &TimelineView::newerWanted, m_model, [this] {
        if (m_model->hasNewer())
            m_model->fetchNewer();
    });
    connect(m_view, &TimelineView::actionRequested, this, &TimelinePanel::act);
    connect(m_view, &TimelineView::correctionRequested, this, &TimelinePanel::correctionRequested);
    connect(m_view, &TimelineView::promiseTaken, this, &TimelinePanel::promiseTaken);
    connect(m_view, &TimelineView::linkActivated, this, &TimelinePanel::follow);
    connect(m_link, &LinkBar::openRequested, this, &TimelinePanel::linkRequested);
    connect(m_model, &TimelineModel::opened, this, &TimelinePanel::begin);
    connect(m_model, &TimelineModel::arrived, this, &TimelinePanel::showNew);
    connect(m_model, &TimelineModel::failed, this, &TimelinePanel::failed);
}

void TimelinePanel::open(CustomerId customer, InteractionId contact, EntryId place)
{
    m_bar->setContact(contact);
    if (customer == m_model->customer()) {
        m_bar->setFilter(m_bar->filter());
        const int waiting = m_model->firstWaiting(contact);
        if (place.isValid())
            reveal(place);
        else if (contact != m_contact && waiting >= 0)
            m_view->startAt(waiting);
        m_contact = contact;
        return;
    }
    m_contact = contact;
    m_unseen = 0;
    m_link->dismiss();
    m_bar->setFilter({});
    m_place = {};
    m_moment = {};
    m_model->open(customer);
    if (place.isValid())
        reveal(place);
}

void TimelinePanel::setFilter(const TimelineFilter& filter)
{
    m_bar->setFilter(filter);
    m_bar->setVisible(m_bar->isVisible() || filter.isActive());
    m_model->setFilter(filter.channel, filter.interaction);
}

EntryId TimelinePanel::place() const
{
    const QModelIndex middle = m_view->indexAt(m_view->viewport()->rect().center());
    return m_view->isAtEnd() || !middle.isValid() ? EntryId() : m_model->entry(middle.row()).id;
}

void TimelinePanel::reveal(EntryId entry)
{
    if (const int row = m_model->rowOf(entry); row >= 0) {
        m_view->reveal(row);
        return;
    }
    whenDone<Entry>(m_services.directory.entry(entry), this,
                    [this, customer = m_model->customer()](const Result<Entry>& found) {
                        if (customer != m_model->customer())
                            return;
                        if (!found) {
                            Q_EMIT failed(found.error());
                            return;
                        }
                        if (const int row = m_model->rowOf(found->id); row >= 0) {
                            m_view->reveal(row);
                            return;
                        }
                        m_place = found->id;
                        m_bar->setFilter({});
                        m_model->openAt(customer, found->at);
                    });
}

void TimelinePanel::goTo(const QDate& day)
{
    const auto moment = Timestamp::fromDateTime(day.startOfDay(Qt::LocalTime));
    const int row = m_model->rowAt(moment);
    const bool isLoaded = row < m_model->rowCount() && (row > 0 || !m_model->hasOlder());
    if (isLoaded) {
        m_view->toRow(row);
        m_view->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_moment = moment;
    m_model->goTo(moment);
}

void TimelinePanel::begin()
{
    if (m_place.isValid())
        m_view->reveal(m_model->rowOf(std::exchange(m_place, {})));
    else if (m_moment && m_model->rowAt(*m_moment) < m_model->rowCount())
        m_view->toRow(m_model->rowAt(*m_moment));
    else if (const int waiting = m_model->firstWaiting(m_contact); waiting >= 0)
        m_view->startAt(waiting);
    else
        m_view->startAt(m_model->firstSinceOurAnswer());
    m_moment = {};
    showPill();
}

void TimelinePanel::startFinding()
{
    m_bar->startFinding();
    m_view->setMarked(m_bar->words());
}

void TimelinePanel::stopFinding()
{
    m_finder->stop();
    m_bar->hide();
    m_view->setMarked({});
    if (m_bar->filter().isActive())
        setFilter({});
    m_bar->hide();
    m_view->setFocus(Qt::OtherFocusReason);
}

void TimelinePanel::find(TimelineFinder::Way way)
{
    const bool isOlder = way == TimelineFinder::Way::Older;
    const int start = m_view->currentIndex().isValid() ? m_view->currentIndex().row()
                      : isOlder                        ? m_model->rowCount()
                                                       : -1;
    m_bar->showState({});
    m_finder->find(m_bar->words(), start, way);
}

void TimelinePanel::tellOf(TimelineFinder::Way way)
{
    m_bar->showState(way == TimelineFinder::Way::Older ? tr("Nothing further up")
                                                       : tr("Nothing further down"));
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
    case EntryAction::ShowContact:
        if (const int row = m_model->rowOf(id); row >= 0)
            setFilter({m_bar->filter().channel, m_model->entry(row).interaction});
        break;
    case EntryAction::AcknowledgeMoment: Q_EMIT momentAcknowledged(id, index); break;
    case EntryAction::LetMomentBe: Q_EMIT momentLetBe(id, index); break;
    case EntryAction::EditPost:
    case EntryAction::DeletePost:
    case EntryAction::Favour:
    case EntryAction::Boost:
        if (const int row = m_model->rowOf(id); row >= 0)
            Q_EMIT postActionRequested(m_model->entry(row), action);
        break;
    case EntryAction::CheckSeal: Q_EMIT sealCheckRequested(id); break;
    case EntryAction::ToggleMore:
    case EntryAction::ToggleQuoted: break;
    }
}

void TimelinePanel::follow(const QUrl& url)
{
    const EntryId entry = linkedEntry(url);
    if (!entry.isValid())
        m_link->ask(url);
    else if (m_model->rowOf(entry) >= 0)
        reveal(entry);
    else
        Q_EMIT entryRequested(entry);
}

void TimelinePanel::showNew(int count)
{
    if (m_view->isAtEnd() && !m_model->hasNewer())
        return;
    m_unseen += count;
    showPill();
}

void TimelinePanel::showPill()
{
    const bool isBehind = m_model->hasNewer();
    m_pill->setVisible(m_unseen > 0 || isBehind);
    if (m_pill->isHidden())
        return;
    m_pill->setText(m_unseen > 0 ? tr("%n new", "entries further down", m_unseen)
                                 : tr("To the newest"));
    m_pill->adjustSize();
    placePill();
    m_pill->raise();
}

void TimelinePanel::placePill()
{
    const int bottom = m_view->geometry().bottom();
    m_pill->move((width() - m_pill->width()) / 2, bottom - m_pill->height() - 12);
}

void TimelinePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placePill();
}

} // namespace heddle::ui
