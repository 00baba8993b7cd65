#include "core/store/sqlite/wordfunction.h"

#include <sqlite3.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace heddle::store {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Han, Hiragana, Katakana and their iteration mark; migration 006 has the same for PostgreSQL.
constexpr Range kAlone[] = {{0x3005, 0x3005}, {0x3040, 0x30ff}, {0x31f0, 0x31ff},
                            {0x3400, 0x9fff}, {0xf900, 0xfaff}, {0x20000, 0x3134f}};
constexpr std::string_view kSharpS("\xc3\x9f");
constexpr std::string_view kCapitalSharpS("\xe1\xba\x9e");

std::size_t lengthOf(unsigned char lead)
{
    if (lead < 0xc0)
        return 1;
    return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

char32_t decoded(std::string_view letter)
{
    constexpr unsigned leadBits[] = {0x7f, 0x1f, 0x0f, 0x07};
    char32_t code = static_cast<unsigned char>(letter.front()) & leadBits[letter.size() - 1];
    for (const char next : letter.substr(1))
        code = code << 6 | (static_cast<unsigned char>(next) & 0x3f);
    return code;
}

std::string wordsIn(std::string_view text)
{
    std::string words;
    words.reserve(text.size() * 2);
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text.front());
        const std::string_view letter = text.substr(0, std::min(lengthOf(lead), text.size()));
        text.remove_prefix(letter.size());
        if (letter == kSharpS || letter == kCapitalSharpS)
            words += "ss";
        else if (letter.size() >= 3 && standsAlone(decoded(letter)))
            words.append(1, ' ').append(letter).append(1, ' ');
        else
            words += letter;
    }
    return words;
}

void heddleWords(sqlite3_context* context, int, sqlite3_value** values)
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
    const std::string_view text(bytes ? bytes : "", bytes ? size : 0);
    // Nothing below U+00DF changes, so most texts pass as they are.
    const bool isPlain = std::all_of(text.begin(), text.end(), [](char byte) {
        return static_cast<unsigned char>(byte) < 0x80;
    });
    if (isPlain) {
        sqlite3_result_value(context, values[0]);
        return;
    }
    const std::string words = wordsIn(text);
    sqlite3_result_text64(context, words.data(), words.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

} // namespace

bool standsAlone(char32_t letter)
{
    return letter >= std::begin(kAlone)->first
           && std::any_of(std::begin(kAlone), std::end(kAlone), [letter](const Range& range) {
                  return letter >= range.first && letter <= range.last;
              });
}

int addWordFunction(sqlite3* database)
{
    return sqlite3_create_function_v2(database, "heddle_words", 1,
                                      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                      nullptr, heddleWords, nullptr, nullptr, nullptr);
}

} // namespace heddle::store
