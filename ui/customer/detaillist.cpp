#include "ui/customer/detaillist.h"

#include "ui/composer/channels/channelhabit.h"
#include "ui/customer/factrow.h"
#include "ui/insight/readingwords.h"
#include "ui/widgets/words.h"

#include <QLocale>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

/// "Do not call, No letters": what the customer said, which is never crossed.
QString statedWords(const Customer& customer)
{
    QStringList words;
    for (const QString& name : customer.doNotUse) {
        if (const auto channel = channelKindFromName(name))
            words.append(unwantedWords(*channel));
    }
    return words.join(DetailList::tr(", "));
}

} // namespace

DetailList::DetailList(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("customer.details"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void DetailList::show(const service::CustomerView& view, Timestamp now)
{
    const QList<Detail> details = detailsOf(view, now);
    if (details == m_shown)
        return;
    m_shown = details;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const Detail& detail : details) {
        auto* row = new FactRow(detail.name, detail.fact, this);
        row->setToolTip(detail.why);
        m_column->addWidget(row);
    }
}

QList<DetailList::Detail> DetailList::detailsOf(const service::CustomerView& view, Timestamp now)
{
    QList<Detail> details;
    const auto add = [&details](const QString& name, const QString& fact, const QString& why = {}) {
        if (!fact.isEmpty())
            details.append({name, fact, why});
    };
    const QLocale locale;
    const Customer& customer = view.customer;
    add(tr("Customer since"), locale.toString(customer.since.toDateTime().toLocalTime().date(),
                                              QStringLiteral("MMMM yyyy")));
    add(tr("Language"), languageWords(customer.language));
    if (view.lastContact)
        add(tr("Last contact"), momentWords(*view.lastContact, now));
    add(tr("Open contacts"), locale.toString(view.openCount));
    add(tr("Closed contacts"), locale.toString(view.closedCount));
    const ChannelHabit habit = channelHabit(view.uses);
    add(tr("Comes mostly by"), habit.words, habit.why);
    add(tr("Asked for"), statedWords(customer), tr("Said by the customer; it is never crossed."));
    add(tr("Reach"), view.reach > 0 ? tr("%1 of 1000").arg(view.reach) : QString(), view.reachWhy);
    // Why somebody writes is a question of those who are unhappy.
    const bool isUnhappy = !view.feelings.isEmpty() && view.feelings.last().sentiment.score < 0;
    add(tr("Motive"), isUnhappy ? motiveWords(view.motive) : QString(), view.motiveWhy);
    return details;
}

} // namespace heddle::ui
