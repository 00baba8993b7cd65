#include "ui/chats/samepersondialog.h"

#include "ui/customer/likeness.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kWidth = 480;

} // namespace

SamePersonDialog::SamePersonDialog(const QString& address, const service::CustomerView& visitor,
                                   const service::CustomerView& owner, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("samePerson"));
    setWindowTitle(tr("Whose address is it?"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    const QString name = isolatedName(owner.customer.name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    const auto say = [&](const QString& words, const Type& type, Tone tone) {
        auto* label = new Label(words, type, tone, Label::Fit::Wrap, this);
        column->addWidget(label);
        return label;
    };
    say(tr("%1 belongs to %2").arg(isolated(address), name), {Step::Reading, Weight::Strong},
        Tone::Strong)
        ->setObjectName(QStringLiteral("samePerson.question"));
    say(tr("That a visitor names an address proves nothing. What you write goes to %1 and stands "
           "in their story, linked to this chat.")
            .arg(name),
        {}, Tone::Normal);
    say(tr("%1 has %2 open and %3 closed contacts.")
            .arg(name)
            .arg(owner.openCount)
            .arg(owner.closedCount),
        {Step::Meta}, Tone::Weak);
    const Evidence evidence = compare(visitor, owner);
    for (const QString& words : evidence.speaksFor)
        say(tr("For one person: %1").arg(words), {Step::Meta}, Tone::Ok);
    for (const QString& words : evidence.speaksAgainst)
        say(tr("Against it: %1").arg(words), {Step::Meta}, Tone::Warn);
    if (evidence.speaksFor.isEmpty())
        say(tr("Nothing else that is known speaks for one person."), {Step::Meta}, Tone::Warn);

    const auto make = [this](Button::Kind kind, const QString& words, const char* objectName) {
        auto* button = new Button(kind, words, this);
        button->setObjectName(QLatin1String(objectName));
        button->setAutoDefault(false);
        return button;
    };
    auto* same = make(Button::Kind::Secondary, tr("They are one person: merge"), "samePerson.same");
    auto* close = make(Button::Kind::Ghost, tr("Never mind"), "samePerson.close");
    auto* apart = make(Button::Kind::Primary, tr("Keep them apart"), "samePerson.apart");
    apart->setDefault(true);
    auto* row = new QHBoxLayout;
    row->addWidget(same);
    row->addStretch();
    row->addWidget(close);
    row->addWidget(apart);
    column->addSpacing(4);
    column->addLayout(row);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(apart, &QAbstractButton::clicked, this, [this] {
        accept();
        Q_EMIT keptApart();
    });
    const QStringList reasons =
        QStringList{tr("named %1 in a chat").arg(address)} + evidence.speaksFor;
    connect(same, &QAbstractButton::clicked, this, [this, reasons] {
        accept();
        Q_EMIT foundSame(reasons.join(QStringLiteral("; ")));
    });
    apart->setFocus(Qt::PopupFocusReason);
}

} // namespace heddle::ui
