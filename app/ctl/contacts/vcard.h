#pragma once

#include "app/ctl/contacts/contact.h"

#include <QByteArray>
#include <QList>

namespace heddle::ctl {

/// Reads the cards of a vCard file: 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350). Takes FN or N, EMAIL,
/// TEL, ADR's place, LANG and CATEGORIES, and leaves the rest. A card that is not closed ends at the
/// next one or at the end. Never fails: what is no card gives none.
QList<Contact> readVcards(const QByteArray& bytes);

} // namespace heddle::ctl
