#pragma once

#include "core/base/result.h"
#include "core/model/agent.h"
#include "core/model/customer.h"
#include "core/model/draft.h"
#include "core/model/entry.h"
#include "core/model/interaction.h"
#include "core/service/demo/demoarrival.h"
#include "core/service/demo/demomoment.h"
#include "core/service/knowledge/article.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace heddle::service {

/// The login that stands for whoever opens the demo centre, in a script's agents and steps.
inline constexpr QLatin1String demoUser{"me"};

struct DemoCentre {
    QString name;
    QString mailbox; ///< the address customers write to

    bool operator==(const DemoCentre&) const = default;
};

struct DemoQueue {
    Queue queue;         ///< without members
    QStringList members; ///< logins

    bool operator==(const DemoQueue&) const = default;
};

/// What the centre knows of a customer besides their mails. Those of one person who writes from
/// two addresses stay two until somebody merges them.
struct DemoCustomer {
    QString address; ///< the mail address they write from
    Customer customer;
    QStringList phones;              ///< E.164
    std::optional<DemoMoment> since; ///< not set: since their first mail
    QString household;               ///< the address of somebody before them who lives with them
    std::optional<ChannelKind> preferred; ///< as they said

    bool operator==(const DemoCustomer&) const = default;
};

/// A mail arrives. Later steps name it by its step's id: the file's name without ".eml".
struct DemoMail {
    QString file;
    QString queue;

    bool operator==(const DemoMail&) const = default;
};

/// An agent answers. A customer's next mail refers to `messageId`, so the answer must carry it.
struct DemoAnswer {
    QString by;
    QString to;
    QString messageId; ///< without <>; only of a mail
    QString text;
    DeliveryState delivery = DeliveryState::Sent;
    QString deliveryDetail; ///< the server's words when it failed

    bool operator==(const DemoAnswer&) const = default;
};

struct DemoNote {
    QString by;
    QString on;
    QString text;

    bool operator==(const DemoNote&) const = default;
};

struct DemoTag {
    QString by;
    QString on;
    QString tag;

    bool operator==(const DemoTag&) const = default;
};

struct DemoAssign {
    QString by;
    QString on;
    QString agent;

    bool operator==(const DemoAssign&) const = default;
};

struct DemoSnooze {
    QString by;
    QString on;
    PendingOn pending = PendingOn::Customer;
    std::optional<DemoMoment> until;

    bool operator==(const DemoSnooze&) const = default;
};

struct DemoClose {
    QString by;
    QString on;
    QString code;

    bool operator==(const DemoClose&) const = default;
};

/// One thing that happens. In what somebody does, `to` or `on` is the id of something that came
/// before and means the interaction that this belongs to.
struct DemoStep {
    QString id; ///< of what comes in and of an answer, else empty
    DemoMoment at;
    std::variant<DemoMail, DemoArrival, DemoAnswer, DemoNote, DemoTag, DemoAssign, DemoSnooze,
                 DemoClose>
        what;

    bool operator==(const DemoStep&) const = default;
};

/// A week in an invented centre. Steps stand in the order in which they happen.
struct DemoScript {
    DemoCentre centre;
    QList<Agent> agents;
    QList<DemoQueue> queues;
    QList<CannedReply> cannedReplies;
    QList<Article> articles;
    QList<DemoCustomer> customers;
    QList<DemoStep> steps;

    bool operator==(const DemoScript&) const = default;
};

/// Reads a script (resources/demo/centre.json). Fails with BadInput; the detail names the place
/// ("steps[12].by") and the cure.
Result<DemoScript> readDemoScript(const QByteArray& json);

/// The script that comes with the program.
Result<DemoScript> builtInDemoScript();

} // namespace heddle::service
