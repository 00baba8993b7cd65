#pragma once

#include <QStringView>

namespace heddle::insight {

/// Whether showing this HTML as it is would fetch pictures from the network: by an element's `src`
/// or `background`, or by a url() in its styles. Accepts any broken HTML; linear time.
bool namesOutsidePictures(QStringView html);

} // namespace heddle::insight
