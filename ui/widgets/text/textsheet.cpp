#include "ui/widgets/text/textsheet.h"

#include "ui/widgets/text/paragraphedit.h"

#include <QLayout>

namespace heddle::ui {

TextSheet::TextSheet(const QString& name, const QString& spoken, Type type, QWidget* parent)
    : Surface(Kind::Sunken, parent)
{
    m_edit = new ParagraphEdit(this);
    m_edit->setObjectName(name);
    m_edit->setAccessibleName(spoken);
    m_edit->setFont(typeFont(type));
    fill(this, m_edit);
    layout()->setContentsMargins(10, 8, 10, 8);
}

} // namespace heddle::ui
