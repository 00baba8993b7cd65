#include "ui/theme/style.h"

#include "ui/theme/ink.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QMenu>
#include <QStyleOption>

namespace heddle::ui {

namespace {

constexpr int kMenuRow = 32;
constexpr int kScrollBar = 10;
constexpr int kRowInset = 8; // of the words of a plain list
constexpr int kSmallestSlider = 32;

Ink inkFor(QPainter* painter, const QStyleOption* option)
{
    return Ink(*painter, option->rect, option->direction, tokens(option->palette));
}

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

/// A ticked box is filled and has its tick; an empty one has an edge that is seen in the dark too.
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

/// The row of a plain list: what is chosen lies on a soft ground.
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

/// The line of a list or number that can be typed in: its owner has drawn the frame.
bool isInner(const QWidget* edit)
{
    const QWidget* owner = edit ? edit->parentWidget() : nullptr;
    return qobject_cast<const QComboBox*>(owner) || qobject_cast<const QAbstractSpinBox*>(owner);
}

/// The list that a combo box opens, and the frame round it.
bool isComboList(const QWidget* widget)
{
    return widget && widget->inherits("QComboBoxListView");
}
bool isComboFrame(const QWidget* widget)
{
    return widget && widget->inherits("QComboBoxPrivateContainer");
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::polish(QApplication* app)
{
    QProxyStyle::polish(app);
    app->installEventFilter(this);
}

void Style::unpolish(QApplication* app)
{
    app->removeEventFilter(this);
    QProxyStyle::unpolish(app);
}

bool Style::eventFilter(QObject* watched, QEvent* event)
{
    // Qt sets this attribute on Tab and never takes it back.
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        QWidget* window = static_cast<QWidget*>(watched)->window();
        if (window->testAttribute(Qt::WA_KeyboardFocusChange)) {
            window->setAttribute(Qt::WA_KeyboardFocusChange, false);
            window->update();
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return kScrollBar;
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_DefaultFrameWidth: return isComboFrame(widget) ? 1 : 0;
    case PM_ToolTipLabelFrameWidth: return 5;
    case PM_FocusFrameHMargin: return kRowInset;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 5;
    case PM_MenuHMargin: return 0;
    case PM_SmallIconSize: return 16;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* answer) const
{
    switch (hint) {
    case SH_LineEdit_PasswordCharacter: return 0x2022;
    case SH_Widget_Animation_Duration: // nothing moves that has no reason
    case SH_ScrollBar_Transient:
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
    case SH_ComboBox_Popup: return 0;
    case SH_ToolTipLabel_Opacity: return 255;
    default: return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
    case PE_PanelScrollAreaCorner: return;
    case PE_Frame:
        if (isComboFrame(widget))
            drawPrimitive(PE_PanelMenu, option, painter, widget);
        return;
    case PE_IndicatorCheckBox: drawCheckBox(*option, painter); return;
    case PE_PanelItemViewItem:
        if (const auto* row = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            drawRow(*row, painter);
        return;
    case PE_PanelLineEdit: {
        if (isInner(widget))
            return;
        Ink ink = inkFor(painter, option);
        const Tokens& t = ink.tokens();
        const bool focused = option->state & State_HasFocus;
        ink.box(option->rect, 8, t.dark ? t.sunken : t.panel, focused ? t.accent : t.lineStrong);
        return;
    }
    case PE_PanelTipLabel:
    case PE_PanelMenu:
    case PE_FrameMenu: {
        const Tokens& t = tokens(option->palette);
        painter->setPen(t.lineStrong);
        painter->setBrush(element == PE_FrameMenu ? QBrush(Qt::NoBrush) : QBrush(t.raised));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    }
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    if (element == CE_MenuItem) {
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            drawMenuItem(*item, painter);
        return;
    }
    if (element == CE_ItemViewItem) {
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            QStyleOptionViewItem row(*item);
            row.palette.setColor(QPalette::HighlightedText, tokens(option->palette).text);
            QProxyStyle::drawControl(element, &row, painter, widget);
            return;
        }
    }
    if (element == CE_Splitter || element == CE_MenuEmptyArea)
        return;
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                               QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            drawScrollBar(*bar, subControlRect(control, option, SC_ScrollBarSlider, widget),
                          painter);
        return;
    }
    if (control == CC_ComboBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            drawComboBox(*box, painter);
        return;
    }
    if (control == CC_SpinBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            drawSpinBox(*box, painter);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                            SubControl part, const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        switch (part) {
        case SC_ScrollBarAddLine:
        case SC_ScrollBarSubLine: return {};
        case SC_ScrollBarGroove: return option->rect;
        case SC_ScrollBarSlider: return bar ? scrollBarSlider(*bar) : QRect();
        default: break;
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(12, 0, -28, 0));
    if (control == CC_SpinBox) {
        const QRect all = option->rect;
        const int middle = all.center().y();
        const auto placed = [&](const QRect& place) {
            return visualRect(option->direction, all, place);
        };
        switch (part) {
        case SC_SpinBoxEditField: return placed(all.adjusted(10, 1, -24, -1));
        case SC_SpinBoxUp: return placed({all.right() - 23, all.top(), 24, middle - all.top()});
        case SC_SpinBoxDown: return placed({all.right() - 23, middle, 24, all.bottom() - middle});
        default: break;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_SpinBox)
        return {size.width() + 12, 36};
    if (type == CT_ComboBox)
        return {size.width() + 20, 36};
    if (type == CT_ItemViewItem && isComboList(widget))
        return {size.width(), std::max(size.height(), kMenuRow)};
    if (type != CT_MenuItem)
        return size;
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item || item->menuItemType == QStyleOptionMenuItem::Separator)
        return {size.width(), item && !item->text.isEmpty() ? 30 : 9};
    const QStringList parts = item->text.split(QLatin1Char('\t'));
    qreal width = 28 + textWidth(parts.value(0), {}) + 24;
    if (parts.size() > 1)
        width += 16 + textWidth(parts.at(1), {Step::Meta, Weight::Regular});
    if (item->maxIconWidth > 0 || item->menuHasCheckableItems)
        width += 26;
    return {std::max(160, int(width)), kMenuRow};
}

} // namespace heddle::ui
