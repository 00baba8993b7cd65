#pragma once

#include "core/model/entry.h"
#include "core/model/interaction.h"
#include "core/service/ledger.h"

namespace heddle::service {

class MailRoom;

/// What both sides said in an interaction, oldest first; no marks and no notes.
Result<QList<Entry>> linesOf(store::Store& store, const Interaction& interaction);

/// A conversation as text, a line each: "10:42  Ana: Good morning", each day under its date.
QString transcriptText(const QList<Entry>& lines);

struct TranscriptWay {
    QString account; ///< the mailbox that sends it
    QString to;
};

/// Puts the conversation into the outbox as a mail to the customer, marked as sent by itself.
Done mailTranscript(Ledger& ledger, const MailRoom& mailRoom, const Interaction& interaction,
                    const TranscriptWay& way);

} // namespace heddle::service
