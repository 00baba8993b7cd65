#include "ui/theme/stylepaint.h"

#include "ui/theme/ink.h"

#include <QStyleOption>

namespace heddle::ui {

namespace {

constexpr int kSmallestSlider = 32;

Ink inkFor(QPainter* painter, const QStyleOption* option)
{
    return Ink(*painter, option->rect, option->direction, tokens(option->palette));
}

} // namespace

void drawMenuItem(const QStyleOptionMenuItem& item, QPainter* painter)
{
    Ink ink = inkFor(painter, &item);
    const Tokens& t = ink.tokens();
    const QRectF row = item.rect;
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        const Type head{Step::Meta, Weight::Medium};
        const qreal line = item.text.isEmpty() ? row.center().y() : row.top() + 4;
        ink.hairline(row.left(), row.right(), line, t.line);
        ink.text({row.left() + 14, row.bottom() - 6}, item.text, head, t.text3);
        return;
    }
    const bool enabled = item.state & QStyle::State_Enabled;
    if ((item.state & QStyle::State_Selected) && enabled)
        ink.box(row.adjusted(4, 1, -4, -1), 6, t.hover);

    const qreal middle = row.center().y();
    const QColor words = enabled ? t.text : t.text3;
    qreal x = row.left() + 14;
    if (item.maxIconWidth > 0 || item.menuHasCheckableItems) {
        if (item.checked) {
            ink.icon(Icon::Check, {x + 8, middle}, 16, t.accentText, 2);
        } else if (!item.icon.isNull()) {
            const QRectF place = ink.placed(QRectF(x, middle - 8, 16, 16));
            item.icon.paint(painter, place.toRect());
        }
        x += 26;
    }
    const QStringList parts = item.text.split(QLatin1Char('\t'));
    QString label = parts.value(0);
    // "&" names the key of what follows; a sign that is meant stands there twice.
    constexpr QChar kept(0x1A);
    label.replace(QLatin1String("&&"), kept).remove(QLatin1Char('&')).replace(kept, u'&');
    const Type type{Step::Body, Weight::Regular};
    ink.text({x, middle + halfCap(type)}, label, type, words);
    const Type hint{Step::Meta, Weight::Regular};
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        ink.icon(Icon::Right, {row.right() - 16, middle}, 16, t.text3);
    else if (parts.size() > 1)
        ink.textEnd({row.right() - 14, middle + halfCap(hint)}, parts.at(1), hint, t.text3);
}

void drawScrollBar(const QStyleOptionSlider& bar, const QRect& slider, QPainter* painter)
{
    if (bar.maximum <= bar.minimum)
        return;
    Ink ink(*painter, bar.rect, Qt::LeftToRight, tokens(bar.palette));
    const QRectF thumb = bar.orientation == Qt::Vertical ? QRectF(slider).adjusted(3, 3, -2, -3)
                                                         : QRectF(slider).adjusted(3, 3, -3, -2);
    const bool active = bar.activeSubControls & QStyle::SC_ScrollBarSlider;
    ink.box(thumb, 2.5, withAlpha(ink.tokens().text3, active ? .55 : .28));
}

QRect scrollBarSlider(const QStyleOptionSlider& bar)
{
    const bool upright = bar.orientation == Qt::Vertical;
    const int room = upright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int length = range > 0 ? int(qint64(bar.pageStep) * room / (range + bar.pageStep)) : room;
    length = qBound(std::min(kSmallestSlider, room), length, room);
    const int at = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                   room - length, bar.upsideDown);
    return upright ? QRect(0, at, bar.rect.width(), length)
                   : QRect(at, 0, length, bar.rect.height());
}

void drawComboBox(const QStyleOptionComboBox& box, QPainter* painter)
{
    Ink ink = inkFor(painter, &box);
    const Tokens& t = ink.tokens();
    const QRectF frame = box.rect;
    const bool focused =
        (box.state & QStyle::State_HasFocus) && (box.state & QStyle::State_KeyboardFocusChange);
    ink.box(frame, 8, t.dark ? t.sunken : t.panel, focused ? t.accent : t.lineStrong);
    ink.icon(Icon::Down, {frame.right() - 16, frame.center().y()}, 16, t.text3);
}

void drawCheckBox(const QStyleOption& box, QPainter* painter)
{
    Ink ink = inkFor(painter, &box);
    const Tokens& t = ink.tokens();
    const bool isOn = box.state & QStyle::State_On;
    const QRectF face = QRectF(box.rect).adjusted(.5, .5, -.5, -.5);
    if (isOn)
        ink.box(face, 4, t.accent, t.accent);
    else
        ink.box(face, 4, t.dark ? t.sunken : t.panel, t.text3);
    if (isOn)
        ink.icon(Icon::Check, face.center(), int(face.height()) - 2, t.onAccent, 2.4);
    if ((box.state & QStyle::State_HasFocus) && (box.state & QStyle::State_KeyboardFocusChange))
        ink.focusRing(box.rect, 4);
}

void drawLineEdit(const QStyleOption& edit, QPainter* painter)
{
    Ink ink = inkFor(painter, &edit);
    const Tokens& t = ink.tokens();
    const bool focused = edit.state & QStyle::State_HasFocus;
    ink.box(edit.rect, 8, t.dark ? t.sunken : t.panel, focused ? t.accent : t.lineStrong);
}

void drawSpinBox(const QStyleOptionSpinBox& box, QPainter* painter)
{
    Ink ink = inkFor(painter, &box);
    const Tokens& t = ink.tokens();
    const QRectF frame = box.rect;
    const bool focused = box.state & QStyle::State_HasFocus;
    ink.box(frame, 8, t.dark ? t.sunken : t.panel, focused ? t.accent : t.lineStrong);
    const qreal x = frame.right() - 12;
    ink.icon(Icon::Up, {x, frame.center().y() - 6}, 12, t.text3, 2);
    ink.icon(Icon::Down, {x, frame.center().y() + 6}, 12, t.text3, 2);
}

void drawRow(const QStyleOptionViewItem& row, QPainter* painter)
{
    Ink ink = inkFor(painter, &row);
    const Tokens& t = ink.tokens();
    // The columns of a row share one ground: its round ends are those of the first and the last.
    using Place = QStyleOptionViewItem;
    const bool isFirst = row.viewItemPosition == Place::Beginning;
    const bool isLast = row.viewItemPosition == Place::End;
    const bool isMiddle = row.viewItemPosition == Place::Middle;
    const qreal over = 10;
    const QRectF ground = QRectF(row.rect).adjusted(isLast || isMiddle ? -over : 1, 1,
                                                    isFirst || isMiddle ? over : -1, -1);
    painter->save();
    painter->setClipRect(row.rect, Qt::IntersectClip);
    if (row.state & QStyle::State_Selected)
        ink.box(ground, 8, t.accentSoft);
    else if (row.state & QStyle::State_MouseOver)
        ink.box(ground, 8, t.hover);
    painter->restore();
    if ((row.state & QStyle::State_HasFocus) && (row.state & QStyle::State_KeyboardFocusChange))
        ink.focusRing(row.rect, 8);
}

} // namespace heddle::ui
