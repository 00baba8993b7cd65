#include "app/ctl/talkingpoint/masking.h"

#include <QRegularExpression>

namespace heddle::ctl {

namespace {

struct Mask {
    QRegularExpression pattern;
    const char* instead;
};

const QList<Mask>& masks()
{
    using Pattern = QRegularExpression;
    static const QList<Mask> all{
        {Pattern(QStringLiteral(R"([^\s@<>]{1,64}@[^\s@<>]{1,250}\.\w{2,24})")), "[mail address]"},
        {Pattern(QStringLiteral(R"((?:https?://|www\.)\S{1,2000})"),
                 Pattern::CaseInsensitiveOption),
         "[link]"},
        {Pattern(QStringLiteral(R"((?<!\w)@[\w.]{1,100}(?:@[\w.-]{1,250})?)"),
                 Pattern::UseUnicodePropertiesOption),
         "[name]"},
        {Pattern(QStringLiteral(R"((?<![\w])\+?\d(?:[\s()/.-]{0,2}\d){6,19}(?!\w))")), "[number]"},
        {Pattern(QStringLiteral(R"((?<!\w)[A-Za-z]{0,6}-?\d{5,30}(?!\w))")), "[number]"},
    };
    return all;
}

} // namespace

QString withoutPersons(const QString& words, const QStringList& names)
{
    constexpr qsizetype shortestName = 3;
    QString shown = words;
    for (const Mask& mask : masks())
        shown.replace(mask.pattern, QLatin1String(mask.instead));
    for (const QString& name : names) {
        for (const QString& part :
             name.split(QRegularExpression(QStringLiteral(R"([\s@._-]+)")), Qt::SkipEmptyParts)) {
            if (part.size() < shortestName)
                continue;
            const QRegularExpression whole(
                QStringLiteral(R"((?<!\w)%1(?!\w))").arg(QRegularExpression::escape(part)),
                QRegularExpression::CaseInsensitiveOption
                    | QRegularExpression::UseUnicodePropertiesOption);
            shown.replace(whole, QStringLiteral("[name]"));
        }
    }
    return shown;
}

} // namespace heddle::ctl
