#include "ui/beside/writablefact.h"

#include "ui/customer/factrow.h"
#include "ui/theme/type.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace heddle::ui {

WritableFact::WritableFact(FactRow* row, const QString& name, const QString& value, QWidget* parent)
    : QWidget(parent), m_row(row), m_value(value)
{
    m_row->setParent(this);
    m_row->setPressable(tr("Write: %1").arg(name));
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(QStringLiteral("fact.edit"));
    m_edit->setAccessibleName(name);
    m_edit->setPlaceholderText(name);
    m_edit->setFont(typeFont({Step::Body, Weight::Regular}));
    m_edit->installEventFilter(this);
    m_edit->hide();
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_row);
    line->addWidget(m_edit);
    connect(m_row, &QAbstractButton::clicked, this, &WritableFact::startWriting);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        const QString text = m_edit->text().simplified();
        leave();
        if (text != m_value)
            Q_EMIT written(text);
    });
}

void WritableFact::startWriting()
{
    m_row->hide();
    m_edit->setText(m_value);
    m_edit->show();
    m_edit->selectAll();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void WritableFact::leave()
{
    m_edit->hide();
    m_row->show();
    m_row->setFocus(Qt::OtherFocusReason);
}

bool WritableFact::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_edit && isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        if (event->type() == QEvent::KeyPress)
            leave();
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace heddle::ui
