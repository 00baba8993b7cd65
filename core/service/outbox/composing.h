#pragma once

#include "core/model/draft.h"
#include "core/model/mail.h"

#include <QDateTime>

namespace heddle::service {

// An outgoing mail at the level of values. Pure.

/// The References of an answer: the parent's and the parent itself (RFC 5322 §3.6.4), at most
/// twenty: the first and the newest.
QStringList referencesFor(const Mail& parent);

/// A plain HTML form of a text: paragraphs, line breaks, quotes; nothing of it is markup.
QString htmlFrom(const QString& text);

/// "On 3 March 2026 at 14:06, Amira Haddad wrote:" and her words behind "> ".
QString quotedForAnswer(const Mail& mail);

/// The first line of quotedForForward().
QString forwardMark();

/// The original with its head, for forwarding.
QString quotedForForward(const Mail& mail);

/// A subject with one mark before it: "Re: " or "Fwd: ", however many stood there.
QString markedSubject(ComposeKind kind, const QString& subject);

} // namespace heddle::service
