#include "ui/listening/listeningpage.h"

#include "core/service/desk.h"
#include "core/service/directory.h"
#include "core/service/listening/listening.h"
#include "ui/listening/campaigndelegate.h"
#include "ui/listening/campaignform.h"
#include "ui/listening/campaignpanel.h"
#include "ui/listening/poststack.h"
#include "ui/listening/trend/trendside.h"
#include "ui/listening/triagebar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace heddle::ui {

using service::Campaign;
using service::CampaignScope;
using service::ListeningView;
using service::PostPage;

namespace {

constexpr int kListWidth = 316;
constexpr int kPadding = 24;
constexpr std::chrono::milliseconds kSoon(500);

} // namespace

ListeningPage::ListeningPage(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_soon(new QTimer(this)),
      m_campaigns(new CampaignPanel(services.clock, this))
{
    setObjectName(QStringLiteral("listening"));
    m_campaigns->setFixedWidth(kListWidth);
    auto* panel = new Surface(Surface::Kind::Panel, this);
    m_stack = new QStackedWidget(panel);
    m_stream = makeStream();
    m_form = new CampaignForm(panel);
    m_stack->addWidget(m_stream);
    m_stack->addWidget(m_form);
    m_side = new TrendSide(services.clock, panel);
    auto* parts = new QHBoxLayout(panel);
    const int edge = Surface::kShadowRoom + 1;
    parts->setContentsMargins(edge, edge, edge, edge);
    parts->setSpacing(0);
    parts->addWidget(m_stack, 1);
    m_edge = new Divider(Qt::Vertical, panel);
    parts->addWidget(m_edge);
    parts->addWidget(m_side);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 4, 4, 4);
    row->setSpacing(0);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    row->addWidget(m_campaigns);
    row->addWidget(panel, 1);

    m_soon->setSingleShot(true);
    m_soon->setInterval(kSoon);
    connect(m_soon, &QTimer::timeout, this, &ListeningPage::refresh);
    connect(&services.directory, &service::Directory::changed, this, [this] {
        if (isVisible() && !m_soon->isActive())
            m_soon->start();
    });
    connect(&services.directory, &service::Directory::channelStateChanged, this,
            [this](const QString& account, const ChannelState& state) {
                m_states.insert(account, state);
                m_side->show(m_view, m_states);
            });
    connect(m_campaigns, &CampaignPanel::chosen, this, &ListeningPage::choose);
    connect(m_campaigns, &CampaignPanel::searched, this, [this](const QString& text) {
        m_query.text = text.trimmed();
        askForPosts();
    });
    connect(m_campaigns, &CampaignPanel::newRequested, this, [this] { write({}); });
    connect(m_campaigns, &CampaignPanel::changeRequested, this, &ListeningPage::write);
    connect(m_form, &CampaignForm::saveRequested, this, &ListeningPage::saveCampaign);
    connect(m_form, &CampaignForm::removeRequested, this, &ListeningPage::removeCampaign);
    connect(m_form, &CampaignForm::dismissed, this,
            [this] { m_stack->setCurrentWidget(m_stream); });
    connect(m_side, &TrendSide::openRequested, this, &ListeningPage::openRequested);
    connect(m_side, &TrendSide::tellRequested, this, &ListeningPage::tellSupervisors);
    setFocusProxy(m_posts); // so that the keys of the chosen post work at once
    bindKeys();
}

QWidget* ListeningPage::makeHead()
{
    auto* head = new QWidget(this);
    m_title = new Label(campaignName({}), {Step::Title, Weight::Strong}, Tone::Strong,
                        Label::Fit::Elide, head);
    m_unread = new Pill(QString(), Meaning::Accent, head);
    m_count = new Label({}, {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Elide, head);
    m_scope = new Segmented(tr("Posts"), head);
    m_scope->add(QStringLiteral("listening.all"), tr("All"));
    m_scope->add(QStringLiteral("listening.toUs"), tr("To us"));
    m_scope->add(QStringLiteral("listening.aboutUs"), tr("About us"));
    connect(m_scope, &Segmented::chosen, this, [this](int index) {
        m_query.scope = CampaignScope(index);
        askForPosts();
    });
    auto* figures = new QHBoxLayout;
    figures->setSpacing(10);
    figures->addWidget(m_unread);
    figures->addWidget(m_count, 1);
    auto* left = new QVBoxLayout;
    left->setSpacing(4);
    left->addWidget(m_title);
    left->addLayout(figures);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kPadding, 12, kPadding, 12);
    row->setSpacing(12);
    m_waiting = new Button(Button::Kind::Soft, QString(), head);
    m_waiting->setObjectName(QStringLiteral("listening.waiting"));
    m_waiting->setHint(QStringLiteral("A"));
    m_waiting->hide();
    connect(m_waiting, &QAbstractButton::clicked, this, &ListeningPage::openWaitingMenu);
    row->addLayout(left, 1);
    row->addWidget(m_waiting);
    row->addWidget(m_scope);
    return head;
}

