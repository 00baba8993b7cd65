#include "ui/customer/detaillist.h"

#include "ui/customer/factrow.h"
#include "ui/insight/readingwords.h"
#include "ui/widgets/words.h"

#include <QLocale>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

std::optional<Timestamp> lastSeen(const QList<Identity>& identities)
{
    std::optional<Timestamp> last;
    for (const Identity& identity : identities) {
        if (identity.lastSeen && (!last || *identity.lastSeen > *last))
            last = identity.lastSeen;
    }
    return last;
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
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const QLocale locale;
    const Customer& customer = view.customer;
    add(tr("Customer since"), locale.toString(customer.since.toDateTime().toLocalTime().date(),
                                              QStringLiteral("MMMM yyyy")));
    add(tr("Language"), languageWords(customer.language));
    if (const auto last = lastSeen(view.identities))
        add(tr("Last contact"), momentWords(*last, now));
    add(tr("Open contacts"), locale.toString(view.openCount));
    add(tr("Closed contacts"), locale.toString(view.closedCount));
    add(tr("Motive"), motiveWords(view.motive), view.motiveWhy);
}

void DetailList::add(const QString& name, const QString& fact, const QString& why)
{
    if (fact.isEmpty())
        return;
    auto* row = new FactRow(name, fact, this);
    row->setToolTip(why);
    m_column->addWidget(row);
}

} // namespace heddle::ui
