// The customer panel's connections: which wish leads where.
#include "ui/customer/customerpanel.h"

#include "core/base/clock.h"
#include "core/base/pace.h"
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "ui/beside/besidebox.h"
#include "ui/beside/ownfacts.h"
#include "ui/beside/pagelist.h"
#include "ui/customer/contactlist.h"
#include "ui/customer/customerhead.h"
#include "ui/customer/mergebox.h"
#include "ui/customer/openlist.h"
#include "ui/customer/tagrow.h"
#include "ui/insight/promiselist.h"
#include "ui/widgets/label.h"

#include <QTimer>
#include <QVBoxLayout>

namespace heddle::ui {

void CustomerPanel::wire()
{
    service::Desk& desk = m_services.desk;
    connect(m_head, &CustomerHead::renameRequested, this,
            [this, &desk](const QString& name) { watch(desk.renameCustomer(m_customer, name)); });
    connect(m_head, &CustomerHead::mailRequested, this,
            [this] { Q_EMIT mailRequested(m_customer, firstAddress(IdentityKind::Email)); });
    connect(m_head, &CustomerHead::callRequested, this,
            [this] { Q_EMIT callRequested(firstAddress(IdentityKind::Phone)); });
    connect(m_contacts, &ContactList::mailRequested, this,
            [this](const QString& address) { Q_EMIT mailRequested(m_customer, address); });
    connect(m_contacts, &ContactList::callRequested, this, &CustomerPanel::callRequested);
    connect(m_head, &CustomerHead::noteRequested, this, &CustomerPanel::noteRequested);
    connect(m_open, &OpenList::openRequested, this, &CustomerPanel::openRequested);
    connect(m_tags, &TagRow::addRequested, this,
            [this, &desk](const QString& tag) { watch(desk.tag(m_interaction.id, tag)); });
    connect(m_tags, &TagRow::removeRequested, this,
            [this, &desk](const QString& tag) { watch(desk.untag(m_interaction.id, tag)); });
    connect(m_customerTags, &TagRow::addRequested, this,
            [this, &desk](const QString& tag) { watch(desk.tagCustomer(m_customer, tag)); });
    connect(m_customerTags, &TagRow::removeRequested, this,
            [this, &desk](const QString& tag) { watch(desk.untagCustomer(m_customer, tag)); });
    connect(m_tags, &TagRow::acceptRequested, this,
            [this, &desk](const QString& tag) { watch(desk.acceptTag(m_interaction.id, tag)); });
    connect(m_tags, &TagRow::rejectRequested, this,
            [this, &desk](const QString& tag) { watch(desk.rejectTag(m_interaction.id, tag)); });
    connect(m_promises, &PromiseList::keepRequested, this,
            [this, &desk](PromiseId id) { watch(desk.keepPromise(id, {})); });
    connect(m_promises, &PromiseList::letBeRequested, this,
            [this, &desk](PromiseId id) { watch(desk.letPromiseBe(id)); });
    connect(m_promises, &PromiseList::doneRequested, this,
            [this, &desk](PromiseId id) { watch(desk.promiseDone(id)); });
    connect(m_merging, &MergeBox::mergeRequested, this, &CustomerPanel::merge);
    connect(m_merging, &MergeBox::findRequested, this, &CustomerPanel::startMerging);
    connect(m_merging, &MergeBox::unmergeRequested, this,
            [this, &desk](qint64 merge) { watch(desk.unmerge(merge)); });
    auto* reloading = new Pace(
        Pace::forEyes,
        [this] {
            if (m_customer.isValid())
                load();
        },
        this);
    connect(&m_services.directory, &service::Directory::changed, reloading,
            [this, reloading](const Change& change) {
                if (m_customer.isValid() && change.customer == m_customer) {
                    reloading->ask();
                    followBeside(change);
                }
            });
    auto* minutes = new QTimer(this);
    minutes->setInterval(30'000);
    minutes->start();
    connect(minutes, &QTimer::timeout, this, [this] { m_contacts->tick(m_services.clock.now()); });
}

template<class T>
void CustomerPanel::watch(const Async<T>& answer)
{
    whenDone(answer, this, [this](const Result<T>& result) {
        if (!result)
            Q_EMIT failed(result.error());
    });
}

void CustomerPanel::setBeside(service::Beside& beside)
{
    m_besideHead = addSection(m_besidePlace, tr("Beside this contact"));
    m_besideHead->setContentsMargins(0, 18, 0, 6);
    m_beside = new BesideBox(beside, this);
    m_besidePlace->addWidget(m_beside);
    m_own = new OwnFacts(beside, m_services.directory, this);
    m_ownPlace->addWidget(m_own);
    SectionHeader* pagesHead = addSection(m_ownPlace, tr("Pages"));
    pagesHead->setContentsMargins(0, 18, 0, 6);
    pagesHead->hide();
    m_pages = new PageList(beside, {}, this);
    m_ownPlace->addWidget(m_pages);
    connect(m_pages, &PageList::filled, pagesHead, &QWidget::setVisible);
    connect(m_pages, &PageList::asked, this, &CustomerPanel::pageAsked);
    connect(m_beside, &BesideBox::openRequested, this, &CustomerPanel::openRequested);
    connect(m_beside, &BesideBox::askRequested, this, &CustomerPanel::askRequested);
    connect(m_own, &OwnFacts::customerRequested, this, &CustomerPanel::customerRequested);
    connect(m_own, &OwnFacts::failed, this, &CustomerPanel::failed);
}

void CustomerPanel::followBeside(const Change& change)
{
    if (!m_beside)
        return;
    if (change.kind.startsWith(QLatin1String("beside.")))
        m_beside->refresh();
    if (change.kind == QLatin1String("customer.noted"))
        m_own->refresh();
    m_pages->refresh();
}

} // namespace heddle::ui
