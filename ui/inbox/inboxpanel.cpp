#include "ui/inbox/inboxpanel.h"

#include "core/base/pace.h"
#include "core/service/directory.h"
#include "ui/inbox/filters.h"
#include "ui/inbox/inboxdelegate.h"
#include "ui/inbox/inboxmodel.h"
#include "ui/inbox/inboxview.h"
#include "ui/inbox/offerstack.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QTimer>
#include <QVBoxLayout>

namespace heddle::ui {

using service::InboxTab;

namespace {

constexpr int kManyCards = 20;

} // namespace

InboxPanel::InboxPanel(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    setObjectName(QStringLiteral("inbox"));
    m_model = new InboxModel(services.directory, services.clock, this);
    m_view = new InboxView(*m_model, this);
    m_view->setItemDelegate(new InboxDelegate(services.clock, m_view));
    m_offers = new OfferStack(services, this);
    m_filters = new Filters(services.directory, this);
    m_tabs = new Segmented(tr("Inbox"), this);
    m_tabs->setObjectName(QStringLiteral("inbox.tabs"));
    m_tabs->add(QStringLiteral("inbox.mine"), tr("Mine"));
    m_tabs->add(QStringLiteral("inbox.offered"), tr("Offered"));
    m_tabs->add(QStringLiteral("inbox.queue"), tr("Queue"));
    m_tabs->setUrgent(int(InboxTab::Offered), true);
    m_search = new SearchBox(tr("Search customers and contacts"), this);
    m_search->setObjectName(QStringLiteral("inbox.search"));
    m_search->setKeyHint(QStringLiteral("/"));
    m_search->setReadOnly(true);
    m_search->setFocusPolicy(Qt::TabFocus);
    m_search->setCursor(Qt::PointingHandCursor);
    m_search->installEventFilter(this);
    m_empty = new EmptyState(Icon::Inbox, QString(), this);
    m_empty->setObjectName(QStringLiteral("inbox.empty"));
    m_moreOffers =
        new Label({}, {Step::Meta, Weight::Medium}, Tone::Accent, Label::Fit::Whole, this);
    m_moreOffers->hide();

    auto* top = new QVBoxLayout;
    top->setContentsMargins(12, 0, 12, 0);
    top->setSpacing(12);
    top->addWidget(m_search);
    top->addWidget(m_tabs);
    top->addWidget(m_filters);
    top->addWidget(m_offers);
    top->addWidget(m_moreOffers);
    auto* list = new QVBoxLayout;
    list->setContentsMargins(4, 0, 4, 0);
    list->addWidget(m_view, 1);
    list->addWidget(m_empty, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 8);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addSpacing(12);
    column->addLayout(top);
    column->addSpacing(4);
    column->addLayout(list, 1);

    m_ticker = new QTimer(this);
    m_ticker->setInterval(1000);
    m_ticker->start();
    wire();
    setTab(InboxTab::Mine);
    askCounts();
}

QWidget* InboxPanel::makeHead()
{
    auto* head = new QWidget(this);
    m_filterButton = new Button(Button::Kind::Ghost, Icon::Filter, tr("Filter and sort"), head);
    m_filterButton->setObjectName(QStringLiteral("inbox.filter"));
    m_newMail = new Button(Button::Kind::Ghost, Icon::Plus, tr("New mail"), head);
    m_newMail->setObjectName(QStringLiteral("inbox.new"));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(0);
    row->addWidget(
        new Label(tr("Inbox"), {Step::Page, Weight::Strong}, Tone::Strong, Label::Fit::Whole, head),
        1);
    row->addWidget(m_filterButton);
    row->addWidget(m_newMail);
    head->setFixedHeight(32);
    return head;
}

void InboxPanel::wire()
{
    connect(m_tabs, &Segmented::chosen, this, [this](int index) { setTab(InboxTab(index)); });
    connect(m_filters, &Filters::changed, this, &InboxPanel::reload);
    connect(m_filterButton, &QAbstractButton::clicked, this, &InboxPanel::openFilterMenu);
    connect(m_newMail, &QAbstractButton::clicked, this, &InboxPanel::newMailRequested);
    connect(m_view, &InboxView::openRequested, this, &InboxPanel::openRequested);
    connect(m_model, &InboxModel::refreshed, this, [this] {
        showEmptiness();
        if (m_firstWanted && m_model->rowCount() > 0) {
            m_firstWanted = false;
            Q_EMIT firstFound(m_model->at(0).interaction.id);
        }
    });
    connect(m_model, &InboxModel::failed, this, &InboxPanel::loadFailed);
    connect(m_offers, &OfferStack::accepted, this, &InboxPanel::accepted);
    connect(m_offers, &OfferStack::failed, this, &InboxPanel::acceptFailed);
    connect(m_offers, &OfferStack::missed, this, &InboxPanel::offerMissed);
    connect(m_offers, &OfferStack::whyRequested, this, &InboxPanel::whyRequested);
    connect(m_offers, &OfferStack::countChanged, this, &InboxPanel::showEmptiness);
    connect(m_empty, &EmptyState::actionRequested, this, &InboxPanel::actOnEmptiness);
    auto* counting = new Pace(
        Pace::forEyes, [this] { askCounts(); }, this);
    connect(&m_services.directory, &service::Directory::changed, counting, &Pace::ask);
    connect(m_ticker, &QTimer::timeout, this, &InboxPanel::tick);
}

void InboxPanel::setTab(InboxTab tab)
{
    m_tab = tab;
    m_tabs->setCurrent(int(tab));
    m_filters->setTab(tab);
    m_offers->showAtMost(tab == InboxTab::Offered ? kManyCards : 1);
    reload();
}

void InboxPanel::setPresence(Presence presence, const QString& keys)
{
    m_presence = presence;
    m_readyKeys = keys;
    showEmptiness();
}

void InboxPanel::showKeys(const QString& search, const QString& ready)
{
    m_search->setKeyHint(search);
    m_readyKeys = ready;
    showEmptiness();
}

void InboxPanel::reload()
{
    m_model->setQuery(m_filters->query());
}

void InboxPanel::showEmptiness()
{
    const bool offered = m_tab == InboxTab::Offered;
    const int more = offered ? 0 : m_offers->count() - 1;
    m_moreOffers->setVisible(more > 0);
    if (more > 0)
        m_moreOffers->setWords(tr("and %n more offered to you", nullptr, more));

    // The offered ones are the cards above; repeating them as rows would show each twice.
    const bool empty = offered || m_model->rowCount() == 0;
    m_view->setVisible(!empty);
    m_empty->setVisible(empty);
    if (m_filters->isNarrowed() && !offered) {
        m_empty->setLine(Icon::Filter, tr("Nothing matches these filters."));
        m_empty->setAction(tr("Show everything"));
    } else if (m_tab == InboxTab::Mine) {
        showNothingMine();
    } else if (offered) {
        m_empty->setLine(Icon::Bell, m_offers->count() > 0
                                         ? tr("Accept to begin, or decline to pass it on.")
                                         : tr("Nothing is offered to you at the moment."));
        m_empty->setAction({});
    } else {
        m_empty->setLine(Icon::Check, tr("The queue is empty."));
        m_empty->setAction({});
    }
}

void InboxPanel::showNothingMine()
{
    if (m_presence != Presence::Ready) {
        m_empty->setLine(
            Icon::Clock,
            tr("You are not ready: press %1, and new work is offered.").arg(m_readyKeys));
        m_empty->setAction(tr("I am ready"));
        return;
    }
    if (m_offers->count() > 0)
        m_empty->setLine(Icon::Bell, tr("Accept to begin, or decline to pass it on."));
    else if (m_waiting > 0)
        m_empty->setLine(Icon::Clock,
                         tr("You have nothing in hand. What waits is offered one by one."));
    else
        m_empty->setLine(
            Icon::Check,
            tr("Nothing is waiting for you. New work is offered as soon as it comes."));
    m_empty->setAction(tr("Look into the queue"));
}

void InboxPanel::actOnEmptiness()
{
    if (m_filters->isNarrowed())
        m_filters->clear();
    else if (m_presence != Presence::Ready)
        Q_EMIT readyRequested();
    else
        setTab(InboxTab::Queue);
}

void InboxPanel::askCounts()
{
    if (m_countsAsked) {
        m_countsStale = true;
        return;
    }
    m_countsAsked = true;
    m_countsStale = false;
    whenDone(m_services.directory.inboxCounts(), this,
             [this](const Result<service::InboxCounts>& counts) {
                 m_countsAsked = false;
                 if (counts) {
                     m_tabs->setCount(int(InboxTab::Mine), counts->mine);
                     m_tabs->setCount(int(InboxTab::Offered), counts->offered);
                     m_tabs->setCount(int(InboxTab::Queue), counts->queue);
                     m_waiting = counts->queue;
                     showEmptiness();
                     Q_EMIT countsChanged(*counts);
                 }
                 if (m_countsStale)
                     askCounts();
             });
}

void InboxPanel::tick()
{
    if (!isVisible())
        return;
    m_view->tick(m_services.clock.now());
    m_offers->tick();
}

void InboxPanel::findFirst()
{
    m_firstWanted = true;
    m_model->refresh();
}

void InboxPanel::showOpen(InteractionId id)
{
    m_view->showOpen(id);
}

void InboxPanel::step(int by)
{
    m_view->step(by);
}

void InboxPanel::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void InboxPanel::openFilterMenu()
{
    m_filters->openMenu(m_filterButton);
}

bool InboxPanel::eventFilter(QObject* watched, QEvent* event)
{
    // The box only leads to the search; typing into it begins there too.
    if (watched == m_search) {
        const bool clicked = event->type() == QEvent::MouseButtonPress;
        const bool typed = event->type() == QEvent::KeyPress
                           && !static_cast<QKeyEvent*>(event)->text().trimmed().isEmpty();
        const bool entered = event->type() == QEvent::KeyPress
                             && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Return;
        if (clicked || typed || entered) {
            Q_EMIT searchRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace heddle::ui
