#pragma once

#include "core/insight/words/readtext.h"
#include "core/model/mail.h"

#include <QList>
#include <QStringView>

namespace heddle::insight {

/// Lines that tell of a moment in the sender's life (charity, illness, bereavement, birth, wedding,
/// new job, travel, thanks), each with its sentence as written. At most one of each kind, in the
/// order of the text. Linear time.
QList<HumanMoment> findMoments(const ReadText& text);
QList<HumanMoment> findMoments(QStringView text);

} // namespace heddle::insight
