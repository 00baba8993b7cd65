#pragma once

struct sqlite3;

namespace heddle::store {

/// Gives a connection the SQL function heddle_words(text), through which every text goes on its way
/// into the word index: ß becomes ss, and each Chinese or Japanese letter stands alone, since these
/// scripts write words without blanks. What it makes is what wordsOf() makes of a search.
///
/// SQLITE_OK, or why not.
int addWordFunction(sqlite3* database);

/// Whether a letter of this script is a word of its own to a search.
bool standsAlone(char32_t letter);

} // namespace heddle::store
