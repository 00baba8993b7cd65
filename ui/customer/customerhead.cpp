#include "ui/customer/customerhead.h"

#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/marks.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kAvatar = 52;
constexpr int kLongestName = 120;

} // namespace

CustomerHead::CustomerHead(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("customer.head"));
    m_label = new Label({}, {Step::Title, Weight::Strong}, Tone::Strong, Label::Fit::Elide, this);
    m_label->setObjectName(QStringLiteral("customer.name"));
    m_edit = new QLineEdit(this);
    m_edit->setObjectName(QStringLiteral("customer.nameEdit"));
    m_edit->setAccessibleName(tr("Name"));
    m_edit->setMaxLength(kLongestName);
    m_edit->setTextMargins(6, 0, 6, 0);
    m_edit->installEventFilter(this);
    m_edit->hide();
    m_tier = new Pill({}, Meaning::Tier, this);
    m_tier->setSymbol(Icon::Star);
    m_rename = new Button(Button::Kind::Ghost, Icon::Edit, tr("Change the name"), this);
    m_rename->setObjectName(QStringLiteral("customer.rename"));
    m_call = new Button(Button::Kind::Soft, Icon::Phone, tr("Call"), this);
    m_call->setObjectName(QStringLiteral("customer.call"));
    m_mail = new Button(Button::Kind::Soft, Icon::Mail, tr("Write a mail"), this);
    m_mail->setObjectName(QStringLiteral("customer.mail"));
    m_note = new Button(Button::Kind::Soft, Icon::Note, tr("Write a note"), this);
    m_note->setObjectName(QStringLiteral("customer.note"));
    for (Button* button : {m_call, m_mail, m_note})
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* names = new QVBoxLayout;
    names->setSpacing(4);
    names->addStretch();
    auto* nameRow = new QHBoxLayout;
    nameRow->setSpacing(2);
    nameRow->addWidget(m_label, 1);
    nameRow->addWidget(m_edit, 1);
    nameRow->addWidget(m_rename);
    names->addLayout(nameRow);
    names->addWidget(m_tier, 0, Qt::AlignLeading);
    names->addStretch();
    auto* top = new QHBoxLayout;
    top->setSpacing(0);
    top->addSpacing(kAvatar + 14);
    top->addLayout(names);
    auto* reach = new QHBoxLayout;
    reach->setSpacing(8);
    reach->addWidget(m_call);
    reach->addWidget(m_mail);
    reach->addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addLayout(top);
    column->addLayout(reach);

    connect(m_rename, &QAbstractButton::clicked, this, &CustomerHead::startRenaming);
    connect(m_call, &QAbstractButton::clicked, this, &CustomerHead::callRequested);
    connect(m_mail, &QAbstractButton::clicked, this, &CustomerHead::mailRequested);
    connect(m_note, &QAbstractButton::clicked, this, &CustomerHead::noteRequested);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        const QString name = m_edit->text().simplified();
        endRenaming();
        if (!name.isEmpty() && name != m_name)
            Q_EMIT renameRequested(name);
    });
    setFixedHeight(56 + 14 + 32);
}

void CustomerHead::show(const Customer& customer)
{
    m_name = customer.name;
    m_label->setWords(customer.name);
    m_tier->setContent(tr("%1 member").arg(customer.tier), Meaning::Tier);
    m_tier->setVisible(!customer.tier.isEmpty());
    update();
}

void CustomerHead::setReach(const Way& mail, const Way& phone)
{
    const auto set = [](Button& button, const Way& way, const QString& none, const QString& does) {
        button.setEnabled(!way.address.isEmpty() && way.barred.isEmpty());
        button.setToolTip(!way.barred.isEmpty()   ? way.barred
                          : way.address.isEmpty() ? none
                                                  : does.arg(way.address));
    };
    set(*m_mail, mail, tr("No mail address is known"), tr("Write a mail to %1"));
    set(*m_call, phone, tr("No number is known"), tr("Call %1"));
}

void CustomerHead::startRenaming()
{
    m_label->hide();
    m_rename->hide();
    m_edit->setText(m_name);
    m_edit->show();
    m_edit->selectAll();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void CustomerHead::endRenaming()
{
    m_edit->hide();
    m_label->show();
    m_rename->show();
}

bool CustomerHead::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        endRenaming();
        m_rename->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_edit && event->type() == QEvent::FocusOut && m_edit->isVisible())
        endRenaming();
    return QWidget::eventFilter(watched, event);
}

void CustomerHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    paintAvatar(ink, {0, 2, kAvatar, kAvatar}, m_name);
}

} // namespace heddle::ui
