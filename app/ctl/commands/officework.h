#pragma once

#include "app/ctl/storeaccess.h"
#include "core/base/random.h"
#include "core/service/clocks/clockwork.h"
#include "core/service/desk/casework.h"
#include "core/service/desk/customercare.h"
#include "core/service/desk/drafting.h"
#include "core/service/desk/mailroom.h"
#include "core/service/desk/sending/sending.h"
#include "core/service/intake/intake.h"
#include "core/service/ledger.h"
#include "core/service/roster.h"

namespace heddle::ctl {

/// The parts of the engine that commands work with, on an open store. They change the store as an
/// agent's desktop does; nothing is offered or sent from here, a running desktop or heddled does
/// that.
class OfficeWork {
public:
    static Result<std::unique_ptr<OfficeWork>> open(const Invocation& invocation,
                                                    IfMissing ifMissing = IfMissing::Fail);

    ~OfficeWork();

    /// Who acts: --agent, or the system's user; in a centre with nobody yet they are its first.
    /// Fails with NotFound where they do not work here.
    Result<Agent> actor(const Invocation& invocation);

    /// Lets what comes in be read as in a running centre: by what was learned, with rules and
    /// promises. Call it once, before intake().
    Done readArrivals();

    store::Store& store() { return *m_opened.store; }
    service::Ledger& ledger() { return m_ledger; }
    const service::Roster& roster() const { return m_roster; }
    service::Intake& intake() { return m_intake; }
    service::MailRoom& mailRoom() { return m_mailRoom; }
    service::Casework& casework() { return m_casework; }
    service::CustomerCare& customerCare() { return m_customerCare; }
    service::Drafting& drafting() { return m_drafting; }
    service::Sending& sending() { return m_sending; }

private:
    struct Readers;

    OfficeWork(OpenStore opened, const QByteArray& replyKey, quint64 seed);
    Done start();

    OpenStore m_opened;
    Random m_random;
    service::Ledger m_ledger;
    service::Roster m_roster;
    service::Clockwork m_clockwork;
    service::ReplyTokens m_tokens;
    service::Intake m_intake;
    service::MailRoom m_mailRoom;
    service::Casework m_casework;
    service::CustomerCare m_customerCare;
    service::Drafting m_drafting;
    service::Sending m_sending;
    std::unique_ptr<Readers> m_readers;
};

/// The login of the system's user.
QString systemLogin();

/// The option that says who acts.
Option agentOption();

} // namespace heddle::ctl
