#include "ui/insight/correctionmenu.h"

#include "core/model/form/spelling.h"
#include "core/model/readings/correction.h"
#include "core/model/readings/trimming.h"
#include "ui/insight/readingwords.h"
#include "ui/widgets/words.h"

#include <QActionGroup>

#include <algorithm>
#include <array>

namespace heddle::ui {

namespace {

constexpr std::array feelings{-800, -450, 0, 450, 800};
constexpr int longestQuote = 60;
constexpr int surelyComplains = 500;
constexpr int farReach = 400;
constexpr int veryFarReach = 700;
/// Lines on each side of where the new words end that can be chosen instead.
constexpr int linesAround = 8;

struct Choice {
    QString words;
    QString answer;
    bool isSo = false;
};

/// The languages that mail comes in most, and the one it is said to be in.
QStringList languagesFor(const QString& now)
{
    QStringList codes{
        QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fr"), QStringLiteral("es"),
        QStringLiteral("it"), QStringLiteral("nl"), QStringLiteral("pt"), QStringLiteral("pl"),
        QStringLiteral("sv"), QStringLiteral("da"), QStringLiteral("cs"), QStringLiteral("tr"),
        QStringLiteral("uk"), QStringLiteral("ar"), QStringLiteral("zh"), QStringLiteral("ja")};
    if (!now.isEmpty() && !codes.contains(now))
        codes.prepend(now);
    return codes;
}

QString feelingWords(int score)
{
    const QString words = sentimentWords({.score = score, .confidence = 1000, .why = {}});
    return words.isEmpty() ? CorrectionMenu::tr("Even") : words;
}

QString motiveChoice(Motive motive)
{
    const QString words = motiveWords(motive);
    return words.isEmpty() ? CorrectionMenu::tr("Nothing of the kind") : words;
}

QList<Choice> feelingChoices(const Readings& readings)
{
    const QString now = feelingWords(readings.sentiment.score);
    QList<Choice> choices;
    for (const int score : feelings)
        choices.append({feelingWords(score), QString::number(score), feelingWords(score) == now});
    return choices;
}

/// One for each name of an enumeration.
template<class Enum, class WordsOf, class IsSo>
QList<Choice> namedChoices(WordsOf wordsOf, IsSo isSo)
{
    QList<Choice> choices;
    for (int i = 0; !toName(static_cast<Enum>(i)).isEmpty(); ++i) {
        const auto value = static_cast<Enum>(i);
        choices.append({wordsOf(value), toName(value), isSo(value)});
    }
    return choices;
}

QList<Choice> problemChoices(const Readings& readings)
{
    return namedChoices<SeverityKind>(severityWords, [&readings](SeverityKind kind) {
        return std::any_of(readings.severity.begin(), readings.severity.end(),
                           [kind](const Severity& one) { return one.kind == kind; });
    });
}

QList<Choice> languageChoices(const Readings& readings)
{
    QList<Choice> choices;
    for (const QString& code : languagesFor(readings.language))
        choices.append({languageWords(code), code, code == readings.language});
    return choices;
}

QList<Choice> reachChoices(int reach)
{
    return {{CorrectionMenu::tr("Reaches few"), QStringLiteral("0"), reach < farReach},
            {CorrectionMenu::tr("Reaches far"), QStringLiteral("500"),
             reach >= farReach && reach < veryFarReach},
            {CorrectionMenu::tr("Reaches very far"), QStringLiteral("900"), reach >= veryFarReach}};
}

QList<Choice> alikeChoices(const Readings& readings)
{
    const bool isAlone = standsAlone(readings);
    return {{CorrectionMenu::tr("The same as others"), QString::number(std::max(1, readings.alike)),
             !isAlone},
            {CorrectionMenu::tr("Something of its own"), QStringLiteral("0"), isAlone}};
}

QString shortened(const QString& words)
{
    const QString line = words.simplified();
    return line.size() > longestQuote ? QString(line.left(longestQuote) + QChar(0x2026)) : line;
}

/// The lines near the end of the new words, each as the last of them.
QList<Choice> endChoices(const Entry& entry)
{
    const TrimmedLines all = trimmedLines(entry);
    QList<Choice> choices;
    const auto add = [&](qsizetype line) {
        choices.append({CorrectionMenu::tr("After “%1”").arg(shortened(all.lines.at(line))),
                        QString::number(line + 1), line + 1 == all.fresh});
    };
    const auto isBlank = [&](qsizetype line) { return all.lines.at(line).trimmed().isEmpty(); };
    for (qsizetype line = all.fresh - 1; line >= 0 && choices.size() <= linesAround; --line) {
        if (!isBlank(line))
            add(line);
    }
    std::reverse(choices.begin(), choices.end());
    const qsizetype most = choices.size() + linesAround;
    for (qsizetype line = all.fresh; line < all.lines.size() && choices.size() < most; ++line) {
        if (!isBlank(line))
            add(line);
    }
    if (all.fresh < all.lines.size())
        choices.prepend(
            {CorrectionMenu::tr("All of it is new"), QString::number(all.lines.size()), false});
    return choices;
}

QList<Choice> choicesFor(const Entry& entry, ReadingKind what)
{
    const Readings& readings = entry.readings;
    switch (what) {
    case ReadingKind::Sentiment: return feelingChoices(readings);
    case ReadingKind::Severity: return problemChoices(readings);
    case ReadingKind::Motive:
        return namedChoices<Motive>(
            motiveChoice, [&readings](Motive motive) { return readings.motive == motive; });
    case ReadingKind::Complaint: {
        const bool complains = readings.complaint >= surelyComplains;
        return {{CorrectionMenu::tr("A complaint"), QStringLiteral("1000"), complains},
                {CorrectionMenu::tr("No complaint"), QStringLiteral("0"), !complains}};
    }
    case ReadingKind::Stance:
        return namedChoices<Stance>(
            stanceWords, [&readings](Stance stance) { return readings.stance == stance; });
    case ReadingKind::Language: return languageChoices(readings);
    case ReadingKind::Automatic:
        return namedChoices<AutomaticKind>(automaticKindWords, [&entry](AutomaticKind kind) {
            return entry.automatic.kind == kind;
        });
    case ReadingKind::Reach: return reachChoices(readings.reach);
    case ReadingKind::Alike: return alikeChoices(readings);
    case ReadingKind::Trimming: return endChoices(entry);
    case ReadingKind::Tag:
    case ReadingKind::Moment:
    case ReadingKind::Promise: break;
    }
    return {};
}

QString titleOf(ReadingKind what)
{
    switch (what) {
    case ReadingKind::Sentiment: return CorrectionMenu::tr("Feeling");
    case ReadingKind::Severity: return CorrectionMenu::tr("Problem");
    case ReadingKind::Motive: return CorrectionMenu::tr("What the author wants");
    case ReadingKind::Complaint: return CorrectionMenu::tr("Complaint");
    case ReadingKind::Stance: return CorrectionMenu::tr("Whom it speaks to");
    case ReadingKind::Language: return CorrectionMenu::tr("Language");
    case ReadingKind::Automatic: return CorrectionMenu::tr("Who wrote it");
    case ReadingKind::Promise: return CorrectionMenu::tr("Promises");
    case ReadingKind::Reach: return CorrectionMenu::tr("Reach");
    case ReadingKind::Alike: return CorrectionMenu::tr("Others alike");
    case ReadingKind::Trimming: return CorrectionMenu::tr("Where the new words end");
    case ReadingKind::Tag:
    case ReadingKind::Moment: break;
    }
    return {};
}

/// Reach is read of posts, the end of the new words of mails, likeness where there is some.
bool isReadIn(const Entry& entry, ReadingKind what)
{
    const Readings& readings = entry.readings;
    if (what == ReadingKind::Reach)
        return entry.post.has_value();
    if (what == ReadingKind::Alike)
        return readings.alike > 0 || standsAlone(readings);
    return what != ReadingKind::Trimming
           || (entry.channel == ChannelKind::Email && entry.kind == EntryKind::Message);
}

} // namespace

CorrectionMenu::CorrectionMenu(const Entry& entry, std::optional<ReadingKind> only, QWidget* parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("correction.menu"));
    setTitle(tr("Put right what was read"));
    for (const ReadingKind what :
         {ReadingKind::Sentiment, ReadingKind::Severity, ReadingKind::Motive,
          ReadingKind::Complaint, ReadingKind::Stance, ReadingKind::Language,
          ReadingKind::Automatic, ReadingKind::Reach, ReadingKind::Alike, ReadingKind::Trimming}) {
        if (isReadIn(entry, what) && (!only || *only == what))
            addPart(entry, what, partMenu(what, only));
    }
    const bool wantsPromises = !only || *only == ReadingKind::Promise;
    if (wantsPromises && !entry.readings.promises.isEmpty())
        addPromises(entry, partMenu(ReadingKind::Promise, only));
}

