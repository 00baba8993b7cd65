#pragma once

#include "app/ctl/commands/officework.h"
#include "app/ctl/contacts/contact.h"

namespace heddle::ctl {

/// Makes customers of an address book's contacts. One whose address is known already is that
/// customer: they get the addresses and facts that they had not, and nothing of theirs changes. The
/// same file again adds nothing.
class ContactImport {
public:
    /// Fails as OfficeWork::open() does.
    static Result<std::unique_ptr<ContactImport>> start(const Invocation& invocation);

    /// One that cannot be taken is named and counted; a store that takes nothing more fails.
    Done add(const Contact& contact);
    void refuse(const QString& from, const QString& why);
    /// Prints what became of all.
    Done finish();

private:
    ContactImport(const Invocation& invocation, std::unique_ptr<OfficeWork> office);
    Result<QList<Identity>> identitiesOf(const Contact& contact);
    Result<std::set<CustomerId>> ownersOf(QList<Identity>& identities);
    Done make(const Contact& contact, QList<Identity> identities);
    Done complete(const Contact& contact, CustomerId id, const QList<Identity>& identities);
    Done keep(const Customer& customer, bool isChanged, QList<Identity> identities,
              const QString& kind);

    const Invocation& m_invocation;
    std::unique_ptr<OfficeWork> m_office;
    QString m_region; ///< ISO 3166
    int m_added = 0;
    int m_changed = 0;
    int m_known = 0;
    int m_refused = 0;
};

} // namespace heddle::ctl
