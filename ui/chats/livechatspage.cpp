#include "ui/chats/livechatspage.h"

#include "core/service/chat/chatdesk.h"
#include "core/service/directory.h"
#include "ui/chats/chatwords.h"
#include "ui/chats/livechatmodel.h"
#include "ui/phone/floor/floorcallsbox.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QHBoxLayout>
#include <QListView>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace heddle::ui {

using service::LiveChat;

namespace {

constexpr int kRowHeight = 64;
constexpr int kHolderX = 300; ///< where the second column begins
constexpr int kWordsX = 520;
constexpr std::chrono::milliseconds kPause(250);
constexpr Type kName{Step::Body, Weight::Strong};
constexpr Type kText{Step::Body, Weight::Regular};
constexpr Type kSmall{Step::Meta, Weight::Regular};

class LiveChatDelegate final : public QStyledItemDelegate {
public:
    LiveChatDelegate(const Clock& clock, QObject* parent)
        : QStyledItemDelegate(parent), m_clock(clock)
    {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {400, kRowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        Ink ink(*painter, option.rect, option.direction, tokens(option.palette));
        const QRectF row(option.rect);
        const Tokens& t = ink.tokens();
        if (option.state & QStyle::State_Selected)
            ink.box(row.adjusted(8, 2, -8, -2), 10, t.accentSoft);
        else if (option.state & QStyle::State_MouseOver)
            ink.box(row.adjusted(8, 2, -8, -2), 10, t.hover);
        ink.hairline(row.x() + 16, row.right() - 16, row.bottom(), t.line);
        paintChat(ink, row, index.data(LiveChatModel::ChatRole).value<LiveChat>());
        const QStyle::State byKeyboard = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
        if ((option.state & byKeyboard) == byKeyboard)
            ink.focusRing(row.adjusted(8, 2, -8, -2), 9);
        painter->restore();
    }

private:
    void paintChat(Ink& ink, const QRectF& row, const LiveChat& chat) const
    {
        const Tokens& t = ink.tokens();
        const qreal first = row.y() + 22 + halfCap(kText);
        const qreal second = row.y() + 42 + halfCap(kSmall);
        paintAvatar(ink, {row.x() + 20, row.y() + 14, 36, 36}, chat.visitor);
        ink.dot({row.x() + 53, row.y() + 47}, 4, chat.isVisitorHere ? t.presence : t.text3);
        const qreal holder = row.x() + std::min<qreal>(kHolderX, row.width() * .36);
        const qreal words = row.x() + std::min<qreal>(kWordsX, row.width() * .6);
        ink.text({row.x() + 68, first}, elided(chat.visitor, kName, holder - row.x() - 84), kName,
                 t.text);
        ink.text({row.x() + 68, second}, elided(chat.queue, kSmall, holder - row.x() - 84), kSmall,
                 t.text3);
        const bool waits = chat.agent.isEmpty();
        ink.text({holder, first}, elided(holderWords(chat), kText, words - holder - 16), kText,
                 waits ? t.warn : t.text);
        ink.text({holder, second}, sinceWords(chat, m_clock.now()), kSmall, t.text3);
        const qreal end = row.right() - 24;
        const qreal due = chat.due
                              ? paintDueMark(ink, {end, row.y() + 22},
                                             dueMark(*chat.due, chat.targetStart, m_clock.now()))
                              : 0;
        const qreal room = end - due - 16 - words;
        ink.text({words, first}, elided(chat.lastWords, kText, room), kText,
                 chat.unread ? t.text : t.text2);
        const QStringList visitor =
            chat.isVisitorTyping ? QStringList{chat.visitor} : QStringList();
        const QString typing = typingWords(visitor + chat.typing);
        ink.text({words, second},
                 elided(typing.isEmpty() ? chat.page : typing, kSmall, end - words), kSmall,
                 typing.isEmpty() ? t.text3 : t.accentText);
    }

    const Clock& m_clock;
};

} // namespace

LiveChatsPage::LiveChatsPage(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_model(new LiveChatModel(this))
{
    setObjectName(QStringLiteral("liveChats"));
    auto* title = new Label(services.phone ? tr("Calls and chats now") : tr("Live chats"),
                            {Step::Page, Weight::Strong}, Tone::Strong, Label::Fit::Whole, this);
    m_count = new Label({}, {Step::Body, Weight::Regular}, Tone::Weak, Label::Fit::Whole, this);
    m_view = new QListView(this);
    m_view->setObjectName(QStringLiteral("liveChats.list"));
    m_view->setAccessibleName(tr("Open chats"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new LiveChatDelegate(services.clock, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->viewport()->setAutoFillBackground(false);
    m_nothing = new EmptyState(Icon::Chat, tr("No chat is open now."), this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_view);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(24, 14, 24, 14);
    head->setSpacing(12);
    head->addWidget(title);
    head->addWidget(m_count, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addLayout(head);
    if (services.phone) {
        m_calls = new FloorCallsBox(services, this);
        column->addWidget(m_calls);
        connect(m_calls, &FloorCallsBox::openRequested, this, &LiveChatsPage::openRequested);
        connect(m_calls, &FloorCallsBox::failed, this, &LiveChatsPage::failed);
    }
    column->addWidget(m_stack, 1);
    setFocusProxy(m_view);
    connect(m_view, &QListView::activated, this, &LiveChatsPage::choose);
    connect(m_view, &QListView::clicked, this, &LiveChatsPage::choose);
    connect(&services.directory, &service::Directory::changed, this, [this] { refreshSoon(); });
    connect(services.chat, &service::ChatDesk::visitorSigned, m_model, &LiveChatModel::noteVisitor);
    connect(services.chat, &service::ChatDesk::colleagueTyped, m_model, &LiveChatModel::noteTyping);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kPause);
    connect(&m_soon, &QTimer::timeout, this, &LiveChatsPage::refresh);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, m_view->viewport(),
            [this] { m_view->viewport()->update(); });
}

void LiveChatsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_tick.start();
    refresh();
}

void LiveChatsPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

void LiveChatsPage::refreshSoon()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void LiveChatsPage::refresh()
{
    if (m_calls)
        m_calls->refresh();
    whenDone(m_services.chat->chats(), this, [this](const Result<QList<LiveChat>>& chats) {
        if (!chats) {
            Q_EMIT failed(chats.error());
            return;
        }
        const QModelIndex before = m_view->currentIndex();
        const InteractionId chosen =
            before.isValid() ? m_model->at(before.row()).id : InteractionId{};
        m_model->setChats(*chats);
        if (const int row = m_model->rowOf(chosen); row >= 0)
            m_view->setCurrentIndex(m_model->index(row));
        else if (!chats->isEmpty())
            m_view->setCurrentIndex(m_model->index(0));
        showCount(static_cast<int>(chats->size()));
    });
}

void LiveChatsPage::showCount(int count)
{
    m_count->setWords(tr("%n open", "number of chats", count));
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget*>(m_view) : m_nothing);
}

void LiveChatsPage::choose(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT openRequested(m_model->at(index.row()).id);
}

} // namespace heddle::ui
