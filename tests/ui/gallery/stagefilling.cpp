#include "tests/ui/gallery/stage.h"

namespace heddle::test {

using namespace heddle::ui;

namespace {

Rule sampleRule()
{
    Rule rule;
    rule.id = 1;
    rule.name = QStringLiteral("Refunds go to Billing");
    return rule;
}

} // namespace

void Stage::setUp()
{
    FakeCentre& centre = m_desktop.centre;
    const Sample& sample = m_desktop.sample;
    service::MailProvider google;
    google.id = QStringLiteral("google");
    google.name = QStringLiteral("Google");
    m_desktop.setup.knownProviders = {google};
    if (m_screen == QStringLiteral("first-run")) {
        centre.customers.clear();
        centre.interactions.clear();
        return;
    }
    m_desktop.clock.advance(std::chrono::seconds(24));
    m_preferences->setLastOpen(m_screen == QStringLiteral("why") ? sample.offered : sample.parcel);
    service::MailboxSettings mailbox;
    mailbox.name = mailbox.address = mailbox.login = QStringLiteral("support@northwind.example");
    mailbox.incoming.host = QStringLiteral("imap.northwind.example");
    mailbox.outgoing.host = QStringLiteral("smtp.northwind.example");
    centre.mailboxes.append(mailbox);
    centre.rules = {sampleRule()};
    fillPages();
    if (m_screen == QStringLiteral("empty-inbox") || m_screen == QStringLiteral("not-ready")) {
        m_preferences->setLastOpen({});
        centre.offers.clear();
        for (Interaction& interaction : centre.interactions)
            interaction.state = InteractionState::Closed;
    }
    if (m_screen == QStringLiteral("not-ready"))
        centre.me.presence = Presence::NotReady;
    if (m_screen == QStringLiteral("chat"))
        centre.find(sample.parcel)->channel = ChannelKind::Chat;
    if (m_screen == QStringLiteral("reply"))
        m_beside.card = {.words = QStringLiteral("We answer within a day."),
                         .never = {QStringLiteral("full refund")}};
    m_beside.names = {QStringLiteral("Customer number"), QStringLiteral("Contract until")};
    m_beside.known[sample.amira] = {
        .preferred = ChannelKind::Phone,
        .fields = {{QStringLiteral("Customer number"), QStringLiteral("48219")}},
        .household = {{sample.amiraTwin, QStringLiteral("Omar Haddad")}}};
    m_beside.surroundings[sample.parcel].talks = {
        {*centre.find(sample.refund), QStringLiteral("Leeds depot")}};
}

void Stage::fillPages()
{
    for (const char* title : {"A parcel that does not arrive", "Refunds and double charges"}) {
        m_knowledge.articles +=
            service::Article{.id = m_knowledge.articles.size() + 1,
                             .title = QLatin1String(title),
                             .text = QStringLiteral(
                                 "## First look\nOpen the carrier's page.\n\n- **Late:** say so."),
                             .tags = {QStringLiteral("delivery")}};
    }
    m_listening.post(QStringLiteral("Joel Brandt"), QStringLiteral("My amp is at the depot again"),
                     Direction::About);
    m_listening.post(QStringLiteral("Nora Feld"), QStringLiteral("A lovely parcel, thank you"),
                     Direction::Inbound);
    m_listening.campaigns = {
        {.name = QStringLiteral("Delivery"), .words = QStringLiteral("parcel OR depot")}};
    m_chats.theChats = {{.id = m_desktop.sample.parcel,
                         .visitor = QStringLiteral("Amira Haddad"),
                         .queue = QStringLiteral("Help"),
                         .agent = QStringLiteral("Tom Becker"),
                         .state = InteractionState::Assigned},
                        {.id = m_desktop.sample.queued,
                         .visitor = QStringLiteral("Chen Wei"),
                         .queue = QStringLiteral("Help"),
                         .agent = {},
                         .state = InteractionState::Queued}};
    m_desktop.centre.me.role = Role::Supervisor;
}

void Stage::fillTraining()
{
    m_rehearsal.fill();
}

} // namespace heddle::test
