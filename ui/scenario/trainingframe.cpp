#include "ui/scenario/trainingframe.h"

#include "ui/scenario/rehearsalwords.h"
#include "ui/theme/zoom.h"

#include <QCloseEvent>
#include <QPainterPath>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr QSize kUsualSize(1440, 900);
constexpr qreal kInnerRadius = 8;

} // namespace

TrainingFrame::TrainingFrame(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("trainingFrame"));
    setWindowTitle(tr("TRAINING – Heddle"));
    setAccessibleName(tr("Training: simulated customers, nothing leaves this machine"));
    resize(fittingScreen(*this, kUsualSize));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kEdge, kStrip, kEdge, kEdge);
    column->setSpacing(0);
}

void TrainingFrame::setInside(QWidget* inside)
{
    if (m_inside) {
        m_inside->close();
        delete m_inside;
    }
    m_inside = inside;
    if (!inside)
        return;
    inside->setParent(this);
    layout()->addWidget(inside);
    inside->show();
}

void TrainingFrame::show(const service::RehearsalView& view)
{
    m_words =
        tr("%1, %2, log %3").arg(view.story.name, speedWords(view.speed), hashWords(view.hash, 2));
    setWindowTitle(tr("TRAINING – %1 – Heddle").arg(view.story.name));
    update(0, 0, width(), kStrip);
}

void TrainingFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRect(rect());
    frame.addRoundedRect(QRectF(kEdge, kStrip, width() - 2 * kEdge, height() - kStrip - kEdge),
                         kInnerRadius, kInnerRadius);
    painter.fillRect(QRectF(kEdge, kStrip, width() - 2 * kEdge, height() - kStrip - kEdge), t.app);
    painter.fillPath(frame, t.train);
    const Type strong{Step::Meta, Weight::Strong};
    const Type plain{Step::Meta, Weight::Medium};
    const qreal base = kStrip / 2.0 + halfCap(plain);
    ink.icon(Icon::Train, {24, kStrip / 2.0}, 16, t.onTrain, 1.9);
    const qreal word = ink.text({40, base}, tr("TRAINING"), strong, t.onTrain);
    const qreal room = width() - 24 - textWidth(m_words, plain) - 24 - (40 + word + 12);
    ink.text({40 + word + 12, base},
             elided(tr("Simulated customers. Nothing leaves this machine."), plain, room), plain,
             t.onTrain);
    ink.textEnd({width() - 24.0, base}, m_words, plain, t.onTrain);
}

void TrainingFrame::closeEvent(QCloseEvent* event)
{
    if (m_inside)
        m_inside->close();
    QWidget::closeEvent(event);
}

} // namespace heddle::ui
