#pragma once

#include "core/base/random.h"
#include "core/service/beside/mentionbook.h"
#include "core/service/beside/sidetalks.h"
#include "core/service/clocks/clockwork.h"
#include "core/service/clocks/warnings.h"
#include "core/service/demo/demochannel.h"
#include "core/service/desk/casework.h"
#include "core/service/desk/customercare.h"
#include "core/service/desk/drafting.h"
#include "core/service/desk/sending/schedule.h"
#include "core/service/desk/sending/sending.h"
#include "core/service/engine/engine.h"
#include "core/service/engine/follower.h"
#include "core/service/feedback/annotation.h"
#include "core/service/feedback/feedback.h"
#include "core/service/feedback/promises.h"
#include "core/service/feedback/teacher.h"
#include "core/service/intake/intakeline.h"
#include "core/service/mailboxes/mailboxes.h"
#include "core/service/router/callbacks.h"
#include "core/service/router/router.h"
#include "core/service/router/wakeups.h"
#include "core/service/rules/rulebook.h"
#include "core/store/store.h"

#include <QPointer>

#include <map>

namespace heddle::service {

/// In the order in which they need each other.
struct Engine::Parts {
    Parts(Engine& engine, std::unique_ptr<store::Store> opened, const QByteArray& tokenKey)
        : store(std::move(opened)), ledger(*store, engine.m_clock), roster(ledger),
          clockwork(ledger, roster), agenda(engine.m_clock), tokens(tokenKey),
          random(engine.m_options.seed ^ static_cast<quint64>(engine.m_clock.now().micros),
                 u"message-ids"),
          mailRoom(ledger, tokens, engine.m_options.readMail, random),
          intake(ledger, roster, tokens, engine.m_options.intake),
          intakeLine(intake, ledger, agenda), router(ledger, roster, agenda),
          wakeups(ledger, roster, agenda), callBacks(ledger, roster),
          warnings(ledger, roster, agenda), outbox(ledger, roster, agenda, engine.m_options.outbox),
          casework(ledger, roster), sending(ledger, roster, mailRoom, engine.m_options.undoWindow),
          schedule(ledger), drafting(ledger, roster, mailRoom),
          customerCare(ledger, roster, mailRoom), sideTalks(ledger, roster, customerCare),
          mentionBook(ledger, roster), mailboxes(ledger, engine.m_secrets, engine.m_connector),
          feedback(ledger, roster), promises(ledger, roster, agenda), teachers(ledger),
          alike(ledger), ruleBook(ledger, roster, agenda), follower(ledger)
    {}

    channel::Channel* channelOf(const QString& account) const
    {
        const auto found = channels.find(account);
        return found == channels.end() ? nullptr : found->second.data();
    }

    std::unique_ptr<store::Store> store;
    std::map<QString, QPointer<channel::Channel>> channels;
    Ledger ledger;
    Roster roster;
    Clockwork clockwork;
    Agenda agenda;
    ReplyTokens tokens;
    Random random;
    MailRoom mailRoom;
    Intake intake;
    IntakeLine intakeLine;
    Router router;
    Wakeups wakeups;
    CallBacks callBacks;
    Warnings warnings;
    Outbox outbox;
    Casework casework;
    Sending sending;
    Schedule schedule;
    Drafting drafting;
    CustomerCare customerCare;
    SideTalks sideTalks;
    MentionBook mentionBook;
    Mailboxes mailboxes;
    Feedback feedback;
    Promises promises;
    Teachers teachers;
    Alike alike;
    RuleBook ruleBook;
    Follower follower;
    std::vector<std::unique_ptr<DemoChannel>> demoChannels;
};

} // namespace heddle::service
