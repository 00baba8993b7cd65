#pragma once

#include "core/model/entry.h"

#include <QString>

namespace heddle::ui {

/// What a network tells of a post: who may read it, how many do, what became of it, and whether it
/// stands in a thread. "Public post, 1.2k followers, shared 5×".
QString postWords(const Entry& entry);

} // namespace heddle::ui
