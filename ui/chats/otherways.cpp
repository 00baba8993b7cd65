#include "ui/chats/otherways.h"

#include "core/base/async.h"
#include "core/service/chat/chatdesk.h"
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "ui/chats/samepersondialog.h"
#include "ui/chats/visitfacts.h"

#include <QWidget>

namespace heddle::ui {

using service::CustomerView;

OtherWays::OtherWays(const Services& services, QWidget* parent)
    : QObject(parent), m_services(services), m_place(parent)
{}

void OtherWays::find(const Interaction& contact, std::function<void(const Reach&)> found)
{
    whenDone(m_services.directory.customer(contact.customer), this,
             [this, contact, found = std::move(found)](const Result<CustomerView>& customer) {
                 Reach known;
                 for (const Identity& identity :
                      customer ? customer->identities : QList<Identity>()) {
                     if (identity.kind == IdentityKind::Email)
                         known.addresses += identity.address;
                     else if (identity.kind == IdentityKind::Phone)
                         known.numbers += identity.address;
                 }
                 addTyped(contact, known, found);
             });
}

// What was typed before the chat is a claim; the agent asks whether it is right.
void OtherWays::addTyped(const Interaction& contact, const Reach& known,
                         const std::function<void(const Reach&)>& found)
{
    const service::TimelineQuery beginning{.customer = contact.customer,
                                           .after = EntryKey{},
                                           .interaction = contact.id,
                                           .limit = kVisitEntries};
    whenDone(m_services.directory.timeline(beginning), this,
             [known, found](const Result<service::TimelinePage>& page) {
                 Reach reach = known;
                 const VisitFacts typed = page ? visitFacts(page->entries) : VisitFacts();
                 if (!typed.mail.isEmpty()
                     && !reach.addresses.contains(typed.mail, Qt::CaseInsensitive))
                     reach.addresses += typed.mail;
                 if (!typed.phone.isEmpty() && !reach.numbers.contains(typed.phone))
                     reach.numbers += typed.phone;
                 found(reach);
             });
}

// An address that a visitor names may be somebody else's, and nothing proves who they are.
void OtherWays::whenSure(const Interaction& contact, const QString& address,
                         std::function<void()> goOn)
{
    whenDone(m_services.chat->ownerOf(contact.id, address), this,
             [this, contact, address,
              goOn = std::move(goOn)](const Result<std::optional<Customer>>& owner) {
                 if (!owner)
                     Q_EMIT failed(owner.error());
                 else if (*owner)
                     ask(contact, address, (*owner)->id, goOn);
                 else
                     goOn();
             });
}

void OtherWays::ask(const Interaction& contact, const QString& address, CustomerId owner,
                    const std::function<void()>& goOn)
{
    const auto show = [=, this](const CustomerView& visitor, const CustomerView& known) {
        auto* dialog = new SamePersonDialog(address, visitor, known, m_place->window());
        connect(dialog, &SamePersonDialog::keptApart, this, goOn);
        connect(dialog, &SamePersonDialog::foundSame, this,
                [=, this](const QString& reason) { merge(contact.customer, owner, reason, goOn); });
        dialog->open();
    };
    whenDone(m_services.directory.customer(contact.customer), this,
             [this, owner, show](const Result<CustomerView>& visitor) {
                 if (!visitor) {
                     Q_EMIT failed(visitor.error());
                     return;
                 }
                 whenDone(m_services.directory.customer(owner), this,
                          [this, show, visitor = *visitor](const Result<CustomerView>& known) {
                              if (known)
                                  show(visitor, *known);
                              else
                                  Q_EMIT failed(known.error());
                          });
             });
}

void OtherWays::merge(CustomerId visitor, CustomerId owner, const QString& reason,
                      const std::function<void()>& goOn)
{
    whenDone(m_services.desk.merge(visitor, owner, reason), this, [this, goOn](const Done& merged) {
        if (merged)
            goOn();
        else
            Q_EMIT failed(merged.error());
    });
}

} // namespace heddle::ui
