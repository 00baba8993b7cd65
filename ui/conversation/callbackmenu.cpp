#include "ui/conversation/callbackmenu.h"

#include "core/model/phone/phonenumber.h"
#include "ui/conversation/interactionmenus.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/dialogs/reasondialog.h"
#include "ui/widgets/words.h"

#include <QLocale>
#include <QRegularExpression>

namespace heddle::ui {

namespace {

/// The number as it is stored; empty for what is none. Without its country it is one of here.
QString numberIn(const QString& typed)
{
    const QString here = QLocale::system().name().section(u'_', 1);
    const QString number = e164Of(typed, here);
    if (!number.isEmpty())
        return number;
    static const QRegularExpression whole(QStringLiteral("^\\+[1-9][0-9]{6,14}$"));
    const QString dialled = dialledText(typed);
    return whole.match(dialled).hasMatch() ? dialled : QString();
}

} // namespace

CallBackMenu::CallBackMenu(QWidget* parent) : QMenu(tr("Call back"), parent)
{
    setObjectName(QStringLiteral("conversation.callBack"));
}

void CallBackMenu::fill(const QStringList& numbers, Timestamp now)
{
    clear();
    for (QMenu* menu : findChildren<QMenu*>(Qt::FindDirectChildrenOnly))
        menu->deleteLater();
    if (numbers.isEmpty())
        addAction(tr("No number of this customer is known"))->setEnabled(false);
    else if (numbers.size() == 1)
        addTimes(this, numbers.first(), now);
    else
        for (const QString& number : numbers)
            addTimes(addMenu(isolatedName(number)), number, now);
    addSeparator();
    QAction* other = addAction(tr("Another number…"));
    other->setObjectName(QStringLiteral("callBack.other"));
    connect(other, &QAction::triggered, this, [this, now] { askNumber(now); });
}

void CallBackMenu::askNumber(Timestamp now)
{
    auto* dialog =
        new ReasonDialog(QStringLiteral("callBack.number"), tr("Which number is to be rung?"),
                         tr("Call back"), parentWidget() ? parentWidget()->window() : nullptr);
    dialog->takeOnly(tr("With its country, like +44 20 7946 0102"),
                     [](const QString& typed) { return !numberIn(typed).isEmpty(); });
    connect(dialog, &ReasonDialog::chosen, this,
            [this, now](const QString& typed) { Q_EMIT chosen(numberIn(typed), now); });
    dialog->open();
}

void CallBackMenu::addTimes(QMenu* menu, const QString& number, Timestamp now)
{
    const auto add = [&](const QString& words, Timestamp wished) {
        connect(menu->addAction(words), &QAction::triggered, this,
                [this, number, wished] { Q_EMIT chosen(number, wished); });
    };
    add(tr("As soon as somebody is free\t%1").arg(number), now);
    for (const SnoozeTime& time : callTimes(now))
        add(time.words + QLatin1Char('\t') + momentWords(time.until, now), time.until);
}

} // namespace heddle::ui
