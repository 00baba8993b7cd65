#include "core/insight/cues/moments.h"

#include "core/insight/words/wordlists.h"

#include <QMap>
#include <QSet>

namespace heddle::insight {

namespace {

struct Moment {
    QString kind;
    QRegularExpression pattern;
};

/// The list has one kind and one pattern a line, a tab between them; a kind's patterns become one.
QList<Moment> loadMoments()
{
    QMap<QString, QStringList> byKind;
    for (const QString& line : wordList(QStringLiteral("moments")))
        byKind[line.section(u'\t', 0, 0)].append(line.section(u'\t', 1));
    QList<Moment> moments;
    for (auto it = byKind.cbegin(); it != byKind.cend(); ++it)
        moments.append({it.key(), compiled(it->join(u'|'))});
    return moments;
}

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == QChar(0x3002) || c == QChar(0xff01)
           || c == QChar(0xff1f);
}

/// Sentences, where a single line break goes on and an empty line ends one.
QStringList sentences(QStringView text)
{
    QStringList out;
    QString current;
    const auto finish = [&] {
        const QString sentence = current.simplified();
        if (!sentence.isEmpty())
            out.append(sentence);
        current.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar(u'\n');
        current += text[i];
        const bool isEmptyLine = text[i] == u'\n' && next == u'\n';
        if (isEmptyLine
            || (endsSentence(text[i]) && (next.isSpace() || text[i].unicode() > 0x2fff)))
            finish();
    }
    finish();
    return out;
}

} // namespace

QList<HumanMoment> findMoments(QStringView text)
{
    static const QList<Moment> known = loadMoments();
    constexpr qsizetype longestText = 20'000;
    constexpr qsizetype longestQuote = 300;
    QList<HumanMoment> out;
    QSet<QString> found;
    for (const QString& sentence : sentences(text.first(std::min(text.size(), longestText)))) {
        const QString quote = sentence.left(longestQuote);
        for (const auto& moment : known) {
            if (!found.contains(moment.kind) && moment.pattern.match(quote).hasMatch()) {
                found.insert(moment.kind);
                out.append({moment.kind, quote});
            }
        }
    }
    return out;
}

} // namespace heddle::insight
