// A customer with what belongs to them.
#include "core/service/reading/reader.h"

#include "core/model/phone/phonenumber.h"
#include "core/store/learned/learnedstore.h"
#include "core/store/merging.h"
#include "core/store/store.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/interactionstore.h"

#include <algorithm>
#include <utility>

namespace heddle::service {

namespace {

constexpr int openShown = 20;
constexpr int likenessesShown = 3;

CustomerView::Likeness likenessOf(store::Likeness likeness)
{
    const QString reason = likeness.reason == store::Likeness::Reason::SameName
                               ? QStringLiteral("same name: %1")
                               : QStringLiteral("same name in the mail address: %1");
    return {.customer = std::move(likeness.customer), .reason = reason.arg(likeness.shared)};
}

std::optional<Timestamp> lastSeen(const QList<Identity>& identities)
{
    std::optional<Timestamp> last;
    for (const Identity& identity : identities)
        last = std::max(last, identity.lastSeen);
    return last;
}

/// Telephone numbers that nobody wrote in another way are shown in groups of digits.
void writeAsPeopleDo(Identity& identity)
{
    if (identity.kind == IdentityKind::Phone
        && (identity.shown.isEmpty() || identity.shown == identity.address))
        identity.shown = shownNumber(identity.address, {});
}

} // namespace

Result<QList<CustomerView::Merge>> Reader::mergesInto(CustomerId id) const
{
    const auto merges = m_store.merging().into(id);
    if (!merges)
        return passOn(merges);
    QList<CustomerView::Merge> shown;
    for (const store::Merge& merge : *merges) {
        const auto from = m_store.customers().byId(merge.from);
        const auto author = nameOf(merge.author);
        if (!from)
            return passOn(from);
        if (!author)
            return passOn(author);
        CustomerView::Merge one{.id = merge.id,
                                .name = from->name,
                                .evidence = merge.evidence,
                                .at = merge.at,
                                .author = *author};
        for (const IdentityId moved : merge.moved) {
            auto identity = m_store.customers().identity(moved);
            if (!identity)
                return passOn(identity);
            writeAsPeopleDo(*identity);
            one.identities << std::move(*identity);
        }
        shown << std::move(one);
    }
    return shown;
}

Result<CustomerView> Reader::customer(CustomerId id) const
{
    const auto current = m_store.merging().current(id);
    if (!current)
        return passOn(current);
    auto customer = m_store.customers().byId(*current);
    auto identities = m_store.customers().identities(*current);
    auto open = m_store.interactions().openOf(*current, openShown);
    const auto counts = m_store.interactions().countsOf(*current);
    auto merges = mergesInto(*current);
    auto likenesses = m_store.customers().likenesses(*current, likenessesShown);
    if (!customer)
        return passOn(customer);
    if (!identities)
        return passOn(identities);
    if (!open)
        return passOn(open);
    if (!counts)
        return passOn(counts);
    if (!merges)
        return passOn(merges);
    if (!likenesses)
        return passOn(likenesses);
    CustomerView view{.customer = std::move(*customer),
                      .identities = std::move(*identities),
                      .open = std::move(*open),
                      .openCount = counts->open,
                      .closedCount = counts->closed,
                      .merges = std::move(*merges)};
    view.lastContact = lastSeen(view.identities);
    for (Identity& identity : view.identities)
        writeAsPeopleDo(identity);
    for (auto& likeness : *likenesses)
        view.likenesses << likenessOf(std::move(likeness));
    auto promises = m_store.learned().openPromisesOf(*current);
    if (!promises)
        return passOn(promises);
    view.promises = std::move(*promises);
    if (auto added = addFeelings(view); !added)
        return passOn(added);
    return view;
}

} // namespace heddle::service
