#pragma once

#include "app/ctl/talkingpoint/talkingpoint.h"

#include <QByteArray>

namespace heddle::ctl {

/// The page for everybody's eyes: one file of HTML, without scripts and without anything fetched
/// from elsewhere. The same point gives the same bytes.
QByteArray pageOf(const TalkingPoint& point);

/// The same as a JSON Feed 1.1 (jsonfeed.org), for other programs.
QByteArray feedOf(const TalkingPoint& point);

} // namespace heddle::ctl
