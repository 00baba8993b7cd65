#include "ui/widgets/searchbox.h"

#include "ui/theme/ink.h"

namespace heddle::ui {

SearchBox::SearchBox(const QString& placeholder, QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setFont(typeFont({}));
    setFixedHeight(32);
    setTextMargins(26, 0, 26, 0);
}

void SearchBox::setKeyHint(const QString& hint)
{
    m_hint = hint;
    update();
}

void SearchBox::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    Ink ink(painter, this);
    ink.icon(Icon::Search, {17, height() / 2.0}, 15, ink.tokens().text3, 1.8);
    const Type type{Step::Meta, Weight::Medium};
    if (text().isEmpty() && !m_hint.isEmpty())
        ink.textEnd({width() - 12.0, height() / 2.0 + halfCap(type)}, m_hint, type,
                    ink.tokens().text3);
}

} // namespace heddle::ui
