#include "app/ctl/commands/officework.h"

#include "core/channel/email/mime/mailparser.h"
#include "core/insight/reading.h"
#include "core/service/config/runningcentre.h"
#include "core/service/engine/opening.h"
#include "core/service/feedback/annotation.h"
#include "core/service/mailboxes/mailboxjson.h"
#include "core/service/rules/rulebook.h"
#include "core/store/tables/mailboxstore.h"

#include <QRandomGenerator>

#include <pwd.h>
#include <unistd.h>

namespace heddle::ctl {

namespace {

Result<Mail> readMail(const QByteArray& raw)
{
    return email::parseMail(raw).map(insight::read);
}

} // namespace

struct OfficeWork::Readers {
    Readers(service::Ledger& ledger, const service::Roster& roster, Clock& clock)
        : agenda(clock), teachers(ledger), alike(ledger), ruleBook(ledger, roster, agenda)
    {}

    Done start()
    {
        if (auto done = teachers.start(); !done)
            return done;
        if (auto done = alike.start(); !done)
            return done;
        return ruleBook.start();
    }

    service::Agenda agenda;
    service::Teachers teachers;
    service::Alike alike;
    service::RuleBook ruleBook;
};

OfficeWork::~OfficeWork() = default;

OfficeWork::OfficeWork(OpenStore opened, const QByteArray& replyKey, quint64 seed)
    : m_opened(std::move(opened)), m_random(seed, u"heddlectl"),
      m_ledger(*m_opened.store, *m_opened.clock), m_roster(m_ledger),
      m_clockwork(m_ledger, m_roster), m_tokens(replyKey),
      m_intake(m_ledger, m_roster, m_tokens, {}),
      m_mailRoom(m_ledger, m_tokens, readMail, m_random), m_casework(m_ledger, m_roster),
      m_customerCare(m_ledger, m_roster, m_mailRoom), m_drafting(m_ledger, m_roster, m_mailRoom),
      m_sending(m_ledger, m_roster, m_mailRoom)
{}

Result<std::unique_ptr<OfficeWork>> OfficeWork::open(const Invocation& invocation,
                                                     IfMissing ifMissing)
{
    auto opened = openStore(invocation, ifMissing);
    if (!opened)
        return passOn(opened);
    const quint64 seed = QRandomGenerator::system()->generate64();
    Random random(seed, u"reply-tokens");
    service::Ledger first(*opened->store, *opened->clock);
    const auto key = service::replyTokenKey(first, random);
    if (!key)
        return passOn(key);
    std::unique_ptr<OfficeWork> office(new OfficeWork(std::move(*opened), *key, seed));
    if (auto started = office->start(); !started)
        return passOn(started);
    return office;
}

Done OfficeWork::start()
{
    if (auto loaded = m_roster.load(); !loaded)
        return loaded;
    if (auto started = m_intake.start(); !started)
        return started;
    const auto mailboxes = store().mailboxes().all();
    if (!mailboxes)
        return passOn(mailboxes);
    for (const store::Mailbox& mailbox : *mailboxes) {
        const auto settings = service::mailboxFromJson(mailbox.address, mailbox.settings);
        if (!settings)
            return passOn(settings);
        m_mailRoom.addAccount(mailbox.address, service::senderOf(*settings));
        m_mailRoom.setReplyToken(mailbox.address, settings->replyToken);
        m_intake.setQueue(mailbox.address, service::queueOf(*settings, store()));
    }
    m_intake.setOwnAddresses(m_mailRoom.ownAddresses());
    return {};
}

Done OfficeWork::readArrivals()
{
    m_readers = std::make_unique<Readers>(m_ledger, m_roster, *m_opened.clock);
    m_intake.setAnnotate([this](Entry& entry, Interaction& of) {
        return service::annotate(
            m_ledger, {m_readers->teachers, m_readers->alike, m_readers->ruleBook}, entry, of);
    });
    return m_readers->start();
}

Result<Agent> OfficeWork::actor(const Invocation& invocation)
{
    const QString login = invocation.has("agent") ? invocation.option("agent") : systemLogin();
    const auto id = service::signedIn(m_ledger, m_roster, login, {});
    if (!id && id.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::NotFound,
                       QStringLiteral("'%1' does not work here; say who acts with --agent, "
                                      "heddlectl agents lists them")
                           .arg(login));
    if (!id)
        return passOn(id);
    return m_roster.agent(*id);
}

QString systemLogin()
{
    // As the desktop: what the environment says is often missing (cron, containers) or wrong.
    const passwd* user = getpwuid(geteuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : QStringLiteral("agent");
}

Option agentOption()
{
    return {QStringLiteral("agent"), QStringLiteral("LOGIN"),
            QStringLiteral("who acts (the system's user)")};
}

} // namespace heddle::ctl
