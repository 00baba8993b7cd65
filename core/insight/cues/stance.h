#pragma once

#include "core/insight/words/readtext.h"
#include "core/model/readings/readings.h"

#include <QStringList>

namespace heddle::insight {

/// Whom a message may be meant for.
struct StanceContext {
    QStringList ownNames;     ///< names and handles of the centre, without "@"
    bool isAddressed = false; ///< it came to an address of ours: a mail, a chat, a call
};

struct StanceRead {
    Stance stance = Stance::Unknown;
    QString why;
};

/// To us: addressed to us, or our name called at its start, or with "@", or with "you". About us:
/// our name named. Neither: not named, or our own goods resold. Unknown without own names.
StanceRead readStance(const ReadText& text, const StanceContext& context);

} // namespace heddle::insight
