#include "ui/widgets/button.h"

#include "ui/theme/ink.h"

#include <cmath>

namespace heddle::ui {

namespace {

constexpr int kHeight = 32;
constexpr qreal kRadius = 8;
constexpr Type kWords{Step::Body, Weight::Medium};
constexpr Type kHint{Step::Caption, Weight::Medium};

struct Look {
    QColor back = Qt::transparent;
    QColor line = Qt::transparent;
    QColor words;
    QColor icon;
};

Look lookOf(Button::Kind kind, const Tokens& t, bool hot, bool down)
{
    const QColor clear = Qt::transparent;
    switch (kind) {
    case Button::Kind::Primary:
        return {down  ? t.accentDown
                : hot ? t.accentHover
                      : t.accent,
                clear, t.onAccent, t.onAccent};
    case Button::Kind::Danger:
        return {hot || down ? t.badFillHover : t.badFill, clear, t.onBad, t.onBad};
    case Button::Kind::Secondary:
        return {hot ? mixed(t.raised, t.text, down ? .08 : .04) : t.raised, t.lineStrong, t.text,
                t.text2};
    case Button::Kind::Soft:
        return {hot ? mixed(t.bubble, t.text, down ? .1 : .05) : t.bubble, clear, t.text, t.text2};
    case Button::Kind::Ghost: return {hot ? t.hover : clear, clear, t.text2, t.text2};
    }
    return {};
}

} // namespace

Button::Button(Kind kind, const QString& text, QWidget* parent)
    : QPushButton(text, parent), m_kind(kind)
{
    setFont(typeFont(kWords));
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    // Return presses it as Space does, outside of dialogs too.
    setAutoDefault(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Button::Button(Kind kind, Icon icon, const QString& name, QWidget* parent)
    : Button(kind, QString(), parent)
{
    m_icon = icon;
    setName(name);
}

void Button::setSymbol(Icon icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::setName(const QString& name)
{
    setAccessibleName(name);
    setToolTip(name);
}

void Button::setHint(const QString& hint)
{
    m_hint = hint;
    updateGeometry();
    update();
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Button::setOpensMenu()
{
    m_opensMenu = true;
    updateGeometry();
}

qreal Button::contentWidth() const
{
    qreal width = text().isEmpty() ? 0 : textWidth(text(), kWords);
    if (m_icon)
        width += text().isEmpty() ? 16 : 22;
    if (!m_hint.isEmpty())
        width += 8 + textWidth(m_hint, kHint);
    if (m_opensMenu && !text().isEmpty())
        width += 18;
    return width;
}

QSize Button::sizeHint() const
{
    if (text().isEmpty())
        return {kHeight, kHeight};
    return {int(std::ceil(contentWidth())) + 24, kHeight};
}

void Button::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    Look look =
        lookOf(m_kind, t, (underMouse() || isDown() || isChecked()) && isEnabled(), isDown());
    if (!isEnabled()) {
        // What cannot be pressed steps back, but its words stay readable.
        look = {m_kind == Kind::Ghost ? QColor(Qt::transparent) : t.bubble, Qt::transparent,
                t.text3, t.text3};
    }
    const bool lifted = m_kind == Kind::Secondary && isEnabled();
    const QRectF face = QRectF(rect()).adjusted(0, 0, 0, lifted ? -1 : 0);
    if (lifted && !t.dark)
        ink.box(QRectF(rect()).adjusted(1, 1.5, -1, .5), kRadius, withAlpha(t.shadow, .035));
    ink.box(face, kRadius, look.back, look.line);

    const qreal middle = face.center().y();
    qreal x = (width() - contentWidth()) / 2;
    if (m_icon) {
        ink.icon(*m_icon, {x + 8, middle}, 16, look.icon, 1.8);
        x += 22;
    }
    if (!text().isEmpty()) {
        x += ink.text({x, middle + halfCap(kWords)}, text(), kWords, look.words) + 8;
        if (!m_hint.isEmpty())
            ink.text({x, middle + halfCap(kHint)}, m_hint, kHint, withAlpha(look.words, .8));
        if (m_opensMenu)
            ink.icon(Icon::Down, {x + 4, middle}, 14, look.icon, 2);
    }
    if (showsFocus(this))
        ink.focusRing(rect(), kRadius);
}

} // namespace heddle::ui
