#include "ui/phone/floor/floorcallsbox.h"

#include "core/service/phone/phonedesk.h"
#include "ui/phone/attendbar.h"
#include "ui/phone/callwords.h"
#include "ui/phone/floor/floorcallmodel.h"
#include "ui/theme/bidi.h"
#include "ui/theme/ink.h"
#include "ui/widgets/marks.h"

#include <QListView>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace heddle::ui {

using service::FloorCall;

namespace {

constexpr int rowHeight = 56;
constexpr int mostRows = 5;
constexpr int agentX = 300; ///< where the second column begins
constexpr Type nameType{Step::Body, Weight::Strong};
constexpr Type textType{Step::Body, Weight::Regular};
constexpr Type smallType{Step::Meta, Weight::Regular};

class FloorCallDelegate final : public QStyledItemDelegate {
public:
    FloorCallDelegate(const Clock& clock, QObject* parent)
        : QStyledItemDelegate(parent), m_clock(clock)
    {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {400, rowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        Ink ink(*painter, option.rect, option.direction, tokens(option.palette));
        const QRectF row(option.rect);
        const QRectF card = row.adjusted(8, 2, -8, -2);
        if (option.state & QStyle::State_Selected)
            ink.box(card, 10, ink.tokens().accentSoft);
        else if (option.state & QStyle::State_MouseOver)
            ink.box(card, 10, ink.tokens().hover);
        paintCall(ink, row, index.data(FloorCallModel::CallRole).value<FloorCall>());
        const QStyle::State byKeyboard = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
        if ((option.state & byKeyboard) == byKeyboard)
            ink.focusRing(card, 9);
        painter->restore();
    }

private:
    void paintCall(Ink& ink, const QRectF& row, const FloorCall& call) const
    {
        const Tokens& t = ink.tokens();
        const qreal first = row.y() + 20 + halfCap(nameType);
        const qreal second = row.y() + 38 + halfCap(smallType);
        const qreal agent = row.x() + std::min<qreal>(agentX, row.width() * .5);
        paintAvatar(ink, {row.x() + 20, row.y() + 10, 36, 36}, call.who);
        ink.text({row.x() + 68, first}, elided(isolated(call.who), nameType, agent - row.x() - 84),
                 nameType, t.text);
        ink.text({row.x() + 68, second}, elided(call.queue, smallType, agent - row.x() - 84),
                 smallType, t.text3);
        ink.text({agent, first}, elided(call.agent, textType, row.right() - agent - 24), textType,
                 t.text);
        ink.text({agent, second}, lengthWords(m_clock.now() - call.began), smallType, t.text3);
    }

    const Clock& m_clock;
};

} // namespace

FloorCallsBox::FloorCallsBox(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_model(new FloorCallModel(this)),
      m_view(new QListView(this)), m_attend(new AttendBar(*services.phone, this))
{
    setObjectName(QStringLiteral("floorCalls"));
    m_view->setObjectName(QStringLiteral("floorCalls.list"));
    m_view->setAccessibleName(tr("Calls at the other desks"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FloorCallDelegate(services.clock, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addWidget(m_view);
    column->addWidget(m_attend);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT openRequested(m_model->at(index.row()).id);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FloorCallsBox::choose);
    connect(m_attend, &AttendBar::failed, this, &FloorCallsBox::failed);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    hide();
}

void FloorCallsBox::refresh()
{
    whenDone(m_services.phone->callsElsewhere(), this,
             [this](const Result<QList<FloorCall>>& calls) {
                 if (calls)
                     list(*calls);
                 else if (calls.error().code != ErrorCode::Refused)
                     Q_EMIT failed(calls.error());
             });
}

void FloorCallsBox::list(const QList<FloorCall>& calls)
{
    const QModelIndex before = m_view->currentIndex();
    const InteractionId chosen = before.isValid() ? m_model->at(before.row()).id : InteractionId();
    m_model->setCalls(calls);
    m_view->setFixedHeight(static_cast<int>(std::min<qsizetype>(calls.size(), mostRows))
                           * rowHeight);
    if (!calls.isEmpty())
        m_view->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(chosen))));
    choose(m_view->currentIndex());
    setVisible(!calls.isEmpty());
    calls.isEmpty() ? m_tick.stop() : m_tick.start();
}

void FloorCallsBox::choose(const QModelIndex& index)
{
    if (index.isValid())
        m_attend->openCall(m_model->at(index.row()).id);
    else
        m_attend->leave();
}

} // namespace heddle::ui
