#include "core/model/rules/rulewords.h"

#include "core/model/channelkind.h"
#include "core/model/mail.h"
#include "core/model/readings/readings.h"

#include <QStringList>

namespace heddle {

namespace {

constexpr qsizetype longestValue = 500;
constexpr int longestBoost = 7 * 24 * 60;

/// Words of which names are taken from the front, one after the other.
class Words {
public:
    explicit Words(const QString& all) : m_all(all) { skipBlanks(); }

    /// The longest name of the enumeration that stands here, as whole words.
    template<class Enum>
    std::optional<Enum> take()
    {
        const QStringList names = namesOf<Enum>();
        qsizetype longest = 0;
        std::optional<Enum> found;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const qsizetype length = lengthHere(names.at(i));
            if (length <= longest)
                continue;
            longest = length;
            found = static_cast<Enum>(i);
        }
        m_at += longest;
        skipBlanks();
        return found;
    }

    bool skip(const QString& word)
    {
        const qsizetype length = lengthHere(word);
        m_at += length;
        skipBlanks();
        return length > 0;
    }

    qsizetype at() const { return m_at; }
    QString rest() const { return m_all.mid(m_at).simplified(); }
    QString word() const { return rest().section(u' ', 0, 0); }

private:
    void skipBlanks()
    {
        while (m_at < m_all.size() && m_all.at(m_at).isSpace())
            ++m_at;
    }

    /// How many letters `name` takes up here, 0 if it is not here. A blank stands for any number.
    qsizetype lengthHere(const QString& name) const
    {
        qsizetype at = m_at;
        for (const QChar letter : name) {
            if (letter == u' ') {
                const qsizetype before = at;
                while (at < m_all.size() && m_all.at(at).isSpace())
                    ++at;
                if (at == before)
                    return 0;
            } else if (at >= m_all.size() || m_all.at(at).toLower() != letter) {
                return 0;
            } else {
                ++at;
            }
        }
        return at == m_all.size() || m_all.at(at).isSpace() ? at - m_at : 0;
    }

    QString m_all;
    qsizetype m_at = 0;
};

template<class Enum>
QString listOf()
{
    return namesOf<Enum>().join(QStringLiteral(", "));
}

/// `cure`, with the name that was probably meant.
template<class Enum>
Misspelt unknownHere(const Words& words, const QString& cure)
{
    const QString near = nearest(words.word(), namesOf<Enum>());
    const QString hint =
        near.isEmpty() ? QString() : QStringLiteral("did you mean '%1'? ").arg(near);
    return {words.at(), hint + cure + listOf<Enum>()};
}

bool isComparison(RuleTest test)
{
    return test == RuleTest::AtLeast || test == RuleTest::AtMost;
}

bool isWholeNumber(const QString& text)
{
    bool isWhole = false;
    static_cast<void>(text.toInt(&isWhole));
    return isWhole;
}

std::optional<Misspelt> wrongValue(const RuleCondition& read, qsizetype at)
{
    const QString name = toName(read.field);
    if (read.value.isEmpty() || read.value.size() > longestValue)
        return Misspelt{at, QStringLiteral("something to compare with must follow, of up to 500 "
                                           "letters")};
    if (isNumber(read.field))
        return isWholeNumber(read.value)
                   ? std::nullopt
                   : std::optional(Misspelt{
                       at, QStringLiteral("'%1' is compared with a whole number").arg(name)});
    const QStringList known = wordsFor(read.field);
    const bool isOneOf = read.test == RuleTest::Is || read.test == RuleTest::IsNot;
    if (isOneOf && !known.isEmpty() && !known.contains(read.value, Qt::CaseInsensitive))
        return Misspelt{at, unknownName(name, read.value, known)};
    return std::nullopt;
}

std::optional<Misspelt> wrongBoost(QString& minutes, qsizetype at)
{
    if (minutes.endsWith(QLatin1String("minutes")))
        minutes = minutes.chopped(7).trimmed();
    const int number = minutes.toInt();
    if (number < 1 || number > longestBoost)
        return Misspelt{at, QStringLiteral("say how many minutes earlier: boost 30 minutes")};
    minutes = QString::number(number);
    return std::nullopt;
}

QString eventWords(RuleEvent event)
{
    switch (event) {
    case RuleEvent::Arrived: return QStringLiteral("When something arrives");
    case RuleEvent::Replied: return QStringLiteral("When we have replied");
    case RuleEvent::DueSoon: return QStringLiteral("When it is due soon");
    case RuleEvent::Tagged: return QStringLiteral("When a tag is put on");
    case RuleEvent::Idle: return QStringLiteral("When nothing happened for a day");
    }
    return {};
}

QString spoken(const RuleCondition& condition)
{
    return isComparison(condition.test) ? QStringLiteral("%1 is %2 %3")
                                              .arg(QString(toName(condition.field)),
                                                   QString(toName(condition.test)), condition.value)
                                        : toWords(condition);
}

template<class T>
Result<T> fromWords(const QString& words)
{
    T value;
    if (const auto wrong = read(words, value))
        return failure(ErrorCode::BadInput,
                       QStringLiteral("'%1': %2").arg(words.left(longestValue), wrong->what));
    return value;
}

} // namespace

