#include "ui/customer/customerpanel.h"
#include "ui/chats/visitlist.h"

#include "core/base/clock.h"
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "ui/beside/besidebox.h"
#include "ui/beside/ownfacts.h"
#include "ui/beside/pagelist.h"
#include "ui/customer/contactlist.h"
#include "ui/customer/customerhead.h"
#include "ui/customer/detaillist.h"
#include "ui/customer/mergebox.h"
#include "ui/customer/mergesheet.h"
#include "ui/customer/openlist.h"
#include "ui/customer/tagrow.h"
#include "ui/insight/feelingchart.h"
#include "ui/insight/promiselist.h"
#include "ui/widgets/label.h"

#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace heddle::ui {

using service::CustomerView;

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
    m_contacts = new ContactList(content);
    column->addWidget(m_contacts);

    m_visitHead = addSection(column, tr("On the website"));
    m_visit = new VisitList(m_services, content);
    column->addWidget(m_visit);
    connect(m_visit, &VisitList::filled, m_visitHead, &QWidget::setVisible);
    connect(m_visit, &VisitList::compareWished, this, &CustomerPanel::compareWith);
    m_visitHead->hide();
    m_openHead = addSection(column, tr("Also open"));
    m_open = new OpenList(content);
    column->addWidget(m_open);
    m_besidePlace = new QVBoxLayout;
    column->addLayout(m_besidePlace);
    m_promisesHead = addSection(column, tr("Promises"));
    m_promises = new PromiseList(content);
    column->addWidget(m_promises);
    m_feelingHead = addSection(column, tr("Feeling"));
    m_feeling = new FeelingChart(content);
    column->addWidget(m_feeling);

    addSection(column, tr("Details"));
    m_details = new DetailList(content);
    column->addWidget(m_details);
    m_ownPlace = new QVBoxLayout;
    column->addLayout(m_ownPlace);
    addSection(column, tr("Customer tags"));
    column->addSpacing(4);
    m_customerTags = new TagRow(QStringLiteral("customerTags"), tr("Tag the customer"), content);
    m_customerTags->setEditable(true);
    column->addWidget(m_customerTags);
    m_tagsHead = addSection(column, tr("Tags of this contact"));
    column->addSpacing(4);
    m_tags = new TagRow(QStringLiteral("tags"), tr("Add a tag"), content);
    column->addWidget(m_tags);
    addSection(column, tr("Same person?"));
    m_merging = new MergeBox(content);
    column->addWidget(m_merging);
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

void CustomerPanel::open(CustomerId customer, const Interaction& interaction)
{
    const bool isNew = customer != m_customer;
    const bool isSame = !isNew && interaction == m_interaction;
    if (interaction.id != m_interaction.id && !interaction.id.isValid()) {
        m_suggestions.clear();
        m_found.clear();
    }
    m_interaction = interaction;
    m_customer = customer;
    m_visit->open(interaction);
    if (isNew) {
        m_loaded = false;
        whenDone(m_services.directory.tags(), this, [this](const Result<QStringList>& tags) {
            if (tags)
                m_tags->setKnown(*tags);
        });
        whenDone(m_services.directory.customerTags(), this,
                 [this](const Result<QStringList>& tags) {
                     if (tags)
                         m_customerTags->setKnown(*tags);
                 });
        load();
    } else if (m_loaded && !isSame) {
        present(CustomerView(m_view));
    }
}

void CustomerPanel::open(const service::InteractionView& view)
{
    m_suggestions = view.suggestedTags;
    m_found = view.promises;
    m_found.removeIf(
        [](const Promise& promise) { return promise.progress != PromiseProgress::Found; });
    open(view.customer.id, view.interaction);
    if (m_loaded)
        showInsight();
}

void CustomerPanel::showInsight()
{
    m_promises->show(m_view.promises + m_found, m_services.clock.now());
    m_promisesHead->setVisible(!m_promises->isEmpty());
    m_feeling->show(m_view.feelings);
    m_feeling->setVisible(!m_view.feelings.isEmpty());
    m_feelingHead->setVisible(!m_view.feelings.isEmpty());
    m_tags->setSuggestions(m_interaction.id.isValid() ? m_suggestions : QList<TagSuggestion>());
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
    if (m_beside) {
        m_besideHead->setVisible(m_interaction.id.isValid());
        m_beside->setVisible(m_interaction.id.isValid());
        m_beside->open(m_interaction.id);
        m_own->open(view.customer.id);
        m_pages->open(view.customer.id);
    }
    m_head->show(view.customer);
    m_contacts->show(view.customer, view.identities, m_services.clock.now());
    showReach();
    m_open->show(view.open, m_interaction.id);
    m_openHead->setVisible(!m_open->isEmpty());
    m_merging->show(view, m_services.clock.now());
    m_details->show(view, m_services.clock.now());
    m_visit->setIdentities(view.identities);
    showInsight();
    m_customerTags->setTags(view.customer.tags);
    m_tagsHead->setVisible(m_interaction.id.isValid());
    m_tags->setVisible(m_interaction.id.isValid());
    m_tags->setEditable(m_interaction.id.isValid());
    m_tags->setTags(m_interaction.tags);
}

void CustomerPanel::showReach()
{
    const auto way = [this](IdentityKind kind, const QString& unwanted) {
        return CustomerHead::Way{firstAddress(kind), isUnwanted(m_view.customer, channelOf(kind))
                                                         ? unwanted
                                                         : QString()};
    };
    m_head->setReach(way(IdentityKind::Email, tr("This customer does not want mail")),
                     way(IdentityKind::Phone, tr("This customer does not want to be called")));
}

QString CustomerPanel::firstAddress(IdentityKind kind) const
{
    for (const Identity& identity : m_view.identities) {
        if (identity.kind == kind)
            return identity.address;
    }
    return {};
}

MergeSheet& CustomerPanel::mergeSheet()
{
    if (!m_mergeSheet) {
        m_mergeSheet = new MergeSheet(m_services, window());
        connect(m_mergeSheet, &MergeSheet::mergeRequested, this, &CustomerPanel::merge);
    }
    return *m_mergeSheet;
}

void CustomerPanel::startMerging()
{
    mergeSheet().open(m_view);
}

void CustomerPanel::compareWith(CustomerId other)
{
    mergeSheet().open(m_view, other);
}

void CustomerPanel::merge(CustomerId from, const QString& reason)
{
    const CustomerId into = m_customer;
    whenDone(m_services.desk.merge(from, into, reason), this, [this, into](const Done& done) {
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        whenDone(m_services.directory.customer(into), this,
                 [this](const Result<CustomerView>& view) {
                     if (view && !view->merges.isEmpty())
                         Q_EMIT merged(view->merges.first().name, view->merges.first().id);
                 });
    });
}

void CustomerPanel::startUnmerging()
{
    show(); // it may be folded away
    m_merging->askToUnmerge();
    // What it asks stands far below, and Enter answers it.
    QTimer::singleShot(0, this, [this, scroll = findChild<QScrollArea*>()] {
        if (QWidget* asked = m_merging->focusWidget(); asked && asked->hasFocus())
            scroll->ensureWidgetVisible(asked);
    });
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
