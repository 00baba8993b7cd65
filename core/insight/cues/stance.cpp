#include "core/insight/cues/stance.h"

#include <algorithm>

namespace heddle::insight {

namespace {

bool isCalled(QStringView word, const QStringList& names)
{
    if (word.startsWith(u'@') || word.startsWith(u'#'))
        word = word.mid(1);
    return std::any_of(names.begin(), names.end(), [word](const QString& name) {
        return word.compare(name, Qt::CaseInsensitive) == 0;
    });
}

/// A name of several words begins at this token.
bool isCalledFrom(const ReadText& text, std::size_t token, const QStringList& names)
{
    const QStringView rest = text.text.mid(text.tokens[token].start);
    return std::any_of(names.begin(), names.end(), [rest](const QString& name) {
        return name.contains(u' ') && rest.startsWith(name, Qt::CaseInsensitive)
               && (rest.size() == name.size() || !rest[name.size()].isLetterOrNumber());
    });
}

bool isAmong(QStringView word, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(), [word](const char* each) {
        return word.compare(QLatin1String(each), Qt::CaseInsensitive) == 0;
    });
}

/// What in a text speaks to somebody, or sells something.
struct Signs {
    bool isCalledAt = false;    ///< "@us"
    bool isCalledFirst = false; ///< our name among the first words, with a greeting or a comma
    bool isNamed = false;
    bool speaksToYou = false;
    bool sells = false;
};

Signs signsOf(const ReadText& text, const QStringList& names)
{
    constexpr std::size_t firstWords = 4;
    Signs signs;
    int selling = 0;
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const Token& token = text.tokens[i];
        const QStringView word = text.text.mid(token.start, token.length);
        if (isCalled(word, names) || isCalledFrom(text, i, names)) {
            signs.isNamed = true;
            signs.isCalledAt = signs.isCalledAt || token.kind == TokenKind::Name;
            const bool isVocative =
                i < firstWords
                && (i + 1 == text.tokens.size() || text.tokens[i + 1].before >= Gap::Comma);
            signs.isCalledFirst = signs.isCalledFirst || isVocative;
        }
        signs.speaksToYou = signs.speaksToYou
                            || isAmong(word, {"you", "your", "you're", "you've", "u", "ihr", "euch",
                                              "euer", "eure", "vous", "votre", "vos", "ustedes",
                                              "vosotros", "jullie", "voi", "vocês"});
        selling += isAmong(word, {"sell", "selling", "sale", "ebay", "vinted", "etsy", "resale",
                                  "unused", "bnib", "offers", "dm", "shipped", "auction", "wts"})
                       ? 1
                       : 0;
    }
    signs.sells = selling >= 2;
    return signs;
}

} // namespace

StanceRead readStance(const ReadText& text, const StanceContext& context)
{
    if (context.isAddressed)
        return {Stance::ToUs, QStringLiteral("sent to us")};
    if (context.ownNames.isEmpty() || text.tokens.empty())
        return {};
    const Signs signs = signsOf(text, context.ownNames);
    if (!signs.isNamed)
        return {Stance::Neither, QStringLiteral("does not name us")};
    if (signs.sells)
        return {Stance::Neither, QStringLiteral("offers goods for sale")};
    if (signs.isCalledAt && signs.speaksToYou)
        return {Stance::ToUs, QStringLiteral("calls us and says \"you\"")};
    if (signs.isCalledFirst || text.tokens.front().kind == TokenKind::Name)
        return signs.isCalledFirst
                       || isCalled(
                           text.text.mid(text.tokens.front().start, text.tokens.front().length),
                           context.ownNames)
                   ? StanceRead{Stance::ToUs, QStringLiteral("begins with our name")}
                   : StanceRead{Stance::AboutUs, QStringLiteral("names us to somebody else")};
    if (signs.speaksToYou && signs.isCalledAt)
        return {Stance::ToUs, QStringLiteral("calls us")};
    return {Stance::AboutUs, QStringLiteral("names us")};
}

} // namespace heddle::insight
