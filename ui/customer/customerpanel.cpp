#include "ui/customer/customerpanel.h"

#include "core/base/clock.h"
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "ui/customer/customerhead.h"
#include "ui/customer/factrow.h"
#include "ui/customer/mergebox.h"
#include "ui/customer/openlist.h"
#include "ui/customer/tagrow.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/words.h"

#include <QLocale>
#include <QScrollArea>
#include <QTimeZone>
#include <QTimer>
#include <QVBoxLayout>

namespace heddle::ui {

using service::CustomerView;

namespace {

Icon iconOfIdentity(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::Phone: return Icon::Phone;
    case IdentityKind::Email: return Icon::Mail;
    case IdentityKind::ChatVisitor: return Icon::Chat;
    case IdentityKind::SocialHandle: return Icon::Social;
    case IdentityKind::Postal: return Icon::Paper;
    }
    return Icon::Person;
}

void empty(QWidget* box)
{
    while (QLayoutItem* item = box->layout()->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

QWidget* makeBox(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return box;
}

} // namespace

CustomerPanel::CustomerPanel(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    setObjectName(QStringLiteral("customer"));
    build();
    wire();
}

void CustomerPanel::build()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 20, 20, 24);
    column->setSpacing(0);
    m_head = new CustomerHead(content);
    column->addWidget(m_head);
    column->addSpacing(22);

    addSection(column, tr("Contact"));
    m_addresses = makeBox(content);
    column->addWidget(m_addresses);
    m_place = new FactRow(Icon::Pin, {}, content);
    column->addWidget(m_place);

    m_openHead = addSection(column, tr("Also open"));
    m_open = new OpenList(content);
    column->addWidget(m_open);
    m_mergeHead = addSection(column, tr("Same person?"));
    m_merging = new MergeBox(content);
    column->addWidget(m_merging);

