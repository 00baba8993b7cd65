#include "ui/widgets/chip.h"

#include "ui/theme/bidi.h"
#include "ui/widgets/marks.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>

namespace heddle::ui {

namespace {

constexpr Type kChip{Step::Meta, Weight::Medium};
constexpr int kChipHeight = 24;

PillLook lookOf(Meaning meaning, const Tokens& t)
{
    const auto look = [](const QColor& words, const QColor& back) {
        return PillLook{.words = words, .back = back, .icon = std::nullopt};
    };
    switch (meaning) {
    case Meaning::Neutral: return look(t.text2, t.bubble);
    case Meaning::Ok: return look(t.ok, t.okSoft);
    case Meaning::Warn: return look(t.warn, t.warnSoft);
    case Meaning::Bad: return look(t.bad, t.badSoft);
    case Meaning::Accent: return look(t.accentText, t.accentSoft);
    case Meaning::Tier: return look(t.tierText, t.tier);
    case Meaning::Note: return look(t.noteText, t.note);
    }
    return look(t.text2, t.bubble);
}

} // namespace

Pill::Pill(const QString& text, Meaning meaning, QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setContent(text, meaning);
}

void Pill::setContent(const QString& text, Meaning meaning)
{
    m_text = text;
    m_meaning = meaning;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Pill::setSymbol(Icon icon)
{
    m_icon = icon;
    updateGeometry();
}

QSize Pill::sizeHint() const
{
    PillLook look{};
    look.icon = m_icon;
    return {int(pillWidth(m_text, look)), look.height};
}

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    PillLook look = lookOf(m_meaning, ink.tokens());
    look.icon = m_icon;
    const qreal besides = pillWidth(m_text, look) - textWidth(m_text, look.type);
    const bool isWhole = width() >= sizeHint().width();
    paintPill(ink, {0, 0}, isWhole ? m_text : elided(m_text, look.type, width() - besides), look);
}

Chip::Chip(const QString& text, Kind kind, QWidget* parent) : QAbstractButton(parent), m_kind(kind)
{
    setText(text);
    setAccessibleName(text);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (kind == Kind::Closable)
        setAccessibleDescription(tr("Press Delete to remove"));
    if (kind == Kind::Suggested) {
        setAccessibleName(tr("Suggested: %1").arg(text));
        setAccessibleDescription(tr("Press Enter to accept, Delete to reject"));
    }
}

QSize Chip::sizeHint() const
{
    const int words = int(std::ceil(textWidth(text(), kChip)));
    const int glyphs = m_kind == Kind::Plain ? 16 : m_kind == Kind::Suggested ? 49 : 33;
    return {words + glyphs, kChipHeight};
}

QRectF Chip::crossRect() const
{
    return placed(QRectF(width() - 22, 0, 22, kChipHeight), QRectF(rect()), layoutDirection());
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const QRectF face = rect();
    const qreal middle = face.center().y();
    const qreal baseline = middle + halfCap(kChip);
    if (m_kind == Kind::Adding || m_kind == Kind::Suggested) {
        QPen pen(underMouse() ? t.accentText : t.text3, 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(face.adjusted(.5, .5, -.5, -.5), 11.5, 11.5);
        ink.icon(Icon::Plus, {15, middle}, 12, underMouse() ? t.accentText : t.text3, 2.1);
        ink.text({24, baseline}, text(), kChip, underMouse() ? t.accentText : t.text2);
        if (hasCross())
            ink.icon(Icon::Cross, {width() - 13.0, middle}, 12, t.text3, 2);
    } else {
        ink.box(face, kChipHeight / 2.0, underMouse() ? mixed(t.bubble, t.text, .05) : t.bubble);
        ink.text({8, baseline}, text(), kChip, t.text2);
        if (hasCross())
            ink.icon(Icon::Cross, {width() - 13.0, middle}, 12, t.text3, 2);
    }
    if (showsFocus(this))
        ink.focusRing(face, 11);
}

void Chip::mouseReleaseEvent(QMouseEvent* event)
{
    if (hasCross() && crossRect().contains(event->position())) {
        setDown(false);
        Q_EMIT closeRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    if (hasCross() && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT closeRequested();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace heddle::ui
