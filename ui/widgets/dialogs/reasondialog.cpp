#include "ui/widgets/dialogs/reasondialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kMostLetters = 80; // it stands in rows and tooltips
constexpr int kWidth = 320;

} // namespace

ReasonDialog::ReasonDialog(const QString& name, const QString& question, const QString& keep,
                           QWidget* parent)
    : QDialog(parent)
{
    setObjectName(name);
    setWindowTitle(question);
    setAttribute(Qt::WA_DeleteOnClose);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(name + QStringLiteral(".reason"));
    m_reason->setAccessibleName(question);
    m_reason->setPlaceholderText(tr("In a few words"));
    m_reason->setMaxLength(kMostLetters);
    m_reason->setFixedHeight(36);
    m_reason->setMinimumWidth(kWidth);
    m_reason->setTextMargins(8, 0, 8, 0);
    auto* take = new Button(Button::Kind::Primary, keep, this);
    take->setObjectName(name + QStringLiteral(".keep"));
    take->setDefault(true);
    take->setEnabled(false);
    auto* close = new Button(Button::Kind::Ghost, tr("Never mind"), this);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(close);
    row->addWidget(take);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(new Label(question, {Step::Reading, Weight::Strong}, Tone::Strong,
                                Label::Fit::Whole, this));
    column->addWidget(m_reason);
    column->addLayout(row);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this, take](const QString& text) { take->setEnabled(m_fits(text)); });
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(take, &QAbstractButton::clicked, this, [this] {
        Q_EMIT chosen(m_reason->text().simplified());
        accept();
    });
}

void ReasonDialog::takeOnly(const QString& hint, std::function<bool(const QString&)> fits)
{
    m_reason->setPlaceholderText(hint);
    m_fits = std::move(fits);
}

} // namespace heddle::ui
