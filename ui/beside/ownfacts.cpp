#include "ui/beside/ownfacts.h"

#include "core/service/directory.h"
#include "ui/beside/writablefact.h"
#include "ui/customer/factrow.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/words.h"

#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kMostFound = 6;

QString preferredWords(const service::CustomerFacts& facts)
{
    if (!facts.preferred)
        return OwnFacts::tr("They did not say");
    const QString channel = channelWords(*facts.preferred);
    if (!facts.preferredAt)
        return channel;
    return OwnFacts::tr("%1, said %2", "a channel, a day")
        .arg(channel, QLocale().toString(facts.preferredAt->toDateTime().toLocalTime().date(),
                                         QLocale::ShortFormat));
}

} // namespace

QString preferredEvidence(const service::CustomerFacts& facts)
{
    if (!facts.preferred)
        return {};
    const QString asked = OwnFacts::tr("The channel they asked for");
    if (!facts.preferredAt)
        return asked;
    const QString day = QLocale().toString(facts.preferredAt->toDateTime().toLocalTime().date(),
                                           QLocale::LongFormat);
    const QString noted =
        facts.preferredBy.isEmpty()
            ? OwnFacts::tr("Noted on %1").arg(day)
            : OwnFacts::tr("Noted by %1 on %2").arg(isolatedName(facts.preferredBy), day);
    return asked + QLatin1Char('\n') + noted;
}

OwnFacts::OwnFacts(service::Beside& beside, service::Directory& directory, QWidget* parent)
    : QWidget(parent), m_beside(beside), m_directory(directory)
{
    setObjectName(QStringLiteral("customer.own"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void OwnFacts::open(CustomerId customer)
{
    if (customer == m_customer)
        return;
    m_customer = customer;
    m_facts.reset();
    refresh();
}

void OwnFacts::refresh()
{
    if (!m_customer.isValid())
        return;
    whenDone(m_beside.facts(m_customer), this,
             [this, asked = m_customer](const Result<service::CustomerFacts>& facts) {
                 if (asked == m_customer && facts)
                     show(*facts);
             });
}

void OwnFacts::show(const service::CustomerFacts& facts)
{
    if (m_facts == facts)
        return;
    m_facts = facts;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    addPreferred();
    addFields();
    addHousehold();
}

void OwnFacts::addPreferred()
{
    auto* row = new FactRow(tr("Prefers"), preferredWords(*m_facts), this);
    row->setObjectName(QStringLiteral("customer.preferred"));
    const QString evidence = preferredEvidence(*m_facts);
    row->setPressable(evidence.isEmpty() ? tr("The channel they asked for") : evidence);
    connect(row, &QAbstractButton::clicked, this, [this, row] { choosePreferred(row); });
    m_column->addWidget(row);
}

void OwnFacts::choosePreferred(FactRow* row)
{
    auto* menu = new QMenu(row);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString& words, std::optional<ChannelKind> channel) {
        QAction* action = menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(m_facts->preferred == channel);
        connect(action, &QAction::triggered, this,
                [this, channel] { watch(m_beside.setPreferred(m_customer, channel)); });
    };
    for (const ChannelKind channel : {ChannelKind::Phone, ChannelKind::Email, ChannelKind::Chat,
                                      ChannelKind::Social, ChannelKind::Paper})
        offer(channelWords(channel), channel);
    menu->addSeparator();
    offer(tr("They did not say"), std::nullopt);
    menu->popup(row->mapToGlobal(QPoint(0, row->height())));
}

void OwnFacts::addFields()
{
    for (const auto& field : m_facts->fields) {
        auto* row = new FactRow(field.name, field.value.isEmpty() ? tr("Add") : field.value);
        auto* fact = new WritableFact(row, field.name, field.value, this);
        fact->setObjectName(QStringLiteral("customer.field.") + field.name);
        connect(fact, &WritableFact::written, this,
                [this, name = field.name](const QString& value) {
                    watch(m_beside.setField(m_customer, name, value));
                });
        m_column->addWidget(fact);
    }
}

void OwnFacts::addHousehold()
{
    for (const auto& relative : m_facts->household) {
        auto* row = new FactRow(Icon::Person, relative.name, this);
        row->setObjectName(QStringLiteral("customer.relative.%1").arg(relative.customer.value));
        row->setEndWords(tr("same household"));
        row->setPressable(tr("Open: %1").arg(isolatedName(relative.name)));
        connect(row, &QAbstractButton::clicked, this,
                [this, id = relative.customer] { Q_EMIT customerRequested(id); });
        m_column->addWidget(row);
    }
    const QString words = tr("Lives with…");
    auto* row = new FactRow(Icon::Plus, words);
    auto* adding =
        new WritableFact(row, tr("Name or address of somebody in the household"), {}, this);
    adding->setObjectName(QStringLiteral("customer.household"));
    connect(adding, &WritableFact::written, this, &OwnFacts::findRelative);
    m_column->addWidget(adding);
    if (m_facts->household.isEmpty())
        return;
    auto* leave = new FactRow(Icon::Undo, tr("Does not live there any more"), this);
    leave->setObjectName(QStringLiteral("customer.leave"));
    leave->setPressable(tr("Takes this customer out of the household"));
    connect(leave, &QAbstractButton::clicked, this,
            [this] { watch(m_beside.leaveHousehold(m_customer)); });
    m_column->addWidget(leave);
}

void OwnFacts::findRelative(const QString& words)
{
    whenDone(m_directory.findCustomers(words, kMostFound), this,
             [this](const Result<QList<service::CustomerMatch>>& found) {
                 QList<service::CustomerMatch> others =
                     found ? *found : QList<service::CustomerMatch>();
                 others.removeIf([this](const service::CustomerMatch& match) {
                     return match.customer.id == m_customer;
                 });
                 if (others.isEmpty()) {
                     Q_EMIT failed({ErrorCode::NotFound, {}});
                     return;
                 }
                 if (others.size() == 1) {
                     join(others.first().customer.id);
                     return;
                 }
                 auto* menu = new QMenu(this);
                 menu->setObjectName(QStringLiteral("customer.household.menu"));
                 menu->setAttribute(Qt::WA_DeleteOnClose);
                 for (const service::CustomerMatch& match : others) {
                     const QString shown =
                         match.customer.name + QLatin1Char('\t') + isolated(match.address);
                     connect(menu->addAction(shown), &QAction::triggered, this,
                             [this, id = match.customer.id] { join(id); });
                 }
                 menu->popup(mapToGlobal(QPoint(0, height())));
             });
}

void OwnFacts::join(CustomerId other)
{
    watch(m_beside.joinHousehold(m_customer, other));
}

void OwnFacts::watch(const Async<void>& done)
{
    whenDone(done, this, [this](const Done& result) {
        if (!result)
            Q_EMIT failed(result.error());
        refresh();
    });
}

} // namespace heddle::ui