QWidget* ListeningPage::makeStream()
{
    auto* stream = new QWidget(this);
    m_posts = new PostStack(m_services.clock, stream);
    m_bar = new TriageBar(stream);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(kPadding, 8, kPadding, 16);
    foot->addWidget(m_bar);
    auto* column = new QVBoxLayout(stream);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_posts, 1);
    column->addLayout(foot);
    connect(m_posts, &PostStack::chosenChanged, this,
            [this] { m_bar->setPlace(m_posts->place(), m_posts->count()); });
    connect(m_posts, &PostStack::moreRequested, this, &ListeningPage::askForMore);
    connect(m_posts, &PostStack::mineRequested, this, &ListeningPage::makeMine);
    connect(m_posts, &PostStack::replyRequested, this, &ListeningPage::reply);
    connect(m_posts, &PostStack::tagRequested, this, &ListeningPage::openTagMenu);
    connect(m_posts, &PostStack::discardRequested, this, &ListeningPage::openDiscardMenu);
    connect(m_posts, &PostStack::openRequested, this, &ListeningPage::open);
    connect(m_posts, &PostStack::tagAccepted, this, &ListeningPage::tag);
    connect(m_posts, &PostStack::tagRejected, this, &ListeningPage::rejectTag);
    connect(m_posts, &PostStack::relevanceRequested, this, &ListeningPage::turnRelevance);
    return stream;
}

void ListeningPage::setMe(const Agent& me)
{
    m_campaigns->setMayWrite(me.role != Role::Agent);
}

void ListeningPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_side->setVisible(width() >= kFoldSide);
    m_edge->setVisible(m_side->isVisibleTo(this));
    m_campaigns->setVisible(width() >= kFoldList);
}

void ListeningPage::refresh()
{
    whenDone(m_services.directory.channels(), this, [this](const auto& channels) {
        if (!channels)
            return;
        for (const auto& [account, state] : *channels)
            m_states.insert(account, state);
        m_side->show(m_view, m_states);
    });
    askForView();
    askForPosts();
    askWhatWaits();
}

void ListeningPage::askForView()
{
    whenDone(m_services.listening->view(m_query.campaign), this,
             [this, campaign = m_query.campaign](const Result<ListeningView>& view) {
                 if (view && campaign == m_query.campaign)
                     present(*view);
                 else if (!view && view.error().code == ErrorCode::NotFound)
                     choose({}); // somebody removed it
                 else if (!view)
                     Q_EMIT failed(view.error());
             });
}

void ListeningPage::askForPosts()
{
    const int round = ++m_round;
    service::PostQuery query = m_query;
    query.limit = std::max(query.limit, m_posts->count());
    whenDone(m_services.listening->posts(query), this, [this, round](const Result<PostPage>& page) {
        if (round != m_round)
            return;
        if (!page) {
            if (page.error().code != ErrorCode::NotFound)
                Q_EMIT failed(page.error());
            return;
        }
        m_next = page->next;
        m_posts->setEmptyLine(m_query.text.isEmpty() ? tr("No posts yet")
                                                     : tr("No post has these words"));
        m_posts->show(*page);
    });
}

void ListeningPage::askForMore()
{
    service::PostQuery query = m_query;
    query.before = m_next;
    const int round = ++m_round;
    whenDone(m_services.listening->posts(query), this, [this, round](const Result<PostPage>& page) {
        if (round != m_round)
            return;
        if (!page) {
            Q_EMIT failed(page.error());
            return;
        }
        m_next = page->next;
        m_posts->append(*page);
    });
}

void ListeningPage::present(const ListeningView& view)
{
    m_view = view;
    m_campaigns->show(view.campaigns);
    m_campaigns->choose(m_query.campaign);
    m_side->show(view, m_states);
    showCounts();
}

void ListeningPage::showCounts()
{
    int unread = 0;
    Campaign campaign;
    for (const service::CampaignRow& row : std::as_const(m_view.campaigns)) {
        if (row.campaign.name == m_query.campaign) {
            unread = row.unread;
            campaign = row.campaign;
        }
    }
    const int all = m_view.toUs + m_view.aboutUs;
    m_title->setWords(campaignName(campaign));
    m_unread->setVisible(unread > 0);
    m_unread->setContent(tr("%n unread", nullptr, unread), Meaning::Accent);
    m_count->setWords(tr("%n posts, last 24 hours", nullptr, all));
    m_scope->setCount(0, all);
    m_scope->setCount(1, m_view.toUs);
    m_scope->setCount(2, m_view.aboutUs);
}

void ListeningPage::choose(const QString& campaign)
{
    m_stack->setCurrentWidget(m_stream);
    m_query.campaign = campaign;
    m_campaigns->choose(campaign);
    askForView();
    askForPosts();
}

void ListeningPage::write(const Campaign& campaign)
{
    QStringList sources;
    for (const service::SourceRow& source : std::as_const(m_view.sources))
        sources.append(source.name);
    m_stack->setCurrentWidget(m_form);
    m_form->edit(campaign, sources);
}

void ListeningPage::saveCampaign()
{
    const Campaign campaign = m_form->written();
    whenDone(m_services.listening->save(campaign, m_form->before()), this,
             [this, name = campaign.name](const Result<void>& saved) {
                 if (saved)
                     choose(name);
                 else
                     m_form->complain(saved.error());
             });
}

void ListeningPage::removeCampaign()
{
    whenDone(m_services.listening->remove(m_form->before()), this,
             [this](const Result<void>& removed) {
                 if (removed)
                     choose({});
                 else
                     m_form->complain(removed.error());
             });
}

} // namespace heddle::ui
