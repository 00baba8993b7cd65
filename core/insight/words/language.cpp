#include "core/insight/words/language.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>

namespace heddle::insight {

namespace {

/// CLD2's own codes where they are not BCP 47's.
QString bcp47(CLD2::Language language)
{
    const QString code = QString::fromLatin1(CLD2::LanguageCode(language));
    if (code == QLatin1String("iw"))
        return QStringLiteral("he");
    if (code == QLatin1String("jw"))
        return QStringLiteral("jv");
    if (code == QLatin1String("zh-Hant"))
        return QStringLiteral("zh-Hant");
    return code;
}

constexpr qsizetype shortText = 80; ///< letters

/// Whether a language is taken for its larger neighbour's in short texts.
bool isRareKin(const QString& code, Tongue larger)
{
    static constexpr const char* iberian[] = {"ca", "gl", "oc", "eu", "ast"};
    const bool isIberian = std::any_of(std::begin(iberian), std::end(iberian),
                                       [&](const char* one) { return code == QLatin1String(one); });
    return isIberian && (larger == Tongue::Es || larger == Tongue::Pt || larger == Tongue::Fr);
}

enum class Russian { No, Perhaps, Surely };

/// Whether a few Cyrillic words are Russian: Bulgarian and Macedonian have no ы and э, no ь at the
/// end of a word, and no cases or infinitives; Russian has hardly a ъ.
Russian isRussian(QStringView text)
{
    static constexpr const char16_t* endings[] = {u"ет",  u"ит",  u"ют",  u"ут",  u"ать", u"ить",
                                                  u"ого", u"ому", u"ами", u"ями", u"ах",  u"ях",
                                                  u"ой",  u"ых",  u"ом",  u"ую",  u"ий",  u"не"};
    const auto has = [text](QStringView letters) {
        return std::any_of(text.begin(), text.end(), [letters](QChar letter) {
            return letters.contains(letter, Qt::CaseInsensitive);
        });
    };
    if (has(u"ъіїєґўјљњќѓ"))
        return Russian::No;
    if (has(u"ыэё"))
        return Russian::Surely;
    int signs = 0;
    for (const QStringView word : text.split(u' ', Qt::SkipEmptyParts)) {
        qsizetype size = word.size();
        while (size > 0 && !word[size - 1].isLetter())
            --size;
        const QStringView letters = word.left(size);
        if (letters.endsWith(u'ь'))
            return Russian::Surely;
        signs += letters.size() > 3
                         && std::any_of(std::begin(endings), std::end(endings),
                                        [&](const char16_t* end) { return letters.endsWith(end); })
                     ? 1
                     : 0;
    }
    return signs > 1 ? Russian::Surely : signs > 0 ? Russian::Perhaps : Russian::No;
}

/// Few Cyrillic words as CLD2 takes them, unless their letters say otherwise.
Language amongCyrillic(const Language& read, QStringView text)
{
    constexpr double fairly = 0.7;
    static constexpr const char* kin[] = {"", "bg", "mk", "sr", "uk", "be", "kk", "ky", "mn", "tg"};
    if (std::none_of(std::begin(kin), std::end(kin),
                     [&](const char* code) { return read.code == QLatin1String(code); }))
        return read;
    switch (isRussian(text)) {
    case Russian::Surely: return {QStringLiteral("ru"), fairly};
    case Russian::Perhaps: return {};
    case Russian::No: break;
    }
    return read;
}

bool isCyrillic(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar letter) { return letter.script() == QChar::Script_Cyrillic; });
}

} // namespace

Language detectLanguage(QStringView text)
{
    constexpr qsizetype longest = 20'000;
    const QByteArray bytes = text.first(std::min(text.size(), longest)).toUtf8();
    CLD2::Language languages[3] = {};
    int percents[3] = {};
    int textBytes = 0;
    bool isReliable = false;
    CLD2::DetectLanguageSummary(bytes.constData(), static_cast<int>(bytes.size()), true, languages,
                                percents, &textBytes, &isReliable);
    // A handful of words is too few to tell related languages apart.
    constexpr int fewestBytes = 24;
    constexpr int lowestShare = 60;
    if (!isReliable || textBytes < fewestBytes || percents[0] < lowestShare
        || languages[0] == CLD2::UNKNOWN_LANGUAGE)
        return {};
    return {bcp47(languages[0]), percents[0] / 100.0};
}

Language detectLanguage(const ReadText& text)
{
    constexpr Tongues withoutRelatives =
        setOf(Tongue::En) | setOf(Tongue::De) | setOf(Tongue::Fr) | setOf(Tongue::Es);
    constexpr int fewestVotes = 8;
    constexpr int clearLead = 4;
    // A quarter of the words of any text of these languages are small ones; fewer are a quotation.
    constexpr int fewVotes = 2;
    const bool isClear = (withoutRelatives & setOf(text.tongue)) != 0
                         && text.tongueVotes >= fewestVotes
                         && text.tongueVotes >= clearLead * text.otherVotes
                         && text.tongueVotes * 4 >= static_cast<int>(text.tokens.size());
    const QString ours = QString::fromLatin1(tongueCodes[static_cast<std::size_t>(text.tongue)]);
    if (isClear)
        return {ours, 0.97};
    const Language read = detectLanguage(text.text);
    constexpr Tongues neighbours = setOf(Tongue::Sv) | setOf(Tongue::Da);
    const int lead = (neighbours & setOf(text.tongue)) != 0 ? 2 : 1;
    const bool isLed = text.tongueVotes >= fewVotes && text.tongueVotes - text.otherVotes >= lead;
    // A few small words tell more than the runs of letters of a few words.
    constexpr double fairly = 0.7;
    if (read.code.isEmpty() && isLed && text.text.size() < shortText)
        return {ours, fairly};
    if (isRareKin(read.code, text.tongue) && text.text.size() < shortText)
        return text.tongueVotes > text.otherVotes ? Language{ours, fairly} : Language{};
    return text.text.size() < shortText && isCyrillic(text.text) ? amongCyrillic(read, text.text)
                                                                 : read;
}

} // namespace heddle::insight
