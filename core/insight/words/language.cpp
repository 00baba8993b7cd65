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

} // namespace heddle::insight
