#pragma once

#include "core/base/async.h"
#include "core/model/channelkind.h"
#include "core/model/interaction.h"
#include "core/model/mail.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <optional>

namespace heddle::service {

/// A conversation with somebody else about a contact: a mail thread of its own, so that nothing in
/// it ever reaches the customer.
struct SideTalk {
    Interaction interaction;
    QString whom; ///< their name as shown

    bool operator==(const SideTalk&) const = default;
};

/// What stands beside a contact.
struct Surroundings {
    QList<SideTalk> talks;         ///< the newest first
    std::optional<SideTalk> about; ///< the contact with a customer that this one is about

    bool operator==(const Surroundings&) const = default;
};

/// What the centre wrote down about a customer besides what every centre knows.
struct CustomerFacts {
    /// One of the centre's own fields; empty while nobody filled it in.
    struct Field {
        QString name;
        QString value;
        bool operator==(const Field&) const = default;
    };
    struct Relative {
        CustomerId customer;
        QString name;
        bool operator==(const Relative&) const = default;
    };
    std::optional<ChannelKind> preferred; ///< as the customer said
    QString preferredBy;                  ///< the name of who noted it; may be empty
    std::optional<Timestamp> preferredAt; ///< when it was noted
    QList<Field> fields;                  ///< in the centre's order
    QList<Relative> household;            ///< by name

    bool operator==(const CustomerFacts&) const = default;
};

/// A page of the firm's own about one customer.
struct CustomerLink {
    QString page;  ///< as the centre calls it
    QUrl address;  ///< empty where something is lacking
    QString lacks; ///< what of the customer is not known: customer.mail, field.NAME

    bool operator==(const CustomerLink&) const = default;
};

/// A note that named me while I was away.
struct MissedMention {
    InteractionId interaction;
    EntryId note;
    QString author;
    Timestamp at;

    bool operator==(const MissedMention&) const = default;
};

/// What the firm stands by, for whoever answers in its name.
struct PromiseCard {
    QString words;     ///< a line for each promise
    QStringList never; ///< phrases that nobody may promise

    bool operator==(const PromiseCard&) const = default;
};

/// What somebody does with a contact that is open before them.
enum class Reading { Closed, Open, Writing };

/// Somebody else who has a contact open.
struct Onlooker {
    AgentId agent;
    Reading reading = Reading::Open;

    bool operator==(const Onlooker&) const = default;
};

/// What belongs beside a contact and a customer, for the window.
///
/// Thread: used from the GUI thread; the work is done elsewhere. Failures: NotFound, Refused,
/// BadInput, and the store's. Directory::changed() tells of every change.
class Beside : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Async<Surroundings> around(InteractionId id) = 0;
    /// Begins a mail to somebody else about a contact, with me as its agent. Their answers stand in
    /// the new interaction, and a mark in the contact says that they came.
    virtual Async<InteractionId> ask(InteractionId about, const MailAddress& whom) = 0;

    virtual Async<CustomerFacts> facts(CustomerId id) = 0;
    virtual Async<void> setField(CustomerId id, const QString& name, const QString& value) = 0;
    /// Not set: the customer said nothing.
    virtual Async<void> setPreferred(CustomerId id, std::optional<ChannelKind> channel) = 0;
    /// They live together, as do those either of them lives with already.
    virtual Async<void> joinHousehold(CustomerId id, CustomerId other) = 0;
    virtual Async<void> leaveHousehold(CustomerId id) = 0;

    /// The centre's own fields by name. Setting them: supervisors and administrators.
    virtual Async<QStringList> fieldNames() = 0;
    virtual Async<void> setFieldNames(const QStringList& names) = 0;

    /// The firm's own pages for a customer, by name.
    virtual Async<QList<CustomerLink>> pages(CustomerId id) = 0;

    /// Notes that named me since I signed out, the oldest first; each is told once.
    virtual Async<QList<MissedMention>> missedMentions() = 0;

    virtual Async<PromiseCard> promiseCard() = 0;
    /// For supervisors and administrators.
    virtual Async<void> setPromiseCard(const PromiseCard& card) = 0;

    /// What I do with a contact from now on, so that colleagues see it. Cheap; say it when it
    /// changes.
    virtual void attend(InteractionId id, Reading reading) = 0;

Q_SIGNALS:
    /// Who else has a contact open, in any program of the centre. Told of those that I have open.
    void readersChanged(heddle::InteractionId id, const QList<heddle::service::Onlooker>& others);
};

} // namespace heddle::service