/// Where the choices of a reading go: here, when it is the only one.
QMenu* CorrectionMenu::partMenu(ReadingKind what, std::optional<ReadingKind> only)
{
    if (!only)
        return addMenu(titleOf(what));
    addSection(titleOf(what));
    return this;
}

void CorrectionMenu::addPart(const Entry& entry, ReadingKind what, QMenu* menu)
{
    for (const Choice& choice : choicesFor(entry, what)) {
        QAction* action = menu->addAction(choice.words);
        action->setObjectName(QString(toName(what)) + u'.' + choice.answer);
        action->setCheckable(true);
        action->setChecked(choice.isSo);
        // A problem is ticked on and off; of the others one holds, and to say so again is no news.
        if (choice.isSo && what != ReadingKind::Severity)
            continue;
        connect(action, &QAction::triggered, this,
                [this, what, answer = choice.answer] { Q_EMIT chosen(what, answer); });
    }
}

void CorrectionMenu::addPromises(const Entry& entry, QMenu* menu)
{
    for (int i = 0; i < entry.readings.promises.size(); ++i) {
        menu->addSection(shortened(entry.readings.promises.at(i).quote));
        QAction* take = menu->addAction(tr("Take it up as a promise"));
        take->setObjectName(QStringLiteral("promise.take.%1").arg(i));
        connect(take, &QAction::triggered, this, [this, i] { Q_EMIT promiseTaken(i); });
        QAction* none = menu->addAction(tr("That is no promise"));
        none->setObjectName(QStringLiteral("promise.%1").arg(i));
        connect(none, &QAction::triggered, this,
                [this, i] { Q_EMIT chosen(ReadingKind::Promise, QString::number(i)); });
    }
}

} // namespace heddle::ui
