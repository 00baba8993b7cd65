#include "ui/conversation/callbackmenu.h"

#include "ui/conversation/interactionmenus.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/words.h"

namespace heddle::ui {

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
