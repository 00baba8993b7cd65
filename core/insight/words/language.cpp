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
    return read;
}

} // namespace heddle::insight