    addSection(column, tr("Details"));
    m_details = makeBox(content);
    column->addWidget(m_details);
    addSection(column, tr("Tags"));
    column->addSpacing(4);
    m_tags = new TagRow(content);
    column->addWidget(m_tags);
    column->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

SectionHeader* CustomerPanel::addSection(QVBoxLayout* column, const QString& title)
{
    auto* head = new SectionHeader(title, this);
    head->setContentsMargins(0, column->count() > 2 ? 18 : 0, 0, 6);
    column->addWidget(head);
    return head;
}

void CustomerPanel::wire()
{
    service::Desk& desk = m_services.desk;
    connect(m_head, &CustomerHead::renameRequested, this,
            [this, &desk](const QString& name) { watch(desk.renameCustomer(m_customer, name)); });
    connect(m_head, &CustomerHead::mailRequested, this,
            [this] { Q_EMIT mailRequested(m_customer, mailAddress()); });
    connect(m_head, &CustomerHead::noteRequested, this, &CustomerPanel::noteRequested);
    connect(m_open, &OpenList::openRequested, this, &CustomerPanel::openRequested);
    connect(m_tags, &TagRow::addRequested, this,
            [this, &desk](const QString& tag) { watch(desk.tag(m_interaction.id, tag)); });
    connect(m_tags, &TagRow::removeRequested, this,
            [this, &desk](const QString& tag) { watch(desk.untag(m_interaction.id, tag)); });
    connect(m_merging, &MergeBox::mergeRequested, this,
            [this, &desk](CustomerId from, const QString& reason) {
                watch(desk.merge(from, m_customer, reason));
            });
    connect(m_merging, &MergeBox::unmergeRequested, this,
            [this, &desk](qint64 merge) { watch(desk.unmerge(merge)); });
    connect(&m_services.directory, &service::Directory::changed, this,
            [this](const Change& change) {
                if (m_customer.isValid() && change.customer == m_customer)
                    load();
            });
    auto* minutes = new QTimer(this);
    minutes->setInterval(30'000);
    minutes->start();
    connect(minutes, &QTimer::timeout, this, &CustomerPanel::tickPlace);
}

template<class T>
void CustomerPanel::watch(const Async<T>& answer)
{
    whenDone(answer, this, [this](const Result<T>& result) {
        if (!result)
            Q_EMIT failed(result.error());
    });
}

void CustomerPanel::open(CustomerId customer, const Interaction& interaction)
{
    const bool isNew = customer != m_customer;
    const bool isSame = !isNew && interaction == m_interaction;
    m_interaction = interaction;
    m_customer = customer;
    if (isNew) {
        m_loaded = false;
        whenDone(m_services.directory.tags(), this, [this](const Result<QStringList>& tags) {
            if (tags)
                m_tags->setKnown(*tags);
        });
        load();
    } else if (m_loaded && !isSame) {
        present(CustomerView(m_view));
    }
}

void CustomerPanel::load()
{
    const CustomerId asked = m_customer;
    whenDone(m_services.directory.customer(asked), this,
             [this, asked](const Result<CustomerView>& view) {
                 if (asked != m_customer)
                     return;
                 if (!view) {
                     Q_EMIT failed(view.error());
                     return;
                 }
                 if (!m_loaded || *view != m_view)
                     present(*view);
             });
}

void CustomerPanel::present(const CustomerView& view)
{
    m_view = view;
    m_loaded = true;
    for (const Interaction& open : view.open) {
        if (open.id == m_interaction.id)
            m_interaction = open;
    }
    m_head->show(view.customer);
    const bool barred = view.customer.doNotUse.contains(QString(toName(ChannelKind::Email)));
    m_head->setReach(mailAddress(), barred ? tr("This customer does not want mail") : QString());
    showAddresses();
    m_open->show(view.open, m_interaction.id);
    m_openHead->setVisible(!m_open->isEmpty());
    m_merging->show(view, m_services.clock.now());
    m_mergeHead->setVisible(!m_merging->isEmpty());
    showDetails();
    showTags();
    tickPlace();
}

void CustomerPanel::showAddresses()
{
    empty(m_addresses);
    for (const Identity& identity : m_view.identities) {
        const QString address = identity.shown.isEmpty() ? identity.address : identity.shown;
        auto* row = new FactRow(iconOfIdentity(identity.kind), isolated(address), m_addresses);
        row->setObjectName(QStringLiteral("identity.%1").arg(identity.id.value));
        row->setEndWords(identity.verified ? tr("Verified") : tr("Claimed"),
                         identity.verified ? Tone::Ok : Tone::Weak);
        if (identity.kind == IdentityKind::Email) {
            row->setPressable(tr("Write a mail to %1").arg(address));
            connect(row, &QAbstractButton::clicked, this,
                    [this, to = identity.address] { Q_EMIT mailRequested(m_customer, to); });
        }
        m_addresses->layout()->addWidget(row);
    }
}

void CustomerPanel::showDetails()
{
    empty(m_details);
    const auto add = [this](const QString& name, const QString& fact) {
        if (!fact.isEmpty())
            m_details->layout()->addWidget(new FactRow(name, fact, m_details));
    };
    const QLocale locale;
    add(tr("Customer since"),
        locale.toString(m_view.customer.since.toDateTime().toLocalTime().date(),
                        QStringLiteral("MMMM yyyy")));
    add(tr("Language"), languageWords(m_view.customer.language));
    add(tr("Open contacts"), locale.toString(m_view.openCount));
    add(tr("Closed contacts"), locale.toString(m_view.closedCount));
}

void CustomerPanel::showTags()
{
    m_tags->setEditable(m_interaction.id.isValid());
    m_tags->setTags(m_interaction.tags, m_view.customer.tags);
}

void CustomerPanel::tickPlace()
{
    const Customer& customer = m_view.customer;
    const QTimeZone zone(customer.timeZone.toLatin1());
    m_place->setVisible(!customer.place.isEmpty()
                        || (zone.isValid() && !customer.timeZone.isEmpty()));
    m_place->setText(customer.place.isEmpty() ? tr("Local time") : customer.place);
    m_place->setAccessibleName(m_place->text());
    if (!customer.timeZone.isEmpty() && zone.isValid()) {
        const QDateTime there = m_services.clock.now().toDateTime().toTimeZone(zone);
        m_place->setEndWords(clockWords(there.time()));
    } else {
        m_place->setEndWords({});
    }
}

QString CustomerPanel::mailAddress() const
{
    for (const Identity& identity : m_view.identities) {
        if (identity.kind == IdentityKind::Email)
            return identity.address;
    }
    return {};
}

void CustomerPanel::startAddingTag()
{
    m_tags->startAdding();
}

void CustomerPanel::startRenaming()
{
    m_head->startRenaming();
}

} // namespace heddle::ui
