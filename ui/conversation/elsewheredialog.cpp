#include "ui/conversation/elsewheredialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kFieldWidth = 360;

// What has no chance is not tried; whether it is right, the far end says.
bool couldBe(ElsewhereDialog::Way way, const QString& text)
{
    static const QRegularExpression address(QStringLiteral("^[^@\\s]+@[^@\\s]+$"));
    static const QRegularExpression number(QStringLiteral("^\\+?[0-9 ()/.-]{3,}$"));
    return (way == ElsewhereDialog::Way::Mail ? address : number).match(text).hasMatch();
}

} // namespace

ElsewhereDialog::ElsewhereDialog(Way way, QWidget* parent) : QDialog(parent)
{
    const bool isMail = way == Way::Mail;
    setObjectName(QStringLiteral("elsewhere"));
    setWindowTitle(isMail ? tr("Continue by mail") : tr("Continue by phone"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* question =
        new Label(isMail ? tr("To which address?") : tr("At which number?"),
                  {Step::Reading, Weight::Strong}, Tone::Strong, Label::Fit::Wrap, this);
    m_address = new QLineEdit(this);
    m_address->setObjectName(QStringLiteral("elsewhere.address"));
    m_address->setAccessibleName(isMail ? tr("Mail address") : tr("Telephone number"));
    m_address->setLayoutDirection(Qt::LeftToRight);
    m_address->setTextMargins(8, 0, 8, 0);
    m_address->setMinimumSize(kFieldWidth, 36);
    m_goOn = new Button(Button::Kind::Primary, tr("Continue"), this);
    m_goOn->setObjectName(QStringLiteral("elsewhere.goOn"));
    m_goOn->setDefault(true);
    m_goOn->setEnabled(false);
    auto* close = new Button(Button::Kind::Ghost, tr("Never mind"), this);
    close->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(close);
    row->addWidget(m_goOn);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(question);
    column->addWidget(m_address);
    column->addLayout(row);
    connect(m_address, &QLineEdit::textChanged, this,
            [this, way](const QString& text) { m_goOn->setEnabled(couldBe(way, text.trimmed())); });
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_goOn, &QAbstractButton::clicked, this, [this] {
        Q_EMIT chosen(m_address->text().trimmed());
        accept();
    });
}

} // namespace heddle::ui
