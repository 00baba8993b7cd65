#include "ui/theme/style.h"

#include "ui/theme/ink.h"
#include "ui/theme/stylepaint.h"

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
    case PE_PanelLineEdit:
        if (!isInner(widget))
            drawLineEdit(*option, painter);
        return;
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
