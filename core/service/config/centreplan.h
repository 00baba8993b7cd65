#pragma once

#include "core/model/agent.h"
#include "core/model/centre/boostrule.h"
#include "core/model/draft.h"
#include "core/model/form/field.h"
#include "core/model/phone/attending.h"
#include "core/model/phone/calloutcome.h"
#include "core/model/phone/noticesound.h"
#include "core/model/phone/recordingpolicy.h"
#include "core/model/rules/rule.h"
#include "core/service/chat/webchat.h"
#include "core/service/listening/campaign.h"
#include "core/service/listening/feedsource.h"
#include "core/service/listening/socialaccount.h"
#include "core/service/mailboxes/mailboxsettings.h"
#include "core/service/pages/customerpage.h"

#include <optional>

namespace heddle::service {

/// A mailbox of the centre and the queue its mails come to.
struct Account {
    MailboxSettings settings; ///< its secret is in the keyring, never here
    QueueId queue;            ///< not valid: the first queue

    bool operator==(const Account&) const = default;
};

/// A queue that is given up, and where its open contacts go.
struct RetiredQueue {
    QString name;
    QueueId movesTo;

    bool operator==(const RetiredQueue&) const = default;
};

/// A whole centre as it is configured: what centre.yaml says, and what a running centre has.
///
/// Ids are those of the store in a running centre; in one that was read from a file they are the
/// places in the lists, from 1.
struct CentrePlan {
    QString name;
    QList<Skill> skills;
    QList<Calendar> calendars;
    QList<Agent> agents;
    QList<Queue> queues;
    QList<RetiredQueue> retiredQueues;
    QList<BoostRule> boosts;
    // Not set: left as they are.
    std::optional<QList<Rule>> rules;
    std::optional<QList<Macro>> macros;
    std::optional<QList<CannedReply>> cannedReplies;
    std::optional<QList<Account>> mailboxes;
    std::optional<QList<PhoneLine>> lines;
    std::optional<QList<RecordingPolicy>> recordings;
    std::optional<Attendance> supervision;
    std::optional<QList<CallOutcome>> callOutcomes;
    std::optional<QList<NoticeSound>> noticeSounds;
    std::optional<WebChat> chat;
    std::optional<QList<FeedSource>> feeds;
    std::optional<QList<SocialAccount>> social;
    std::optional<QList<Campaign>> campaigns;
    std::optional<QList<CustomerPage>> customerPages;

    bool operator==(const CentrePlan&) const = default;
};

/// How its queues, agents, skills and calendars are called.
Names namesOf(const CentrePlan& plan);

/// The plan spelt out by names, without what is as usual.
Outline outlineOf(const CentrePlan& plan);

/// What a plan says, as centre.yaml that reads back as the same plan.
QByteArray toYaml(const CentrePlan& plan);

} // namespace heddle::service
