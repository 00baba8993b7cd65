#include "ui/conversation/handoverdialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kNoteWidth = 420;

} // namespace

HandOverDialog::HandOverDialog(const QString& to, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("handOver"));
    setWindowTitle(tr("Hand over"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* question = new Label(tr("What should %1 know?").arg(to), {Step::Reading, Weight::Strong},
                               Tone::Strong, Label::Fit::Wrap, this);
    m_note = new QLineEdit(this);
    m_note->setObjectName(QStringLiteral("handOver.note"));
    m_note->setAccessibleName(tr("Note for who gets it"));
    m_note->setPlaceholderText(tr("A note; the visitor never sees it"));
    m_note->setTextMargins(8, 0, 8, 0);
    m_note->setMinimumSize(kNoteWidth, 36);
    auto* give = new Button(Button::Kind::Primary, tr("Hand over"), this);
    give->setObjectName(QStringLiteral("handOver.give"));
    give->setDefault(true);
    auto* close = new Button(Button::Kind::Ghost, tr("Never mind"), this);
    close->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(close);
    row->addWidget(give);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(question);
    column->addWidget(m_note);
    column->addLayout(row);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(give, &QAbstractButton::clicked, this, [this] {
        Q_EMIT chosen(m_note->text().trimmed());
        accept();
    });
}

} // namespace heddle::ui
