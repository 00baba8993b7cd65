#include "ui/widgets/dialogs/momentdialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace heddle::ui {

MomentDialog::MomentDialog(const QString& name, const Words& words, Timestamp first,
                           Timestamp soonest, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(name);
    setWindowTitle(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_at = new QDateTimeEdit(first.toDateTime().toLocalTime(), this);
    m_at->setObjectName(name + QStringLiteral(".at"));
    m_at->setAccessibleName(words.field);
    m_at->setCalendarPopup(true);
    m_at->setMinimumDateTime(soonest.toDateTime().toLocalTime());
    m_at->setFixedHeight(36);
    auto* keep = new Button(Button::Kind::Primary, words.keep, this);
    keep->setObjectName(name + QStringLiteral(".keep"));
    keep->setDefault(true);
    auto* close = new Button(Button::Kind::Ghost, tr("Never mind"), this);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(close);
    row->addWidget(keep);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(new Label(words.question, {Step::Reading, Weight::Strong}, Tone::Strong,
                                Label::Fit::Whole, this));
    column->addWidget(m_at);
    column->addLayout(row);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(keep, &QAbstractButton::clicked, this, [this] {
        Q_EMIT chosen(Timestamp::fromDateTime(m_at->dateTime()));
        accept();
    });
}

} // namespace heddle::ui
