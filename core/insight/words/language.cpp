#include "core/insight/words/language.h"

#include <cld2/public/compact_lang_det.h>

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
    const bool isClear = (withoutRelatives & setOf(text.tongue)) != 0
                         && text.tongueVotes >= fewestVotes
                         && text.tongueVotes >= clearLead * text.otherVotes
                         && text.tongueVotes * 4 >= static_cast<int>(text.tokens.size());
    if (!isClear)
        return detectLanguage(text.text);
    const auto place = static_cast<std::size_t>(text.tongue);
    return {QString::fromLatin1(tongueCodes[place]), 0.97};
}

} // namespace heddle::insight
