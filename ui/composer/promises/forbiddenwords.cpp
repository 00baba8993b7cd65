#include "ui/composer/promises/forbiddenwords.h"

#include <QStringList>

namespace heddle::ui {

ForbiddenWords::ForbiddenWords(const QStringList& phrases)
{
    QStringList patterns;
    for (const QString& phrase : phrases) {
        QStringList words = phrase.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (QString& word : words)
            word = QRegularExpression::escape(word);
        if (!words.isEmpty())
            patterns += words.join(QStringLiteral("\\s+"));
    }
    if (patterns.isEmpty())
        return;
    m_pattern.setPattern(
        QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(patterns.join(QLatin1Char('|'))));
    m_pattern.setPatternOptions(QRegularExpression::CaseInsensitiveOption
                                | QRegularExpression::UseUnicodePropertiesOption);
    m_pattern.optimize();
}

QString ForbiddenWords::firstIn(const QString& text) const
{
    if (m_pattern.pattern().isEmpty())
        return {};
    return m_pattern.match(text).captured().simplified();
}

} // namespace heddle::ui
