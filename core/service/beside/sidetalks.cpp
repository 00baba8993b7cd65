#include "core/service/beside/sidetalks.h"

#include "core/base/log.h"
#include "core/service/beside/facts.h"
#include "core/service/desk/access.h"
#include "core/service/desk/customercare.h"
#include "core/service/desk/marks.h"
#include "core/service/transitions.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"

#include <QJsonArray>

namespace heddle::service {

namespace {

const QString aboutKey = QStringLiteral("about");
const QString talksKey = QStringLiteral("talks");

QString nameOf(InteractionId id)
{
    return QStringLiteral("beside.%1").arg(id.value);
}

} // namespace

SideTalks::SideTalks(Ledger& ledger, const Roster& roster, CustomerCare& customerCare,
                     QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_customerCare(customerCare)
{}

void SideTalks::follow()
{
    connect(&m_ledger, &Ledger::recorded, this, &SideTalks::hear);
}

Result<InteractionId> SideTalks::ask(AgentId by, InteractionId about, const MailAddress& whom)
{
    return m_ledger.transaction([&]() -> Result<InteractionId> {
        const auto access = accessTo(m_ledger, m_roster, by, about);
        if (!access)
            return passOn(access);
        auto known = Facts(m_ledger).object(nameOf(about));
        if (!known)
            return passOn(known);
        const auto begun = m_customerCare.startMailTo(by, whom);
        if (!begun)
            return begun;
        auto talk = m_ledger.store().interactions().byId(*begun);
        if (!talk)
            return passOn(talk);
        if (talk->customer == access->interaction.customer)
            return failure(ErrorCode::Conflict, QStringLiteral("that is the customer's address"));
        talk->subject = access->interaction.subject;
        QJsonArray talks = known->value(talksKey).toArray();
        talks.append(begun->value);
        known->insert(talksKey, talks);
        const auto marks = markEntries(m_ledger, m_roster, access->interaction, by,
                                       {{QStringLiteral("asked"), whom.address}});
        if (!marks)
            return passOn(marks);
        const auto done = m_ledger.record(
            {{.kind = QStringLiteral("beside.asked"),
              .actor = by,
              .interaction = about,
              .customer = access->interaction.customer,
              .rows = QList<store::RowImage>{*talk, fact(nameOf(about), *known),
                                             fact(nameOf(*begun), {{aboutKey, about.value}})}
                      + *marks}});
        if (!done)
            return passOn(done);
        return *begun;
    });
}

Result<InteractionId> SideTalks::aboutOf(InteractionId talk) const
{
    return Facts(m_ledger).object(nameOf(talk)).map([](const QJsonObject& known) {
        return InteractionId{known.value(aboutKey).toInteger()};
    });
}

Result<SideTalk> SideTalks::talkOf(InteractionId id) const
{
    const auto interaction = m_ledger.store().interactions().byId(id);
    if (!interaction)
        return passOn(interaction);
    const auto customer = m_ledger.store().customers().byId(interaction->customer);
    if (!customer)
        return passOn(customer);
    return SideTalk{*interaction, customer->name};
}

Result<Surroundings> SideTalks::around(InteractionId id) const
{
    const auto known = Facts(m_ledger).object(nameOf(id));
    if (!known)
        return passOn(known);
    Surroundings around;
    const QJsonArray talks = known->value(talksKey).toArray();
    for (const QJsonValue& value : talks) {
        const auto talk = talkOf({value.toInteger()});
        if (!talk)
            return passOn(talk);
        around.talks.prepend(*talk);
    }
    if (const InteractionId about{known->value(aboutKey).toInteger()}; about.isValid()) {
        auto contact = talkOf(about);
        if (!contact)
            return passOn(contact);
        around.about = std::move(*contact);
    }
    return around;
}

void SideTalks::hear(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        if (record.kind != QLatin1String("message.arrived"))
            continue;
        for (const store::RowImage& row : record.rows) {
            const auto* entry = std::get_if<Entry>(&row);
            if (!entry || entry->direction != Direction::Inbound)
                continue;
            if (const auto told = tell(record.interaction, entry->author); !told)
                qCWarning(logCore)
                    << "an answer beside is not told of:" << errorName(told.error().code);
        }
    }
}

Done SideTalks::tell(InteractionId talk, const QString& author)
{
    const auto about = aboutOf(talk);
    if (!about)
        return passOn(about);
    if (!about->isValid())
        return {};
    return m_ledger.transaction([&]() -> Done {
        const auto before = m_ledger.store().interactions().byId(*about);
        if (!before)
            return passOn(before);
        Interaction told = *before;
        const bool waitedForThem =
            told.state == InteractionState::Pending && told.pendingOn == PendingOn::ThirdParty;
        if (waitedForThem) {
            auto woken = moved(std::move(told), Step::Wake, m_ledger.now());
            if (!woken)
                return passOn(woken);
            told = std::move(*woken);
        }
        told.unread = told.unread || told.state != InteractionState::Closed;
        told.touched = m_ledger.now();
        const auto marks = markEntries(m_ledger, m_roster, told, {},
                                       QList<Mark>{{QStringLiteral("answered.beside"), author}}
                                           + marksOf(*before, told, m_roster));
        if (!marks)
            return passOn(marks);
        return m_ledger.record({{.kind = QStringLiteral("beside.answered"),
                                 .interaction = *about,
                                 .customer = told.customer,
                                 .rows = QList<store::RowImage>{told} + *marks}});
    });
}

} // namespace heddle::service
