#include "ui/widgets/segmented.h"

#include "ui/theme/ink.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>

#include <cmath>

namespace heddle::ui {

namespace {

constexpr Type kWords{Step::Meta, Weight::Medium};
constexpr int kMark = 12;

} // namespace

/// One segment.
class Segmented::Part final : public QAbstractButton {
public:
    Part(const QString& name, const QString& label, QWidget* parent) : QAbstractButton(parent)
    {
        setObjectName(name);
        setText(label);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        speak();
    }

    void setCount(int count)
    {
        m_count = count;
        speak();
        updateGeometry();
        update();
    }
    bool leadsAway() const { return m_leadsAway; }
    void setLeadsAway(bool leadsAway) { m_leadsAway = leadsAway; }
    void setUrgent(bool urgent)
    {
        m_urgent = urgent;
        update();
    }
    void setMarked(bool marked)
    {
        m_marked = marked;
        updateGeometry();
        update();
    }
    void speak()
    {
        setAccessibleName(
            m_count > 0 ? QString(text() + QLatin1Char(' ') + QString::number(m_count)) : text());
    }
    QSize sizeHint() const override { return {int(std::ceil(contentWidth())) + 24, 28}; }
    QSize minimumSizeHint() const override { return {int(std::ceil(contentWidth())) + 8, 28}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        Ink ink(painter, this);
        const Tokens& t = ink.tokens();
        if (isChecked()) {
            ink.shadow(QRectF(rect()).adjusted(2, 1, -2, -2), 6, 2);
            ink.box(rect(), 6.5, t.thumb);
        }
        const qreal baseline = rect().height() / 2.0 + halfCap(kWords);
        qreal x = (width() - contentWidth()) / 2;
        const bool strong = isChecked() || underMouse();
        const QColor words = !isEnabled() ? t.text3 : strong ? t.text : t.text2;
        x += ink.text({x, baseline}, text(), kWords, words) + 6;
        if (m_marked)
            ink.icon(Icon::Star, {x + kMark / 2.0, rect().height() / 2.0}, kMark,
                     ink.tokens().accentText, 2);
        if (m_count > 0)
            ink.text({x, baseline}, QString::number(m_count), kWords,
                     m_urgent ? t.accentText : t.text3);
        if (showsFocus(this))
            ink.focusRing(rect(), 6.5);
    }

    // A button would give the focus to its neighbour; here the arrows move the choice.
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
            event->ignore();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    qreal contentWidth() const
    {
        const qreal words = textWidth(text(), kWords) + (m_marked ? 6 + kMark : 0);
        return m_count > 0 ? words + 6 + textWidth(QString::number(m_count), kWords) : words;
    }

    int m_count = 0;
    bool m_urgent = false;
    bool m_marked = false;
    bool m_leadsAway = false;
};

Segmented::Segmented(const QString& accessibleName, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(accessibleName);
    setFixedHeight(32);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
}

Segmented::~Segmented() = default;

void Segmented::add(const QString& name, const QString& text)
{
    const int index = count();
    auto* part = new Part(name, text, this);
    part->setChecked(index == m_current);
    part->setFocusPolicy(index == m_current ? Qt::TabFocus : Qt::NoFocus);
    layout()->addWidget(part);
    m_parts.append(part);
    connect(part, &QAbstractButton::clicked, this,
            [this, part] { choose(int(m_parts.indexOf(part))); });
}

void Segmented::setText(int index, const QString& text)
{
    m_parts.at(index)->setText(text);
    m_parts.at(index)->speak();
}

void Segmented::setCount(int index, int count)
{
    m_parts.at(index)->setCount(count);
}

void Segmented::setUrgent(int index, bool urgent)
{
    m_parts.at(index)->setUrgent(urgent);
}

void Segmented::setSegmentVisible(int index, bool visible)
{
    m_parts.at(index)->setVisible(visible);
}

void Segmented::setBarred(int index, const QString& reason)
{
    Part* part = m_parts.at(index);
    part->setEnabled(reason.isEmpty());
    part->setToolTip(reason);
    part->setAccessibleDescription(reason);
}

void Segmented::setMarked(int index, const QString& reason)
{
    Part* part = m_parts.at(index);
    part->setMarked(!reason.isEmpty());
    if (reason.isEmpty())
        return;
    part->setToolTip(reason);
    part->setAccessibleDescription(reason);
}

void Segmented::setLeadsAway(int index, bool leadsAway)
{
    m_parts.at(index)->setLeadsAway(leadsAway);
    setCurrent(m_current);
}

void Segmented::clear()
{
    qDeleteAll(m_parts);
    m_parts.clear();
    m_current = 0;
}

void Segmented::setCurrent(int index)
{
    m_current = index;
    for (int i = 0; i < count(); ++i) {
        m_parts.at(i)->setChecked(i == index);
        const bool isStop = i == index || m_parts.at(i)->leadsAway();
        m_parts.at(i)->setFocusPolicy(isStop ? Qt::TabFocus : Qt::NoFocus);
    }
}

QSize Segmented::sizeHint() const
{
    return {layout()->sizeHint().width(), 32};
}

void Segmented::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    ink.box(rect(), 8, ink.tokens().track);
}

void Segmented::keyPressEvent(QKeyEvent* event)
{
    const int onwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right: step(m_current, onwards); return;
    case Qt::Key_Left: step(m_current, -onwards); return;
    case Qt::Key_Home: step(-1, 1); return;
    case Qt::Key_End: step(count(), -1); return;
    default: QWidget::keyPressEvent(event);
    }
}

void Segmented::choose(int index)
{
    if (index < 0 || index >= count() || !m_parts.at(index)->isEnabled())
        return;
    const bool isNew = index != m_current;
    const bool hadFocus = m_parts.at(m_current)->hasFocus();
    setCurrent(index);
    if (hadFocus)
        m_parts.at(index)->setFocus(Qt::TabFocusReason);
    if (isNew)
        Q_EMIT chosen(index);
}

/// Whether the arrow keys stop there.
bool Segmented::isStop(int index) const
{
    const Part* part = m_parts.at(index);
    return part->isVisibleTo(this) && part->isEnabled() && !part->leadsAway();
}

void Segmented::step(int from, int by)
{
    for (int i = from + by; i >= 0 && i < count(); i += by) {
        if (isStop(i)) {
            choose(i);
            return;
        }
    }
}

} // namespace heddle::ui
