#include "core/scenario/score/judging.h"

#include <QRegularExpression>

namespace heddle::scenario {

namespace {

QStringList foundIn(const QString& text, const QStringList& words)
{
    QStringList found;
    for (const QString& word : words) {
        const QRegularExpression whole(QStringLiteral("(?<!\\w)")
                                           + QRegularExpression::escape(word.simplified())
                                           + QStringLiteral("(?!\\w)"),
                                       QRegularExpression::CaseInsensitiveOption
                                           | QRegularExpression::UseUnicodePropertiesOption);
        if (whole.match(text).hasMatch())
            found += word.simplified();
    }
    return found;
}

QString quoted(const QStringList& words)
{
    return u'\'' + words.join(QStringLiteral("', '")) + u'\'';
}

} // namespace

Verdict judge(const QString& text, const WordRule& rule)
{
    // Typed apostrophes differ by keyboard.
    QString even = text.simplified();
    even.replace(QChar(0x2019), u'\'');
    Verdict verdict{.found = foundIn(even, rule.any), .against = foundIn(even, rule.none)};
    verdict.holds = !verdict.found.isEmpty() && verdict.against.isEmpty();
    return verdict;
}

QString sentenceOf(const WordRule& rule, const Verdict& verdict)
{
    if (!verdict.against.isEmpty())
        return rule.name + QStringLiteral(": not with ") + quoted(verdict.against);
    if (verdict.found.isEmpty())
        return rule.name + QStringLiteral(": none of its words");
    return rule.name + QStringLiteral(": ") + quoted(verdict.found);
}

} // namespace heddle::scenario
