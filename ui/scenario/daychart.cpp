#include "ui/scenario/daychart.h"

#include "ui/scenario/rehearsalwords.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPath>

#include <array>

namespace heddle::ui {

using service::RehearsalView;
using service::RehearsedContact;
using service::RehearsedItem;

namespace {

constexpr Type kCaption{Step::Caption, Weight::Regular};
constexpr Type kMark{Step::Caption, Weight::Medium};
constexpr Type kLane{Step::Meta, Weight::Medium};
constexpr qreal kEdge = 16;
constexpr qreal kGutter = 88;
constexpr qreal kMarks = 18; ///< middle of the marks' line
constexpr qreal kRuler = 40;
constexpr qreal kTop = 54; ///< of the lanes
constexpr qreal kLaneHeight = 36;
constexpr qreal kPostHeight = 56;
constexpr qreal kFoot = 22; ///< from the lanes to the middle of the scored moments
constexpr qreal kMomentPitch = 18;
constexpr qreal kLegendRoom = 24;
constexpr int kSteps = 9; ///< of the ruler
constexpr Duration kKeyStep = std::chrono::seconds(10);

constexpr std::array kLanes{ChannelKind::Phone, ChannelKind::Email, ChannelKind::Chat,
                            ChannelKind::Social};

QString laneWords(ChannelKind channel)
{
    switch (channel) {
    case ChannelKind::Phone: return DayChart::tr("Calls");
    case ChannelKind::Email: return DayChart::tr("Mail");
    case ChannelKind::Chat: return DayChart::tr("Chat");
    case ChannelKind::Social: return DayChart::tr("Posts");
    case ChannelKind::Paper: break;
    }
    return {};
}

/// Letters, faxes and visits stand with the mail.
ChannelKind laneOf(ChannelKind channel)
{
    return channel == ChannelKind::Paper ? ChannelKind::Email : channel;
}

constexpr qreal kBottom = kTop + 3 * kLaneHeight + kPostHeight;

qreal laneTop(std::size_t lane)
{
    return kTop + static_cast<qreal>(lane) * kLaneHeight;
}

qreal laneHeight(std::size_t lane)
{
    return kLanes[lane] == ChannelKind::Social ? kPostHeight : kLaneHeight;
}

QAccessibleInterface* spokenDay(const QString& className, QObject* object)
{
    auto* chart = qobject_cast<DayChart*>(object);
    if (!chart || className != QLatin1String(DayChart::staticMetaObject.className()))
        return nullptr;
    return new QAccessibleWidget(chart, QAccessible::Chart);
}

void teachCharts()
{
    static const bool isTaught = (QAccessible::installFactory(spokenDay), true);
    Q_UNUSED(isTaught);
}

} // namespace

DayChart::DayChart(QWidget* parent) : QWidget(parent)
{
    teachCharts();
    setObjectName(QStringLiteral("training.day"));
    setFixedHeight(kHeight);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void DayChart::show(const RehearsalView& view)
{
    m_view = view;
    setAccessibleName(tr("The day, at %1; arrow keys move the playhead")
                          .arg(hourWords(view, view.now, ClockForm::Seconds)));
    update();
}

qreal DayChart::xOf(Timestamp at) const
{
    const qreal from = kEdge + kGutter;
    const qreal whole = width() - kEdge - from;
    const Duration day = m_view.end - m_view.start;
    if (day <= Duration::zero())
        return from;
    const qreal share =
        static_cast<qreal>((at - m_view.start).count()) / static_cast<qreal>(day.count());
    return from + std::clamp(share, 0.0, 1.0) * whole;
}

Timestamp DayChart::momentAt(qreal x) const
{
    const qreal from = kEdge + kGutter;
    const qreal whole = std::max(1.0, width() - kEdge - from);
    const qreal share = std::clamp((x - from) / whole, 0.0, 1.0);
    const Duration day = m_view.end - m_view.start;
    return m_view.start + Duration(static_cast<qint64>(share * static_cast<qreal>(day.count())));
}

void DayChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Time runs from left to right in every language's charts here.
    Ink ink(painter, rect(), Qt::LeftToRight, tokens(this));
    paintMarks(ink);
    paintRuler(ink);
    paintLanes(ink);
    paintMoments(ink);
    paintLegend(ink);
    paintHead(ink);
    if (showsFocus(this))
        ink.focusRing(rect().adjusted(4, 2, -4, -2), 8);
}

void DayChart::paintMarks(Ink& ink) const
{
    const Tokens& t = ink.tokens();
    qreal free = 0;
    for (const service::RehearsedMark& mark : m_view.marks) {
        const qreal x = xOf(mark.at);
        const qreal wide = 15 + textWidth(mark.title, kMark);
        if (x < free || x + wide > width())
            continue;
        ink.icon(Icon::Flag, {x + 5, kMarks}, 13, mark.isAhead ? t.text3 : t.text2, 1.9);
        ink.text({x + 15, kMarks + halfCap(kMark)}, mark.title, kMark,
                 mark.isAhead ? t.text3 : t.text2);
        free = x + wide + 8;
    }
}

void DayChart::paintRuler(Ink& ink) const
{
    const Tokens& t = ink.tokens();
    const qreal now = xOf(m_dragged.value_or(m_view.now));
    for (int i = 0; i <= kSteps; ++i) {
        const Timestamp at = m_view.start + (m_view.end - m_view.start) * i / kSteps;
        const qreal x = xOf(at);
        ink.upright(x, kTop, kBottom, t.line);
        if (std::abs(x - now) > 44)
            ink.textCentre({std::min(x, width() - 20.0), kRuler + halfCap(kCaption)},
                           hourWords(m_view, at), kCaption, t.text3);
    }
}

void DayChart::paintLanes(Ink& ink) const
{
    const Tokens& t = ink.tokens();
    for (std::size_t lane = 0; lane < kLanes.size(); ++lane) {
        const qreal middle = laneTop(lane) + laneHeight(lane) / 2;
        ink.hairline(kEdge, width() - kEdge, laneTop(lane), t.line);
        ink.icon(iconOf(kLanes[lane]), {kEdge + 8, middle}, 16, t.channel(kLanes[lane]), 1.8);
        ink.text({kEdge + 24, middle + halfCap(kLane)}, laneWords(kLanes[lane]), kLane, t.text2);
        if (kLanes[lane] == ChannelKind::Social && !m_view.reach.isEmpty())
            paintReach(ink, laneTop(lane), laneTop(lane) + laneHeight(lane));
    }
    ink.hairline(kEdge, width() - kEdge, kBottom, t.line);
    for (const RehearsedContact& contact : m_view.contacts) {
        const auto lane = std::find(kLanes.begin(), kLanes.end(), laneOf(contact.channel));
        const auto index = static_cast<std::size_t>(lane - kLanes.begin());
        const bool sharesLane = *lane == ChannelKind::Social && !m_view.reach.isEmpty();
        paintContact(ink, contact, laneTop(index) + (sharesLane ? 12 : laneHeight(index) / 2));
    }
}

void DayChart::paintContact(Ink& ink, const RehearsedContact& contact, qreal middle) const
{
    const Tokens& t = ink.tokens();
    const ChannelKind channel = laneOf(contact.channel);
    const Timestamp end = contact.ended.value_or(m_view.now);
    const qreal from = xOf(contact.came);
    const QRectF whole(from, middle - 7, std::max(4.0, xOf(end) - from), 14);
    QPainter& painter = ink.painter();
    if (!contact.id.isValid()) {
        QPen pen(withAlpha(t.text3, .55), 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(whole.adjusted(.5, .5, -.5, -.5), 4, 4);
        return;
    }
    const bool isUnanswered =
        !contact.answered && !contact.taken && (contact.ended || m_view.now - contact.came > 5min);
    ink.box(whole, 4, isUnanswered ? t.badSoft : t.channelSoft(channel),
            isUnanswered ? t.bad : withAlpha(t.channel(channel), .45));
    if (isUnanswered || !contact.taken)
        return;
    QPainterPath clip;
    clip.addRoundedRect(whole, 4, 4);
    painter.save();
    painter.setClipPath(clip);
    const qreal taken = xOf(*contact.taken);
    painter.fillRect(QRectF(taken, whole.y(), std::max(2.0, whole.right() - taken), 14),
                     t.channel(channel));
    painter.restore();
}

void DayChart::paintReach(Ink& ink, qreal top, qreal bottom) const
{
    const Tokens& t = ink.tokens();
    const qint64 most = std::max<qint64>(1, m_view.reach.last().reach);
    const qreal high = bottom - top - 22;
    QPainterPath known;
    QPainterPath ahead;
    for (const service::ReachPoint& point : m_view.reach) {
        const QPointF place(
            xOf(point.at),
            bottom - 2 - high * static_cast<qreal>(point.reach) / static_cast<qreal>(most));
        QPainterPath& path = point.isAhead ? ahead : known;
        if (path.elementCount() == 0)
            path.moveTo(point.isAhead && known.elementCount() > 0 ? known.currentPosition()
                                                                  : place);
        path.lineTo(place);
    }
    QPainter& painter = ink.painter();
    painter.setBrush(Qt::NoBrush);
    QPen dash(withAlpha(t.social, .7), 1.5);
    dash.setDashPattern({3, 3});
    painter.setPen(dash);
    painter.drawPath(ahead);
    painter.setPen(QPen(t.social, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(known);
    ink.dot({xOf(m_view.reach.first().at), bottom - 2}, 4, t.social);
}

void DayChart::paintMoments(Ink& ink) const
{
    const qreal middle = kBottom + kFoot;
    ink.text({kEdge, middle + halfCap(kLane)}, tr("Scored"), kLane, ink.tokens().text2);
    const QList<qreal> places = momentPlaces();
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places.at(i) > 0)
            paintVerdict(ink, {places.at(i), middle}, 8, m_view.items.at(i));
    }
}

// Those of one moment stand side by side. 0: nothing to show of it yet.
QList<qreal> DayChart::momentPlaces() const
{
    QList<qreal> places;
    for (const RehearsedItem& item : m_view.items) {
        qreal x = item.at && item.standing != RehearsedItem::Standing::Open ? xOf(*item.at) : 0;
        const auto isTaken = [&places](qreal at) {
            return std::any_of(places.begin(), places.end(),
                               [at](qreal other) { return std::abs(other - at) < kMomentPitch; });
        };
        while (x > 0 && isTaken(x))
            x += kMomentPitch;
        places.append(x);
    }
    return places;
}

// Where the day has not happened yet there is room to say what the bars mean.
void DayChart::paintLegend(Ink& ink) const
{
    const Tokens& t = ink.tokens();
    const QStringList words{tr("Waited"), tr("Handled"), tr("Unanswered"), tr("To come")};
    const QColor fills[] = {t.bubble, t.text3, t.badSoft, Qt::transparent};
    const QColor lines[] = {t.lineStrong, t.text3, t.bad, t.text3};
    qreal wide = 0;
    for (const QString& word : words)
        wide += 20 + textWidth(word, kCaption) + 16;
    qreal x = width() - kEdge - wide + 16;
    // At the day's end the playhead stands beside it.
    const bool isCrossed = m_view.now < m_view.end && xOf(m_view.now) > x - kLegendRoom;
    const QList<qreal> marks = momentPlaces();
    if (isCrossed || std::any_of(marks.begin(), marks.end(), [x](qreal mark) {
            return mark > x - kLegendRoom;
        }))
        return;
    const qreal middle = kBottom + kFoot;
    for (int i = 0; i < words.size(); ++i) {
        ink.box({x, middle - 5, 14, 10}, 3, fills[i], lines[i]);
        ink.text({x + 20, middle + halfCap(kCaption)}, words.at(i), kCaption, t.text3);
        x += 20 + textWidth(words.at(i), kCaption) + 16;
    }
}

void DayChart::paintHead(Ink& ink) const
{
    const Tokens& t = ink.tokens();
    const Timestamp at = m_dragged.value_or(m_view.now);
    const qreal x = xOf(at);
    QPainter& painter = ink.painter();
    painter.setPen(QPen(t.accent, 2));
    painter.drawLine(QPointF(x, kRuler + 8), QPointF(x, kBottom + kFoot + 14));
    const Type type{Step::Caption, Weight::Strong};
    const QRectF head(std::min(x - 22, width() - 46.0), kRuler - 9, 44, 18);
    ink.box(head, 9, t.accent);
    ink.textCentre({head.center().x(), head.center().y() + halfCap(type)}, hourWords(m_view, at),
                   type, t.onAccent);
}

int DayChart::itemAt(QPointF place) const
{
    const qreal middle = kBottom + kFoot;
    const QList<qreal> places = momentPlaces();
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places.at(i) > 0 && std::abs(places.at(i) - place.x()) <= 9
            && std::abs(middle - place.y()) <= 9)
            return m_view.items.at(i).number;
    }
    return 0;
}

void DayChart::mousePressEvent(QMouseEvent* event)
{
    if (const int item = itemAt(event->position())) {
        Q_EMIT itemChosen(item);
        return;
    }
    m_dragged = momentAt(event->position().x());
    update();
}

void DayChart::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(itemAt(event->position()) > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!m_dragged)
        return;
    m_dragged = momentAt(event->position().x());
    update();
}

void DayChart::mouseReleaseEvent(QMouseEvent*)
{
    if (!m_dragged)
        return;
    const Timestamp moment = *std::exchange(m_dragged, std::nullopt);
    update();
    Q_EMIT momentChosen(moment);
}

void DayChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: Q_EMIT momentChosen(m_view.now - kKeyStep); return;
    case Qt::Key_Right: Q_EMIT momentChosen(m_view.now + kKeyStep); return;
    case Qt::Key_Home: Q_EMIT momentChosen(m_view.start); return;
    case Qt::Key_End: Q_EMIT momentChosen(m_view.end); return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace heddle::ui
