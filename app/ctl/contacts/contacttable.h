#pragma once

#include "app/ctl/contacts/contact.h"
#include "core/base/result.h"

namespace heddle::ctl {

/// What the columns of an address book mean, found by their names: name (or first name and last
/// name), email, phone, language, tier, place, tags (parted by ;). Email and phone may have several
/// columns ("Phone 2", "Mobile phone").
class ContactTable {
public:
    /// BadInput where no column is an address, or two are the same one that there can be only once.
    static Result<ContactTable> of(const QStringList& header);

    Contact read(const QStringList& row) const;
    /// Columns that mean nothing here, for a warning.
    const QStringList& leftOut() const { return m_leftOut; }

private:
    QList<qsizetype> m_names; ///< joined by a blank
    QList<qsizetype> m_emails;
    QList<qsizetype> m_phones;
    qsizetype m_language = -1;
    qsizetype m_tier = -1;
    qsizetype m_place = -1;
    qsizetype m_tags = -1;
    QStringList m_leftOut;
};

} // namespace heddle::ctl
