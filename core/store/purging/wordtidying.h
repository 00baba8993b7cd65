#pragma once

#include "core/base/result.h"

namespace heddle::store {

class Store;

enum class Tidying { Begin, GoOn };

/// Writes a little of the search index anew, without what was taken out of it: until then removed
/// words stay in its older parts, where nobody finds them but who reads the file. Begin, then go on
/// until it answers false: nothing is left to do. Where the database keeps no such index, it is so
/// at once.
Result<bool> tidyWords(Store& store, Tidying step);

/// Empties the write-ahead log, in which removed words stay until it is written over. Does not wait
/// for others who read just now: answers false where somebody does; ask again later. True at once
/// where there is no such log.
Result<bool> emptyLog(Store& store);

} // namespace heddle::store
