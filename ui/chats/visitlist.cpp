#include "ui/chats/visitlist.h"

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/service/chat/chatdesk.h"
#include "core/service/directory.h"
#include "ui/customer/factrow.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>

namespace heddle::ui {

namespace {

/// Lines of a customer's chats that are looked through for earlier ones, and how many are listed.
constexpr int kEarlierEntries = 400;
constexpr int kEarlierShown = 5;

} // namespace

VisitList::VisitList(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    setObjectName(QStringLiteral("visit"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    if (services.chat)
        connect(services.chat, &service::ChatDesk::visitorSigned, this, &VisitList::hear);
}

void VisitList::open(const Interaction& interaction)
{
    const bool isChat = interaction.channel == ChannelKind::Chat && interaction.id.isValid();
    // Forgotten, it has no conversation any more.
    if (isChat && m_open == interaction.id && m_conversation == interaction.conversation)
        return;
    m_conversation = interaction.conversation;
    m_open = isChat ? interaction.id : InteractionId{};
    m_facts = {};
    m_earlier.clear();
    m_owner.reset();
    m_visitor.reset();
    fill();
    if (!isChat)
        return;
    const service::TimelineQuery beginning{.customer = interaction.customer,
                                           .after = EntryKey{},
                                           .interaction = interaction.id,
                                           .limit = kVisitEntries};
    whenDone(m_services.directory.timeline(beginning), this,
             [this, asked = m_open](const Result<service::TimelinePage>& page) {
                 if (!page || asked != m_open)
                     return;
                 m_facts = visitFacts(page->entries);
                 fill();
                 askWhose();
             });
    askForEarlier(interaction.customer);
}

// It stays theirs until somebody says that they are one person.
void VisitList::askWhose()
{
    if (!m_services.chat || m_facts.mail.isEmpty())
        return;
    whenDone(m_services.chat->ownerOf(m_open, m_facts.mail), this,
             [this, asked = m_open](const Result<std::optional<Customer>>& owner) {
                 if (!owner || asked != m_open)
                     return;
                 m_owner = *owner;
                 fill();
             });
}

void VisitList::addOwner()
{
    if (!m_owner)
        return;
    const QString name = isolatedName(m_owner->name);
    auto* row = new FactRow(Icon::Merge, tr("%1 has this address").arg(name), this);
    row->setObjectName(QStringLiteral("visit.owner"));
    row->setEndWords(tr("Same person?"), Tone::Accent);
    row->setPressable(tr("Compare the visitor with %1").arg(name));
    connect(row, &QAbstractButton::clicked, this,
            [this, id = m_owner->id] { Q_EMIT compareWished(id); });
    m_column->addWidget(row);
}

void VisitList::askForEarlier(CustomerId customer)
{
    const service::TimelineQuery chats{
        .customer = customer, .channel = ChannelKind::Chat, .limit = kEarlierEntries};
    whenDone(m_services.directory.timeline(chats), this,
             [this, asked = m_open](const Result<service::TimelinePage>& page) {
                 if (!page || asked != m_open)
                     return;
                 m_earlier = earlierVisits(page->entries, m_open).mid(0, kEarlierShown);
                 fill();
             });
}

void VisitList::setIdentities(const QList<Identity>& identities)
{
    m_visitor.reset();
    for (const Identity& identity : identities) {
        if (identity.kind == IdentityKind::ChatVisitor)
            m_visitor = identity;
        else if (identity.address.compare(m_facts.mail, Qt::CaseInsensitive) == 0)
            m_owner.reset();
    }
    fill();
}

void VisitList::hear(InteractionId id, const VisitorSign& sign)
{
    if (id != m_open || sign.kind != VisitorSign::Kind::Looks || sign.text == m_facts.page)
        return;
    m_facts.page = sign.text;
    fill();
}

void VisitList::fill()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (m_open.isValid()) {
        if (m_visitor)
            add(Icon::Clock,
                tr("Known since %1").arg(momentWords(m_visitor->firstSeen, m_services.clock.now())),
                m_visitor->verified ? tr("Verified") : QString());
        add(Icon::Globe, isolated(m_facts.page), tr("Page"));
        add(Icon::Link, isolated(m_facts.referrer), tr("Came from"));
        add(Icon::Mail, isolated(m_facts.mail), tr("Not verified"));
        addOwner();
        add(Icon::Phone, isolated(m_facts.phone), tr("Not verified"));
        for (const auto& [name, value] : std::as_const(m_facts.answers))
            m_column->addWidget(new FactRow(name, isolated(value), this));
        addEarlier();
    }
    Q_EMIT filled(m_column->count() > 0);
}

// A visitor who did not agree to it told no page: then it is only a chat of that day.
void VisitList::addEarlier()
{
    for (const EarlierVisit& visit : std::as_const(m_earlier)) {
        const VisitFacts& facts = visit.facts;
        auto* row = new FactRow(
            Icon::Chat, facts.page.isEmpty() ? tr("Earlier chat") : isolated(facts.page), this);
        row->setObjectName(QStringLiteral("visit.earlier"));
        row->setEndWords(momentWords(visit.at, m_services.clock.now()));
        row->setToolTip(facts.referrer.isEmpty()
                            ? facts.page
                            : tr("%1, came from %2").arg(facts.page, facts.referrer));
        m_column->addWidget(row);
    }
}

void VisitList::add(Icon icon, const QString& fact, const QString& end)
{
    if (fact.isEmpty())
        return;
    auto* row = new FactRow(icon, fact, this);
    row->setEndWords(end);
    row->setToolTip(fact);
    m_column->addWidget(row);
}

} // namespace heddle::ui
