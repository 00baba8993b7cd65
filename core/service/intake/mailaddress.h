#pragma once

#include <QString>
#include <QStringView>

namespace heddle::service {

/// The form of a mail address that tells people apart: lower case, the domain in its ASCII form
/// (IDNA), no surrounding <> or blanks. Empty for what is no address.
QString normalisedMailAddress(QStringView address);

/// What an address keeps from its owner's point of view: "support+x1@example.org" is
/// "support@example.org".
QString withoutPlus(const QString& normalised);

/// What stands after the "+" of an address; empty for none.
QString plusPart(const QString& normalised);

/// A subject without the Re: and Fwd: of the main mail programs' languages, and without reply
/// tokens; what two mails of one thread have in common.
QString bareSubject(QStringView subject);

/// Whether a subject says that it answers something.
bool isReplySubject(QStringView subject);

} // namespace heddle::service
