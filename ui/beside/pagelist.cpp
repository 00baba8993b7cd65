#include "ui/beside/pagelist.h"

#include "ui/customer/factrow.h"
#include "ui/theme/bidi.h"

#include <QVBoxLayout>

namespace heddle::ui {

namespace {

/// What is missing, in words.
QString lackWords(const QString& value)
{
    if (value == QLatin1String("customer.mail"))
        return PageList::tr("no mail address");
    if (value == QLatin1String("customer.phone"))
        return PageList::tr("no number");
    if (value == QLatin1String("customer.name"))
        return PageList::tr("no name");
    return PageList::tr("no “%1”").arg(value.section(QLatin1Char('.'), 1));
}

} // namespace

PageList::PageList(service::Beside& beside, const QString& program, QWidget* parent)
    : QWidget(parent), m_beside(beside), m_process(program)
{
    setObjectName(QStringLiteral("customer.pages"));
    connect(&m_process, &PageProcess::asked, this, &PageList::asked);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void PageList::open(CustomerId customer)
{
    if (customer == m_customer)
        return;
    m_customer = customer;
    refresh();
}

void PageList::refresh()
{
    if (!m_customer.isValid())
        return;
    whenDone(m_beside.pages(m_customer), this,
             [this, asked = m_customer](const Result<QList<service::CustomerLink>>& links) {
                 if (asked == m_customer && links)
                     show(*links);
             });
}

void PageList::show(const QList<service::CustomerLink>& links)
{
    if (m_followed != m_customer) {
        m_followed = m_customer;
        for (const service::CustomerLink& link : links) {
            if (link.page == m_process.page() && link.lacks.isEmpty())
                m_process.show(link);
        }
    }
    if (m_links == links)
        return;
    m_links = links;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const service::CustomerLink& link : links) {
        auto* row = new FactRow(Icon::Globe, link.page, this);
        row->setObjectName(QStringLiteral("customer.page.") + link.page);
        if (link.lacks.isEmpty()) {
            row->setPressable(tr("Open: %1").arg(isolatedName(link.page)));
            connect(row, &QAbstractButton::clicked, this, [this, link] { m_process.show(link); });
        } else {
            row->setEndWords(lackWords(link.lacks));
        }
        m_column->addWidget(row);
    }
    Q_EMIT filled(!links.isEmpty());
}

} // namespace heddle::ui
