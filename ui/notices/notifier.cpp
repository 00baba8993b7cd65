#include "ui/notices/notifier.h"

#include "core/base/async.h"
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "core/service/listening/answers/answers.h"
#include "core/service/listening/listening.h"

#include <algorithm>

namespace heddle::ui {

using service::InteractionView;

Notifier::Notifier(const Services& services, const Watch& watch, QObject* parent)
    : QObject(parent), m_services(services), m_watch(watch)
{
    connect(&services.desk, &service::Desk::offered, this, &Notifier::tellOffer);
    connect(&services.desk, &service::Desk::mentioned, this, &Notifier::tellMention);
    connect(&services.directory, &service::Directory::changed, this, &Notifier::look);
    whenDone(services.directory.me(), this, [this](const Result<Agent>& me) {
        if (me)
            m_me = me->id;
    });
}

bool Notifier::wants(NoticeKind kind) const
{
    return wantsToKnow(m_watch.policy(), kind, m_watch.attention());
}

void Notifier::tellOffer(const service::OfferCard& card)
{
    if (wants(NoticeKind::Offer))
        Q_EMIT told({NoticeKind::Offer, card.row.customerName, card.row.interaction.subject, {}});
}

void Notifier::look(const Change& change)
{
    if (change.kind == service::answerHeld)
        return tellHeld(change.interaction);
    if (!change.entry.isValid() || !wants(NoticeKind::Answer))
        return;
    whenDone(m_services.directory.entry(change.entry), this, [this](const Result<Entry>& entry) {
        if (!entry || entry->direction != Direction::Inbound
            || entry->automatic.kind != AutomaticKind::Person)
            return;
        whenDone(m_services.directory.interaction(entry->interaction), this,
                 [this](const Result<InteractionView>& view) {
                     if (view)
                         tellAnswer(*view);
                 });
    });
}

void Notifier::tellAnswer(const InteractionView& view)
{
    if (view.interaction.assignee == m_me && m_me.isValid() && view.interaction.unread)
        Q_EMIT told({NoticeKind::Answer, view.customer.name, view.interaction.subject,
                     view.interaction.id});
}

void Notifier::tellMention(InteractionId id)
{
    if (!wants(NoticeKind::Mention))
        return;
    whenDone(m_services.directory.interaction(id), this,
             [this](const Result<InteractionView>& view) {
                 if (view)
                     Q_EMIT told({NoticeKind::Mention, view->customer.name,
                                  view->interaction.subject, view->interaction.id});
             });
}

/// Somebody's answer waits for me: they call me as with a note.
void Notifier::tellHeld(InteractionId id)
{
    if (!wants(NoticeKind::Mention) || !m_services.listening || !m_services.listening->answers())
        return;
    whenDone(m_services.listening->answers()->waiting(), this,
             [this, id](const Result<QList<service::HeldAnswer>>& waiting) {
                 const auto isOpen = [id](const auto& each) { return each.interaction == id; };
                 if (waiting && std::any_of(waiting->begin(), waiting->end(), isOpen))
                     tellMention(id);
             });
}

} // namespace heddle::ui
