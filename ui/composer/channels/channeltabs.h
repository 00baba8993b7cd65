#pragma once

#include "core/model/draft.h"
#include "core/service/beside/beside.h"
#include "core/service/reading/customerview.h"
#include "core/service/views.h"

#include <QWidget>

namespace heddle::ui {

class Segmented;

/// How the customer can be written to or called, and the note. The contact's own channel is written
/// on here; another one is a wish to go on there. The one the customer asked for is marked, else the
/// one they come by, with the evidence; what they do not want cannot be chosen.
class ChannelTabs final : public QWidget {
    Q_OBJECT
public:
    explicit ChannelTabs(QWidget* parent = nullptr);

    void showContact(const service::InteractionView& view);
    /// Bars the contact's own channel, though the contact itself would allow it: until another one
    /// is shown, or nothing stands in the way (empty).
    void bar(const QString& why);
    /// What is known of the customer besides the contact.
    void showCustomer(const service::CustomerView& view);
    /// What was noted of the contact's customer, the channel they asked for above all.
    void showFacts(const service::CustomerFacts& facts);
    /// Chooses without telling.
    void setCurrent(ComposeKind kind);

    /// The channel that is written on here.
    ChannelKind channel() const { return m_channel; }
    /// That nobody reads a chat any more.
    static QString chatOverWords();
    /// Why the customer cannot be written to here; empty when they can.
    const QString& obstacle() const { return m_obstacle; }

Q_SIGNALS:
    /// Note or, for what the customer gets, Reply.
    void chosen(heddle::ComposeKind kind);
    void otherWayChosen(heddle::ChannelKind channel, const QString& address);

private:
    void choose(int tab);
    void refresh();
    QString addressFor(ChannelKind channel) const;
    bool isUnwantedHere(ChannelKind channel) const;
    QString markOf(ChannelKind channel) const;

    Segmented* m_tabs;
    Customer m_customer;
    service::CustomerView m_known;
    service::CustomerFacts m_facts;
    ChannelKind m_channel = ChannelKind::Email;
    InteractionId m_contact;
    QString m_obstacleThere; ///< of the contact itself
    QString m_bar;
    QString m_obstacle;
    ComposeKind m_kind = ComposeKind::Reply;
};

} // namespace heddle::ui
