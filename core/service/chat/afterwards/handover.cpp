#include "core/service/chat/afterwards/handover.h"

#include "core/model/phone/phonenumber.h"
#include "core/service/chat/afterwards/transcriptmail.h"
#include "core/service/desk/access.h"
#include "core/service/desk/customercare.h"
#include "core/service/desk/marks.h"
#include "core/service/intake/mailaddress.h"
#include "core/service/phone/lines/phonelines.h"
#include "core/store/beside/draftstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

namespace {

QString quoted(const QString& text)
{
    QString lines = QStringLiteral("\n\n");
    for (const QString& line : text.trimmed().split(u'\n'))
        lines += QStringLiteral("> ") + line + u'\n';
    return lines;
}

/// As it is known by; not valid for what is no address and no number.
struct Wanted {
    IdentityKind kind = IdentityKind::Email;
    QString address;
};

Result<Wanted> wanted(store::Store& store, const QString& address)
{
    if (address.contains(u'@'))
        return Wanted{IdentityKind::Email, normalisedMailAddress(address)};
    const auto lines = phoneLines(store);
    if (!lines)
        return passOn(lines);
    const QString number =
        e164Of(address, lines->isEmpty() ? QString() : lines->constFirst().region);
    return Wanted{IdentityKind::Phone, number.isEmpty() ? dialledText(address) : number};
}

// An address that came to be with this contact is whose the agent spoke with just now.
Done joinStories(Engine& engine, AgentId by, InteractionId later, const Interaction& chat)
{
    store::Store& store = engine.ledger().store();
    const auto interaction = store.interactions().byId(later);
    if (!interaction)
        return passOn(interaction);
    const CustomerId from = interaction->customer;
    if (from == chat.customer)
        return {};
    const auto contacts = store.interactions().of(from, 2);
    const auto identities = store.customers().identities(from);
    if (!contacts || !identities)
        return contacts ? Done(passOn(identities)) : Done(passOn(contacts));
    const bool isNew = contacts->size() == 1 && identities->size() == 1
                       && identities->first().firstSeen >= chat.arrived;
    return isNew ? engine.customerCare().merge(by, from, chat.customer,
                                               QStringLiteral("named in a chat that goes on here"))
                 : Done();
}

// The later contact names the chat, in its row and in its timeline.
Done recordFollowing(Engine& engine, AgentId by, Interaction later, const Interaction& chat)
{
    later.follows = chat.id;
    if (later.subject.isEmpty())
        later.subject = chat.subject;
    const auto marks = markEntries(engine.ledger(), engine.roster(), later, by,
                                   {{QStringLiteral("follows"), chat.subject}});
    if (!marks)
        return passOn(marks);
    return engine.ledger().record({{.kind = QStringLiteral("chat.continued"),
                                    .actor = by,
                                    .interaction = later.id,
                                    .customer = later.customer,
                                    .rows = QList<store::RowImage>{later} + *marks}});
}

Result<InteractionId> beginMail(Engine& engine, AgentId by, const Interaction& chat,
                                const QString& address)
{
    Ledger& ledger = engine.ledger();
    const auto lines = linesOf(ledger.store(), chat);
    if (!lines)
        return passOn(lines);
    const auto begun = engine.customerCare().startMailTo(by, {{}, address});
    if (!begun)
        return begun;
    auto mail = ledger.store().interactions().byId(*begun);
    if (!mail)
        return passOn(mail);
    mail->subject = chat.subject;
    if (auto done = recordFollowing(engine, by, *mail, chat); !done)
        return passOn(done);
    const auto draft = ledger.store().drafts().save({.agent = by,
                                                     .interaction = *begun,
                                                     .kind = ComposeKind::New,
                                                     .to = {{{}, address}},
                                                     .subject = mail->subject,
                                                     .text = quoted(transcriptText(*lines)),
                                                     .saved = ledger.now()});
    return draft ? begun : passOn(draft);
}

} // namespace

Result<std::optional<Customer>> ownerOf(Engine& engine, AgentId by, InteractionId chat,
                                        const QString& address)
{
    const auto access = remarkAccessTo(engine.ledger(), engine.roster(), by, chat);
    if (!access)
        return passOn(access);
    store::Store& store = engine.ledger().store();
    const auto way = wanted(store, address);
    if (!way)
        return passOn(way);
    if (way->address.isEmpty())
        return std::optional<Customer>();
    const auto identity = store.customers().identity(way->kind, way->address);
    if (!identity)
        return passOn(identity);
    if (!*identity || (*identity)->customer == access->interaction.customer)
        return std::optional<Customer>();
    return store.customers().byId((*identity)->customer).map([](const Customer& owner) {
        return std::optional(owner);
    });
}

Result<InteractionId> continueByMail(Engine& engine, AgentId by, InteractionId chat,
                                     const QString& address)
{
    const auto access = accessTo(engine.ledger(), engine.roster(), by, chat);
    if (!access)
        return passOn(access);
    const auto mail = engine.ledger().transaction(
        [&] { return beginMail(engine, by, access->interaction, address); });
    if (!mail)
        return mail;
    const auto joined = joinStories(engine, by, *mail, access->interaction);
    return joined ? mail : passOn(joined);
}

Done continueByPhone(Engine& engine, AgentId by, InteractionId chat, InteractionId call)
{
    Ledger& ledger = engine.ledger();
    const auto access = accessTo(ledger, engine.roster(), by, chat);
    const auto made = accessTo(ledger, engine.roster(), by, call);
    if (!access || !made)
        return access ? Done(passOn(made)) : Done(passOn(access));
    const auto done = ledger.transaction(
        [&] { return recordFollowing(engine, by, made->interaction, access->interaction); });
    return done ? joinStories(engine, by, call, access->interaction) : done;
}

} // namespace heddle::service