QString toWords(const RuleCondition& condition)
{
    return QStringLiteral("%1 %2 %3")
        .arg(QString(toName(condition.field)), QString(toName(condition.test)), condition.value);
}

QString toWords(const RuleAction& action)
{
    const QString words = QStringLiteral("%1 %2").arg(QString(toName(action.kind)), action.value);
    return action.kind == RuleActionKind::Boost ? QString(words + QStringLiteral(" minutes"))
                                                : words;
}

QString toSentence(const Rule& rule)
{
    QStringList tests;
    for (const RuleCondition& test : rule.tests)
        tests.append(spoken(test));
    QStringList actions;
    for (const RuleAction& action : rule.actions)
        actions.append(toWords(action));
    const QString joint =
        rule.match == Rule::Match::All ? QStringLiteral(" and ") : QStringLiteral(" or ");
    QString sentence = eventWords(rule.when);
    if (!tests.isEmpty())
        sentence += QStringLiteral(", if ") + tests.join(joint);
    return sentence + QStringLiteral(", then ") + actions.join(QStringLiteral(" and ")) + u'.';
}

std::optional<Misspelt> read(const QString& words, RuleCondition& value)
{
    Words rest(words);
    const auto field = rest.take<RuleField>();
    if (!field)
        return unknownHere<RuleField>(rest, QStringLiteral("a test begins with one of: "));
    // "severity is at least 700" is how people write "severity at least 700".
    const auto compared = rest.at();
    Words spoken = rest;
    const bool hasIs = spoken.skip(QStringLiteral("is"));
    auto test = hasIs ? spoken.take<RuleTest>() : std::nullopt;
    if (test && isComparison(*test))
        rest = spoken;
    else
        test = rest.take<RuleTest>();
    if (!test)
        return unknownHere<RuleTest>(
            rest, QStringLiteral("after '%1' comes one of: ").arg(QString(toName(*field))));
    if (!testsFor(*field).contains(*test))
        return Misspelt{compared, isNumber(*field)
                                      ? QStringLiteral("'%1' is a number; use is, is not, at "
                                                       "least or at most")
                                            .arg(QString(toName(*field)))
                                      : QStringLiteral("'%1' is no number; use is, contains or "
                                                       "begins with")
                                            .arg(QString(toName(*field)))};
    const RuleCondition read{*field, *test, rest.rest()};
    if (auto wrong = wrongValue(read, rest.at()))
        return wrong;
    value = read;
    return std::nullopt;
}

std::optional<Misspelt> read(const QString& words, RuleAction& value)
{
    Words rest(words);
    const auto kind = rest.take<RuleActionKind>();
    if (!kind)
        return unknownHere<RuleActionKind>(rest, QStringLiteral("an action begins with one of: "));
    RuleAction read{*kind, rest.rest()};
    if (*kind == RuleActionKind::Boost) {
        if (auto wrong = wrongBoost(read.value, rest.at()))
            return wrong;
    }
    if (read.value.isEmpty() || read.value.size() > longestValue)
        return Misspelt{rest.at(), QStringLiteral("say what to %1").arg(QString(toName(*kind)))};
    value = read;
    return std::nullopt;
}

Result<RuleCondition> conditionFromWords(const QString& words)
{
    return fromWords<RuleCondition>(words);
}

Result<RuleAction> actionFromWords(const QString& words)
{
    return fromWords<RuleAction>(words);
}

QList<RuleTest> testsFor(RuleField field)
{
    if (isNumber(field))
        return {RuleTest::AtLeast, RuleTest::AtMost, RuleTest::Is, RuleTest::IsNot};
    if (!wordsFor(field).isEmpty())
        return {RuleTest::Is, RuleTest::IsNot, RuleTest::Contains, RuleTest::ContainsNot,
                RuleTest::BeginsWith};
    return {RuleTest::Contains, RuleTest::ContainsNot, RuleTest::Is, RuleTest::IsNot,
            RuleTest::BeginsWith};
}

QStringList wordsFor(RuleField field)
{
    switch (field) {
    case RuleField::Channel: return namesOf<ChannelKind>();
    case RuleField::Problem: return namesOf<SeverityKind>();
    case RuleField::Motive: return namesOf<Motive>();
    case RuleField::Stance: return namesOf<Stance>();
    case RuleField::Automatic: return namesOf<AutomaticKind>();
    default: return {};
    }
}

} // namespace heddle
