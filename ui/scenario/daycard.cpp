#include "ui/scenario/daycard.h"

#include "ui/scenario/daychart.h"
#include "ui/scenario/rehearsalwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

namespace heddle::ui {

using service::Rehearsal;
using service::RehearsalView;

namespace {

constexpr std::array kSpeeds{1, 10, 100, 1000, Rehearsal::unlimited};
constexpr int kLeast = 562;  ///< wide enough for the clock between its buttons
constexpr int kButtons = 64; ///< height of the row
constexpr int kInjects = 48;
constexpr int kClockX = 216;
constexpr Type kClock{Step::Page, Weight::Strong};
constexpr Type kMeta{Step::Meta, Weight::Regular};
constexpr Type kName{Step::Meta, Weight::Medium};
constexpr Type kKey{Step::Caption, Weight::Medium};

/// A key as it looks on a keyboard; returns its width.
qreal paintKey(Ink& ink, QPointF middle, const QString& key)
{
    const qreal wide = std::max(24.0, textWidth(key, kKey) + 12);
    ink.box({middle.x(), middle.y() - 11, wide, 22}, 5, ink.tokens().raised,
            ink.tokens().lineStrong);
    ink.textCentre({middle.x() + wide / 2, middle.y() + halfCap(kKey)}, key, kKey,
                   ink.tokens().text2);
    return wide;
}

} // namespace

DayCard::DayCard(Rehearsal& rehearsal, QWidget* parent)
    : QWidget(parent), m_rehearsal(rehearsal), m_chart(new DayChart(this))
{
    setObjectName(QStringLiteral("training.player"));
    setFixedHeight(kHeight);
    setMinimumWidth(kLeast);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, kInjects);
    column->setSpacing(0);
    column->addWidget(makeButtons());
    column->addStretch();
    column->addWidget(m_chart);
    column->addSpacing(8);
    connect(m_chart, &DayChart::momentChosen, this,
            [this](Timestamp moment) { m_rehearsal.jumpTo(moment); });
    connect(m_chart, &DayChart::itemChosen, this, &DayCard::itemChosen);
}

QWidget* DayCard::makeButtons()
{
    auto* row = new QWidget(this);
    row->setFixedHeight(kButtons);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(12, 0, 16, 0);
    line->setSpacing(4);
    const auto make = [&](Icon icon, const QString& name, const char* objectName) {
        auto* button = new Button(Button::Kind::Ghost, icon, name, row);
        button->setObjectName(QLatin1String(objectName));
        line->addWidget(button);
        return button;
    };
    Button* rewind = make(Icon::Rewind, tr("Back to the start"), "training.rewind");
    Button* back = make(Icon::StepBack, tr("Back to the mark before"), "training.back");
    m_play = make(Icon::Play, tr("Play"), "training.play");
    m_play->setKind(Button::Kind::Primary);
    Button* step = make(Icon::StepForward, tr("The next event"), "training.step");
    Button* next = make(Icon::Flag, tr("On to the next mark"), "training.next");
    line->addStretch();
    m_speed = new Segmented(tr("Speed"), row);
    for (const int speed : kSpeeds)
        m_speed->add(QStringLiteral("training.speed%1").arg(speed),
                     speed == Rehearsal::unlimited ? tr("Max") : speedWords(speed));
    m_speed->setCurrent(1);
    line->addWidget(m_speed);
    m_practice = {rewind, back, step, next};
    connect(rewind, &QAbstractButton::clicked, this, [this] { m_rehearsal.jumpTo(m_view.start); });
    connect(back, &QAbstractButton::clicked, this, [this] { jumpToMark(-1); });
    connect(m_play, &QAbstractButton::clicked, this, &DayCard::playOrPause);
    connect(step, &QAbstractButton::clicked, this, [this] { m_rehearsal.step(); });
    connect(next, &QAbstractButton::clicked, this, [this] { jumpToMark(1); });
    connect(m_speed, &Segmented::chosen, this, [this] {
        if (m_view.isPlaying)
            m_rehearsal.play(chosenSpeed());
    });
    return row;
}

int DayCard::chosenSpeed() const
{
    return kSpeeds[static_cast<std::size_t>(m_speed->current())];
}

void DayCard::playOrPause()
{
    if (!m_view.isPlaying)
        m_rehearsal.play(chosenSpeed());
    else if (!m_view.story.isCertified)
        m_rehearsal.pause();
}

void DayCard::jumpToMark(int direction)
{
    Timestamp to = direction < 0 ? m_view.start : m_view.end;
    for (const service::RehearsedMark& mark : m_view.marks) {
        if (direction < 0 && mark.at < m_view.now)
            to = std::max(to, mark.at);
        if (direction > 0 && mark.at > m_view.now)
            to = std::min(to, mark.at);
    }
    m_rehearsal.jumpTo(to);
}

void DayCard::show(const RehearsalView& view)
{
    m_view = view;
    m_chart->show(view);
    m_play->setSymbol(view.isPlaying ? Icon::Pause : Icon::Play);
    m_play->setName(view.isPlaying ? tr("Pause") : tr("Play"));
    m_play->setEnabled(view.now < view.end && !(view.isPlaying && view.story.isCertified));
    for (Button* button : m_practice)
        button->setEnabled(!view.story.isCertified);
    m_chart->setEnabled(!view.story.isCertified);
    update();
}

void DayCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const QRectF card = rect();
    ink.box(card, 12, t.raised, t.line);
    ink.hairline(1, card.right() - 1, kButtons, t.line);
    const QString clock = hourWords(m_view, m_view.now, ClockForm::Seconds);
    const qreal speeds = width() - m_speed->width() - 24;
    const qreal wide = digitsWidth(clock, kClock);
    const qreal clockX = std::min<qreal>(kClockX, speeds - wide);
    ink.digits({clockX, kButtons / 2.0 + halfCap(kClock)}, clock, kClock, t.text);
    const QString left = scenarioLength(m_view.end - m_view.now) + tr(" left");
    if (clockX + wide + 10 + textWidth(left, kMeta) < speeds)
        ink.text({clockX + wide + 10, kButtons / 2.0 + halfCap(kMeta)}, left, kMeta, t.text3);

    const qreal middle = card.bottom() - kInjects / 2.0;
    ink.hairline(1, card.right() - 1, card.bottom() - kInjects, t.line);
    ink.text({16, middle + halfCap(kName)}, tr("Inject"), kName, t.text2);
    qreal x = 80;
    int used = 0;
    for (const service::RehearsedInject& inject : m_view.injects) {
        x += paintKey(ink, {x, middle}, inject.key) + 7;
        x += ink.text({x, middle + halfCap(kName)}, inject.title, kName, t.text) + 18;
        used += inject.used;
    }
    const QString words = m_view.injects.isEmpty() ? tr("none in this scenario")
                                                   : tr("%n used, recorded", nullptr, used);
    ink.textEnd({card.right() - 16, middle + halfCap(kMeta)}, words, kMeta, t.text3);
}

} // namespace heddle::ui
