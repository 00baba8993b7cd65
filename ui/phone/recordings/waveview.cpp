#include "ui/phone/recordings/waveview.h"

#include "ui/phone/callwords.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace heddle::ui {

namespace {

constexpr qreal barWidth = 2;
constexpr qreal barPitch = 3;
constexpr Duration arrowStep = 5s;

/// The loudest of the parts that one bar stands for.
int loudest(const QList<quint8>& parts, qsizetype bar, qsizetype bars)
{
    const qsizetype from = bar * parts.size() / bars;
    const qsizetype to = std::max(from + 1, (bar + 1) * parts.size() / bars);
    int most = 0;
    for (qsizetype i = from; i < std::min(to, parts.size()); ++i)
        most = std::max(most, int(parts.at(i)));
    return most;
}

/// What is drawn at full height: the loudest moment, for speech is seldom half as loud as it could
/// be. Hardly anything at all is not made to look like something.
int fullHeight(const service::Waveform& wave)
{
    constexpr int least = 32;
    int most = least;
    for (const auto* side : {&wave.customer, &wave.agent}) {
        for (const quint8 part : *side)
            most = std::max(most, int(part));
    }
    return most;
}

} // namespace

void drawWaveform(Ink& ink, const QRectF& place, const service::Waveform& wave, qreal heard)
{
    const auto bars = static_cast<qsizetype>(place.width() / barPitch);
    if (bars < 1 || wave.customer.isEmpty())
        return;
    const Tokens& t = ink.tokens();
    const qreal middle = place.center().y();
    const qreal room = place.height() / 2 - 1;
    const int full = fullHeight(wave);
    for (qsizetype bar = 0; bar < bars; ++bar) {
        const qreal x = place.left() + qreal(bar) * barPitch;
        const bool isHeard = qreal(bar) < heard * qreal(bars);
        const qreal above = std::max(.5, room * loudest(wave.customer, bar, bars) / full);
        const qreal below = std::max(.5, room * loudest(wave.agent, bar, bars) / full);
        const QColor colour = isHeard ? t.accent : t.text3;
        ink.box({x, middle - above, barWidth, above}, 0, colour);
        ink.box({x, middle + 1, barWidth, below}, 0, withAlpha(colour, .6));
    }
}

WaveView::WaveView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("recording.wave"));
    setAccessibleName(tr("Place in the recording"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void WaveView::setWaveform(const service::Waveform& wave)
{
    m_wave = wave;
    setAt({});
}

void WaveView::setAt(Duration at)
{
    m_at = std::clamp(at, Duration{}, m_wave.length);
    setAccessibleDescription(tr("%1 of %2", "a place in a recording")
                                 .arg(lengthWords(m_at), lengthWords(m_wave.length)));
    update();
}

void WaveView::go(Duration to)
{
    setAt(to);
    Q_EMIT placeRequested(m_at);
}

void WaveView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const QRectF place = QRectF(rect()).adjusted(4, 2, -4, -2);
    const bool isEmpty = m_wave.length <= Duration{};
    drawWaveform(ink, place, m_wave,
                 isEmpty ? 0 : qreal(m_at.count()) / qreal(m_wave.length.count()));
    if (showsFocus(this))
        ink.focusRing(rect(), 6);
}

void WaveView::mousePressEvent(QMouseEvent* event)
{
    qreal share = std::clamp((event->position().x() - 4) / std::max(1, width() - 8), 0., 1.);
    if (isRightToLeft())
        share = 1 - share;
    go(Duration(static_cast<qint64>(qreal(m_wave.length.count()) * share)));
}

void WaveView::keyPressEvent(QKeyEvent* event)
{
    const bool mirrored = isRightToLeft();
    switch (event->key()) {
    case Qt::Key_Left: return go(mirrored ? m_at + arrowStep : m_at - arrowStep);
    case Qt::Key_Right: return go(mirrored ? m_at - arrowStep : m_at + arrowStep);
    case Qt::Key_Home: return go({});
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace heddle::ui
