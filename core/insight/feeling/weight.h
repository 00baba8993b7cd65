#pragma once

#include <QtGlobal>

namespace heddle::insight {

/// What a word or phrase adds to a feeling, from its first to its last token.
///
/// Strengths are in the unit of the lists: 4 is the strongest word there is.
struct Weight {
    double value = 0;
    qint32 first = 0; ///< token
    qint32 last = 0;
};

} // namespace heddle::insight
